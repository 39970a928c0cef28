package org.hearthside.core.clients;

import java.util.Locale;
import java.util.Optional;

/**
 * The number that staff, pages and phone calls use: {@code C-00123-4}. The last digit is a check
 * digit (Damm), so that a wrong or swapped digit names nobody instead of somebody else.
 *
 * @param text the number as printed
 */
public record ClientNumber(String text) {
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public ClientNumber {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("Not a client number");
        }
    }

    /** The number with this serial, from 1. */
    public static ClientNumber of(long serial) {
        if (serial < 1) {
            throw new IllegalArgumentException("A serial starts at 1");
        }
        var digits = String.format(Locale.ROOT, "%05d", serial);
        return new ClientNumber("C-" + digits + "-" + check(digits));
    }

    /** The serial that it was made of, from 1. */
    public long serial() {
        return Long.parseLong(text.substring(2, text.length() - 2));
    }

    /** Reads what people type: with or without {@code C}, dashes and blanks. Empty when wrong. */
    public static Optional<ClientNumber> parse(String typed) {
        var digits = typed.toUpperCase(Locale.ROOT).replaceAll("[\\sC-]", "");
        if (!digits.matches("\\d{6,12}")) {
            return Optional.empty();
        }
        var text =
                "C-"
                        + digits.substring(0, digits.length() - 1)
                        + "-"
                        + digits.charAt(digits.length() - 1);
        return isWellFormed(text) ? Optional.of(new ClientNumber(text)) : Optional.empty();
    }

    private static boolean isWellFormed(String text) {
        if (!text.matches("C-\\d{5,11}-\\d")) {
            return false;
        }
        var digits = text.substring(2, text.length() - 2);
        return check(digits) == text.charAt(text.length() - 1) - '0';
    }

    private static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    @Override
    public String toString() {
        return text;
    }
}
