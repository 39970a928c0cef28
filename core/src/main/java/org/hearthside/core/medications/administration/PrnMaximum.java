package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** The most of a PRN drug in 24 hours, as far as the order's words say it (E17, E19). */
public sealed interface PrnMaximum {
    /** Words that are known only as a whole: a maximum is never guessed (SR-10). */
    Pattern WORDS =
            Pattern.compile(
                    "(?:max(?:imum)?(?: of)? )?(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})(\\.\\d{1,9})?[ \\u00a0]?(doses?|times?|mg|g|mcg|mL|units?)"
                            + "(?: (?:in|per) (?:24 hours|24 h|day))?",
                    Pattern.CASE_INSENSITIVE);

    /** The maximum in these words. */
    static PrnMaximum of(String words) {
        var m = WORDS.matcher(words.strip());
        if (!m.matches()) {
            return new Unclear();
        }
        var part = m.group(2) == null ? "" : m.group(2);
        var number = new BigDecimal(m.group(1).replace(",", "") + part);
        var unit = m.group(3).toLowerCase(Locale.ROOT);
        if (number.signum() <= 0) {
            return new Unclear();
        }
        if (unit.startsWith("dose") || unit.startsWith("time")) {
            return number.stripTrailingZeros().scale() <= 0
                    ? new Doses(number.intValueExact())
                    : new Unclear();
        }
        return new Amount(
                number,
                switch (unit) {
                    case "ml" -> "mL";
                    case "unit" -> "units";
                    default -> unit;
                });
    }

    /**
     * So many doses.
     *
     * @param most at least 1
     */
    record Doses(int most) implements PrnMaximum {}

    /**
     * So much of the drug.
     *
     * @param most more than 0
     * @param unit for example {@code mg}
     */
    record Amount(BigDecimal most, String unit) implements PrnMaximum {}

    /** The words say nothing that can be counted: a nurse decides. */
    record Unclear() implements PrnMaximum {}
}
