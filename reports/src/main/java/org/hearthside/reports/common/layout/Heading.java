package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** A heading of the page; it never stands alone at the foot of one. */
public final class Heading extends Block {
    private final int level;
    private final String title;
    private final boolean bookmarked;

    private Heading(int level, String title, boolean bookmarked) {
        this.level = level;
        this.title = title;
        this.bookmarked = bookmarked;
    }

    /**
     * A heading that is also an entry of the outline.
     *
     * @param level 1 for a report or part, 2 for a section, 3 below that
     */
    public static Heading of(int level, String title) {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("no such heading level: " + level);
        }
        return new Heading(level, title, true);
    }

    /** The same heading, not in the outline (names of people do not belong there). */
    public Heading withoutBookmark() {
        return new Heading(level, title, false);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        double size = context.size() * (level == 1 ? 1.45 : level == 2 ? 1.15 : 1);
        List<Row> rows = new ArrayList<>();
        if (bookmarked) {
            rows.add(
                    Row.of(0, List.of(new Mark.Bookmark(title, level, 0)))
                            .gap(level == 1 ? 10 : 8)
                            .keptWithNext());
        }
        rows.addAll(
                Paragraph.of(Text.bold(title))
                        .type("H" + level)
                        .size(size)
                        .gap(bookmarked ? 0 : level == 1 ? 10 : 8)
                        .keepWithNext()
                        .rows(context, width));
        return rows;
    }
}
