package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the cells of one line of a {@link Grid}. */
final class GridCells {
    private static final double PAD_X = 2;
    private static final double PAD_Y = 1.5;
    private static final double EDGE = 0.4;
    private static final double LARGEST = 6.5;
    private static final double RINGED = 6;
    private static final double BOXED = 9;

    /** Below this nobody can read it: wider signs than fit then do not exist. */
    private static final double SMALLEST = 4;

    private static final double RING_PAD = 1.2;
    private static final double HEAVY = 1.5;

    private final LayoutContext context;
    private final double[] widths;

    /**
     * @param context inside the line's row of the structure
     */
    GridCells(LayoutContext context, double[] widths) {
        this.context = context;
        this.widths = widths;
    }

    GridGroup.Laid lay(Grid.Line line) {
        List<GridGroup.Drawer> drawers = new ArrayList<>();
        double height = line.least();
        for (int i = 0; i < line.cells().size(); i++) {
            double width = widths[i + 1];
            GridCell cell = line.cells().get(i);
            boolean labels = cell instanceof GridCell.Words words && words.labelsRow();
            @Nullable Tag tag = Tag.cell(context.tag(), labels ? "Row" : "", 1);
            switch (cell) {
                case GridCell.Words words -> {
                    Stacker.Stack stack = words(words, tag, width);
                    height = Math.max(height, stack.height() + 2 * PAD_Y);
                    drawers.add(rect -> middle(stack, rect, PAD_X));
                }
                case GridCell.Hatched hatched ->
                        drawers.add(rect ->
                                List.of(new Mark.Hatch(inside(rect), hatched.actual(), tag)));
                case GridCell.Signs signs -> {
                    Stacker.Stack stack = signs(signs, tag, width);
                    height = Math.max(height, stack.height() + EDGE);
                    drawers.add(rect -> signed(signs, stack, rect));
                }
            }
        }
        return new GridGroup.Laid(height, drawers, line.barAfter());
    }

    private Stacker.Stack words(GridCell.Words words, @Nullable Tag tag, double width) {
        if (words.text().isEmpty()) {
            return new Stacker.Stack(List.of(), 0);
        }
        Paragraph paragraph = Paragraph.of(words.text()).gap(0).type("").align(words.align());
        return Stacker.of(paragraph.rows(context.under(tag), width - 2 * PAD_X)).finish(0);
    }

    private static List<Mark> middle(Stacker.Stack stack, Rect rect, double padX) {
        double y = rect.y() + (rect.height() - stack.height()) / 2;
        List<Mark> marks = new ArrayList<>();
        if (stack.marks().isEmpty()) {
            marks.add(new Mark.Blank(rect));
        }
        stack.marks().forEach(m -> marks.add(m.moved(rect.x() + padX, y)));
        return marks;
    }

    private Stacker.Stack signs(GridCell.Signs cell, @Nullable Tag tag, double width) {
        List<Row> rows = new ArrayList<>();
        for (GridCell.Sign sign : cell.signs()) {
            rows.add(sign(sign, tag, width - 2 * EDGE, cell.heavy()));
        }
        return Stacker.of(rows).finish(0);
    }

    private Row sign(GridCell.Sign sign, @Nullable Tag tag, double width, boolean heavy) {
        Text text = sign.bold() ? Text.bold(sign.text()) : Text.of(sign.text());
        double room = sign.ringed() ? width - 2 * RING_PAD : width;
        double size = heavy ? BOXED : sign.ringed() ? RINGED : LARGEST;
        while (size > SMALLEST && context.typesetter().width(text, context.sized(size)) > room) {
            size -= 0.25;
        }
        LayoutContext own = context.sized(size).under(tag);
        Line line = context.typesetter().lines(text, own, width).getFirst();
        Row row = line.row(Align.CENTRE);
        if (sign.ringed()) {
            row = ringed(row, line.width(), width);
        }
        return sign.actual().isEmpty() ? row : spoken(row, sign.actual());
    }

    private static Row ringed(Row row, double textWidth, double width) {
        double half = (textWidth + 2 * RING_PAD) / 2;
        double middle = width / 2;
        List<Mark> marks = new ArrayList<>();
        Rect ring = new Rect(middle - half, 0.3, 2 * half, row.height() + 0.4);
        marks.add(new Mark.Shape(stadium(ring), 0.6, false));
        row.marks().forEach(m -> marks.add(m.moved(0, 0.5)));
        return Row.of(row.height() + 1, marks);
    }

    private static List<Mark.Point> stadium(Rect rect) {
        double r = rect.height() / 2;
        List<Mark.Point> points = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            double a = -Math.PI / 2 + Math.PI * i / 8;
            points.add(
                    new Mark.Point(
                            rect.right() - r + r * Math.cos(a), rect.y() + r + r * Math.sin(a)));
        }
        for (int i = 0; i <= 8; i++) {
            double a = Math.PI / 2 + Math.PI * i / 8;
            points.add(
                    new Mark.Point(rect.x() + r + r * Math.cos(a), rect.y() + r + r * Math.sin(a)));
        }
        return points;
    }

    private static Row spoken(Row row, String actual) {
        return Row.of(
                row.height(),
                row.marks().stream()
                        .map(m ->
                                m instanceof Mark.Glyphs g
                                        ? new Mark.Glyphs(
                                                g.x(),
                                                g.baseline(),
                                                g.run(),
                                                g.size(),
                                                g.cell(),
                                                actual,
                                                g.tag())
                                        : m)
                        .toList());
    }

    private static List<Mark> signed(GridCell.Signs cell, Stacker.Stack stack, Rect rect) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Blank(rect));
        if (cell.heavy()) {
            double by = HEAVY / 2 + 0.4;
            Rect box =
                    new Rect(
                            rect.x() + by,
                            rect.y() + by,
                            rect.width() - 2 * by,
                            rect.height() - 2 * by);
            marks.add(new Mark.Outline(box, HEAVY));
        }
        double y = rect.y() + (rect.height() - stack.height()) / 2;
        stack.marks().forEach(m -> marks.add(m.moved(rect.x() + EDGE, y)));
        return marks;
    }

    private static Rect inside(Rect rect) {
        return new Rect(rect.x() + 0.3, rect.y() + 0.3, rect.width() - 0.6, rect.height() - 0.6);
    }
}
