package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks in columns, read down the first column, then down the second: divided where the highest
 * column is lowest.
 */
public final class Stacks extends Block {
    private static final double BETWEEN = 8;

    private final int columns;
    private final List<Block> blocks;
    private final double gap;

    private Stacks(int columns, List<Block> blocks, double gap) {
        this.columns = columns;
        this.blocks = List.copyOf(blocks);
        this.gap = gap;
    }

    /** These blocks in so many columns of one width. */
    public static Stacks of(int columns, List<? extends Block> blocks) {
        if (columns < 1) {
            throw new IllegalArgumentException("there is at least one column");
        }
        return new Stacks(columns, List.copyOf(blocks), 1);
    }

    /** With this much space above it, in points. */
    public Stacks gap(double points) {
        return new Stacks(columns, blocks, points);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        double each = (width - BETWEEN * (columns - 1)) / columns;
        List<List<Row>> laid = blocks.stream().map(b -> b.rows(context, each)).toList();
        List<List<Row>> filled = new ArrayList<>();
        double[] offsets = new double[columns];
        for (List<Row> column : divided(laid)) {
            offsets[filled.size()] = filled.size() * (each + BETWEEN);
            filled.add(column);
        }
        while (filled.size() < columns) {
            offsets[filled.size()] = filled.size() * (each + BETWEEN);
            filled.add(List.of());
        }
        return List.of(SideBySide.row(filled, offsets, List.of()).gap(gap));
    }

    /** The lowest height with which the blocks, kept in order, fit into the columns. */
    private List<List<Row>> divided(List<List<Row>> laid) {
        double low = laid.stream().mapToDouble(Stacker::height).max().orElse(0);
        double high = Stacker.height(laid.stream().flatMap(List::stream).toList());
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (fill(laid, middle).size() <= columns) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return fill(laid, high);
    }

    private static List<List<Row>> fill(List<List<Row>> laid, double height) {
        List<List<Row>> columns = new ArrayList<>();
        List<Row> current = new ArrayList<>();
        for (List<Row> block : laid) {
            List<Row> with = new ArrayList<>(current);
            with.addAll(block);
            if (!current.isEmpty() && Stacker.height(with) > height + 0.01) {
                columns.add(current);
                current = new ArrayList<>(block);
            } else {
                current = with;
            }
        }
        columns.add(current);
        return columns;
    }
}
