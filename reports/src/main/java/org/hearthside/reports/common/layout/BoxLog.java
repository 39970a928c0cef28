package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Notes where everything on a page was put. */
final class BoxLog {
    private BoxLog() {}

    static List<BoxEntry> of(int number, Page page) {
        List<BoxEntry> entries = new ArrayList<>();
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Mark.Glyphs text when text.run().width() > 0 ->
                        entries.add(
                                new BoxEntry(
                                        number,
                                        text.tag() == null
                                                ? BoxEntry.Kind.BAND
                                                : BoxEntry.Kind.TEXT,
                                        text.rect(),
                                        text.cell(),
                                        text.size(),
                                        text.run().text()));
                case Mark.Blank blank ->
                        entries.add(
                                new BoxEntry(
                                        number,
                                        BoxEntry.Kind.BLANK,
                                        blank.rect(),
                                        blank.rect(),
                                        0,
                                        ""));
                default -> {}
            }
        }
        return entries;
    }
}
