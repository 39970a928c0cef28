package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthside.core.medications.administration.Compliance.Group;
import org.hearthside.core.medications.administration.MarFixture;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ComplianceSheet;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.fixtures.MarCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F14 on paper (forms.md 6.12, A-Q1 to A-Q4). */
class ComplianceReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    static Stream<String> months() {
        return MarCases.byName().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonthPassesEveryCheck(String name) {
        var fixture = Objects.requireNonNull(MarCases.byName().get(name));
        check(Charts.typical(), ComplianceSheet.of(Charts.typical(), fixture.record()));
    }

    @Test
    void peopleInAnyStatePassEveryCheck() {
        for (var chart :
                List.of(Charts.empty(), Charts.maximal(), Charts.deceased(), Charts.twin())) {
            check(chart, ComplianceSheet.of(chart, MarCases.typical().record()));
        }
    }

    private static void check(Chart chart, ComplianceSheet sheet) {
        new PaperChecks(draw(sheet), ComplianceReport.settings(sheet, FACTS))
                .onePerson(
                        sheet.band(),
                        chart.client().names().last(),
                        strings(sheet).toList(),
                        draw(sheet))
                .smallestType(9);
    }

    private static org.hearthside.reports.common.layout.Rendered draw(ComplianceSheet sheet) {
        return new ComplianceReport(FONTS).render(sheet, FACTS);
    }

    private static Stream<String> strings(ComplianceSheet sheet) {
        var compliance = sheet.compliance();
        var all = new ArrayList<>(sheet.rules());
        all.add(compliance.all().given().words());
        all.add(compliance.all().documented().words());
        Stream.of(compliance.drugs(), compliance.shifts(), compliance.weekdays())
                .flatMap(List::stream)
                .flatMap((Group g) -> Stream.of(g.label(), g.tally().given().words()))
                .forEach(all::add);
        compliance.staff().forEach(s -> all.add(s.name()));
        compliance.open().forEach(o -> all.add(o.label()));
        compliance.asNeeded().forEach(u -> all.add(u.label()));
        compliance.refusals().forEach(r -> all.add(r.label()));
        return all.stream().filter(s -> !s.isEmpty());
    }

    /** A-Q4, SR-77: a month without a dose says so, and still how it was counted. */
    @Test
    void aMonthWithoutADoseHasASentenceAndNoPercentage() {
        var month = MarFixture.of("2026-11", "2026-11-21T08:31").record();
        var sheet = ComplianceSheet.of(Charts.typical(), month);
        var drawn = draw(sheet);
        var checks = new PaperChecks(drawn, ComplianceReport.settings(sheet, FACTS));
        var text =
                IntStream.rangeClosed(1, drawn.pageCount())
                        .mapToObj(checks::page)
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s+", " ");
        assertTrue(text.contains("Given: no doses were due"), text);
        assertTrue(text.contains("How this was counted"), text);
        assertTrue(text.contains("not a medication error rate"), text);
        assertFalse(text.contains("0%)") || text.contains("(100%"), text);
    }
}
