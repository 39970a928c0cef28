package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** A block with one line through each of its lines of text, which stays text that can be read. */
public final class Struck extends Block {
    private static final double RULE = 0.7;

    /** Of the type size above the base line: through the middle of small letters. */
    private static final double HEIGHT = 0.27;

    private final Block content;

    private Struck(Block content) {
        this.content = content;
    }

    /** The block, struck through. */
    public static Struck of(Block content) {
        return new Struck(content);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        return content.rows(context, width).stream().map(Struck::through).toList();
    }

    private static Row through(Row row) {
        List<Mark> marks = new ArrayList<>(row.marks());
        for (Mark mark : row.marks()) {
            if (mark instanceof Mark.Glyphs text) {
                Rect rect = text.rect();
                double y = text.baseline() - HEIGHT * text.size();
                marks.add(new Mark.Stroke(rect.x(), y, rect.right(), y, RULE));
            }
        }
        return new Row(
                row.gap(),
                row.height(),
                List.copyOf(marks),
                row.keepWithNext(),
                row.carry(),
                row.frames(),
                row.divider(),
                row.pageBreak());
    }
}
