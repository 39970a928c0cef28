package org.hearthside.core.insurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                new Policy.Numbers(" OH-1 ", "", "", ""),
                Policy.Subscriber.NONE,
                new Policy.Reach(phone, "", ""),
                from,
                to,
                new Policy.Amounts(copay, null, null, null),
                Policy.Pharmacy.NONE,
                Policy.Verified.NEVER,
                "");
    }

    private static Policy card(String mbi, String bin, Policy.Verified verified) {
        var p = policy("P", "", null, null, null);
        return new Policy(
                p.id(),
                p.version(),
                p.client(),
                p.rank(),
                p.payer(),
                p.payerType(),
                new Policy.Numbers("", "", mbi, ""),
                p.subscriber(),
                p.reach(),
                null,
                null,
                p.amounts(),
                new Policy.Pharmacy(bin, "", "", ""),
                verified,
                "");
    }

    private static Policy ranked(Policy.Rank rank, @Nullable LocalDate until) {
        return Policy.of(new UUID(0, 1), new ClientId(new UUID(0, 2)), rank, "P", "", "")
                .holding(null, until);
    }

    private static List<String> problems(Policy policy) {
        return PolicyRules.check(policy, DAY, Entry.FORM).stream().map(Problem::key).toList();
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
                List.of("policy.money"),
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
        for (var problem : PolicyRules.check(wrong, DAY, Entry.FORM)) {
            assertEquals(true, problem.message().length() > 10, problem::key);
        }
    }

    @Test
    void keepsItWithoutBlanksAtTheEnds() {
        var tidy = PolicyRules.tidy(policy("  Ohio  Medicaid ", "555-010-0134", null, null, null));
        assertEquals("Ohio Medicaid", tidy.payer());
        assertEquals("OH-1", tidy.numbers().policy());
        assertEquals("(555) 010-0134", tidy.reach().phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1EG4-TE5-MK73", "1eg4 te5 mk73", "9AA9AA9AA99"})
    void takesAMedicareNumberOfTheForm(String typed) {
        var tidy = PolicyRules.tidy(card(typed, "", Policy.Verified.NEVER));
        assertEquals(List.of(), problems(tidy));
        assertEquals(11, tidy.numbers().medicare().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1EG4TE5MK7",
                "0EG4TE5MK73",
                "1SG4TE5MK73",
                "1EG4TE5MKO3",
                "1EG4TE5MB73",
                "EEG4TE5MK73"
            })
    void asksAgainForAMedicareNumberOfAnotherForm(String typed) {
        var wrong = PolicyRules.tidy(card(typed, "", Policy.Verified.NEVER));
        assertEquals(List.of("policy.mbi"), problems(wrong));
        assertEquals(List.of(), PolicyRules.check(wrong, DAY, Entry.IMPORT));
        assertEquals(typed, Mbi.print(typed));
    }

    @Test
    void printsAMedicareNumberInThreeParts() {
        assertEquals("1EG4-TE5-MK73", Mbi.print("1EG4TE5MK73"));
    }

    @Test
    void asksForTheDayOfACheckAndForABinOfSixOrEightDigits() {
        assertEquals(List.of("policy.rxBin"), problems(card("", "61050", Policy.Verified.NEVER)));
        assertEquals(List.of(), problems(card("", "61050212", Policy.Verified.NEVER)));
        assertEquals(
                List.of("policy.verifiedWhen"),
                problems(card("", "", new Policy.Verified(null, "", "Active"))));
        assertEquals(
                List.of("entry.future"),
                problems(card("", "", new Policy.Verified(DAY.plusDays(1), "", ""))));
    }

    @Test
    void pointsOutTwoOfARankAndARankWithoutTheOneBefore() {
        var first = ranked(Policy.Rank.PRIMARY, null);
        var second = ranked(Policy.Rank.SECONDARY, null);
        var third = ranked(Policy.Rank.TERTIARY, null);
        assertEquals(List.of(), PolicyRules.misfits(List.of(), DAY));
        assertEquals(List.of(), PolicyRules.misfits(List.of(first, second, third), DAY));
        assertEquals(1, PolicyRules.misfits(List.of(first, first), DAY).size());
        assertEquals(1, PolicyRules.misfits(List.of(second, third), DAY).size());
        assertEquals(1, PolicyRules.misfits(List.of(first, third), DAY).size());
        // the one that ended yesterday does not count, the one that ends today does (M1)
        var ended = ranked(Policy.Rank.PRIMARY, DAY.minusDays(1));
        var ends = ranked(Policy.Rank.PRIMARY, DAY);
        assertEquals(List.of(), PolicyRules.misfits(List.of(first, ended), DAY));
        assertEquals(1, PolicyRules.misfits(List.of(first, ends), DAY).size());
    }
}
