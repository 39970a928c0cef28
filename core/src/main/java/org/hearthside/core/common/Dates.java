package org.hearthside.core.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as pages and screens print them, and as people type them. Printed months are
 * letters, never a number: 03/04 is two dates (forms.md 4.4, NHS D+Ta-0002).
 */
public final class Dates {
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern AMERICAN =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ /.,-]*([a-z]+)[ /.,-]*(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]+)[ /.,-]*(\\d{1,2})(?:st|nd|rd|th)?[ /.,-]+(\\d{4}|\\d{2})");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?(?: ?([ap])\\.?m?\\.?)?");

    private Dates() {}

    /** {@code 14-Aug-1980}. */
    public static String print(LocalDate date) {
        return String.format(
                Locale.ROOT,
                "%02d-%s-%04d",
                date.getDayOfMonth(),
                MONTHS.get(date.getMonthValue() - 1),
                date.getYear());
    }

    /** {@code 20:00}. */
    public static String print(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /**
     * {@code 21-Nov-2026 14:32 EST}: the wall clock of that zone with the zone's abbreviation, so
     * that the hour that comes twice in autumn is two different texts.
     */
    public static String print(Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        return print(at.toLocalDate())
                + " "
                + print(at.toLocalTime())
                + " "
                + DateTimeFormatter.ofPattern("z", Locale.US).format(at);
    }

    /** The day an instant falls on in that zone, printed: {@code 21-Nov-2026}. */
    public static String printDay(Instant instant, ZoneId zone) {
        return print(LocalDate.ofInstant(instant, zone));
    }

    /**
     * Reads a date as people type it: {@code 8/14/80}, {@code 14 aug 1980}, {@code Aug 14, 1980},
     * {@code 1980-08-14}, {@code 14-Aug-1980}, {@code 08141980}. Numbers alone are month first.
     *
     * @param latest the latest date that can be meant: a year of two digits is the last one that
     *     does not lie after it. Today for a birth date, {@link #horizon} for a date of expiry
     * @return empty when it is no date; nothing is guessed (14/8/80 is refused)
     */
    public static Optional<LocalDate> parse(String typed, LocalDate latest) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher m = ISO.matcher(text);
        if (m.matches()) {
            return date(m.group(1), number(m.group(2)), m.group(3), latest);
        }
        m = AMERICAN.matcher(text);
        if (m.matches()) {
            return date(m.group(3), number(m.group(1)), m.group(2), latest);
        }
        m = RUN.matcher(text);
        if (m.matches()) {
            return date(m.group(3), number(m.group(1)), m.group(2), latest);
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return date(m.group(3), month(m.group(2)), m.group(1), latest);
        }
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return date(m.group(3), month(m.group(1)), m.group(2), latest);
        }
        return Optional.empty();
    }

    /** Twenty years ahead: the latest date meant where the future is possible. */
    public static LocalDate horizon(LocalDate today) {
        return today.plusYears(20);
    }

    /**
     * Reads a time of day as people type it: {@code 8pm}, {@code 8:15 PM}, {@code 20:00}, {@code
     * 2000}, {@code 0815}. A bare number up to two digits is an hour only with am or pm. Empty when
     * it is none.
     */
    public static Optional<LocalTime> parseTime(String typed) {
        var m = CLOCK.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!m.matches() || (m.group(2) == null && m.group(3) == null)) {
            return Optional.empty();
        }
        int hour = number(m.group(1));
        int minute = m.group(2) == null ? 0 : number(m.group(2));
        var half = m.group(3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute));
    }

    /** Whole years lived on that day; 0 for a day before the birth. */
    public static int age(LocalDate born, LocalDate on) {
        return Math.max(0, Period.between(born, on).getYears());
    }

    /** {@code 46 y}; under two years {@code 14 mo}; under one month {@code 12 d}. */
    public static String ageWords(LocalDate born, LocalDate on) {
        var lived = Period.between(born, on);
        if (lived.getYears() >= 2) {
            return lived.getYears() + " y";
        }
        long months = lived.toTotalMonths();
        return months >= 1 ? months + " mo" : Math.max(0, ChronoUnit.DAYS.between(born, on)) + " d";
    }

    private static Optional<LocalDate> date(String year, int month, String day, LocalDate latest) {
        int y = number(year);
        try {
            if (year.length() == 4) {
                return Optional.of(LocalDate.of(y, month, number(day)));
            }
            // The last year ending in these two digits that is not after the latest one.
            y = latest.getYear() - Math.floorMod(latest.getYear() - y, 100);
            var date = LocalDate.of(y, month, number(day));
            return Optional.of(
                    date.isAfter(latest) ? LocalDate.of(y - 100, month, number(day)) : date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 1 to 12 for a month's name or its first letters, at least three; else 0. */
    private static int month(String letters) {
        if (letters.length() < 3) {
            return 0;
        }
        for (var month : java.time.Month.values()) {
            var name = month.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(letters)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
