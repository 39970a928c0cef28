package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Columns of rows made into one row, which is divided only when it is higher than a page. */
final class SideBySide {
    private SideBySide() {}

    /**
     * One row as high as its highest column.
     *
     * @param columns content of each column, read from left to right
     * @param offsets left edge of each column
     * @param below marks at the foot of the row, measured from there
     */
    static Row row(List<List<Row>> columns, double[] offsets, List<Mark> below) {
        double height = columns.stream().mapToDouble(Stacker::height).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++) {
            double dx = offsets[i];
            Stacker.of(columns.get(i))
                    .finish(columns.get(i).isEmpty() ? 0 : height)
                    .marks()
                    .forEach(m -> marks.add(m.moved(dx, 0)));
        }
        below.forEach(m -> marks.add(m.moved(0, height)));
        return Row.of(height, marks).divided(h -> divide(columns, offsets, below, h));
    }

    /** The same, with the first lines of all columns on one base line. */
    static Row aligned(List<List<Row>> columns, double[] offsets, List<Mark> below) {
        double lowest = columns.stream().mapToDouble(SideBySide::baseline).max().orElse(-1);
        List<List<Row>> level = new ArrayList<>();
        for (List<Row> column : columns) {
            double own = baseline(column);
            if (own < 0 || own >= lowest) {
                level.add(column);
            } else {
                List<Row> lowered = new ArrayList<>(column);
                lowered.set(0, column.get(0).lowered(lowest - own));
                level.add(lowered);
            }
        }
        return row(level, offsets, below);
    }

    private static double baseline(List<Row> column) {
        return column.isEmpty() ? -1 : column.get(0).firstBaseline();
    }

    private static Row.Halves divide(
            List<List<Row>> columns, double[] offsets, List<Mark> below, double height) {
        List<List<Row>> fits = new ArrayList<>();
        List<List<Row>> rest = new ArrayList<>();
        for (List<Row> column : columns) {
            if (column.isEmpty()) {
                fits.add(List.of());
                rest.add(List.of());
                continue;
            }
            Cutter.Cut cut = Cutter.cut(column, 0, height);
            if (Stacker.height(cut.fits()) > height + 0.01) {
                return new Row.Halves(List.of(), List.of());
            }
            fits.add(cut.fits());
            rest.add(cut.rest());
        }
        if (rest.stream().allMatch(List::isEmpty)) {
            return new Row.Halves(List.of(row(fits, offsets, below)), List.of());
        }
        return new Row.Halves(
                List.of(row(fits, offsets, List.of())), List.of(row(rest, offsets, below)));
    }
}
