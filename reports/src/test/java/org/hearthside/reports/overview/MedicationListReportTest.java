package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.LastDoses;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.MedicationList;
import org.hearthside.core.overview.MedicationList.Copy;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.fixtures.Dosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MedicationListReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheck(String name) {
        for (var copy : Copy.values()) {
            check(AllCharts.named(name), LastDoses.UNCHARTED, copy);
        }
        var charted = Dosed.timed(AllCharts.named(name));
        check(charted, Dosed.of(charted), Copy.CLINIC);
    }

    private static void check(Chart chart, LastDoses doses, Copy copy) {
        var list = MedicationList.of(chart, List.of(), doses, copy);
        var drawn = new MedicationListReport(FONTS).render(list, FACTS);
        new PaperChecks(drawn, MedicationListReport.settings(list, FACTS))
                .onePerson(
                        list.band(),
                        chart.client().names().last(),
                        strings(list).toList(),
                        new MedicationListReport(FONTS).render(list, FACTS))
                .smallestType(9);
    }

    @Test
    void everyCurrentOrderStandsOnItOnceAndTheCountIsTheirNumber() {
        for (var chart : AllCharts.byName().values()) {
            var current =
                    chart.orders().stream()
                            .filter(o -> o.status().isCurrent())
                            .map(MedicationOrder::number)
                            .sorted()
                            .toList();
            var list = MedicationList.of(chart, List.of(), Copy.CLINIC);
            assertEquals(current, numbers(list));
            assertEquals(current.size(), list.count());
        }
    }

    private static List<Integer> numbers(MedicationList list) {
        return Stream.concat(list.scheduled().stream(), list.asNeeded().stream())
                .flatMap(row -> row.line().parts().stream())
                .filter(part -> part.kind() == MedicationLine.Kind.ORDER)
                .map(part -> Integer.valueOf(part.text().replaceAll("\\D", "")))
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    void everyRowSaysWhatItIsForOrThatNobodyRecordedIt() {
        for (var chart : AllCharts.byName().values()) {
            var list = MedicationList.of(chart, List.of(), Copy.FAMILY);
            Stream.concat(list.scheduled().stream(), list.asNeeded().stream())
                    .forEach(row -> assertFalse(row.why().isBlank()));
        }
    }

    @Test
    void aStoppedOrderStandsApartAndOnlyForThirtyDays() {
        var chart = Charts.typical();
        var order = chart.orders().getFirst();
        var lately = order.discontinued(order.id(), chart.asOf().minusSeconds(3600), "rash");
        var longAgo =
                order.discontinued(
                        order.id(), chart.asOf().minus(java.time.Duration.ofDays(31)), "no need");
        var list = MedicationList.of(chart, List.of(lately, longAgo), Copy.CLINIC);
        assertEquals(1, list.stopped().size());
        var page = page(list);
        assertTrue(page.contains("NOT given now"), page);
        assertTrue(page.contains("rash"), page);
    }

    @Test
    void aFamilyCopyLeavesOutPrescribersAndNumbersAndNoMedicine() {
        var chart = Charts.typical();
        var list = MedicationList.of(chart, List.of(), Copy.FAMILY);
        var page = page(list);
        assertEquals(List.of(), numbers(list));
        assertFalse(page.contains("Prescriber"), page);
        assertTrue(page.contains(chart.client().number().text()), page);
    }

    @Test
    void aListSaysWhenEachMedicineWasLastGivenAndAFamilyCopyDoesNot() {
        var chart = Dosed.timed(Charts.typical());
        var doses = Dosed.of(chart);
        var page = page(MedicationList.of(chart, List.of(), doses, Copy.CLINIC));
        for (var said :
                List.of(
                        "21-Nov-2026 08:07 EST, 1,000 mg, by Samuel Okoro, DSP",
                        "Then NOT GIVEN, refused: 21-Nov-2026 08:00",
                        "(PART of the dose), site: left shoulder blade",
                        "LAST DOSE UNKNOWN")) {
            assertTrue(spaced(page).contains(said), said + " in " + page);
        }
        assertFalse(page.contains("not charted in Hearthside"), page);
        var family = page(MedicationList.of(chart, List.of(), doses, Copy.FAMILY));
        assertFalse(family.contains("Okoro"), family);
    }

    private static String spaced(String page) {
        return page.replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void anEmptyListSaysSoAndThatAllergiesAreUnknown() {
        var page = page(MedicationList.of(Charts.empty(), List.of(), Copy.CLINIC));
        assertTrue(page.contains("There are no current medication orders for this person"), page);
        assertTrue(page.contains("ALLERGIES NOT RECORDED"), page);
    }

    private static String page(MedicationList list) {
        var drawn = new MedicationListReport(FONTS).render(list, FACTS);
        var read = new PaperChecks(drawn, MedicationListReport.settings(list, FACTS));
        return IntStream.rangeClosed(1, drawn.pageCount())
                .mapToObj(read::page)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> strings(MedicationList list) {
        return Stream.concat(
                Stream.of(list.scheduled(), list.asNeeded(), list.stopped())
                        .flatMap(List::stream)
                        .flatMap(row ->
                                Stream.concat(
                                        Stream.of(
                                                row.why(),
                                                row.started(),
                                                row.prescriber(),
                                                row.lastGiven(),
                                                row.givenBy()),
                                        Stream.concat(
                                                row.since().stream(),
                                                row.line().notes().stream()
                                                        .map(MedicationLine.Part::text))))
                        .filter(text -> !text.isEmpty()),
                list.facts().stream().flatMap(f -> Stream.of(f.label(), f.value())));
    }
}
