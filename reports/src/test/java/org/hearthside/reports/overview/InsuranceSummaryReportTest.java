package org.hearthside.reports.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.InsuranceSummary;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.AllCharts;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsuranceSummaryReportTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final PrintFacts FACTS = Charts.PRINTED;

    @ParameterizedTest
    @MethodSource("org.hearthside.reports.fixtures.AllCharts#names")
    void everyFixturePassesEveryCheck(String name) {
        var chart = AllCharts.named(name);
        var summary = InsuranceSummary.of(chart);
        var drawn = new InsuranceSummaryReport(FONTS).render(summary, FACTS);
        new PaperChecks(drawn, InsuranceSummaryReport.settings(summary, FACTS))
                .onePerson(
                        summary.band(),
                        chart.client().names().last(),
                        strings(summary).toList(),
                        new InsuranceSummaryReport(FONTS).render(summary, FACTS))
                .smallestType(9);
    }

    private static InsuranceSummary of(Policy... policies) {
        return InsuranceSummary.of(Charts.withPolicies(Charts.typical(), List.of(policies)));
    }

    private static Policy policy(Chart chart, String medicare) {
        var plain =
                Policy.of(
                        new java.util.UUID(0, 77),
                        chart.client().id(),
                        Policy.Rank.PRIMARY,
                        "Medicare",
                        "Medicare",
                        "");
        return new Policy(
                plain.id(),
                1,
                plain.client(),
                plain.rank(),
                plain.payer(),
                plain.payerType(),
                new Policy.Numbers("", "", medicare, ""),
                Policy.Subscriber.NONE,
                Policy.Reach.NONE,
                null,
                null,
                Policy.Amounts.NONE,
                Policy.Pharmacy.NONE,
                Policy.Verified.NEVER,
                "");
    }

    @Test
    void aMedicareNumberIsGroupedOrCalledInvalid() {
        var chart = Charts.typical();
        assertTrue(page(of(policy(chart, "1EG4TE5MK73"))).contains("1EG4-TE5-MK73"));
        assertTrue(page(of(policy(chart, "1SG4TE5MK73"))).contains("INVALID FORMAT"));
    }

    @Test
    void amountsThatNobodyRecordedAreNotZero() {
        var page = page(of(policy(Charts.typical(), "1EG4TE5MK73")));
        assertTrue(page.contains("Copay NOT RECORDED"), page);
        assertFalse(page.contains("$0"), page);
    }

    @Test
    void whatHasEndedIsNeverAmongWhatHolds() {
        var chart = Charts.typical();
        var today = java.time.LocalDate.ofInstant(chart.asOf(), chart.organization().zone());
        var ended = policy(chart, "1EG4TE5MK73").holding(null, today.minusDays(2));
        var summary = of(ended);
        assertEquals(0, summary.active().size());
        assertEquals(1, summary.ended().size());
        var page = page(summary);
        assertTrue(page.contains("NO INSURANCE RECORDED"), page);
        assertTrue(page.indexOf("NOT ACTIVE") < page.indexOf("1EG4-TE5-MK73"), page);
    }

    @Test
    void twoPrimaryPoliciesAreCalledOut() {
        var one = policy(Charts.typical(), "1EG4TE5MK73");
        assertTrue(page(of(one, one.as(new java.util.UUID(0, 78), 1))).contains("2 policies"));
    }

    private static String page(InsuranceSummary summary) {
        var drawn = new InsuranceSummaryReport(FONTS).render(summary, FACTS);
        return new PaperChecks(drawn, InsuranceSummaryReport.settings(summary, FACTS)).page(1);
    }

    private static Stream<String> strings(InsuranceSummary summary) {
        return Stream.of(
                        Stream.concat(summary.active().stream(), summary.ended().stream())
                                .flatMap(card ->
                                        Stream.concat(
                                                Stream.of(card.title()),
                                                Stream.concat(
                                                                card.numbers().stream(),
                                                                card.facts().stream())
                                                        .flatMap((Fact f) ->
                                                                Stream.of(f.label(), f.value())))),
                        summary.payees().stream().flatMap(f -> Stream.of(f.label(), f.value())),
                        summary.misfits().stream())
                .flatMap(s -> s);
    }
}
