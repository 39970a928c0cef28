package org.hearthside.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.insurance.Policy;

/** The insurance cards of a made-up resident. */
final class DemoPolicies {
    private DemoPolicies() {}

    static List<Policy> of(DemoChart chart) {
        return chart.person().policies().stream().map(p -> policy(chart, p)).toList();
    }

    private static Policy policy(DemoChart chart, List<String> card) {
        var year = LocalDate.of(chart.asOf().getYear(), 1, 1);
        var number = card.get(3);
        var plain =
                Policy.of(
                                chart.ids().get(),
                                chart.id(),
                                Policy.Rank.valueOf(card.get(0)),
                                card.get(1),
                                card.get(2),
                                number)
                        .holding(year, null);
        return switch (card.get(2)) {
            case "Medicaid" ->
                    details(
                            plain,
                            new Policy.Numbers("", "", "", number),
                            new Policy.Reach(
                                    "(555) 010-0900",
                                    "(555) 010-0901",
                                    "PO Box 18230, Columbus, OH 43218"),
                            new Policy.Amounts(BigDecimal.ZERO.setScale(2), null, null, year),
                            new Policy.Pharmacy("610084", "OHMEDRX", "OHMCD", "(555) 010-0902"),
                            verified(chart, number));
            case "Medicare" ->
                    details(
                            plain,
                            new Policy.Numbers("", "", number, ""),
                            new Policy.Reach("(555) 010-0910", "", ""),
                            new Policy.Amounts(null, new BigDecimal("257.00"), null, year),
                            Policy.Pharmacy.NONE,
                            verified(chart, number));
            default -> plain;
        };
    }

    /** One card in seven was never checked: the demo has holes on purpose. */
    private static Policy.Verified verified(DemoChart chart, String number) {
        var turn = Math.floorMod(number.hashCode(), 7);
        return turn == 0
                ? Policy.Verified.NEVER
                : new Policy.Verified(
                        chart.asOf().minusDays(9L * turn), "T. Reed, office", "In force");
    }

    private static Policy details(
            Policy p,
            Policy.Numbers numbers,
            Policy.Reach reach,
            Policy.Amounts amounts,
            Policy.Pharmacy pharmacy,
            Policy.Verified verified) {
        return new Policy(
                p.id(),
                p.version(),
                p.client(),
                p.rank(),
                p.payer(),
                p.payerType(),
                numbers,
                new Policy.Subscriber("", "self", null),
                reach,
                p.effective(),
                p.expires(),
                amounts,
                pharmacy,
                verified,
                "");
    }
}
