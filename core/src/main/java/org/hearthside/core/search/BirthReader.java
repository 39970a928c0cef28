package org.hearthside.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads dates of birth as people type them, whole or in part: {@code 8/14/80}, {@code 14 aug 1980},
 * {@code 1980-08-14}, {@code 08141980}, {@code aug 1980}, {@code 8/1980}, {@code aug 14}, {@code
 * 8/14}, {@code 1980}; also while they are still typing it ({@code 8/14/19}).
 *
 * <p>Numbers go month, day, year as in the United States; day first only where it cannot be a
 * month. A year of two digits means any century, since people in care are of every age. It reads
 * more than a form may accept: here a wrong guess only adds a line to a list, so all that it could
 * mean count.
 */
final class BirthReader {
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
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    private BirthReader() {}

    /** All that the folded text can mean as a date of birth; empty when it is none. */
    static List<BirthPattern> read(String folded) {
        var parts = parts(folded);
        var found = new ArrayList<BirthPattern>(4);
        switch (parts.size()) {
            case 1 -> one(parts.getFirst(), found);
            case 2 -> two(parts.get(0), parts.get(1), found);
            case 3 -> three(parts.get(0), parts.get(1), parts.get(2), found);
            default -> {}
        }
        return found;
    }

    /** Runs of letters and runs of digits; {@code 14th} gives {@code 14}. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>(4);
        int from = 0;
        while (from < text.length() && parts.size() < 4) {
            int kind = kind(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && kind(text.charAt(to)) == kind) {
                to++;
            }
            var part = text.substring(from, to);
            boolean ordinal = from > 0 && kind(text.charAt(from - 1)) == 1 && isOrdinalEnd(part);
            if (kind != 0 && !ordinal) {
                parts.add(part);
            }
            from = to;
        }
        return parts;
    }

    private static boolean isOrdinalEnd(String part) {
        return part.equals("st") || part.equals("nd") || part.equals("rd") || part.equals("th");
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 1 : Character.isLetter(c) ? 2 : 0;
    }

    private static void one(String part, List<BirthPattern> found) {
        if (kind(part.charAt(0)) != 1) {
            return;
        }
        switch (part.length()) {
            case 4 -> years(part, 0, 0, found);
            case 6 -> dated(part.substring(0, 2), part.substring(2, 4), part.substring(4), found);
            case 8 -> {
                dated(part.substring(0, 2), part.substring(2, 4), part.substring(4), found);
                isoDated(part.substring(0, 4), part.substring(4, 6), part.substring(6), found);
            }
            default -> {}
        }
    }

    private static void two(String a, String b, List<BirthPattern> found) {
        int monthA = month(a);
        int monthB = month(b);
        if (monthA > 0 || monthB > 0) {
            var other = monthA > 0 ? b : a;
            int month = Math.max(monthA, monthB);
            if (isDay(other)) {
                add(BirthPattern.anyYear(month, number(other)), found);
            }
            years(other, month, 0, found);
        } else if (isNumber(a) && isNumber(b)) {
            if (a.length() == 4) {
                years(a, isMonth(b) ? number(b) : 0, 0, found);
            } else if (b.length() == 4 && isMonth(a)) {
                years(b, number(a), 0, found);
            } else if (isMonth(a) && isDay(b)) {
                add(BirthPattern.anyYear(number(a), number(b)), found);
            } else if (isMonth(a)) {
                years(b, number(a), 0, found);
            } else if (isDay(a) && isMonth(b)) {
                add(BirthPattern.anyYear(number(b), number(a)), found);
            }
        }
    }

    private static void three(String a, String b, String c, List<BirthPattern> found) {
        if (month(a) > 0 && isDay(b)) {
            years(c, month(a), number(b), found);
        } else if (month(b) > 0 && isDay(a)) {
            years(c, month(b), number(a), found);
        } else if (month(b) > 0 && isDay(c)) {
            years(a, month(b), number(c), found);
        } else if (isNumber(a) && isNumber(b) && isNumber(c)) {
            if (a.length() == 4) {
                isoDated(a, b, c, found);
            } else {
                dated(a, b, c, found);
            }
        }
    }

    private static void dated(String a, String b, String year, List<BirthPattern> found) {
        if (isMonth(a) && isDay(b)) {
            years(year, number(a), number(b), found);
        } else if (isDay(a) && isMonth(b)) {
            years(year, number(b), number(a), found);
        }
    }

    private static void isoDated(String year, String month, String day, List<BirthPattern> found) {
        if (isMonth(month)) {
            years(year, number(month), isDay(day) ? number(day) : 0, found);
        }
    }

    /** Adds the years that the digits can stand for: whole, of two digits, or half typed. */
    private static void years(String digits, int month, int day, List<BirthPattern> found) {
        if (!isNumber(digits)) {
            return;
        }
        int n = number(digits);
        switch (digits.length()) {
            case 4 -> {
                if (n >= FIRST_YEAR && n <= LAST_YEAR) {
                    add(new BirthPattern(n, n, month, day), found);
                }
            }
            case 3 -> add(new BirthPattern(n * 10, n * 10 + 9, month, day), found);
            case 2 -> {
                add(new BirthPattern(1900 + n, 1900 + n, month, day), found);
                add(new BirthPattern(2000 + n, 2000 + n, month, day), found);
                if (n >= FIRST_YEAR / 100 && n <= LAST_YEAR / 100) {
                    add(new BirthPattern(n * 100, n * 100 + 99, month, day), found);
                }
            }
            case 1 -> add(new BirthPattern(n * 1000, n * 1000 + 999, month, day), found);
            default -> {}
        }
    }

    private static void add(BirthPattern pattern, List<BirthPattern> found) {
        if (!found.contains(pattern)) {
            found.add(pattern);
        }
    }

    private static int month(String part) {
        if (part.length() >= 3) {
            for (int i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).startsWith(part) || (part.equals("sept") && i == 8)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static boolean isNumber(String part) {
        return part.length() <= 4 && kind(part.charAt(0)) == 1;
    }

    private static boolean isMonth(String part) {
        return isUpTo(part, 12);
    }

    private static boolean isDay(String part) {
        return isUpTo(part, 31);
    }

    private static boolean isUpTo(String part, int most) {
        return part.length() <= 2 && isNumber(part) && number(part) >= 1 && number(part) <= most;
    }

    private static int number(String part) {
        return Integer.parseInt(part);
    }
}
