package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Blocks side by side. Boxes in them end level with each other. */
public final class Columns extends Block {
    /** Tried in this order: where two are as good, the more even one is taken. */
    private static final double[] SHARES = {0.5, 0.55, 0.45, 0.6, 0.4, 0.66, 0.34};

    private final List<Block> columns;
    private final List<Double> weights;
    private final double between;
    private final double gap;
    private final boolean balanced;

    private Columns(
            List<Block> columns,
            List<Double> weights,
            double between,
            double gap,
            boolean balanced) {
        this.columns = List.copyOf(columns);
        this.weights = List.copyOf(weights);
        this.between = between;
        this.gap = gap;
        this.balanced = balanced;
    }

    /** Columns of equal width. */
    public static Columns of(Block... columns) {
        List<Double> equal = IntStream.range(0, columns.length).mapToObj(i -> 1.0).toList();
        return new Columns(List.of(columns), equal, 6, 5, false);
    }

    /** Widths in this proportion, one for each column. */
    public Columns weights(double... shares) {
        if (shares.length != columns.size()) {
            throw new IllegalArgumentException("one share for each column");
        }
        return new Columns(
                columns, java.util.Arrays.stream(shares).boxed().toList(), between, gap, balanced);
    }

    /** This many points between the columns. */
    public Columns between(double points) {
        return new Columns(columns, weights, points, gap, balanced);
    }

    /** This much space above them, in points. */
    public Columns gap(double points) {
        return new Columns(columns, weights, between, points, balanced);
    }

    /** Two columns as wide as makes the higher one lowest, each at least a third of the width. */
    public Columns balanced() {
        if (columns.size() != 2) {
            throw new IllegalArgumentException("two columns can be balanced");
        }
        return new Columns(columns, weights, between, gap, true);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        return balanced ? balancedRows(context, width) : rows(context, widths(width));
    }

    private List<Row> balancedRows(LayoutContext context, double width) {
        List<Row> best = List.of();
        double lowest = Double.MAX_VALUE;
        for (double share : SHARES) {
            double first = (width - between) * share;
            List<Row> rows = rows(context, new double[] {first, width - between - first});
            double height = Stacker.height(rows);
            if (height < lowest - 0.01) {
                lowest = height;
                best = rows;
            }
        }
        return best;
    }

    private List<Row> rows(LayoutContext context, double[] widths) {
        List<List<Row>> contents = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            contents.add(columns.get(i).rows(context, widths[i]));
        }
        return List.of(SideBySide.row(contents, offsets(widths), List.of()).gap(gap));
    }

    private double[] widths(double width) {
        double sum = weights.stream().mapToDouble(d -> d).sum();
        double free = width - between * (columns.size() - 1);
        return weights.stream().mapToDouble(w -> free * w / sum).toArray();
    }

    private double[] offsets(double[] widths) {
        double[] offsets = new double[widths.length];
        for (int i = 1; i < widths.length; i++) {
            offsets[i] = offsets[i - 1] + widths[i - 1] + between;
        }
        return offsets;
    }
}
