package org.hearthside.core.medications.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules, dose plans and parameters as text: what one writes the other reads (SR-10). */
class ScheduleTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }

    @Test
    void readsEveryScheduleThatItWrites() {
        Seeds.each(
                2000,
                random -> {
                    var schedule = AnySchedule.of(random);
                    var line = ScheduleText.write(schedule);
                    assertEquals(Optional.of(schedule), ScheduleText.read(line), line);
                });
    }

    @Test
    void readsEveryPlanAndParameterThatItWrites() {
        Seeds.each(
                2000,
                random -> {
                    var plan = AnySchedule.plan(random);
                    var line = PlanText.write(plan);
                    assertEquals(Optional.of(plan), PlanText.read(line), line);
                    var below = random.nextBoolean() ? null : AnySchedule.amount(random);
                    var above = below == null || random.nextBoolean() ? null : below;
                    var parameters =
                            List.of(
                                    new Parameter(Reading.PULSE, below, above),
                                    new Parameter(Reading.INR, null, n("3.5")));
                    var text = PlanText.write(parameters);
                    assertEquals(Optional.of(parameters), PlanText.readParameters(text), text);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "every day",
                "every day; ",
                "every day; at ",
                "every day; at 25:00",
                "every day; at 08:00; at 09:00",
                "every day; house sometimes",
                "every 1 days from 2026-11-03; at 08:00",
                "every 2 days from 2026-02-30; at 08:00",
                "on ; at 08:00",
                "on FRYDAY; at 08:00",
                "on MONDAY ; at 08:00",
                "day 32 of month; at 08:00",
                "5 MONDAY of month; at 08:00",
                "21 on 0 off from 2026-11-03; at 08:00",
                "every 0 hours from 2026-11-03T08:00",
                "every 1001 hours from 2026-11-03T08:00",
                "once 2026-11-03",
                "once 2026-11-03T24:30"
            })
    void junkIsNoSchedule(String line) {
        assertEquals(Optional.empty(), ScheduleText.read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "range",
                "range 1",
                "range 2 1",
                "range 1 2 3",
                "range 1 1e999999999",
                "range 0 2",
                "taper 2026-11-03=40",
                "taper 2026-11-03=40=1 2026-11-04=30",
                "taper 2026-11-03=40 2026-11-03=30",
                "taper 2026-11-03=40 2026-11-04=-1",
                "times 08:00=1 08:00=2",
                "times 08:00",
                "weekdays",
                "weekdays FRYDAY=1",
                "scale",
                "scale GLUCOSE",
                "scale GLUCOSE 1..2..3=4",
                "scale GLUCOSE 70..150=0 150..200=2",
                "scale SUGAR 70..150=0",
                "range ٣ ٤"
            })
    void junkIsNoPlan(String line) {
        assertEquals(Optional.empty(), PlanText.read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "PRESSURE below 100",
                "PULSE below",
                "PULSE beside 60",
                "PULSE below 60 below 50",
                "PULSE below 60 above 50",
                "PULSE below 1e999999999",
                "PULSE below 60;",
                "PULSE below 60; "
            })
    void junkIsNoParameter(String line) {
        assertEquals(Optional.empty(), PlanText.readParameters(line));
    }

    /** Whatever stands in a file that somebody made, reading it ends with an answer. */
    @Test
    void neverThrowsOnLettersAndNumbersInAnyOrder() {
        Seeds.each(
                5000,
                random -> {
                    var line = garble(random);
                    ScheduleText.read(line).ifPresent(ScheduleText::write);
                    PlanText.read(line).ifPresent(PlanText::write);
                    PlanText.readParameters(line).ifPresent(PlanText::write);
                });
        ScheduleText.read("on " + "MONDAY ".repeat(200_000) + "; at 08:00");
    }

    private static String garble(SplittableRandom random) {
        var parameters = List.of(new Parameter(Reading.PULSE, n("60"), null));
        var line =
                new StringBuilder(
                        switch (random.nextInt(3)) {
                            case 0 -> ScheduleText.write(AnySchedule.of(random));
                            case 1 -> PlanText.write(AnySchedule.plan(random));
                            default -> PlanText.write(parameters);
                        });
        for (int i = 0; i <= random.nextInt(4) && !line.isEmpty(); i++) {
            int at = random.nextInt(line.length());
            switch (random.nextInt(3)) {
                case 0 -> line.deleteCharAt(at);
                case 1 ->
                        line.insert(at, Seeds.one(random, " ", ";", "=", "-", "9", "e", "A", "."));
                default -> line.setCharAt(at, Seeds.one(random, ' ', ':', '0', 'T', '9', 'x'));
            }
        }
        return line.toString();
    }

    @Test
    void aTaperHasTheDoseOfItsStepAndEndsWithNone() {
        var taper = PlanText.read("taper 2026-11-03=40 2026-11-06=20.5 2026-11-08=0").orElseThrow();
        assertEquals(n("40"), taper.amountAt(DAY.minusDays(1).atTime(8, 0)).orElseThrow());
        assertEquals(n("40"), taper.amountAt(DAY.plusDays(2).atTime(23, 59)).orElseThrow());
        assertEquals(n("20.5"), taper.amountAt(DAY.plusDays(3).atStartOfDay()).orElseThrow());
        assertEquals(0, taper.amountAt(DAY.plusDays(5).atTime(8, 0)).orElseThrow().signum());
    }

    @Test
    void aDoseByTimeOrWeekdayIsTheOrdersWhereNoneIsNamed() {
        var times = PlanText.read("times 08:00=10 20:00=5").orElseThrow();
        assertEquals(Optional.of(n("5")), times.amountAt(DAY.atTime(20, 0)));
        assertEquals(Optional.empty(), times.amountAt(DAY.atTime(14, 0)));
        var days = PlanText.read("weekdays TUESDAY=7.5").orElseThrow();
        assertEquals(Optional.of(n("7.5")), days.amountAt(DAY.atTime(8, 0)));
        assertEquals(Optional.empty(), days.amountAt(DAY.plusDays(1).atTime(8, 0)));
    }

    /** SR-74: of a range nothing is filled in. */
    @Test
    void ofARangeAndAScaleNoAmountIsKnownBefore() {
        var now = DAY.atTime(8, 0);
        assertEquals(Optional.empty(), PlanText.read("range 1 2").orElseThrow().amountAt(now));
        var scale = (DosePlan.Scale) PlanText.read("scale GLUCOSE 70..150=0 151..200=2").get();
        assertEquals(Optional.empty(), scale.amountAt(now));
        assertEquals(Optional.of(n("0")), scale.amountFor(n("150")));
        assertEquals(Optional.of(n("2")), scale.amountFor(n("151")));
        assertEquals(Optional.empty(), scale.amountFor(n("150.5")));
        assertEquals(Optional.empty(), scale.amountFor(n("69")));
        assertEquals(Optional.empty(), scale.amountFor(n("201")));
    }

    /** E34, SR-36: a reading at the limit is inside. */
    @Test
    void aParameterHoldsBelowAndAboveItsLimitsAndNotAtThem() {
        var pulse = new Parameter(Reading.PULSE, n("60"), n("100"));
        assertEquals(false, pulse.allows(n("59.9")));
        assertEquals(true, pulse.allows(n("60.0")));
        assertEquals(true, pulse.allows(n("100")));
        assertEquals(false, pulse.allows(n("100.1")));
        assertThrows(
                IllegalArgumentException.class, () -> new Parameter(Reading.PULSE, n("2"), n("1")));
    }
}
