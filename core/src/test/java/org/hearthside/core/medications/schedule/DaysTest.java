package org.hearthside.core.medications.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days and at which times doses are due (emar-rules 3.2, E44, SR-38). */
class DaysTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static Schedule at8(Days days) {
        return new Schedule.OnDays(
                days, new Schedule.Times.At(List.of(LocalTime.of(8, 0), LocalTime.of(8, 0))));
    }

    private static String due(String schedule, String from, String to) {
        return ScheduleText.read(schedule)
                .orElseThrow()
                .due(LocalDate.parse(from), LocalDate.parse(to), GiveTimes.SHIPPED)
                .stream()
                .map(t -> t.toString().substring(5))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    every 2 days from 2028-02-27; at 08:00 | 2028-02-26 | 2028-03-04 | 02-27T08:00 02-29T08:00 03-02T08:00 03-04T08:00
                    every 2 days from 2027-02-27; at 08:00 | 2027-02-26 | 2027-03-04 | 02-27T08:00 03-01T08:00 03-03T08:00
                    every 3 days from 2026-12-30; at 08:00 | 2026-12-29 | 2027-01-06 | 12-30T08:00 01-02T08:00 01-05T08:00
                    every 2 days from 2026-12-30; at 08:00 | 2026-12-25 | 2026-12-29 | 12-26T08:00 12-28T08:00
                    on MONDAY THURSDAY; at 09:00           | 2026-11-22 | 2026-11-30 | 11-23T09:00 11-26T09:00 11-30T09:00
                    day 31 of month; at 08:00              | 2028-01-01 | 2028-05-01 | 01-31T08:00 02-29T08:00 03-31T08:00 04-30T08:00
                    day 29 of month; at 08:00              | 2027-02-01 | 2027-03-31 | 02-28T08:00 03-29T08:00
                    day 1 of month; at 08:00               | 2026-11-02 | 2026-12-01 | 12-01T08:00
                    1 MONDAY of month; at 08:00            | 2026-11-01 | 2026-12-31 | 11-02T08:00 12-07T08:00
                    4 SUNDAY of month; at 08:00            | 2026-11-01 | 2026-12-31 | 11-22T08:00 12-27T08:00
                    last SUNDAY of month; at 08:00         | 2026-11-01 | 2026-12-31 | 11-29T08:00 12-27T08:00
                    last MONDAY of month; at 08:00         | 2026-11-01 | 2026-11-30 | 11-30T08:00
                    21 on 7 off from 2026-11-03; at 08:00  | 2026-11-22 | 2026-12-01 | 11-22T08:00 11-23T08:00 12-01T08:00
                    every day; house every_6_hours         | 2026-11-22 | 2026-11-22 | 11-22T00:00 11-22T06:00 11-22T12:00 11-22T18:00
                    every 36 hours from 2026-11-22T20:00   | 2026-11-22 | 2026-11-26 | 11-22T20:00 11-24T08:00 11-25T20:00
                    every 36 hours from 2026-11-22T20:00   | 2026-11-19 | 2026-11-22 | 11-19T20:00 11-21T08:00 11-22T20:00
                    every 72 hours from 2028-02-28T10:00   | 2028-02-28 | 2028-03-05 | 02-28T10:00 03-02T10:00 03-05T10:00
                    once 2028-02-29T08:00                  | 2028-02-29 | 2028-02-29 | 02-29T08:00
                    """)
    void dueDaysOfEachRule(String schedule, String from, String to, String expected) {
        assertEquals(expected, due(schedule, from, to));
    }

    @Test
    void nothingIsDueOutsideTheDaysAskedFor() {
        assertEquals("", due("once 2026-11-22T08:00", "2026-11-23", "2026-11-30"));
        assertEquals("", due("every 1000 hours from 2026-11-22T08:00", "2026-11-23", "2026-11-30"));
        assertEquals("", due("every day; at 08:00", "2026-11-23", "2026-11-22"));
    }

    /** E44: the parity of days never depends on the range that is asked for, nor on the month. */
    @Test
    void twoRangesTogetherHoldWhatTheWholeHolds() {
        Seeds.each(
                300,
                random -> {
                    var schedule = AnySchedule.of(random);
                    var from = START.plusDays(random.nextInt(1500));
                    var middle = from.plusDays(random.nextInt(40));
                    var to = middle.plusDays(1 + random.nextInt(40));
                    var whole = schedule.due(from, to, GiveTimes.SHIPPED);
                    var both = new java.util.ArrayList<LocalDateTime>();
                    both.addAll(schedule.due(from, middle, GiveTimes.SHIPPED));
                    both.addAll(schedule.due(middle.plusDays(1), to, GiveTimes.SHIPPED));
                    assertEquals(whole, both);
                    assertEquals(whole.stream().sorted().distinct().toList(), whole);
                });
    }

    @Test
    void everyNthDayIsNDaysAfterTheOneBefore() {
        Seeds.each(
                200,
                random -> {
                    int n = 2 + random.nextInt(30);
                    var first = START.plusDays(random.nextInt(1500));
                    var due =
                            at8(new Days.EveryNth(n, first))
                                    .due(first, first.plusDays(400), GiveTimes.SHIPPED);
                    for (int i = 0; i < due.size(); i++) {
                        assertEquals(first.plusDays((long) i * n).atTime(8, 0), due.get(i));
                    }
                });
    }

    /** E44: each month has its one dose, whatever the day and the length of the month. */
    @Test
    void aMonthlyDoseComesOnceInEachMonth() {
        for (int day = 1; day <= 31; day++) {
            var days = new Days.MonthDay(day);
            for (var month = START; month.getYear() < 2029; month = month.plusMonths(1)) {
                var end = month.plusMonths(1).minusDays(1);
                assertEquals(1, at8(days).due(month, end, GiveTimes.SHIPPED).size());
            }
        }
    }

    @Test
    void refusesDaysThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Days.EveryNth(1, START));
        assertThrows(IllegalArgumentException.class, () -> new Days.MonthDay(32));
        assertThrows(IllegalArgumentException.class, () -> new Days.MonthDay(0));
        assertThrows(
                IllegalArgumentException.class, () -> new Days.NthWeekday(5, DayOfWeek.MONDAY));
        assertThrows(IllegalArgumentException.class, () -> new Days.Cycle(0, 7, START));
        assertThrows(IllegalArgumentException.class, () -> new Days.Weekdays(Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new Schedule.Times.At(List.of()));
    }

    /** F3: a house sets as many times as the code has doses, no two alike. */
    @Test
    void aHouseGivesAsOftenAsTheCodeSays() {
        var one = List.of(LocalTime.NOON);
        assertThrows(
                IllegalArgumentException.class,
                () -> new GiveTimes.Change(FrequencyCode.TWICE, START, one));
        var own = new GiveTimes(List.of(new GiveTimes.Change(FrequencyCode.DAILY, START, one)));
        assertEquals(one, own.of(FrequencyCode.DAILY, START));
        for (var code : FrequencyCode.values()) {
            assertTrue(GiveTimes.fits(code, GiveTimes.SHIPPED.of(code, START)));
        }
    }

    /** What was due before a change stays due at the times of then. */
    @Test
    void otherTimesHoldFromTheirDayOn() {
        var noon = List.of(LocalTime.NOON);
        var late = List.of(LocalTime.of(22, 0));
        var house =
                new GiveTimes(
                        List.of(
                                new GiveTimes.Change(FrequencyCode.DAILY, START.plusDays(5), late),
                                new GiveTimes.Change(
                                        FrequencyCode.DAILY, START.plusDays(2), noon)));
        var rule =
                new Schedule.OnDays(
                        new Days.Every(), new Schedule.Times.House(FrequencyCode.DAILY));
        assertEquals(
                List.of("08:00", "08:00", "12:00", "12:00", "12:00", "22:00"),
                rule.due(START, START.plusDays(5), house).stream()
                        .map(t -> t.toLocalTime().toString())
                        .toList());
        assertEquals(2, house.ahead(FrequencyCode.DAILY, START).size());
        assertEquals(1, house.ahead(FrequencyCode.DAILY, START.plusDays(2)).size());
    }

    @Test
    void timesChangeFromTomorrowOnAndAreAsManyAsTheDoses() {
        var two = List.of(LocalTime.of(9, 0), LocalTime.of(21, 0));
        assertEquals(
                List.of(), GiveTimes.check(FrequencyCode.TWICE, START.plusDays(1), two, START));
        assertEquals(
                "giveTimes.tomorrow",
                GiveTimes.check(FrequencyCode.TWICE, START, two, START).getFirst().key());
        assertEquals(
                "giveTimes.count",
                GiveTimes.check(FrequencyCode.DAILY, START.plusDays(1), two, START)
                        .getFirst()
                        .key());
    }
}
