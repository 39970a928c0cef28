package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks inside a border, with or without a title band. When it is divided between pages each part
 * has its border, and the title is repeated with {@code (continued)}.
 */
public final class Box extends Block {
    private static final double TITLE_GREY = 0.11;

    private final Text title;
    private final List<Block> content;
    private final Border border;
    private final double gap;
    private final double height;
    private final boolean together;
    private final String bookmark;

    private Box(
            Text title,
            List<Block> content,
            Border border,
            double gap,
            double height,
            boolean together,
            String bookmark) {
        this.title = title;
        this.content = List.copyOf(content);
        this.border = border;
        this.gap = gap;
        this.height = height;
        this.together = together;
        this.bookmark = bookmark;
    }

    /** A box with a grey title band; the title is a heading for screen readers. */
    public static Box titled(String title, Block... content) {
        return titled(Text.bold(title), List.of(content));
    }

    /** A box with a grey title band. */
    public static Box titled(Text title, List<? extends Block> content) {
        return new Box(title, List.copyOf(content), Border.SINGLE, 5, 0, false, "");
    }

    /** A box without a title. */
    public static Box of(Block... content) {
        return of(List.of(content));
    }

    /** A box without a title. */
    public static Box of(List<? extends Block> content) {
        return new Box(Text.empty(), List.copyOf(content), Border.SINGLE, 5, 0, false, "");
    }

    /** Ruled another way. */
    public Box border(Border with) {
        return new Box(title, content, with, gap, height, together, bookmark);
    }

    /** With this much space above it, in points. */
    public Box gap(double points) {
        return new Box(title, content, border, points, height, together, bookmark);
    }

    /** At least this high in points, border and title included. */
    public Box height(double points) {
        return new Box(title, content, border, gap, points, together, bookmark);
    }

    /** On one page if it fits on one. */
    public Box keepTogether() {
        return new Box(title, content, border, gap, height, true, bookmark);
    }

    /** Listed in the outline under this name. */
    public Box bookmark(String name) {
        return new Box(title, content, border, gap, height, together, name);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        double inset = border == Border.NONE ? 0 : border.depth() + 4.5;
        LayoutContext own = context.inside("Sect");
        List<Row> body = new ArrayList<>();
        content.forEach(b -> body.addAll(b.rows(own, width - 2 * inset)));
        if (body.isEmpty()) {
            body.add(Row.of(0, List.of()));
        }
        body.set(0, body.get(0).gap(0));
        double padTop = title.isEmpty() ? border.depth() + 2.5 : 0;
        double padBottom = border.depth() + 2;
        Frame outer = new Frame(0, width, border, padTop, padBottom, height, 0);
        Frame indent = new Frame(0, width, Border.NONE, 0, 0, 0, inset);
        List<Row> rows = new ArrayList<>();
        if (!title.isEmpty()) {
            rows.add(band(title, own, width).keptWithNext());
        }
        List<Row> continued = continuation(own, width);
        for (Row inner : body) {
            Row row = inner.inside(indent);
            rows.add(row.carrying(continued));
        }
        List<Row> framed = rows.stream().map(r -> r.inside(outer)).toList();
        return marked(together ? Group.together(framed) : framed);
    }

    private List<Row> marked(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        all.set(0, all.get(0).gap(gap));
        if (!bookmark.isEmpty()) {
            all.add(0, Row.of(0, List.of(new Mark.Bookmark(bookmark, 2, 0))).gap(0).keptWithNext());
        }
        return all;
    }

    private List<Row> continuation(LayoutContext context, double width) {
        if (title.isEmpty()) {
            return List.of();
        }
        return List.of(band(title.then(" (continued)"), context.under(null), width).repeated());
    }

    private Row band(Text words, LayoutContext context, double width) {
        double inset = border.depth() + 4.5;
        List<Row> lines = Paragraph.of(words).type("H2").gap(0).rows(context, width - 2 * inset);
        Stacker.Stack stack = Stacker.of(lines).finish(0);
        double top = border.depth() + 0.3;
        double height = stack.height() + top + 0.5;
        double edge = border.depth();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Fill(new Rect(edge, edge, width - 2 * edge, height - edge), TITLE_GREY));
        stack.marks().forEach(m -> marks.add(m.moved(inset, top)));
        marks.add(new Mark.Stroke(edge, height, width - edge, height, 0.75));
        return Row.of(height + 2, marks);
    }
}
