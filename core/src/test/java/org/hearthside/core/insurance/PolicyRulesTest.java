package org.hearthside.core.insurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private static Policy policy(
            String payer,
            String phone,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal copay) {
        return new Policy(
                new UUID(0, 1),
                1,
                new ClientId(new UUID(0, 2)),
                Policy.Rank.PRIMARY,
                payer,
                "Medicaid",
                " OH-1 ",
                "",
                "",
                "",
                phone,
                from,
                to,
                copay);
    }

    private static List<String> problems(Policy policy) {
        return PolicyRules.check(policy).stream().map(Problem::key).toList();
    }

    @Test
    void takesAPolicyWithGaps() {
        assertEquals(List.of(), problems(policy("Ohio Medicaid", "", null, null, null)));
        assertEquals(
                List.of(),
                problems(policy("Ohio Medicaid", "", DAY, DAY, new BigDecimal("12.50"))));
        assertEquals(List.of(), problems(policy("Ohio Medicaid", "", null, DAY, BigDecimal.ZERO)));
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(List.of("entry.required"), problems(policy(" ", "", null, null, null)));
        assertEquals(
                List.of("policy.expiresBefore"),
                problems(policy("P", "", DAY, DAY.minusDays(1), null)));
        assertEquals(
                List.of("policy.copay"),
                problems(policy("P", "", null, null, new BigDecimal("-0.01"))));
        assertEquals(
                List.of("entry.tooManyDecimals"),
                problems(policy("P", "", null, null, new BigDecimal("1.005"))));
        assertEquals(List.of("entry.phone"), problems(policy("P", "call us", null, null, null)));
        assertEquals(
                List.of("entry.tooLong"), problems(policy("P".repeat(256), "", null, null, null)));
    }

    @Test
    void everyProblemHasItsSentence() {
        var wrong = policy(" ", "call us", DAY, DAY.minusDays(1), new BigDecimal("-1"));
        for (var problem : PolicyRules.check(wrong)) {
            assertEquals(true, problem.message().length() > 10, problem::key);
        }
    }

    @Test
    void keepsItWithoutBlanksAtTheEnds() {
        var tidy = PolicyRules.tidy(policy("  Ohio  Medicaid ", "555-010-0134", null, null, null));
        assertEquals("Ohio Medicaid", tidy.payer());
        assertEquals("OH-1", tidy.policyNumber());
        assertEquals("(555) 010-0134", tidy.payerPhone());
    }
}
