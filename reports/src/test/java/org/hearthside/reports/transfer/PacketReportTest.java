package org.hearthside.reports.transfer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.MarSheet;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.fixtures.Dosed;
import org.hearthside.reports.fixtures.MarCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheck(String name) {
        var chart = Dosed.timed(AllCharts.named(name));
        var packet = charted(chart);
        var drawn = draw(packet);
        new PaperChecks(drawn, PacketReport.settings(packet, FACTS))
                .onePerson(
                        packet.band(),
                        chart.client().names().last(),
                        strings(packet).toList(),
                        draw(packet))
                .safeMedicineText("Part 2 Medicines", "Part 3 Hospital passport", quoted(packet))
                .inOrder(
                        "WHY NOW",
                        "VITAL SIGNS NOW",
                        "USUAL",
                        "HAZARDS",
                        "HISTORY",
                        "MEDICINES:",
                        "PEOPLE",
                        "Part 2 Medicines",
                        "Part 3 Hospital passport",
                        "Part 4 Care details",
                        "Page 1 in full",
                        "Part 5 Who decides",
                        "Part 6 Medication record",
                        "Part 7 Transfer log",
                        "IN THIS ENVELOPE")
                .exactlyOnce(
                        chart.orders().stream()
                                .map(o -> "Order " + o.number())
                                .toArray(String[]::new))
                .smallestType(10, 1, 1)
                .smallestType(9)
                .blanks(8);
    }

    @Test
    void everyPageNamesTheTwinAndOfConfidentialPapersNothingIsSaid() {
        var twin = packet(Charts.twin());
        var kept = packet(Charts.confidential());
        var checks = new PaperChecks(draw(twin), PacketReport.settings(twin, FACTS));
        var pages = draw(twin).pageCount();
        assertEquals(pages, checks.pagesWith("SIMILAR NAME: Lopez, Marta").size());
        var withKept = new PaperChecks(draw(kept), PacketReport.settings(kept, FACTS));
        assertEquals(draw(kept).pageCount(), withKept.pagesWith("42 CFR part 2").size());
        assertTrue(withKept.pagesWith("Secret").isEmpty());
    }

    /** Lines and room to write on between band and footer. */
    private static long lines(Rendered drawn, int page) {
        return drawn.boxes().stream()
                .filter(box -> box.page() == page && box.kind() != BoxEntry.Kind.BAND)
                .map(box -> Math.round(box.rect().y() + box.rect().height()))
                .distinct()
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F01 empty", "F02 typical", "F18 deceased", "F04 many orders"})
    void noPageHoldsOnlyALineOrTwo(String name) {
        var drawn = draw(packet(AllCharts.named(name)));
        for (int page = 1; page <= drawn.pageCount(); page++) {
            assertTrue(lines(drawn, page) >= 8, "page " + page + ": " + lines(drawn, page));
        }
    }

    @Test
    void theWordsClientNumberAndTheNumberStandOnOneLine() {
        var packet = packet(Charts.empty());
        var drawn = draw(packet);
        var runs =
                drawn.boxes().stream()
                        .filter(box -> box.text().contains("C-00123-4"))
                        .filter(box -> box.kind() == BoxEntry.Kind.TEXT || box.size() > 8)
                        .map(box -> box.text().replace('\u00a0', ' '))
                        .toList();
        assertTrue(runs.size() >= drawn.pageCount(), runs.toString());
        for (var run : runs) {
            assertTrue(run.contains("Client no. C-00123-4"), run);
        }
    }

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void pageOneStaysOnePage(String name) {
        var drawn = draw(packet(AllCharts.named(name)));
        assertEquals(2, drawn.pageOf("medicines").orElseThrow(), "part 2 begins on page 2");
        var charted = draw(charted(Dosed.timed(AllCharts.named(name))));
        assertEquals(2, charted.pageOf("medicines").orElseThrow(), "part 2 begins on page 2");
    }

    @Test
    void pageOneNamesTheSixteenItemsOfAnEmergencyDepartment() {
        var packet = packet(Charts.typical());
        var page = new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS)).page(1);
        for (var wanted :
                List.of(
                        "LOPEZ, Maria Elena",
                        "Born 14-Aug-1980",
                        "ALLERGIES: penicillin",
                        "DNR + DNI",
                        "Reason",
                        "118/74",
                        "Alertness",
                        "Mobility",
                        "HISTORY",
                        "MEDICINES: 10 current orders",
                        "Guardian (consent)",
                        "(555) 010-2201",
                        "Family",
                        "Dr. Anil Patel",
                        "Maple House",
                        "(555) 010-2000",
                        "Oxygen yes")) {
            assertTrue(
                    page.replace('\u00a0', ' ').replaceAll("\\s+", " ").contains(wanted), wanted);
        }
    }

    @Test
    void everyOrderHasOneRowWithALastDoseOrThatItIsUnknown() {
        var packet = packet(Charts.manyOrders());
        var checks = new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS));
        assertEquals(52, packet.medicines().size());
        var unknown = checks.body().split("LAST\\s+DOSE\\s+UNKNOWN", -1).length - 1;
        assertTrue(unknown >= 52, "rows with LAST DOSE UNKNOWN: " + unknown);
        checks.exactlyOnce("Order 10405", "Order 10452");
    }

    /** The emergency room gives the next dose by it: on page 1 too, with what is not known. */
    @Test
    void pageOneSaysWhenATimeCriticalMedicineWasLastGivenAndWhenItIsDueNext() {
        var packet = charted(Dosed.timed(Charts.typical()));
        var page =
                new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS))
                        .page(1)
                        .replaceAll("[\\s\u00a0]+", " ");
        for (var said :
                List.of(
                        "21-Nov-2026 08:07 EST, 1,000 mg",
                        "21-Nov-2026 20:00 EST",
                        "Then NOT GIVEN, refused: 21-Nov-2026 08:00")) {
            assertTrue(page.contains(said), said + " in " + page);
        }
    }

    @Test
    void theMarOfTheMonthStandsInPartSixWhereDosesAreCharted() {
        var packet = packet(Charts.typical());
        var mar = MarSheet.of(Charts.typical(), MarCases.typical().record());
        var drawn = new PacketReport(FONTS).render(packet, Scans.NONE, mar, FACTS);
        var checks = new PaperChecks(drawn, PacketReport.settings(packet, FACTS));
        checks.letterPages().insideMarginsAndCells().noOverlap().accessible();
        assertFalse(checks.body().contains("MAR is not kept"), checks.body());
        var pages = checks.pagesWith("MEDICATION ADMINISTRATION RECORD · November 2026");
        assertTrue(pages.size() > 2, pages.toString());
        pages.forEach(p -> assertTrue(checks.page(p).contains("Part 6, MAR"), "page " + p));
    }

    @Test
    void namesInOtherScriptsReadBackAsStored() {
        for (var chart : Charts.scripts()) {
            var name = chart.client().names().nativeName();
            if (name.length() > 100) {
                continue; // it wraps; that nothing of it is lost is checked as C04
            }
            var packet = packet(chart);
            new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS)).readsBack(name);
        }
    }

    @Test
    void theWorstHazardsStandOnPageOneInTheirOwnWords() {
        for (var chart : List.of(Charts.typical(), Charts.manyOrders(), Charts.longDrugNames())) {
            var packet = packet(chart);
            var page = pageOne(packet);
            for (var hazard : packet.front().hazards().subList(0, 5)) {
                assertTrue(page.contains(hazard.label() + ": " + hazard.value()), page);
            }
        }
    }

    @Test
    void aHazardTooLongForItsPlaceIsPrintedWholeAndTheOthersAreCounted() {
        var packet = packet(Charts.maximal());
        var page = pageOne(packet);
        var worst = packet.front().hazards().getFirst();
        assertTrue(page.contains(worst.label() + ": " + worst.value()), page);
        var printed =
                packet.front().hazards().stream()
                        .filter(h -> page.contains(h.label() + ": " + h.value()))
                        .count();
        var left = packet.front().hazards().size() - printed;
        assertTrue(left > 0 && page.contains("+ " + left + " more, page "), page);
    }

    /** SR-20: nowhere does DNR stand without the words that its document is not here. */
    @Test
    void aDnrWithoutItsDocumentSaysSoWhereverItIsPrinted() {
        var packet = packet(Charts.codeStatus(Charts.dnr(false, null)));
        var body = new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS)).body();
        var part = body.substring(body.indexOf("Code status", body.indexOf("Part 4 Page 1")));
        var warned = part.indexOf("ORDER DOCUMENT NOT ON FILE HERE");
        assertTrue(warned >= 0 && warned < part.indexOf("do not attempt"), part);
    }

    @Test
    void whatIsNotThereIsGatheredAndWhatNobodyAskedIsNamedApart() {
        var hazards = packet(Charts.typical()).front().hazards();
        assertEquals("None known", hazards.getLast().label());
        assertEquals(
                "leaving without notice (03-Feb-2026, Jane Diaz, RN)", hazards.getLast().value());
        var empty = packet(Charts.empty()).front();
        assertEquals("NOT RECORDED", empty.hazards().getFirst().label());
        assertTrue(empty.hazards().getFirst().value().startsWith("swallowing, seizures"));
        assertEquals("diagnoses, hospital stays, surgeries", empty.history().getFirst().value());
    }

    @Test
    void pageOneGivesWayStepByStepAndNeverGrows() {
        Room before = null;
        for (var room : Room.ladder(packet(Charts.maximal()))) {
            if (before != null) {
                assertTrue(room.usual().compareTo(before.usual()) >= 0);
                assertTrue(room.gap() <= before.gap() && room.pad() <= before.pad());
                assertTrue(room.hazards() <= before.hazards());
                assertTrue(room.history() <= before.history());
                assertTrue(room.critical() <= before.critical());
                assertTrue(room.cannotTell() <= before.cannotTell());
            }
            before = room;
        }
        assertEquals(0, Objects.requireNonNull(before).hazards());
    }

    /** C20: such a character is named on paper, and nothing is thrown. */
    @Test
    void aCharacterThatNoFontHasStopsNoPacket() {
        var reason = "fell \uE000 and \uDB80\uDC00, \u0378 \uD800";
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, reason, "", "", "", "", Charts.NOW);
        var packet = Packet.of(Charts.typical(), transfer, List.of());
        var drawn = assertDoesNotThrow(() -> draw(packet), "C20");
        var page = new PaperChecks(drawn, PacketReport.settings(packet, FACTS)).page(1);
        assertTrue(page.contains("fell [U+E000] and [U+F0000], [U+0378]"), page);
    }

    private static String pageOne(Packet packet) {
        return new PaperChecks(draw(packet), PacketReport.settings(packet, FACTS))
                .page(1)
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private static Packet packet(Chart chart) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        return Packet.of(chart, transfer, List.of());
    }

    /** What others wrote and what is said about it: their spelling is not ours. */
    private static List<String> quoted(Packet packet) {
        return packet.medicines().stream()
                .flatMap(m -> Stream.concat(m.line().parts().stream(), m.line().notes().stream()))
                .filter(p -> p.style() == MedicationLine.Style.VERBATIM)
                .map(MedicationLine.Part::text)
                .toList();
    }

    private static Packet charted(Chart chart) {
        var uncharted = packet(chart);
        return Packet.of(
                chart, uncharted.transfer(), List.of(), Dosed.of(chart), java.util.Set.of());
    }

    private static Rendered draw(Packet packet) {
        return new PacketReport(FONTS).render(packet, Scans.NONE, FACTS);
    }

    private static Stream<String> strings(Packet packet) {
        var facts =
                Stream.of(packet.banner(), packet.usual(), packet.hazards(), packet.history())
                        .flatMap(Collection::stream)
                        .flatMap((Fact f) -> Stream.of(f.label(), f.value()));
        var people =
                packet.people().stream().flatMap(p -> Stream.of(p.role(), p.name(), p.phone()));
        var medicines =
                packet.medicines().stream()
                        .flatMap(m ->
                                Stream.concat(
                                        Stream.concat(
                                                Stream.of(m.lastGiven(), m.givenBy(), m.nextDue()),
                                                m.since().stream()),
                                        Stream.concat(
                                                        m.line().parts().stream(),
                                                        m.line().notes().stream())
                                                .map(MedicationLine.Part::text)));
        return Stream.of(
                        facts,
                        people,
                        medicines,
                        Stream.of(
                                packet.band().nativeName().isEmpty()
                                        ? packet.band().number()
                                        : packet.band().nativeName(),
                                packet.band().allergies().text(),
                                packet.capabilities().value(),
                                packet.cannotTell().value()))
                .flatMap(s -> s);
    }
}
