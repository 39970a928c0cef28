package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.overview.OrderRecap;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E40: what a prescriber looks through and signs. */
class OrderRecapReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheckAndEachOrderStandsOnce(String name) {
        var chart = AllCharts.named(name);
        var recap = OrderRecap.of(chart);
        var report = new OrderRecapReport(FONTS);
        var current = chart.orders().stream().filter(o -> o.status().isCurrent()).toList();
        assertEquals(current.size(), recap.count());
        new PaperChecks(report.render(recap, FACTS), OrderRecapReport.settings(recap, FACTS))
                .onePerson(
                        recap.band(),
                        chart.client().names().last(),
                        strings(recap).toList(),
                        report.render(recap, FACTS))
                .exactlyOnce(
                        current.stream().map(o -> "Order " + o.number()).toArray(String[]::new))
                .smallestType(9);
    }

    private static Stream<String> strings(OrderRecap recap) {
        return recap.byPrescriber().stream()
                .flatMap(page ->
                        Stream.concat(
                                Stream.of(page.prescriber()),
                                page.orders().stream()
                                        .flatMap(o -> o.line().notes().stream())
                                        .map(MedicationLine.Part::text)));
    }

    @Test
    void eachPrescriberHasAPlaceToSignAndWithoutOrdersThereIsASentence() {
        var recap = OrderRecap.of(Charts.typical());
        assertEquals(1, recap.byPrescriber().size());
        assertEquals(List.of(), recap.missing());
        assertTrue(text(recap).contains("Signature of prescriber"), text(recap));
        assertTrue(text(recap).contains("orders nothing by itself"), text(recap));
        var empty = text(OrderRecap.of(Charts.empty()));
        assertTrue(empty.contains("There are no current medication orders"), empty);
    }

    private static String text(OrderRecap recap) {
        var drawn = new OrderRecapReport(FONTS).render(recap, FACTS);
        return new PaperChecks(drawn, OrderRecapReport.settings(recap, FACTS))
                .body()
                .replaceAll("\\s+", " ");
    }
}
