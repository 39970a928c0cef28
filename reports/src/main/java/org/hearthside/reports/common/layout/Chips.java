package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Short facts in small boxes, set one beside the other and wrapped like words. */
public final class Chips extends Block {
    private static final double PAD_X = 5;
    private static final double PAD_Y = 0.6;
    private static final double BETWEEN = 5;
    private static final double BELOW = 3;

    private record Chip(Text text, Border border) {}

    private final List<Chip> chips;
    private final double gap;

    private Chips(List<Chip> chips, double gap) {
        this.chips = List.copyOf(chips);
        this.gap = gap;
    }

    /** No chip yet. */
    public static Chips none() {
        return new Chips(List.of(), 5);
    }

    /** With one more chip, in bold and ruled once. */
    public Chips add(String text) {
        return add(Text.bold(text), Border.SINGLE);
    }

    /** With one more chip. */
    public Chips add(Text text, Border border) {
        List<Chip> all = new ArrayList<>(chips);
        all.add(new Chip(text, border));
        return new Chips(all, gap);
    }

    /** With this much space above them, in points. */
    public Chips gap(double points) {
        return new Chips(chips, points);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        List<Row> rows = new ArrayList<>();
        List<Mark> line = new ArrayList<>();
        double x = 0;
        double height = 0;
        // the words of all chips stand on one line, however thick the line around them
        double deepest = chips.stream().mapToDouble(c -> c.border.depth()).max().orElse(0);
        for (Chip chip : chips) {
            double inset = PAD_X + chip.border.depth();
            LayoutContext own = context.inside("P");
            double wanted = context.typesetter().width(chip.text, own) + 0.1;
            double inner = Math.min(wanted, width - 2 * inset);
            double outer = inner + 2 * inset;
            if (x > 0 && x + outer > width) {
                rows.add(Row.of(height, line).gap(rows.isEmpty() ? gap : BELOW));
                line = new ArrayList<>();
                x = 0;
                height = 0;
            }
            Stacker.Stack stack = boxed(chip, own, inner, outer, inset, PAD_Y + deepest);
            for (Mark mark : stack.marks()) {
                line.add(mark.moved(x, 0));
            }
            x += outer + BETWEEN;
            height = Math.max(height, stack.height());
        }
        if (!line.isEmpty()) {
            rows.add(Row.of(height, line).gap(rows.isEmpty() ? gap : BELOW));
        }
        return rows;
    }

    private static Stacker.Stack boxed(
            Chip chip,
            LayoutContext context,
            double inner,
            double outer,
            double inset,
            double pad) {
        Frame frame = new Frame(0, outer, chip.border, pad, pad, 0, inset);
        List<Row> rows =
                Paragraph.of(chip.text).type("").gap(0).rows(context, inner).stream()
                        .map(r -> r.inside(frame))
                        .toList();
        return Stacker.of(rows).finish(0);
    }
}
