package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels with their values in columns: the label above or beside its value, never apart from it.
 */
public final class LabelGrid extends Block {
    private record Entry(String label, Text value) {}

    private final int columns;
    private final List<Entry> entries;
    private final double gap;

    private LabelGrid(int columns, List<Entry> entries, double gap) {
        this.columns = columns;
        this.entries = List.copyOf(entries);
        this.gap = gap;
    }

    /** An empty grid with this many entries side by side. */
    public static LabelGrid of(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("a grid has at least one column");
        }
        return new LabelGrid(columns, List.of(), 2);
    }

    /** With one more entry. */
    public LabelGrid add(String label, String value) {
        return add(label, Text.of(value));
    }

    /** With one more entry. */
    public LabelGrid add(String label, Text value) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(label, value));
        return new LabelGrid(columns, all, gap);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        double between = 8;
        double each = (width - between * (columns - 1)) / columns;
        double[] offsets = new double[columns];
        for (int i = 1; i < columns; i++) {
            offsets[i] = i * (each + between);
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < entries.size(); at += columns) {
            List<List<Row>> cells = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                cells.add(at + i < entries.size() ? cell(at + i, context, each) : List.of());
            }
            rows.add(SideBySide.aligned(cells, offsets, List.of()).gap(gap));
        }
        return rows;
    }

    private List<Row> cell(int index, LayoutContext context, double width) {
        Entry entry = entries.get(index);
        Text words = Text.bold(entry.label).then(" ").then(entry.value);
        return Paragraph.of(words).gap(0).rows(context, width);
    }
}
