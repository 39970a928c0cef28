package org.hearthside.core.medications.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A schedule as one line of text, as it is stored and sent: {@code every 2 days from 2026-11-03; at
 * 09:00}. What one writes the other reads; anything else is no schedule.
 */
public final class ScheduleText {
    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern NTH_DAY = Pattern.compile("every (\\d{1,3}) days from " + DATE);
    private static final Pattern MONTH_DAY = Pattern.compile("day (\\d{1,2}) of month");
    private static final Pattern NTH_WEEKDAY = Pattern.compile("(1|2|3|4|last) ([A-Z]+) of month");
    private static final Pattern CYCLE =
            Pattern.compile("(\\d{1,3}) on (\\d{1,3}) off from " + DATE);
    private static final Pattern HOURS =
            Pattern.compile("every (\\d{1,4}) hours from (\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})");
    private static final Pattern ONCE =
            Pattern.compile("once (\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})");

    private ScheduleText() {}

    /** The line of a schedule. */
    public static String write(Schedule schedule) {
        return switch (schedule) {
            case Schedule.OnDays(Days days, Schedule.Times times) ->
                    days(days) + "; " + times(times);
            case Schedule.EveryHours(int hours, LocalDateTime first) ->
                    "every " + hours + " hours from " + first;
            case Schedule.Once(LocalDateTime at) -> "once " + at;
        };
    }

    private static String days(Days days) {
        return switch (days) {
            case Days.Every() -> "every day";
            case Days.EveryNth(int n, LocalDate first) -> "every " + n + " days from " + first;
            case Days.Weekdays(var named) ->
                    "on "
                            + named.stream()
                                    .sorted()
                                    .map(DayOfWeek::name)
                                    .collect(Collectors.joining(" "));
            case Days.MonthDay(int day) -> "day " + day + " of month";
            case Days.NthWeekday(int nth, DayOfWeek weekday) ->
                    (nth == Days.NthWeekday.LAST ? "last" : "" + nth) + " " + weekday + " of month";
            case Days.Cycle(int on, int off, LocalDate first) ->
                    on + " on " + off + " off from " + first;
        };
    }

    private static String times(Schedule.Times times) {
        return switch (times) {
            case Schedule.Times.House(FrequencyCode code) ->
                    "house " + code.name().toLowerCase(Locale.ROOT);
            case Schedule.Times.At(var clock) ->
                    "at "
                            + clock.stream()
                                    .map(LocalTime::toString)
                                    .collect(Collectors.joining(" "));
        };
    }

    /** The schedule of a line; empty when the line is none. */
    public static Optional<Schedule> read(String line) {
        try {
            return schedule(line);
        } catch (DateTimeException | IllegalArgumentException e) {
            // a date that is none, a name of no day: not what write() wrote
            return Optional.empty();
        }
    }

    private static Optional<Schedule> schedule(String line) {
        var hours = HOURS.matcher(line);
        if (hours.matches()) {
            return Optional.of(
                    new Schedule.EveryHours(
                            Integer.parseInt(hours.group(1)), LocalDateTime.parse(hours.group(2))));
        }
        var once = ONCE.matcher(line);
        if (once.matches()) {
            return Optional.of(new Schedule.Once(LocalDateTime.parse(once.group(1))));
        }
        var parts = line.split("; ", -1);
        return parts.length == 2
                ? readDays(parts[0])
                        .flatMap(days ->
                                readTimes(parts[1]).map(times -> new Schedule.OnDays(days, times)))
                : Optional.empty();
    }

    private static Optional<Days> readDays(String text) {
        if (text.equals("every day")) {
            return Optional.of(new Days.Every());
        }
        Matcher m = NTH_DAY.matcher(text);
        if (m.matches()) {
            return Optional.of(new Days.EveryNth(number(m, 1), LocalDate.parse(m.group(2))));
        }
        if (text.startsWith("on ")) {
            var named = EnumSet.noneOf(DayOfWeek.class);
            Arrays.stream(text.substring("on ".length()).split(" ", -1))
                    .map(DayOfWeek::valueOf)
                    .forEach(named::add);
            return Optional.of(new Days.Weekdays(named));
        }
        m = MONTH_DAY.matcher(text);
        if (m.matches()) {
            return Optional.of(new Days.MonthDay(number(m, 1)));
        }
        m = NTH_WEEKDAY.matcher(text);
        if (m.matches()) {
            var nth = m.group(1).equals("last") ? Days.NthWeekday.LAST : number(m, 1);
            return Optional.of(new Days.NthWeekday(nth, DayOfWeek.valueOf(m.group(2))));
        }
        m = CYCLE.matcher(text);
        return m.matches()
                ? Optional.of(
                        new Days.Cycle(number(m, 1), number(m, 2), LocalDate.parse(m.group(3))))
                : Optional.empty();
    }

    private static Optional<Schedule.Times> readTimes(String text) {
        if (text.startsWith("house ")) {
            var code = text.substring("house ".length()).toUpperCase(Locale.ROOT);
            return Optional.of(new Schedule.Times.House(FrequencyCode.valueOf(code)));
        }
        return text.startsWith("at ")
                ? Optional.of(
                        new Schedule.Times.At(
                                Arrays.stream(text.substring("at ".length()).split(" "))
                                        .map(LocalTime::parse)
                                        .toList()))
                : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
