package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.at;
import static org.hearthside.core.medications.administration.Doses.drug;
import static org.hearthside.core.medications.administration.Doses.entry;
import static org.hearthside.core.medications.administration.Doses.given;
import static org.hearthside.core.medications.administration.Doses.prn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How soon and how often a PRN drug may be given again (E18, E19, SR-30). */
class PrnRuleTest {
    private static final Duration FOUR = Duration.ofHours(4);
    private static final Instant NOON = at(LocalDateTime.of(2026, 11, 23, 12, 0));
    private static final MedicationOrder PRN = prn(FOUR, "3 doses").order();

    private static Instant hours(double h) {
        return NOON.plusSeconds((long) (h * 3600));
    }

    private static PrnRule rule(MedicationOrder order, Administration... entries) {
        return new PrnRule(order, List.of(order), List.of(entries));
    }

    private static boolean within(PrnRule rule, Instant at) {
        return rule.maximum(at, new BigDecimal("500"), "mg").within();
    }

    /** E18: to the second, no grace. */
    @Test
    void tooSoonUntilTheIntervalHasPassed() {
        var rule = rule(PRN, given(PRN, null, NOON));
        assertEquals(Optional.of(hours(4)), rule.tooSoonUntil(NOON));
        assertEquals(Optional.of(hours(4)), rule.tooSoonUntil(hours(4).minusSeconds(1)));
        assertEquals(Optional.empty(), rule.tooSoonUntil(hours(4)));
        assertEquals(Optional.empty(), rule(PRN).tooSoonUntil(NOON));
    }

    /** E18: elapsed time, so 4 hours are 4 hours on the days the clocks change. */
    @Test
    void countsElapsedTimeAcrossAChangeOfTheClocks() {
        var spring = LocalDateTime.of(2027, 3, 14, 0, 30);
        var autumn = LocalDateTime.of(2027, 11, 7, 0, 30);
        assertEquals(
                Optional.of(at(spring.withHour(5))),
                rule(PRN, given(PRN, null, at(spring))).tooSoonUntil(at(spring.withHour(4))));
        assertEquals(
                Optional.of(at(autumn.withHour(3))),
                rule(PRN, given(PRN, null, at(autumn))).tooSoonUntil(at(autumn.withHour(2))));
    }

    /** E45: the clock of another desk may be ahead; that dose was taken all the same. */
    @Test
    void aDoseThatIsDatedLaterCountsToo() {
        var rule = rule(PRN, given(PRN, null, NOON.plusSeconds(90)));
        assertEquals(Optional.of(hours(4).plusSeconds(90)), rule.tooSoonUntil(NOON));
        var many =
                rule(
                        PRN,
                        given(PRN, null, hours(-20)),
                        given(PRN, null, hours(-12)),
                        given(PRN, null, hours(0.01)));
        assertFalse(within(many, NOON));
        assertEquals(3, many.dosesUntil(NOON));
    }

    /** What is written down late is far enough from a later dose, or it is said. */
    @Test
    void aDoseWrittenDownLateIsHeldAgainstTheOneAfterIt() {
        var rule = rule(PRN, given(PRN, null, NOON));
        assertEquals(Optional.empty(), rule.tooSoonUntil(hours(-4)));
        assertEquals(Optional.of(hours(4)), rule.tooSoonUntil(hours(-3.9)));
    }

    /** E19: 24 hours to the second. */
    @Test
    void theMaximumRollsOverTwentyFourHours() {
        var rule =
                rule(
                        PRN,
                        given(PRN, null, hours(-23)),
                        given(PRN, null, hours(-15)),
                        given(PRN, null, hours(-5)));
        assertEquals(hours(1), rule.maximum(NOON, BigDecimal.ONE, "mg").until());
        assertFalse(within(rule, hours(1).minusSeconds(1)));
        assertTrue(within(rule, hours(1)));
    }

    /** E19: scheduled doses and combinations of the same ingredient count, others do not. */
    @Test
    void scheduledDosesAndCombinationsOfTheIngredientCount() {
        var daily = drug("acetaminophen", "325 mg").number(3).dose("650", "mg", "").order();
        var both = drug("oxycodone / acetaminophen", "5-325 mg").number(4).order();
        var other = drug("ibuprofen", "200 mg").number(5).order();
        var entries =
                List.of(
                        given(daily, LocalDateTime.of(2026, 11, 23, 8, 0), hours(-4.5)),
                        given(both, null, hours(-9)),
                        given(other, null, hours(-1)),
                        entry(PRN, null, Outcome.REFUSED, hours(-2), null, Map.of()),
                        entry(PRN, null, Outcome.VOMITED, hours(-16), null, Map.of()));
        var rule = new PrnRule(PRN, List.of(PRN, daily, both, other), entries);
        assertEquals(3, rule.dosesUntil(NOON));
        assertFalse(within(rule, NOON));
        assertEquals(Optional.empty(), rule.tooSoonUntil(NOON));
        assertEquals(Optional.of(hours(-0.5)), rule.tooSoonUntil(hours(-1)));
    }

    /** E19: an amount is counted by what each order's own tablets hold. */
    @Test
    void anAmountIsCountedByTheStrengthOfTheOrderThatWasGiven() {
        var most = prn(null, "3,000 mg in 24 hours").order();
        var strong = drug("acetaminophen", "650 mg").number(3).order();
        var two = new Taken(new BigDecimal(2), "tablets");
        var entries =
                new ArrayList<>(
                        List.of(
                                entry(strong, null, Outcome.GIVEN, hours(-10), two, Map.of()),
                                given(most, null, hours(-5))));
        var rule = new PrnRule(most, List.of(most, strong), entries);
        // 1,300 + 500 + 1,200 is the most, and one more is not
        assertTrue(rule.maximum(NOON, new BigDecimal("1200"), "mg").within());
        var over = rule.maximum(NOON, new BigDecimal("1201"), "mg");
        assertFalse(over.within());
        assertEquals(hours(14), over.until());
        var never = rule.maximum(NOON, new BigDecimal("3001"), "mg");
        assertFalse(never.within());
        assertEquals(null, never.until());
        assertFalse(never.isUnclear());
    }

    /** Of an order that is known by its words alone its own doses count. */
    @Test
    void theDosesOfAnOrderWithoutAnIngredientCount() {
        var words = prn(FOUR, "1 dose").drug("", "", "", "").words("", "", "pain pill").order();
        var rule = rule(words, given(words, null, NOON));
        assertEquals(Optional.of(hours(4)), rule.tooSoonUntil(hours(1)));
        assertFalse(within(rule, hours(5)));
    }

    /** SR-10: an amount of cream is no amount of drug, and would never add up to the maximum. */
    @Test
    void theMaximumOfACreamIsForANurseToCount() {
        var cream =
                prn(null, "8 g")
                        .drug("diclofenac", "", "1%", "gel")
                        .dose("4", "g", "")
                        .sig("topical", "")
                        .order();
        var rule = rule(cream, given(cream, null, hours(-3)), given(cream, null, hours(-2)));
        assertTrue(rule.maximum(NOON, new BigDecimal(4), "g").isUnclear());
    }

    /** SR-30: at the time that is shown a dose is really allowed, and not one second before. */
    @Test
    void theNextTimeThatIsShownIsTheEarliestThatIsAllowed() {
        Seeds.each(
                1500,
                random -> {
                    var interval =
                            random.nextBoolean()
                                    ? null
                                    : Duration.ofMinutes(1 + random.nextInt(800));
                    var words =
                            Seeds.one(random, "1 dose", "2 doses", "4 doses", "2000 mg", "900 mg");
                    var order = prn(interval, words).order();
                    var daily = drug("acetaminophen", "325 mg").number(3).order();
                    var orders = List.of(order, daily);
                    var entries = new ArrayList<Administration>();
                    for (int i = 0; i < random.nextInt(9); i++) {
                        var of = Seeds.one(random, order, daily);
                        var amount = new BigDecimal(100 * (1 + random.nextInt(6)));
                        entries.add(
                                entry(
                                        of,
                                        null,
                                        Seeds.one(random, Outcome.GIVEN, Outcome.REFUSED),
                                        NOON.minusSeconds(random.nextInt(-600, 100_000)),
                                        new Taken(amount, "mg"),
                                        Map.of()));
                    }
                    var row = PassList.of(Doses.day(orders, entries), NOON).getFirst();
                    assertEquals(order, row.order());
                    var from = row.allowedFrom();
                    if (from == null) {
                        assertEquals(DoseState.DUE, row.state());
                        assertTrue(isAllowed(order, orders, entries, NOON));
                    } else {
                        assertEquals(DoseState.FUTURE, row.state());
                        assertTrue(from.isAfter(NOON));
                        assertTrue(isAllowed(order, orders, entries, from));
                        assertFalse(isAllowed(order, orders, entries, from.minusSeconds(1)));
                    }
                });
    }

    private static boolean isAllowed(
            MedicationOrder order,
            List<MedicationOrder> orders,
            List<Administration> entries,
            Instant at) {
        var stops =
                GiveRules.stops(
                        order,
                        null,
                        given(order, null, at),
                        Doses.facts(at, orders, entries, List.of()));
        return stops.isEmpty();
    }

    @Test
    void thePersonWhoGivesTooSoonReadsWhenItIsAllowed() {
        var dose = given(PRN, null, hours(1));
        var facts = Doses.facts(hours(1), List.of(PRN), List.of(given(PRN, null, NOON)), List.of());
        var stop = GiveRules.stops(PRN, null, dose, facts).getFirst();
        assertEquals(GiveStop.Kind.TOO_SOON, stop.kind());
        assertEquals(GiveStop.Level.NURSE, stop.level());
        assertEquals(hours(4), stop.until());
        assertTrue(stop.text().contains("16:00"), stop.text());
        var once = prn(null, "1 dose").order();
        var over =
                GiveRules.stops(
                        once,
                        null,
                        given(once, null, hours(1)),
                        Doses.facts(
                                hours(1),
                                List.of(once),
                                List.of(given(once, null, NOON)),
                                List.of()));
        assertEquals(GiveStop.Kind.OVER_MAXIMUM, over.getFirst().kind());
        assertEquals(GiveStop.Level.NURSE, over.getFirst().level());
        assertEquals(hours(24), over.getFirst().until());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4 doses                  | Doses[most=4]
                    Max 4 doses in 24 hours  | Doses[most=4]
                    maximum of 1 dose per day | Doses[most=1]
                    6 times in 24 h          | Doses[most=6]
                    3,000 mg                 | Amount[most=3000, unit=mg]
                    3000mg per day           | Amount[most=3000, unit=mg]
                    0.5 g                    | Amount[most=0.5, unit=g]
                    30 ml                    | Amount[most=30, unit=mL]
                    1 unit                   | Amount[most=1, unit=units]
                    """)
    void readsAMaximumThatIsKnownAsAWhole(String words, String maximum) {
        assertEquals(maximum, PrnMaximum.of(words).toString());
    }

    /** SR-10: nothing is guessed, and nothing throws. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "as directed",
                "4",
                "two doses",
                "4-6 doses",
                "0 doses",
                "1.5 doses",
                "-1 doses",
                ", doses",
                "1,2 doses",
                "3,00 mg",
                "99999999999 doses",
                "4 doses in 12 hours",
                "4 doses in 24 hours or 3 g",
                "3000 mg/day",
                "6 tablets"
            })
    void anyOtherMaximumIsUnclear(String words) {
        assertInstanceOf(PrnMaximum.Unclear.class, PrnMaximum.of(words));
        var order = prn(null, words).order();
        assertTrue(rule(order).maximum(NOON, BigDecimal.ONE, "mg").isUnclear());
        var stops =
                GiveRules.stops(
                        order,
                        null,
                        given(order, null, NOON),
                        Doses.facts(NOON, List.of(order), List.of(), List.of()));
        assertEquals(GiveStop.Kind.MAXIMUM_UNCLEAR, stops.getFirst().kind());
        assertEquals(GiveStop.Level.NURSE, stops.getFirst().level());
    }
}
