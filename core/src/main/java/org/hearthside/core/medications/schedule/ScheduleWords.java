package org.hearthside.core.medications.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;

/** Schedules and what is read before a dose, in words that everybody understands (E08). */
public final class ScheduleWords {
    private ScheduleWords() {}

    /** For example {@code every 3 days from 03-Nov-2026, at 09:00}. */
    public static String say(Schedule schedule) {
        return switch (schedule) {
            case Schedule.OnDays(Days.Every every, Schedule.Times.House(FrequencyCode code)) ->
                    Words.say("sched.everyHouse", Words.of(code));
            case Schedule.OnDays(Days days, Schedule.Times.House(FrequencyCode code)) ->
                    Words.say("sched.both", days(days), Words.say("sched.house", Words.of(code)));
            case Schedule.OnDays(Days days, Schedule.Times.At(var times)) ->
                    Words.say("sched.both", days(days), Words.say("sched.at", clock(times)));
            case Schedule.EveryHours(int hours, var first) ->
                    Words.say(
                            "sched.hours",
                            hours,
                            Dates.print(first.toLocalDate()),
                            Dates.print(first.toLocalTime()));
            case Schedule.Once(var at) ->
                    Words.say(
                            "sched.once",
                            Dates.print(at.toLocalDate()),
                            Dates.print(at.toLocalTime()));
        };
    }

    private static String days(Days days) {
        return switch (days) {
            case Days.Every() -> Words.say("sched.daily");
            case Days.EveryNth(int n, var first) -> Words.say("sched.nth", n, Dates.print(first));
            case Days.Weekdays(var named) ->
                    Words.say(
                            "sched.weekdays",
                            Words.and(named.stream().sorted().map(ScheduleWords::day).toList()));
            case Days.MonthDay(int day) -> Words.say("sched.monthDay", day);
            case Days.NthWeekday(int nth, DayOfWeek weekday) ->
                    Words.say(
                            "sched.weekday."
                                    + (nth == Days.NthWeekday.LAST ? "last" : String.valueOf(nth)),
                            day(weekday));
            case Days.Cycle(int on, int off, var first) ->
                    Words.say("sched.cycle", on, off, Dates.print(first));
        };
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.getDefault());
    }

    private static String clock(List<LocalTime> times) {
        return times.stream().map(Dates::print).collect(Collectors.joining(", "));
    }

    /** For example {@code systolic blood pressure: hold below 100 mmHg}. */
    public static String say(Parameter parameter) {
        var unit = parameter.reading().unit();
        var below = parameter.below();
        var above = parameter.above();
        var reading = Words.of(parameter.reading());
        if (below != null && above != null) {
            return Words.say(
                    "sched.hold.both", reading, below.toPlainString(), above.toPlainString(), unit);
        }
        if (below != null) {
            return Words.say("sched.hold.below", reading, below.toPlainString(), unit);
        }
        return above == null
                ? Words.say("sched.read", reading)
                : Words.say("sched.hold.above", reading, above.toPlainString(), unit);
    }
}
