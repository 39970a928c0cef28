package org.hearthside.reports.common.layout;

import java.util.List;
import java.util.function.IntFunction;

/**
 * As many complete items as a height holds, worst first, then how many more there are and on which
 * page (forms.md 6.3: nothing is cut inside an item, and never an ellipsis).
 */
public final class Fit extends Block {
    private final List<Text> items;
    private final String separator;
    private final double height;
    private final IntFunction<Text> more;

    private Fit(List<Text> items, String separator, double height, IntFunction<Text> more) {
        this.items = List.copyOf(items);
        this.separator = separator;
        this.height = height;
        this.more = more;
    }

    /**
     * Items in one running paragraph, as many as fit.
     *
     * @param items the worst first
     * @param separator between two items, such as {@code " · "}; a line end sets one item per line
     * @param height in points, the room for all of it
     * @param more says how many were left out and where they are, given their number
     */
    public static Fit of(
            List<Text> items, String separator, double height, IntFunction<Text> more) {
        return new Fit(items, separator, height, more);
    }

    /** The usual way to say it: {@code + 3 more, page 6}. */
    public static IntFunction<Text> morePage(String anchor) {
        return left ->
                Text.bold("+\u00a0" + left + "\u00a0more, page\u00a0").thenPageOf(anchor).allBold();
    }

    /** Instead of all that is too much: {@code see page 6}. */
    public static IntFunction<Text> seePage(String anchor) {
        return left -> Text.bold("see page\u00a0").thenPageOf(anchor).allBold();
    }

    /** The first so many items as one text, and how many more there are. */
    public static Text first(List<Text> items, int most, String separator, IntFunction<Text> more) {
        return new Fit(items, separator, 0, more).text(Math.clamp(most, 0, items.size()));
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        List<Row> rows = List.of();
        for (int printed = items.size(); printed >= 0; printed--) {
            rows = Paragraph.of(text(printed)).gap(0).rows(context, width);
            if (Stacker.height(rows) <= height + 0.01) {
                break;
            }
        }
        // Even a note about the rest that is too high is printed whole: it is the safety net.
        Stacker.Stack stack = Stacker.of(rows).finish(0);
        return List.of(Row.of(stack.height(), stack.marks()).gap(2));
    }

    private Text text(int printed) {
        Text shown = Text.join(separator, items.subList(0, printed));
        int left = items.size() - printed;
        if (left == 0) {
            return shown;
        }
        return shown.isEmpty() ? more.apply(left) : shown.then(separator).then(more.apply(left));
    }
}
