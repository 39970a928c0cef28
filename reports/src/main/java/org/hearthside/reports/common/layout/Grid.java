package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table of groups: each has a label at the left that stands beside all its lines. The head
 * is repeated on every page; a group is divided only when it is higher than a page, between lines.
 */
public final class Grid extends Block {
    private static final double HEAD_GREY = 0.11;
    private static final double PAD = 3;
    private static final double PAD_Y = 1.5;
    private static final double NARROW = 24;

    /**
     * A line of cells.
     *
     * @param least height in points
     * @param cells as many as there are columns beside the label
     * @param barAfter index of the cell at whose right edge a heavy bar stands; -1 for none
     */
    public record Line(double least, List<GridCell> cells, int barAfter) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    private record Group(Block label, Block continued, List<Line> lines) {}

    private final List<Column> columns;
    private final List<Group> groups;
    private final Set<Integer> strong;
    private final double size;

    private Grid(List<Column> columns, List<Group> groups, Set<Integer> strong, double size) {
        this.columns = List.copyOf(columns);
        this.groups = List.copyOf(groups);
        this.strong = Set.copyOf(strong);
        this.size = size;
    }

    /**
     * An empty grid.
     *
     * @param columns the first one is for the labels
     */
    public static Grid of(List<Column> columns) {
        return new Grid(columns, List.of(), Set.of(), 8);
    }

    /** With a stronger rule at the left of these columns. */
    public Grid strongBefore(Set<Integer> indices) {
        return new Grid(columns, groups, indices, size);
    }

    /**
     * With one more group.
     *
     * @param label what stands beside its lines
     * @param continued what stands there on a later page, if the group is divided
     * @param lines at least one
     */
    public Grid group(Block label, Block continued, List<Line> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.cells.size() != columns.size() - 1)) {
            throw new IllegalArgumentException("a group has lines with a cell for each column");
        }
        List<Group> all = new ArrayList<>(groups);
        all.add(new Group(label, continued, List.copyOf(lines)));
        return new Grid(columns, all, strong, size);
    }

    /** Whether there is no group in it. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        LayoutContext own = context.sized(size).inside("Table");
        double[] widths = Column.widths(columns, width);
        List<Row> rows = new ArrayList<>();
        rows.add(head(own, widths).gap(3).keptWithNext());
        List<Row> carry = List.of(head(own.under(null), widths).repeated());
        for (Group group : groups) {
            rows.add(laid(group, own, widths).row().carrying(carry));
        }
        return rows;
    }

    private GridGroup laid(Group group, LayoutContext context, double[] widths) {
        List<GridGroup.Laid> lines = new ArrayList<>();
        List<Row> label = List.of();
        for (Line line : group.lines) {
            LayoutContext row = context.inside("TR");
            if (lines.isEmpty()) {
                @Nullable Tag head = Tag.cell(row.tag(), "Row", 1, spoken(group.lines));
                label = group.label.rows(row.under(head), widths[0] - 2 * PAD);
            }
            lines.add(new GridCells(row, widths).lay(line));
        }
        List<Row> continued = group.continued.rows(context.under(null), widths[0] - 2 * PAD);
        return new GridGroup(label, continued, lines, widths, strong);
    }

    /** Rows that a screen reader comes upon: a line to write on has nothing to say. */
    private static int spoken(List<Line> lines) {
        int spoken = 1;
        for (Line line : lines.subList(1, lines.size())) {
            spoken += line.cells.stream().allMatch(GridCell::isEmpty) ? 0 : 1;
        }
        return spoken;
    }

    private Row head(LayoutContext context, double[] widths) {
        LayoutContext line = context.inside("TR");
        List<Mark> words = new ArrayList<>();
        double height = 0;
        List<Stacker.Stack> stacks = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Tag cell = Tag.cell(line.tag(), "Column", 1);
            Column column = columns.get(i);
            double pad = padding(i, widths);
            Paragraph title =
                    Paragraph.of(column.title().allBold()).gap(0).type("").align(column.align());
            Stacker.Stack stack =
                    Stacker.of(title.rows(line.under(cell), widths[i] - 2 * pad)).finish(0);
            stacks.add(stack);
            height = Math.max(height, stack.height() + 2 * PAD_Y);
        }
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            double left = x + padding(i, widths);
            stacks.get(i).marks().forEach(m -> words.add(m.moved(left, PAD_Y)));
            x += widths[i];
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Fill(new Rect(0, 0, x, height), HEAD_GREY));
        marks.addAll(GridGroup.rules(widths, strong, height));
        marks.addAll(words);
        return Row.of(height, marks);
    }

    private static double padding(int column, double[] widths) {
        if (column == 0) {
            return PAD;
        }
        return widths[column] < NARROW ? 0.5 : 2;
    }
}
