package org.hearthside.core.medications;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.Schedule;

/**
 * The schedule that a frequency in words means (F3). Only words that are known as a whole give one;
 * a nurse sets all others (SR-10: never guessed). Days that the words leave open, as "weekly" does,
 * are not filled in.
 */
public final class FrequencyReader {
    private static final Map<String, FrequencyCode> CODES =
            Map.ofEntries(
                    Map.entry("daily", FrequencyCode.DAILY),
                    Map.entry("morning", FrequencyCode.MORNING),
                    Map.entry("evening", FrequencyCode.EVENING),
                    Map.entry("bedtime", FrequencyCode.BEDTIME),
                    Map.entry("night", FrequencyCode.BEDTIME),
                    Map.entry("twice", FrequencyCode.TWICE),
                    Map.entry("three", FrequencyCode.THREE),
                    Map.entry("four", FrequencyCode.FOUR),
                    Map.entry("beforeMeals", FrequencyCode.BEFORE_MEALS),
                    Map.entry("withMeals", FrequencyCode.WITH_MEALS),
                    Map.entry("afterMeals", FrequencyCode.AFTER_MEALS),
                    Map.entry("mealsAndBedtime", FrequencyCode.MEALS_AND_BEDTIME));

    private static final Map<Integer, FrequencyCode> HOURS =
            Map.of(
                    4, FrequencyCode.EVERY_4_HOURS,
                    6, FrequencyCode.EVERY_6_HOURS,
                    8, FrequencyCode.EVERY_8_HOURS,
                    12, FrequencyCode.EVERY_12_HOURS);

    private static final Pattern EVERY =
            Pattern.compile(
                    "(?:q|every) ?(\\d{1,3}) ?(h|hr|hrs|hour|hours|d|day|days|w|wk|week|weeks)");

    /** What may stand around the names of days. */
    private static final Pattern AROUND =
            Pattern.compile(
                    "^(?:(?:once )?(?:weekly|a week|every week),? )?(?:on |every )?| only$");

    private static final Pattern MONTHLY =
            Pattern.compile(
                    "(monthly,? |once a month,? |every month,? )?on (?:the |day )?(\\d{1,2})(?:st|nd|rd|th)?"
                            + "( (?:day )?of (?:each|the|every) month)?");
    private static final Pattern NTH =
            Pattern.compile(
                    "(?:monthly,? |every month,? )?(?:on )?(?:the )?(first|second|third|fourth|last)"
                            + " ([a-z]+) of (?:each|the|every) month");
    private static final Pattern NEEDED = Pattern.compile(".*\\b(prn|as needed)\\b.*");

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdayNames();

    private FrequencyReader() {}

    /**
     * The schedule that the words mean; empty when they are not known as a whole, say that it is
     * given as needed, or leave the day open.
     *
     * @param start the first dose at the earliest: from it every second day and every 36 hours are
     *     counted
     */
    public static Optional<Schedule> read(String frequency, LocalDateTime start) {
        var text = Sig.key(frequency);
        if (text.isEmpty() || NEEDED.matcher(text).matches()) {
            return Optional.empty();
        }
        var name = Sig.name(text);
        var code = CODES.get(name);
        if (code != null) {
            return Optional.of(house(new Days.Every(), code));
        }
        return switch (name) {
            case "otherDay" ->
                    Optional.of(
                            house(new Days.EveryNth(2, start.toLocalDate()), FrequencyCode.DAILY));
            case "once", "now" -> Optional.of(new Schedule.Once(start));
            default -> days(text, start);
        };
    }

    private static Optional<Schedule> days(String text, LocalDateTime start) {
        var every = EVERY.matcher(text);
        if (every.matches()) {
            return every(Integer.parseInt(every.group(1)), every.group(2).charAt(0), start);
        }
        var nth = NTH.matcher(text);
        if (nth.matches()) {
            return weekday(nth.group(2))
                    .map(day ->
                            house(
                                    new Days.NthWeekday(nth(nth.group(1)), day),
                                    FrequencyCode.DAILY));
        }
        var monthly = MONTHLY.matcher(text);
        if (monthly.matches()) {
            int day = Integer.parseInt(monthly.group(2));
            // "on day 5" alone may be the fifth day of a course
            boolean ofMonth = monthly.group(1) != null || monthly.group(3) != null;
            return ofMonth && day >= 1 && day <= 31
                    ? Optional.of(house(new Days.MonthDay(day), FrequencyCode.DAILY))
                    : Optional.empty();
        }
        return weekdays(AROUND.matcher(text).replaceAll(""));
    }

    private static Optional<Schedule> weekdays(String list) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : list.split("[ ,]+")) {
            var day = weekday(word);
            if (day.isPresent()) {
                days.add(day.get());
            } else if (!word.equals("and")) {
                return Optional.empty();
            }
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(house(new Days.Weekdays(days), FrequencyCode.DAILY));
    }

    private static Optional<Schedule> every(int n, char unit, LocalDateTime start) {
        if (n < 1) {
            return Optional.empty();
        }
        return switch (unit) {
            case 'h' -> hours(n, start);
            case 'd' -> nthDay(n, start);
            default -> nthDay(Math.multiplyExact(n, 7), start);
        };
    }

    private static Optional<Schedule> hours(int n, LocalDateTime start) {
        var code = HOURS.get(n);
        if (code != null) {
            return Optional.of(house(new Days.Every(), code));
        }
        if (n % 24 == 0) {
            return nthDay(n / 24, start);
        }
        return n <= 1000 ? Optional.of(new Schedule.EveryHours(n, start)) : Optional.empty();
    }

    private static Optional<Schedule> nthDay(int n, LocalDateTime start) {
        if (n == 1) {
            return Optional.of(house(new Days.Every(), FrequencyCode.DAILY));
        }
        return n <= 366
                ? Optional.of(house(new Days.EveryNth(n, start.toLocalDate()), FrequencyCode.DAILY))
                : Optional.empty();
    }

    private static int nth(String word) {
        return switch (word) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            default -> Days.NthWeekday.LAST;
        };
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    private static Map<String, DayOfWeek> weekdayNames() {
        var names = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            var name = day.name().toLowerCase(Locale.ROOT);
            names.put(name, day);
            names.put(name + "s", day);
            names.put(name.substring(0, 3), day);
        }
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(names);
    }

    private static Schedule house(Days days, FrequencyCode code) {
        return new Schedule.OnDays(days, new Schedule.Times.House(code));
    }
}
