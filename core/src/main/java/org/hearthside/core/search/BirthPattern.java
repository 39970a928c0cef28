package org.hearthside.core.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth, or the part of one that somebody remembers.
 *
 * @param fromYear first year that fits; 0 when any does
 * @param toYear last year that fits
 * @param month 1 to 12, or 0 when any fits
 * @param day 1 to 31, or 0 when any fits
 */
record BirthPattern(int fromYear, int toYear, int month, int day) {
    private static final int ANY_FROM = 0;
    private static final int ANY_TO = 9999;

    /** A packed date that no pattern fits. */
    static final int UNKNOWN = -1;

    static BirthPattern year(int year) {
        return new BirthPattern(year, year, 0, 0);
    }

    static BirthPattern anyYear(int month, int day) {
        return new BirthPattern(ANY_FROM, ANY_TO, month, day);
    }

    /** Packs a date into one number for the index. */
    static int pack(@Nullable LocalDate date) {
        return date == null || date.getYear() < 0 || date.getYear() > ANY_TO
                ? UNKNOWN
                : date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    }

    /** Whether a packed date fits. */
    boolean fits(int packed) {
        int year = packed >> 9;
        return packed != UNKNOWN
                && year >= fromYear
                && year <= toYear
                && (month == 0 || month == (packed >> 5 & 0xF))
                && (day == 0 || day == (packed & 0x1F));
    }

    /** Whether it says day, month and one year. */
    boolean isWhole() {
        return fromYear == toYear && month != 0 && day != 0;
    }

    @Override
    public String toString() {
        return "BirthPattern[…]";
    }
}
