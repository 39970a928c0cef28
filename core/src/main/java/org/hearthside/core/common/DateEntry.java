package org.hearthside.core.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as people type them and as every screen and page shows them (ui.md, rule 9). A month is
 * always shown by name, so that 03-04 can not be read two ways.
 */
public final class DateEntry {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern DAY_NAME =
            Pattern.compile("(\\d{1,2})[-/. ]*([a-z]{3,9})[-/., ]*(\\d{4}|\\d{2})");
    private static final Pattern NAME_DAY =
            Pattern.compile("([a-z]{3,9})[-/. ]*(\\d{1,2})[-/., ]+(\\d{4}|\\d{2})");
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private DateEntry() {}

    /** A date as it is shown: {@code 14-Aug-1980}. */
    public static String show(LocalDate date) {
        return SHOWN.format(date);
    }

    /**
     * Reads what was typed: {@code 8/14/80} (month first, as in the US), {@code 08141980}, {@code
     * 1980-08-14}, {@code 14 aug 1980}, {@code Aug 14, 1980}.
     *
     * @param typed what stands in the field
     * @param latest the latest date that can be meant: a year of two digits is the last one that
     *     does not lie after it. Today for a birth date, some years ahead for a date of expiry
     * @return the date, or nothing when it can not be read or there is no such day
     */
    public static Optional<LocalDate> parse(String typed, LocalDate latest) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return date(match.group(1), number(match.group(2)), match.group(3), latest);
        }
        match = NUMBERS.matcher(text);
        if (match.matches()) {
            return date(match.group(3), number(match.group(1)), match.group(2), latest);
        }
        match = DIGITS.matcher(text);
        if (match.matches()) {
            return date(match.group(3), number(match.group(1)), match.group(2), latest);
        }
        match = DAY_NAME.matcher(text);
        if (match.matches()) {
            return date(match.group(3), month(match.group(2)), match.group(1), latest);
        }
        match = NAME_DAY.matcher(text);
        if (match.matches()) {
            return date(match.group(3), month(match.group(1)), match.group(2), latest);
        }
        return Optional.empty();
    }

    private static int month(String name) {
        for (var i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> date(String year, int month, String day, LocalDate latest) {
        try {
            if (year.length() == 4) {
                return Optional.of(LocalDate.of(number(year), month, number(day)));
            }
            var century = latest.getYear() / 100 * 100;
            var near = century + number(year);
            // 29 February exists in one century and not in the other: try the nearer one first.
            for (var candidate : new int[] {near + 100, near, near - 100}) {
                if (candidate <= latest.getYear()
                        && !LocalDate.of(candidate, month, 1).isAfter(latest)) {
                    var date = LocalDate.of(candidate, month, number(day));
                    if (!date.isAfter(latest)) {
                        return Optional.of(date);
                    }
                }
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
