package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearthside.app.transfer.PaperSearch.Hit;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rect;
import org.junit.jupiter.api.Test;

final class PaperSearchTest {
    private static final List<BoxEntry> PAPER =
            List.of(
                    run(1, 100, "LÓPEZ, María"),
                    run(1, 120, "levETIRAcetam\u00A0500 mg by"),
                    run(1, 140, "mouth every 12 hours"),
                    new BoxEntry(
                            1,
                            BoxEntry.Kind.BLANK,
                            new Rect(0, 0, 9, 9),
                            new Rect(0, 0, 9, 9),
                            0,
                            ""),
                    run(2, 100, "Lopez again"));

    private static BoxEntry run(int page, double y, String text) {
        var place = new Rect(50, y, text.length() * 10.0, 12);
        return new BoxEntry(page, BoxEntry.Kind.TEXT, place, place, 10, text);
    }

    @Test
    void findsWhateverTheCaseAndTheAccentsOnEveryPage() {
        var hits = PaperSearch.find(PAPER, "lopez");
        assertEquals(List.of(1, 2), hits.stream().map(Hit::page).toList());
        assertEquals(new Rect(50, 100, 50, 12), hits.getFirst().places().getFirst());
    }

    @Test
    void saysWhereInTheLineTheWordStands() {
        var hit = PaperSearch.find(PAPER, "500 MG").getFirst();
        var place = hit.places().getFirst();
        assertEquals(50 + 140, place.x(), 0.01);
        assertEquals(60, place.width(), 0.01);
    }

    @Test
    void findsWhatIsBrokenOverTwoLinesAndMarksBoth() {
        var hits = PaperSearch.find(PAPER, " by  mouth");
        assertEquals(1, hits.size());
        assertEquals(
                List.of(120.0, 140.0), hits.getFirst().places().stream().map(Rect::y).toList());
    }

    @Test
    void nothingTypedOrNothingThereFindsNothing() {
        for (var typed : List.of("", "  ", "morphine", "again lopez")) {
            assertTrue(PaperSearch.find(PAPER, typed).isEmpty(), typed);
        }
    }
}
