package org.hearthside.core.insurance;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The Medicare Beneficiary Identifier: eleven characters, the dashes are only for reading (CMS,
 * Understanding the MBI format; forms.md 6.10).
 */
public final class Mbi {
    private static final String LETTER = "[AC-HJKMNP-RT-Y]";
    private static final String EITHER = "[0-9AC-HJKMNP-RT-Y]";
    private static final Pattern FORM =
            Pattern.compile(
                    "[1-9]"
                            + LETTER
                            + EITHER
                            + "[0-9]"
                            + LETTER
                            + EITHER
                            + "[0-9]"
                            + LETTER
                            + LETTER
                            + "[0-9]{2}");

    private Mbi() {}

    /** As it is kept: capitals, without dashes and blanks. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s\\-‐-―]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether a tidied number has the form. */
    public static boolean isValid(String number) {
        return FORM.matcher(number).matches();
    }

    /** As it is printed, {@code 1EG4-TE5-MK73}; a number of another form stays as it is. */
    public static String print(String number) {
        return isValid(number)
                ? number.substring(0, 4) + "-" + number.substring(4, 7) + "-" + number.substring(7)
                : number;
    }
}
