package org.hearthside.reports.common.layout;

import java.util.List;

/**
 * A column of a table.
 *
 * @param title what stands in the head
 * @param points fixed width, or 0 for a share of what is left
 * @param weight share of what the fixed columns leave
 * @param align where text stands in it
 * @param labelsRow whether its cells name their rows (read out with every cell of the row)
 */
public record Column(Text title, double points, double weight, Align align, boolean labelsRow) {
    /** A column that takes a share of the width. */
    public static Column of(String title, double weight) {
        return new Column(Text.of(title), 0, weight, Align.LEFT, false);
    }

    /** A column of fixed width, in points. */
    public static Column fixed(String title, double points) {
        return new Column(Text.of(title), points, 0, Align.LEFT, false);
    }

    /** With its text standing elsewhere. */
    public Column align(Align to) {
        return new Column(title, points, weight, to, labelsRow);
    }

    /** As the column that names the rows. */
    public Column asRowLabel() {
        return new Column(title, points, weight, align, true);
    }

    static double[] widths(List<Column> columns, double width) {
        double fixed = columns.stream().mapToDouble(Column::points).sum();
        double shares = columns.stream().mapToDouble(Column::weight).sum();
        double free = Math.max(0, width - fixed);
        return columns.stream()
                .mapToDouble(c -> c.points > 0 ? c.points : free * c.weight / shares)
                .toArray();
    }
}
