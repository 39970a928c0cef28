package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.MarCell;
import org.hearthside.core.medications.administration.MarFixture;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.overview.MarSheet;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rect;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.fixtures.MarCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acceptance list of forms.md 6.2, on paper. */
class MarPaperTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final double LABEL = 172;

    private static Stream<String> cases() {
        return MarCases.byName().keySet().stream();
    }

    private static MarFixture named(String name) {
        return java.util.Objects.requireNonNull(MarCases.byName().get(name));
    }

    private static MarSheet sheet(MarMonth month) {
        return MarSheet.of(Charts.typical(), month);
    }

    private static Rendered draw(MarMonth month) {
        return new MarPaper(FONTS).render(sheet(month), Charts.PRINTED);
    }

    private static PaperChecks read(MarMonth month, Rendered drawn) {
        return new PaperChecks(drawn, MarPaper.settings(sheet(month), Charts.PRINTED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCasePassesEveryCheck(String name) {
        var made = named(name);
        for (var month : List.of(made.record(), made.blank())) {
            var drawn = draw(month);
            read(month, drawn)
                    .letterPages()
                    .orientation(true)
                    .fontsEmbedded()
                    .everyPageNames("C-00123-4", "LOPEZ", "ALLERGIES:", "penicillin")
                    .insideMarginsAndCells()
                    .noOverlap()
                    .noEllipsis()
                    .nothingActive("Lopez")
                    .sameAs(draw(month))
                    .small()
                    .smallestType(6)
                    .accessible();
        }
    }

    /** SR-34, F13: what does not reconcile is printed and not hidden. */
    @Test
    void theCountPageShowsWasteABrokenBalanceAndACountThatIsOff() {
        var made = named("F13 controlled");
        var text = read(made.record(), draw(made.record())).body();
        for (var expected :
                List.of(
                        "Controlled-drug count: lorazepam 0.5 mg tablet",
                        "C4-48152",
                        "BALANCE DOES NOT RECONCILE",
                        "COUNT DOES NOT AGREE",
                        "Sam Okoro, DSP and Jane Diaz, RN",
                        "Fell down",
                        "OFF BY 1")) {
            assertTrue(text.contains(expected), expected);
        }
        var blank = read(made.blank(), draw(made.blank())).body();
        assertTrue(blank.contains("Controlled-drug count: lorazepam 0.5 mg tablet"));
        assertFalse(blank.contains("Fell down"));
    }

    @Test
    void leavesInkWhereverItSaysSomethingInBlackAndWhite() {
        var month = MarCases.typical().record();
        read(month, draw(month)).visibleInBlackAndWhite();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyOrderNumberStandsInItsOwnBlockAndNowhereElse(String name) {
        // A-M3
        var month = named(name).record();
        read(month, draw(month))
                .exactlyOnce(
                        month.orders()
                                .map(MedicationOrder::number)
                                .map(n -> "Order " + n)
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGridHasAColumnForEachDay(String name) {
        // A-M2, SR-38
        var month = named(name).record();
        if (month.blocks().isEmpty()) {
            return;
        }
        var page = read(month, draw(month)).page(1);
        var days = month.month().lengthOfMonth();
        var head = new StringBuilder("Medication Time");
        for (int day = 1; day <= days; day++) {
            var name2 = month.month().atDay(day).getDayOfWeek().name();
            head.append(' ').append(day).append(' ');
            head.append(name2.charAt(0)).append(Character.toLowerCase(name2.charAt(1)));
        }
        assertTrue(squeezed(page).contains(squeezed(head.toString())), page);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void blankAndRecordHaveTheSameCells(String name) {
        // A-M11: a nurse can carry on by hand in the same place
        var made = named(name);
        assertEquals(cells(draw(made.blank())), cells(draw(made.record())));
    }

    /** Where something can be written in a grid of days, page by page. */
    private static List<String> cells(Rendered drawn) {
        var grids =
                IntStream.rangeClosed(1, drawn.pageCount())
                        .filter(p ->
                                drawn.boxes().stream()
                                        .anyMatch(b -> b.page() == p && b.text().equals("Su")))
                        .boxed()
                        .toList();
        return drawn.boxes().stream()
                .filter(b -> b.kind() == BoxEntry.Kind.BLANK && grids.contains(b.page()))
                .map(b -> b.page() + " " + rounded(b.rect()))
                .toList();
    }

    private static String rounded(Rect r) {
        return "%.1f %.1f %.1f %.1f".formatted(r.x(), r.y(), r.width(), r.height());
    }

    @Test
    void columnsAndRowsHaveTheWidthsThatWereMeasured() {
        // forms.md 6.2, grid geometry: 31 days of 16.5 points, 28 of 18.3, rows of 17
        for (var month : List.of("2026-02", "2026-08")) {
            var drawn = draw(named("F08 " + month).blank());
            var cell =
                    drawn.boxes().stream()
                            .filter(b -> b.kind() == BoxEntry.Kind.BLANK)
                            .findFirst()
                            .orElseThrow()
                            .rect();
            assertEquals(month.equals("2026-02") ? 18.3 : 16.5, cell.width(), 0.06);
            assertTrue(cell.height() >= 17);
            assertTrue(cell.x() >= 36 + LABEL + 44);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCodeOfAPageIsExplainedOnThatPage(String name) {
        // A-M6: all codes stand at the foot of every page
        var month = named(name).record();
        var drawn = draw(month);
        var read = read(month, drawn);
        for (int page = 1; page <= drawn.pageCount(); page++) {
            var text = read.page(page);
            for (var outcome : Outcome.values()) {
                assertTrue(text.contains(outcome.code()), outcome + " on page " + page);
            }
            assertTrue(text.contains("? no entry — administration unknown"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySignerStandsInTheLegendAndEveryExceptionOnItsPage(String name) {
        // A-M5, A-M7
        var month = named(name).record();
        var body = read(month, draw(month)).body();
        for (var signer : month.signers()) {
            assertTrue(body.contains(signer.initials() + " " + signer.name()), signer.name());
        }
        var exceptions = body.substring(Math.max(0, body.lastIndexOf("Exceptions and notes")));
        for (var note : month.notes()) {
            assertTrue(exceptions.contains("#" + note.order()), "#" + note.order());
        }
        if (!month.notes().isEmpty()) {
            var said = month.notes().size() == 1 ? "1 line" : month.notes().size() + " lines";
            assertTrue(exceptions.contains(said), said);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCellOfTheMonthIsOnPaper(String name) {
        // A-M4 on paper: what stands in the cells is what the month says
        var month = named(name).record();
        var read = read(month, draw(month));
        var strings = new ArrayList<String>();
        for (var block : month.blocks()) {
            for (var row : block.rows()) {
                strings.add(Dates.print(row.time()));
                row.cells()
                        .forEach(cell -> {
                            switch (cell) {
                                case MarCell.Given g -> strings.add(g.initials());
                                case MarCell.Coded c -> strings.add(c.outcome().code());
                                case MarCell.Open o -> strings.add(o.intended());
                                case MarCell.Value v -> strings.add(v.value());
                                case MarCell.Unknown u -> strings.add("?");
                                case MarCell.NotScheduled n -> {}
                            }
                        });
            }
        }
        read.complete(strings.stream().filter(s -> !s.isEmpty()).distinct().toList());
        var given =
                month.blocks().stream()
                        .flatMap(b -> b.rows().stream())
                        .flatMap(r -> r.cells().stream())
                        .filter(c -> c instanceof MarCell.Unknown)
                        .count();
        var marks =
                draw(month).boxes().stream()
                        .filter(b -> b.text().startsWith("?") && b.size() == 9)
                        .count();
        assertEquals(given, marks);
    }

    @Test
    void aStoppedOrderIsStruckThroughButReadableAndSaysDiscontinued() {
        // A-M8, SR-25
        var month = MarCases.typical().record();
        var body = read(month, draw(month)).body();
        assertTrue(
                Pattern.compile(
                                "furosemide Lasix 20 mg tablet DOSE 500 mg \\(1 tablet\\) by mouth"
                                        + " daily DISCONTINUED 10-Nov-2026 10:20 EST")
                        .matcher(body)
                        .find(),
                body);
        assertTrue(body.indexOf("Stopped this month") < body.indexOf("DISCONTINUED"));
    }

    @Test
    void aBlockThatFitsOnAPageIsNotDivided() {
        // A-M9: each order's number and its times stand on one page
        for (var name : List.of("F02 typical", "F04 forty orders", "F11 plans", "F12 changes")) {
            var month = named(name).record();
            assertFalse(read(month, draw(month)).body().contains("(continued)"), name);
        }
    }

    @Test
    void anOrderThatIsTallerThanAPageGoesOnUnderItsNumber() {
        var month = named("F05 hourly").record();
        var drawn = draw(month);
        var read = read(month, drawn);
        assertEquals(1, read.pagesWith("Order 10002").size());
        assertEquals(1, read.pagesWith("10002 (continued)").size());
        var hours =
                drawn.boxes().stream()
                        .map(BoxEntry::text)
                        .filter(t -> t.matches("\\d\\d:00"))
                        .filter(t -> !t.isEmpty())
                        .count();
        assertTrue(hours >= 36, "12 and 24 rows: " + hours);
    }

    @Test
    void aPrnDoseWithoutItsEffectSaysSoAndWhenItWasDue() {
        var month = MarCases.typical().record();
        var body = read(month, draw(month)).body();
        assertTrue(body.contains("EFFECT NOT RECORDED (due 22:10)"), body);
        assertTrue(body.contains("better, 2 of 10"), body);
    }

    @Test
    void anUnverifiedOrderSaysSo() {
        // SR-33
        var month = MarCases.typical().record();
        assertTrue(read(month, draw(month)).page(1).contains("NOT VERIFIED furosemide"));
    }

    @Test
    void aWeeklyDrugNamesItsDay() {
        // forms.md 5: weekly, monthly drugs
        var month = named("F11 plans").record();
        var body = read(month, draw(month)).body();
        assertTrue(body.contains("by mouth weekly · Wednesday only"), body);
        assertTrue(body.contains("monthly · on day 31 of the month, or its last day"), body);
        assertFalse(body.contains("DAY NOT RECORDED"), body);
    }

    @Test
    void theNightOfTheClockChangeIsMarkedAndExplained() {
        // E42
        var spring = named("F09 spring").record();
        var page = read(spring, draw(spring)).page(1);
        assertTrue(page.contains("† 08-Mar-2026: the clocks skip 02:30, give at 03:00 EDT"), page);
        var autumn = named("F09 autumn").record();
        page = read(autumn, draw(autumn)).page(1);
        assertTrue(page.contains("† 01-Nov-2026: 01:30 comes twice, give at 01:30 EDT"), page);
    }

    @Test
    void aBlankMarSaysOfWhenItIsAndHowManyOrdersItHas() {
        // SR-42
        var month = MarCases.typical().blank();
        var page = read(month, draw(month)).page(1);
        assertTrue(page.contains("BLANK, orders as of 21-Nov-2026 10:41 EST"), page);
        assertTrue(page.contains("Orders on this MAR: 9"), page);
    }

    @Test
    void aMonthWithoutOrdersSaysSoAndCanBeSigned() {
        var month = named("F01 no orders").record();
        var body = read(month, draw(month)).body();
        assertTrue(body.contains("There are no active medication orders for November 2026"), body);
        assertTrue(body.contains("Signatures and initials"), body);
    }

    @Test
    void theMedicineTextHasNoErrorProneSpelling() {
        var month = named("F11 plans").record();
        read(month, draw(month)).safeMedicineText("Scheduled medications", "Exceptions", List.of());
    }
}
