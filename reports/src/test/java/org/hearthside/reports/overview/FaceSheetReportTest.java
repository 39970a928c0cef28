package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.stream.Stream;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.FaceSheet;
import org.hearthside.core.overview.Fact;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaceSheetReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheck(String name) {
        var chart = AllCharts.named(name);
        var sheet = FaceSheet.of(chart);
        var drawn = new FaceSheetReport(FONTS).render(sheet, FACTS);
        new PaperChecks(drawn, FaceSheetReport.settings(sheet, FACTS))
                .onePerson(
                        sheet.band(),
                        chart.client().names().last(),
                        strings(sheet).toList(),
                        new FaceSheetReport(FONTS).render(sheet, FACTS))
                .inOrder(
                        "IDENTITY",
                        "ALERTS",
                        "WHO DECIDES",
                        "CALL FIRST",
                        "DIAGNOSES",
                        "PROVIDERS",
                        "HOSPITAL",
                        "DAILY SUPPORT",
                        "INSURANCE",
                        "VACCINES",
                        "CHECKED")
                .smallestType(9);
        // A-FS3; every text at its limit and 25 allergies as well is more than two pages hold
        int most = name.contains("25 allergies") ? 3 : 2;
        assertTrue(drawn.pageCount() <= most, "pages: " + drawn.pageCount());
    }

    @Test
    void anEmptyRecordLooksEmptyOnOnePage() {
        var sheet = FaceSheet.of(Charts.empty());
        var drawn = new FaceSheetReport(FONTS).render(sheet, FACTS);
        assertEquals(1, drawn.pageCount());
        var page = new PaperChecks(drawn, FaceSheetReport.settings(sheet, FACTS)).page(1);
        assertTrue(page.contains("NOT RECORDED"), page);
        assertTrue(page.contains("ALLERGIES NOT RECORDED"), page);
        assertFalse(page.contains("NKDA"), page);
        assertTrue(sheet.missing().size() > 20, sheet.missing().toString());
    }

    @Test
    void noNameIsPrintedAloneAsNone() {
        for (Chart chart : AllCharts.byName().values()) {
            FaceSheet.of(chart);
            strings(FaceSheet.of(chart)).forEach(s -> assertFalse(s.equalsIgnoreCase("none"), s));
        }
    }

    private static Stream<String> strings(FaceSheet sheet) {
        return Stream.of(
                        sheet.identity(),
                        sheet.alerts(),
                        sheet.decisions(),
                        sheet.callFirst(),
                        sheet.diagnoses(),
                        sheet.providers(),
                        sheet.hospital(),
                        sheet.support(),
                        sheet.insurance(),
                        sheet.immunizations(),
                        sheet.verification())
                .flatMap(Collection::stream)
                .flatMap((Fact f) -> Stream.of(f.label(), f.value()));
    }
}
