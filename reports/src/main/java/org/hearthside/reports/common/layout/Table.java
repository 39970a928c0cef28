package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table. Its head is repeated on every page; a row is divided only when it is higher than a page.
 */
public final class Table extends Block {
    private static final double RULE = 0.3;
    private static final double HEAD_GREY = 0.11;
    private static final double PAD_X = 3;

    private enum Head {
        PLAIN,
        FILLED,
        HIDDEN
    }

    private record Line(List<Block> cells) {}

    private final List<Column> columns;
    private final List<Line> lines;
    private final double size;
    private final double pad;
    private final Head head;
    private final double gap;
    private final boolean ruled;

    private Table(
            List<Column> columns,
            List<Line> lines,
            double size,
            double pad,
            Head head,
            double gap,
            boolean ruled) {
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
        this.size = size;
        this.pad = pad;
        this.head = head;
        this.gap = gap;
        this.ruled = ruled;
    }

    /** An empty table with these columns. */
    public static Table of(Column... columns) {
        return new Table(List.of(columns), List.of(), 0, 1.5, Head.PLAIN, 2, true);
    }

    /** With one more row; as many cells as columns. */
    public Table row(Text... cells) {
        return row(Arrays.stream(cells).map(t -> Paragraph.of(t).gap(0)).toList());
    }

    /** With one more row of blocks; as many cells as columns. */
    public Table row(List<? extends Block> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " columns");
        }
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(List.copyOf(cells)));
        return new Table(columns, all, size, pad, head, gap, ruled);
    }

    /** With a row for each element. */
    public Table rows(List<? extends List<Text>> texts) {
        List<Line> all = new ArrayList<>(lines);
        for (List<Text> cells : texts) {
            all.addAll(
                    row(cells.toArray(Text[]::new)).lines.subList(lines.size(), lines.size() + 1));
        }
        return new Table(columns, all, size, pad, head, gap, ruled);
    }

    /** In this type size, in points. */
    public Table size(double points) {
        return new Table(columns, lines, points, pad, head, gap, ruled);
    }

    /** With this much space above and below the text of a row, in points. */
    public Table padding(double points) {
        return new Table(columns, lines, size, points, head, gap, ruled);
    }

    /** With the head on grey. */
    public Table filledHead() {
        return new Table(columns, lines, size, pad, Head.FILLED, gap, ruled);
    }

    /** Without a head; the first column then holds the row's label. */
    public Table withoutHead() {
        return new Table(columns, lines, size, pad, Head.HIDDEN, gap, ruled);
    }

    /** Without rules between the rows, where rules to write on would be mistaken for them. */
    public Table withoutRules() {
        return new Table(columns, lines, size, pad, head, gap, false);
    }

    /** With this much space above it, in points. */
    public Table gap(double points) {
        return new Table(columns, lines, size, pad, head, points, ruled);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        LayoutContext own = (size > 0 ? context.sized(size) : context).inside("Table");
        double[] widths = Column.widths(columns, width);
        List<Row> rows = new ArrayList<>();
        List<Row> carry = List.of();
        if (head != Head.HIDDEN) {
            rows.add(headRow(own, widths).keptWithNext());
            carry = List.of(headRow(own.under(null), widths).repeated());
        }
        for (int i = 0; i < lines.size(); i++) {
            Row row = bodyRow(lines.get(i), own, widths, i == lines.size() - 1);
            rows.add(row.carrying(carry));
        }
        if (!rows.isEmpty()) {
            rows.set(0, rows.get(0).gap(gap));
        }
        return rows;
    }

    private Row headRow(LayoutContext context, double[] widths) {
        LayoutContext line = context.inside("TR");
        List<List<Row>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Tag cell = Tag.cell(line.tag(), "Column", 1);
            Paragraph words = Paragraph.of(columns.get(i).title().allBold()).gap(0);
            cells.add(padded(words.align(columns.get(i).align()), line.under(cell), widths[i]));
        }
        Row row = SideBySide.row(cells, offsets(widths), rule(widths));
        if (head != Head.FILLED) {
            return row;
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Fill(new Rect(0, 0, sum(widths), row.height()), HEAD_GREY));
        marks.addAll(row.marks());
        return Row.of(row.height(), marks);
    }

    private Row bodyRow(Line line, LayoutContext context, double[] widths, boolean last) {
        LayoutContext inRow = context.inside("TR");
        List<List<Row>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String scope = labelsRow(i) ? "Row" : "";
            @Nullable Tag cell = Tag.cell(inRow.tag(), scope, 1);
            Block block = line.cells.get(i);
            if (block instanceof Paragraph paragraph) {
                block = paragraph.align(columns.get(i).align());
            }
            cells.add(padded(block, inRow.under(cell), widths[i]));
        }
        return SideBySide.aligned(
                cells, offsets(widths), last || !ruled ? List.of() : rule(widths));
    }

    private boolean labelsRow(int column) {
        return columns.get(column).labelsRow() || (head == Head.HIDDEN && column == 0);
    }

    private List<Row> padded(Block block, LayoutContext context, double width) {
        Frame cell = new Frame(0, width, Border.NONE, pad, pad, 0, PAD_X);
        List<Row> rows =
                new ArrayList<>(
                        block.rows(context, width - 2 * PAD_X).stream()
                                .map(r -> r.inside(cell))
                                .toList());
        if (!rows.isEmpty()) {
            rows.set(0, rows.get(0).gap(0));
        }
        return rows;
    }

    private static List<Mark> rule(double[] widths) {
        return List.of(new Mark.Stroke(0, 0, sum(widths), 0, RULE));
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }

    private static double[] offsets(double[] widths) {
        double[] offsets = new double[widths.length];
        for (int i = 1; i < widths.length; i++) {
            offsets[i] = offsets[i - 1] + widths[i - 1];
        }
        return offsets;
    }
}
