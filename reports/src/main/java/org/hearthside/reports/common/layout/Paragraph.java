package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Running text that wraps at the width of its column. */
public final class Paragraph extends Block {
    private final Text text;
    private final double size;
    private final double gap;
    private final Align align;
    private final boolean keepWithNext;
    private final String type;

    private Paragraph(
            Text text, double size, double gap, Align align, boolean keepWithNext, String type) {
        this.text = text;
        this.size = size;
        this.gap = gap;
        this.align = align;
        this.keepWithNext = keepWithNext;
        this.type = type;
    }

    /** A paragraph in the size of its surroundings. */
    public static Paragraph of(Text text) {
        return new Paragraph(text, 0, 1, Align.LEFT, false, "P");
    }

    /** A paragraph in regular weight. */
    public static Paragraph of(String text) {
        return of(Text.of(text));
    }

    /** In this type size, in points. */
    public Paragraph size(double points) {
        return new Paragraph(text, points, gap, align, keepWithNext, type);
    }

    /** With this much space above it, in points. */
    public Paragraph gap(double points) {
        return new Paragraph(text, size, points, align, keepWithNext, type);
    }

    /** Standing elsewhere in its column. */
    public Paragraph align(Align to) {
        return new Paragraph(text, size, gap, to, keepWithNext, type);
    }

    /** Never the last thing on a page. */
    public Paragraph keepWithNext() {
        return new Paragraph(text, size, gap, align, true, type);
    }

    /** As another kind of structure node, such as a heading. */
    Paragraph type(String structure) {
        return new Paragraph(text, size, gap, align, keepWithNext, structure);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        LayoutContext own = size > 0 ? context.sized(size) : context;
        if (!type.isEmpty()) {
            own = own.inside(type);
        }
        List<Line> lines = context.typesetter().lines(text, own, width);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Row row = lines.get(i).row(align);
            if (i == 0) {
                row = row.gap(gap);
            }
            boolean last = i == lines.size() - 1;
            // No line of a paragraph stands alone at the foot or the head of a page.
            boolean bound = !last && (lines.size() <= 3 || i == 0 || i == lines.size() - 2);
            rows.add(bound || (last && keepWithNext) ? row.keptWithNext() : row);
        }
        return rows;
    }
}
