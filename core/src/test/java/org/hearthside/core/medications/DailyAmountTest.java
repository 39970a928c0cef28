package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.DailyAmount.Over;
import org.hearthside.core.medications.DailyAmount.Taken;
import org.hearthside.core.medications.DailyAmount.Unknown;
import org.hearthside.core.medications.DailyAmount.Within;
import org.hearthside.core.medications.DrugFacts.Ceiling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyAmountTest {
    /** In the night in which the clocks of New York go forward; elapsed time does not care. */
    private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

    private static final Ceiling CEILING =
            new Ceiling("acetaminophen", DrugAmount.of("4000", "mg"), "label");

    private static Taken taken(@Nullable String amount, String unit, String ago) {
        return new Taken(
                "acetaminophen",
                amount == null ? null : DrugAmount.of(amount, unit),
                NOW.minus(Duration.parse(ago)));
    }

    private static BigDecimal sum(Taken... all) {
        return DailyAmount.total("acetaminophen", "mg", List.of(all), NOW).known();
    }

    @Test
    void addsMilligramsGramsAndMicrogramsExactly() {
        assertEquals(
                0,
                new BigDecimal("1500.0005")
                        .compareTo(
                                sum(
                                        taken("500", "mg", "PT1H"),
                                        taken("1", "g", "PT2H"),
                                        taken("0.5", "mcg", "PT3H"))));
    }

    @Test
    void countsADoseUntilItIsTwentyFourHoursOldAndNotOneInTheFutureOfTheWindow() {
        assertEquals(0, sum(taken("500", "mg", "PT24H")).signum());
        assertEquals(1, sum(taken("500", "mg", "PT23H59M59S")).signum());
        assertEquals(1, sum(taken("500", "mg", "PT0S")).signum());
        assertEquals(0, sum(taken("500", "mg", "PT-1S")).signum());
    }

    @Test
    void leavesOutOtherIngredients() {
        assertEquals(0, sum(new Taken("oxycodone", DrugAmount.of("5", "mg"), NOW)).signum());
    }

    @Test
    void neverCountsAnUnknownAmountAsNothing() {
        var all =
                List.of(
                        taken("500", "mg", "PT1H"),
                        taken(null, "", "PT2H"),
                        taken("2", "mL", "PT3H"));
        var total = DailyAmount.total("acetaminophen", "mg", all, NOW);
        assertFalse(total.isKnown());
        assertEquals(2, total.unknown());
        assertEquals(new BigDecimal("500"), total.known());
    }

    @Test
    void allowsADoseThatReachesTheCeilingExactly() {
        var next =
                DailyAmount.next(
                        CEILING,
                        DrugAmount.of("1", "g"),
                        List.of(taken("3000", "mg", "PT4H")),
                        NOW);
        assertEquals(
                0, new BigDecimal("4000").compareTo(assertInstanceOf(Within.class, next).after()));
    }

    @Test
    void saysWhenADoseThatIsTooMuchNowIsAllowed() {
        var all =
                List.of(
                        taken("1000", "mg", "PT20H"),
                        taken("1000", "mg", "PT14H"),
                        taken("1000", "mg", "PT8H"),
                        taken("975", "mg", "PT2H"));
        var over =
                assertInstanceOf(
                        Over.class,
                        DailyAmount.next(CEILING, DrugAmount.of("650", "mg"), all, NOW));
        assertEquals(new BigDecimal("4625"), over.after());
        assertEquals(NOW.plus(Duration.ofHours(4)), over.allowedAt());
    }

    @Test
    void allowsADoseThatAloneIsTooMuchNever() {
        var over =
                assertInstanceOf(
                        Over.class,
                        DailyAmount.next(CEILING, DrugAmount.of("4001", "mg"), List.of(), NOW));
        assertEquals(null, over.allowedAt());
    }

    @Test
    void cannotSayWhenAnAmountIsUnknownButKnowsWhatIsSurelyTooMuch() {
        var dark = List.of(taken(null, "", "PT6H"));
        assertInstanceOf(
                Unknown.class, DailyAmount.next(CEILING, DrugAmount.of("500", "mg"), dark, NOW));
        assertInstanceOf(Unknown.class, DailyAmount.next(CEILING, null, List.of(), NOW));
        assertInstanceOf(
                Unknown.class, DailyAmount.next(CEILING, DrugAmount.of("5", "mL"), List.of(), NOW));
        var much = List.of(taken(null, "", "PT6H"), taken("3900", "mg", "PT10H"));
        var over =
                assertInstanceOf(
                        Over.class,
                        DailyAmount.next(CEILING, DrugAmount.of("500", "mg"), much, NOW));
        // The dose of unknown amount has to leave the window too.
        assertEquals(NOW.plus(Duration.ofHours(18)), over.allowedAt());
    }

    @Test
    void countsADoseThatAnotherClockDatesLater() {
        var ahead = List.of(taken("4000", "mg", "PT-2M"));
        var next = DailyAmount.next(CEILING, DrugAmount.of("1", "mg"), ahead, NOW);
        assertInstanceOf(Over.class, next);
    }

    @ParameterizedTest
    @CsvSource({"0, mg", "-1, mg", "1, ''"})
    void refusesAnAmountThatIsNone(String value, String unit) {
        assertThrows(IllegalArgumentException.class, () -> DrugAmount.of(value, unit));
    }

    @Test
    void turnsNoUnitIntoOneThatMeansSomethingElse() {
        assertTrue(DrugAmount.of("5", "mL").in("mg").isEmpty());
        assertTrue(DrugAmount.of("5", "units").in("mg").isEmpty());
        assertTrue(DrugAmount.of("5", "mg").in("units").isEmpty());
        assertEquals(new BigDecimal("5"), DrugAmount.of("5", "IU").in("units").orElseThrow());
        assertTrue(DrugAmount.of("1", "g").isSameAs(DrugAmount.of("1000000", "mcg")));
    }

    private static List<Taken> doses(SplittableRandom random) {
        var all = new ArrayList<Taken>();
        for (int i = random.nextInt(12); i > 0; i--) {
            all.add(
                    new Taken(
                            Seeds.one(random, "acetaminophen", "acetaminophen", "ibuprofen"),
                            random.nextInt(8) == 0
                                    ? null
                                    : Seeds.one(
                                            random,
                                            DrugAmount.of("325", "mg"),
                                            DrugAmount.of("0.65", "g"),
                                            DrugAmount.of("1", "g")),
                            NOW.minusSeconds(random.nextInt(60 * 3600))));
        }
        return all;
    }

    /** What the answer promises, looked at minute by minute with the plain sum. */
    @Test
    void findsTheFirstMinuteAtWhichADoseFits() {
        Seeds.each(
                300,
                random -> {
                    var all = doses(random);
                    var dose = DrugAmount.of("975", "mg");
                    switch (DailyAmount.next(CEILING, dose, all, NOW)) {
                        case Within w -> assertTrue(fits(all, dose, NOW));
                        case Unknown u -> assertFalse(fits(all, dose, NOW));
                        case Over o -> {
                            var at = Objects.requireNonNull(o.allowedAt());
                            assertTrue(at.isAfter(NOW));
                            assertTrue(fits(all, dose, at));
                            for (var t = NOW; t.isBefore(at); t = t.plusSeconds(601)) {
                                assertFalse(fits(all, dose, t), t + " before " + at);
                            }
                            assertFalse(fits(all, dose, at.minusNanos(1)));
                        }
                    }
                });
    }

    private static boolean fits(List<Taken> all, DrugAmount dose, Instant at) {
        var total = DailyAmount.total("acetaminophen", "mg", all, at);
        return total.isKnown()
                && total.known().add(dose.base().value()).compareTo(new BigDecimal(4000)) <= 0;
    }

    @Test
    void givesTheSameSumInAnyOrderAndUnit() {
        Seeds.each(
                100,
                random -> {
                    var all = doses(random);
                    var turned = new ArrayList<>(all).reversed();
                    var mg = DailyAmount.total("acetaminophen", "mg", all, NOW);
                    var mcg = DailyAmount.total("acetaminophen", "mcg", turned, NOW);
                    assertEquals(mg.unknown(), mcg.unknown());
                    assertEquals(0, mg.known().movePointRight(3).compareTo(mcg.known()));
                });
    }
}
