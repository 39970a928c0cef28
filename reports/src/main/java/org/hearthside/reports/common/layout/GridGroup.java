package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A group of a {@link Grid} that is laid out: its label beside its lines. */
final class GridGroup {
    private static final double PAD_X = 3;
    private static final double PAD_Y = 2;
    private static final double THIN = 0.3;
    private static final double STRONG = 0.9;
    private static final double OUTER = 0.75;
    private static final double BAR = 2;

    /** Draws a cell into its place. */
    interface Drawer {
        List<Mark> draw(Rect place);
    }

    /**
     * A line.
     *
     * @param height that it needs
     * @param cells one for each column beside the label
     * @param barAfter index of the cell at whose right edge a bar stands, or -1
     */
    record Laid(double height, List<Drawer> cells, int barAfter) {}

    private final List<Row> label;
    private final List<Row> continued;
    private final List<Laid> lines;
    private final double[] widths;
    private final Set<Integer> strong;

    GridGroup(
            List<Row> label,
            List<Row> continued,
            List<Laid> lines,
            double[] widths,
            Set<Integer> strong) {
        this.label = label;
        this.continued = continued;
        this.lines = lines;
        this.widths = widths;
        this.strong = strong;
    }

    /** The whole group, or what is left of it. */
    Row row() {
        double labelHeight = label.isEmpty() ? 0 : Stacker.height(label) + 2 * PAD_Y;
        double linesHeight = lines.stream().mapToDouble(Laid::height).sum();
        double height = Math.max(labelHeight, linesHeight);
        double more = lines.isEmpty() ? 0 : (height - linesHeight) / lines.size();
        List<Mark> marks = new ArrayList<>();
        Stacker.of(label).finish(0).marks().forEach(m -> marks.add(m.moved(PAD_X, PAD_Y)));
        double y = 0;
        for (Laid line : lines) {
            double lineHeight = line.height() + more;
            double x = widths[0];
            for (int i = 0; i < line.cells().size(); i++) {
                double width = widths[i + 1];
                marks.addAll(line.cells().get(i).draw(new Rect(x, y, width, lineHeight)));
                x += width;
                if (line.barAfter() == i) {
                    marks.add(new Mark.Stroke(x, y, x, y + lineHeight, BAR));
                }
            }
            if (y > 0) {
                marks.add(new Mark.Stroke(widths[0], y, x, y, THIN));
            }
            y += lineHeight;
        }
        marks.addAll(rules(widths, strong, height));
        return Row.of(height, marks).divided(this::divide);
    }

    /** Upright rules and the frame around a strip of the grid. */
    static List<Mark> rules(double[] widths, Set<Integer> strong, double height) {
        List<Mark> marks = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                boolean heavier = strong.contains(i) || i == 1;
                marks.add(new Mark.Stroke(x, 0, x, height, heavier ? STRONG : THIN));
            }
            x += widths[i];
        }
        marks.add(new Mark.Outline(new Rect(0, 0, x, height), OUTER));
        return marks;
    }

    private Row.Halves divide(double height) {
        int count = 0;
        double used = 0;
        while (count < lines.size() && used + lines.get(count).height() <= height + 0.01) {
            used += lines.get(count).height();
            count++;
        }
        List<Row> here = label;
        List<Row> later = List.of();
        if (!label.isEmpty() && Stacker.height(label) + 2 * PAD_Y > height) {
            Cutter.Cut cut = Cutter.cut(label, 0, height - 2 * PAD_Y);
            if (Stacker.height(cut.fits()) + 2 * PAD_Y > height + 0.01) {
                return new Row.Halves(List.of(), List.of(row()));
            }
            here = cut.fits();
            later = cut.rest();
        }
        if (count == 0 && !lines.isEmpty()) {
            return new Row.Halves(List.of(), List.of(row()));
        }
        List<Laid> rest = lines.subList(count, lines.size());
        List<Row> first = List.of(part(here, lines.subList(0, count)).row());
        if (rest.isEmpty() && later.isEmpty()) {
            return new Row.Halves(first, List.of());
        }
        return new Row.Halves(
                first, List.of(part(later.isEmpty() ? continued : later, rest).row()));
    }

    private GridGroup part(List<Row> of, List<Laid> with) {
        return new GridGroup(of, continued, with, widths, strong);
    }
}
