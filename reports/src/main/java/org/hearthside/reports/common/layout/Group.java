package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Blocks one below the other. */
public final class Group extends Block {
    private final List<Block> blocks;
    private final boolean together;

    private Group(List<Block> blocks, boolean together) {
        this.blocks = List.copyOf(blocks);
        this.together = together;
    }

    /** These blocks in this order. */
    public static Group of(Block... blocks) {
        return new Group(List.of(blocks), false);
    }

    /** These blocks in this order. */
    public static Group of(List<? extends Block> blocks) {
        return new Group(List.copyOf(blocks), false);
    }

    /** On one page if they fit on one. */
    public Group keepTogether() {
        return new Group(blocks, true);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        List<Row> rows = new ArrayList<>();
        blocks.forEach(block -> rows.addAll(block.rows(context, width)));
        return together ? together(rows) : rows;
    }

    static List<Row> together(List<Row> rows) {
        List<Row> kept = new ArrayList<>(rows);
        for (int i = 0; i < kept.size() - 1; i++) {
            kept.set(i, kept.get(i).keptWithNext());
        }
        return kept;
    }
}
