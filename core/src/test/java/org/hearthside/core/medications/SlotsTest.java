package org.hearthside.core.medications;

import static org.hearthside.core.medications.Orders.ZONE;
import static org.hearthside.core.medications.Orders.wellbutrin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.schedule.AnySchedule;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.core.medications.schedule.WallClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which doses an order has on which days (SR-23, SR-24, SR-39, E06, E31, E41 to E44). */
class SlotsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Slots SLOTS = new Slots(GiveTimes.SHIPPED, ZONE);

    /** Every zone of the United States that has rules of its own. */
    static final List<ZoneId> ZONES =
            Stream.of(
                            "America/New_York",
                            "America/Detroit",
                            "America/Kentucky/Louisville",
                            "America/Kentucky/Monticello",
                            "America/Indiana/Indianapolis",
                            "America/Indiana/Vincennes",
                            "America/Indiana/Winamac",
                            "America/Indiana/Marengo",
                            "America/Indiana/Petersburg",
                            "America/Indiana/Vevay",
                            "America/Indiana/Tell_City",
                            "America/Indiana/Knox",
                            "America/Chicago",
                            "America/Menominee",
                            "America/North_Dakota/Center",
                            "America/North_Dakota/New_Salem",
                            "America/North_Dakota/Beulah",
                            "America/Denver",
                            "America/Boise",
                            "America/Phoenix",
                            "America/Los_Angeles",
                            "America/Anchorage",
                            "America/Juneau",
                            "America/Sitka",
                            "America/Metlakatla",
                            "America/Yakutat",
                            "America/Nome",
                            "America/Adak",
                            "Pacific/Honolulu",
                            "America/Puerto_Rico",
                            "Pacific/Guam",
                            "Pacific/Pago_Pago")
                    .map(ZoneId::of)
                    .toList();

    private static Schedule schedule(String line) {
        return ScheduleText.read(line).orElseThrow();
    }

    private static Orders order(String line) {
        return wellbutrin().start(at(DAY.atTime(12, 0))).regimen(Regimen.at(schedule(line)));
    }

    private static Instant at(LocalDateTime wall) {
        return wall.atZone(ZONE).toInstant();
    }

    private static String walls(Orders order, LocalDate from, LocalDate to) {
        return SLOTS.of(order.order(), from, to).stream()
                .map(s -> s.wall().toString().substring(5))
                .collect(Collectors.joining(" "));
    }

    /** SR-24, E06: what was due before the start is not due, and E07: times are the house's. */
    @Test
    void anOrderThatStartsAtNoonHasTheDosesOfTheAfternoon() {
        var order = order("every day; house three");
        assertEquals("11-03T14:00 11-03T20:00", walls(order, DAY.minusDays(9), DAY));
        var atTwo = order.start(at(DAY.atTime(14, 0)));
        assertEquals("11-03T14:00 11-03T20:00", walls(atTwo, DAY, DAY));
        var later = order.start(at(DAY.atTime(14, 0)).plusSeconds(1));
        assertEquals("11-03T20:00", walls(later, DAY, DAY));
    }

    /** SR-24, E31: what is due at the very stop is due, a second later is not. */
    @Test
    void anOrderThatStopsInTheAfternoonKeepsTheDosesBefore() {
        var order = order("every day; house three").stop(at(DAY.atTime(20, 0)));
        assertEquals("11-03T14:00 11-03T20:00", walls(order, DAY, DAY.plusDays(9)));
        var sooner = order.stop(at(DAY.atTime(20, 0)).minusSeconds(1));
        assertEquals("11-03T14:00", walls(sooner, DAY, DAY.plusDays(9)));
        assertEquals(
                "11-03T14:00",
                walls(sooner.status(OrderStatus.DISCONTINUED), DAY, DAY.plusDays(9)));
    }

    /** E28: a draft orders nothing, and what was entered in error never did. */
    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void whichOrdersHaveDoses(OrderStatus status) {
        var order = order("every day; at 14:00").status(status).stop(at(DAY.atTime(23, 0)));
        boolean none = status == OrderStatus.DRAFT || status == OrderStatus.ENTERED_IN_ERROR;
        assertEquals(none ? "" : "11-03T14:00", walls(order, DAY, DAY));
        var open = order.stop(null);
        assertEquals(none || status.hasEnded() ? "" : "11-03T14:00", walls(open, DAY, DAY));
    }

    @Test
    void anOrderAsNeededWithoutTimesOrWithoutAStartHasNone() {
        var order = order("every day; at 14:00");
        assertEquals("", walls(order.prn(new AsNeeded("pain", null, "")), DAY, DAY));
        assertEquals("", walls(order.start(null), DAY, DAY));
        assertEquals("", walls(order.regimen(Regimen.NONE), DAY, DAY));
    }

    private static Orders firstNow(String line, Instant start) {
        var how = Regimen.at(schedule(line));
        var now =
                new Regimen(
                        how.schedule(), true, how.plan(), how.parameters(), false, false, false);
        return wellbutrin().start(start).regimen(now);
    }

    /** E06: one dose at once, and then by the schedule. */
    @Test
    void aFirstDoseAtOnceComesBesideTheSchedule() {
        var start = at(DAY.atTime(12, 10));
        var order = firstNow("every day; house twice", start);
        assertEquals(
                "11-03T12:10 11-03T20:00 11-04T08:00",
                walls(order, DAY, DAY.plusDays(1)).substring(0, 35));
        assertEquals("11-04T08:00 11-04T20:00", walls(order, DAY.plusDays(1), DAY.plusDays(1)));
        var onTime = firstNow("every day; house twice", at(DAY.atTime(20, 0)));
        assertEquals("11-03T20:00", walls(onTime, DAY, DAY));
    }

    /**
     * A first dose is never lost, neither to the seconds of its start nor to a change of clocks.
     */
    @Test
    void theFirstDoseIsWithinTheHourAfterAnyStart() {
        Seeds.each(
                2000,
                random -> {
                    var zone = Seeds.one(random, ZONES.toArray(ZoneId[]::new));
                    var change =
                            zone.getRules().nextTransition(Instant.parse("2026-06-01T00:00:00Z"));
                    var around =
                            change == null || random.nextBoolean()
                                    ? Instant.parse("2026-06-01T00:00:00Z")
                                    : change.getInstant();
                    var start =
                            around.plusSeconds(random.nextInt(-9000, 9000))
                                    .plusNanos(Seeds.one(random, 0, 1, 500_000_000));
                    var day = LocalDate.ofInstant(start, zone);
                    var order = firstNow("once 2020-01-01T08:00", start).order();
                    var due = new Slots(GiveTimes.SHIPPED, zone).of(order, day, day.plusDays(1));
                    assertEquals(1, due.size());
                    assertFalse(due.getFirst().at().isBefore(start));
                    assertTrue(due.getFirst().at().isBefore(start.plus(Duration.ofMinutes(61))));
                    assertEquals(0, due.getFirst().wall().getSecond());
                    var once =
                            Regimen.at(FrequencyReader.read("once", due.getFirst().wall()).get());
                    var timed =
                            OrderRules.timed(
                                    wellbutrin().sig("oral", "once").start(start).order(), zone);
                    assertEquals(once, timed.regimen());
                });
    }

    /** A taper ends with its step of nothing. */
    @Test
    void aTaperHasTheAmountOfEachDayAndEnds() {
        var plan = PlanText.read("taper 2026-11-03=40 2026-11-05=20 2026-11-06=0").orElseThrow();
        var how =
                new Regimen(
                        schedule("every day; at 14:00"),
                        false,
                        plan,
                        List.of(),
                        false,
                        false,
                        false);
        var due = SLOTS.of(order("every day; at 14:00").regimen(how).order(), DAY, DAY.plusDays(9));
        assertEquals(
                List.of("40", "40", "20"),
                due.stream().map(s -> String.valueOf(s.amount())).toList());
    }

    /** E42: 02:30 is 03:00 on the day in spring; in autumn it is the first of the two. */
    @Test
    void aDoseInTheGapIsAtItsEndAndOneThatComesTwiceIsTheFirst() {
        int changes = 0;
        for (var zone : ZONES) {
            var rules = zone.getRules();
            var at = Instant.parse("2020-01-01T00:00:00Z");
            for (var change = rules.nextTransition(at);
                    change != null
                            && change.getInstant().isBefore(Instant.parse("2036-01-01T00:00:00Z"));
                    change = rules.nextTransition(change.getInstant())) {
                changes++;
                if (change.isGap()) {
                    var inGap = change.getDateTimeBefore().plusMinutes(30);
                    var instant = WallClock.instant(inGap, zone);
                    assertEquals(
                            LocalTime.of(3, 0), LocalTime.ofInstant(instant, zone), zone.getId());
                    assertTrue(WallClock.isUnusual(inGap, zone));
                } else {
                    var twice = change.getDateTimeAfter().plusMinutes(30);
                    var instant = WallClock.instant(twice, zone);
                    assertEquals(change.getInstant().minusSeconds(1800), instant, zone.getId());
                    assertTrue(WallClock.isUnusual(twice, zone));
                    assertFalse(WallClock.isUnusual(twice.plusHours(2), zone));
                }
            }
        }
        // 27 zones change their clocks twice a year
        assertTrue(changes > 800, "changes: " + changes);
    }

    /**
     * SR-39, SR-23: no day of 16 years in any zone has a dose more or less, or two out of order.
     */
    @Test
    void theCountOfDosesOfADayNeverChanges() {
        var order =
                order("every day; at 00:00 01:30 02:00 02:30 03:00 08:00 23:59")
                        .start(Instant.parse("2019-01-01T00:00:00Z"))
                        .order();
        for (var zone : ZONES) {
            var slots = new Slots(GiveTimes.SHIPPED, zone);
            for (int year = 2020; year <= 2035; year++) {
                var due = slots.of(order, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                assertEquals(7 * LocalDate.of(year, 1, 1).lengthOfYear(), due.size(), zone.getId());
                for (int i = 1; i < due.size(); i++) {
                    assertFalse(due.get(i).at().isBefore(due.get(i - 1).at()), zone.getId());
                }
                var keys = due.stream().map(Slot::wall).distinct().count();
                assertEquals(due.size(), keys, "a dose is known by its wall time");
            }
        }
    }

    /** SR-23, SR-24: within start and stop just what the schedule says, outside nothing. */
    @Test
    void anOrderHasTheDosesOfItsScheduleBetweenStartAndStop() {
        Seeds.each(
                500,
                random -> {
                    var rule = AnySchedule.of(random);
                    var zone = Seeds.one(random, ZONES.toArray(ZoneId[]::new));
                    var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
                    var to = from.plusDays(random.nextInt(60));
                    var start =
                            from.atStartOfDay(zone)
                                    .toInstant()
                                    .plusSeconds(random.nextInt(900_000));
                    var stop = start.plusSeconds(1 + random.nextInt(3_000_000));
                    var order = wellbutrin().start(start).stop(stop).regimen(Regimen.at(rule));
                    var due = new Slots(GiveTimes.SHIPPED, zone).of(order.order(), from, to);
                    var expected =
                            rule.due(from, to, GiveTimes.SHIPPED).stream()
                                    .map(wall -> WallClock.instant(wall, zone))
                                    .filter(i -> i.compareTo(start) >= 0 && i.compareTo(stop) <= 0)
                                    .toList();
                    assertEquals(expected, due.stream().map(Slot::at).toList());
                });
    }

    @Test
    void theDoseOfAnOrderIsTheOrders() {
        var slot = SLOTS.of(order("every day; at 14:00").order(), DAY, DAY).getFirst();
        assertEquals(null, slot.amount());
        assertEquals(10432, slot.order());
        var plan = PlanText.read("times 14:00=2.5").orElseThrow();
        var how =
                new Regimen(
                        schedule("every day; at 14:00"),
                        false,
                        plan,
                        List.of(),
                        false,
                        false,
                        false);
        var other =
                SLOTS.of(order("every day; at 14:00").regimen(how).order(), DAY, DAY).getFirst();
        assertEquals(new BigDecimal("2.5"), other.amount());
    }
}
