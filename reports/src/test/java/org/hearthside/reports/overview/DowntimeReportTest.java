package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.DowntimeSheet;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.fixtures.Dosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due until tomorrow morning, to sign on paper. */
class DowntimeReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    private static DowntimeSheet sheet(Chart chart) {
        return DowntimeSheet.of(chart, Dosed.day(chart), Charts.NOW);
    }

    private static Rendered draw(DowntimeSheet sheet) {
        return new DowntimeReport(FONTS).render(sheet, FACTS);
    }

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheck(String name) {
        var chart = Dosed.timed(AllCharts.named(name));
        var sheet = sheet(chart);
        new PaperChecks(draw(sheet), DowntimeReport.settings(sheet, FACTS))
                .onePerson(
                        sheet.band(),
                        chart.client().names().last(),
                        strings(sheet).toList(),
                        draw(sheet))
                .smallestType(9);
    }

    private static Stream<String> strings(DowntimeSheet sheet) {
        var lines =
                Stream.of(
                                sheet.due().stream().map(DowntimeSheet.Due::line),
                                sheet.asNeeded().stream().map(DowntimeSheet.AsNeeded::line),
                                sheet.noTimes().stream())
                        .flatMap(s -> s)
                        .flatMap(line -> line.notes().stream())
                        .map(MedicationLine.Part::text);
        return Stream.of(
                        lines,
                        sheet.due().stream()
                                .flatMap(d -> d.doses().stream())
                                .flatMap(d -> Stream.of(d.at(), d.note())),
                        sheet.asNeeded().stream().flatMap(o -> Stream.of(o.last(), o.next())),
                        Stream.of(sheet.span(), sheet.taking().value()))
                .flatMap(s -> s)
                .filter(s -> !s.isEmpty());
    }

    /** It is 08:31: of the dose of 08:00 what is signed is not on it, of the others it is due. */
    @Test
    void whatIsOpenNowAndWhateverComesUntilTheMorningStandsOnItOnce() {
        var sheet = sheet(Dosed.timed(Charts.typical()));
        var doses = sheet.due().stream().flatMap(d -> d.doses().stream()).toList();
        assertEquals(
                List.of("21-Nov\u00a008:00", "21-Nov\u00a020:00", "22-Nov\u00a008:00"),
                doses.stream().map(DowntimeSheet.Dose::at).distinct().sorted().toList());
        assertEquals(16, doses.size());
        assertEquals(2, doses.stream().filter(d -> !d.note().isEmpty()).count());
        assertEquals("DUE NOW, not signed here", doses.getFirst().note());
        assertEquals(2, sheet.asNeeded().size());
        assertEquals(1, sheet.noTimes().size());
        assertTrue(sheet.span().endsWith("until 22-Nov-2026 10:00 EST"), sheet.span());
    }

    @Test
    void printedAtNightItCoversTheNextMorningAndAtDawnTheOneAfter() {
        var chart = Dosed.timed(Charts.typical());
        for (var hours : new int[][] {{14, 22}, {18, 23}, {19, 23}}) {
            var at = Charts.NOW.plus(Duration.ofHours(hours[0]));
            var said = DowntimeSheet.of(chart, Dosed.day(chart), at).span();
            assertTrue(said.endsWith("until " + hours[1] + "-Nov-2026 10:00 EST"), said);
        }
    }

    @Test
    void aPersonOfUsualOrdersHasOnePage() {
        assertEquals(1, draw(sheet(Dosed.timed(Charts.empty()))).pageCount());
    }
}
