package org.hearthside.reports.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rect;
import org.hearthside.reports.common.layout.Rendered;

/** Compares what layout planned with where the glyphs are. */
final class Geometry {
    private static final double ROUNDING = 0.6;

    private Geometry() {}

    /** C05. */
    static void check(Rendered rendered, PageText text, double margin) {
        for (BoxEntry box : rendered.boxes()) {
            assertTrue(
                    box.cell().contains(box.rect(), ROUNDING),
                    () -> "C05: text leaves its cell " + box.cell() + ": " + box);
        }
        for (int page = 1; page <= text.pageCount(); page++) {
            int number = page;
            List<Rect> runs =
                    rendered.boxes().stream()
                            .filter(b -> b.page() == number && b.kind() != BoxEntry.Kind.BLANK)
                            .map(BoxEntry::rect)
                            .toList();
            for (TextPosition glyph : text.glyphs(page)) {
                if (glyph.getWidthDirAdj() == 0) {
                    continue; // a mark on a letter, which has its own place
                }
                check(glyph, runs, margin, page);
            }
        }
    }

    private static void check(TextPosition glyph, List<Rect> runs, double margin, int page) {
        Rect line =
                new Rect(glyph.getXDirAdj(), glyph.getYDirAdj() - 0.1, glyph.getWidthDirAdj(), 0.1);
        Rect paper =
                new Rect(
                        margin,
                        margin,
                        glyph.getPageWidth() - 2 * margin,
                        glyph.getPageHeight() - 2 * margin);
        assertTrue(paper.contains(line, 0.01), () -> "C05: page " + page + " outside: " + line);
        assertTrue(
                runs.stream().anyMatch(r -> r.contains(line, ROUNDING)),
                () -> "C05: page " + page + " glyph where layout put none: " + line);
    }

    /** C06. */
    static void checkOverlap(Rendered rendered) {
        List<BoxEntry> boxes =
                rendered.boxes().stream().filter(b -> b.kind() != BoxEntry.Kind.BLANK).toList();
        for (int i = 0; i < boxes.size(); i++) {
            BoxEntry one = boxes.get(i);
            for (int j = i + 1; j < boxes.size() && boxes.get(j).page() == one.page(); j++) {
                BoxEntry other = boxes.get(j);
                assertFalse(
                        one.rect().overlaps(other.rect(), 0.3),
                        () -> "C06: text over text: " + one + " and " + other);
            }
        }
    }
}
