package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthside.core.common.Measures;

/**
 * Rewrites names, strengths and forms that came as text into safe spelling: {@code 250 MG/5ML}
 * becomes {@code 250 mg per 5 mL}. Only spelling changes, never an amount; what it does not know
 * stays as it was.
 */
final class DrugText {
    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)";
    private static final String UNIT =
            "(mcg|µg|μg|ug|mg|gm|kg|g|meq|mmol|ml|cc|units?|unt|iu|u|actuat|hrs?|hours?|%)";

    private static final Pattern PER =
            Pattern.compile(
                    "(?<=[\\p{L}\\d%])\\s?/\\s?(?:" + NUMBER + "\\s?)?" + UNIT + "(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![\\p{L}\\d.,])" + NUMBER + "[\\s-]?" + UNIT + "(?![\\p{L}\\d])\\.?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+[/+&]\\s+|\\s*&\\s*");

    /** What RxNorm writes as a unit but a reader should see as a word. */
    private static final Map<String, String> WORDS =
            Map.of("actuat", "actuation", "hr", "hour", "hrs", "hours");

    private DrugText() {}

    /** A name, strength or form in safe spelling. */
    static String safe(String text) {
        var bare = text.strip().replaceAll("\\s+", " ").replaceAll("[®™℠©]", "");
        var per =
                PER.matcher(bare)
                        .replaceAll(m -> {
                            var by = m.group(1) == null ? "" : m.group(1) + " ";
                            return Matcher.quoteReplacement(" per " + by + unit(m.group(2)));
                        });
        var amounts =
                AMOUNT.matcher(per)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(quantity(m.group(1), m.group(2))));
        return AND.matcher(amounts).replaceAll(" and ").replaceAll("(?<=\\p{L})\\.$", "");
    }

    /**
     * A generic name: safe spelling in lower case. Single letters ({@code vitamin D}) and short
     * capitals inside a mixed text ({@code insulin NPH}) stay.
     */
    static String generic(String text) {
        var safe = safe(text);
        boolean shouting = safe.equals(safe.toUpperCase(Locale.ROOT));
        return Pattern.compile("[\\p{L}][\\p{L}'’-]*")
                .matcher(safe)
                .replaceAll(m -> Matcher.quoteReplacement(lower(m.group(), shouting)));
    }

    /** A brand: safe spelling, first letter a capital, no marks (SR-12). */
    static String brand(String text) {
        var safe = safe(text);
        return safe.isEmpty()
                ? ""
                : safe.substring(0, 1).toUpperCase(Locale.ROOT) + safe.substring(1);
    }

    private static String lower(String word, boolean shouting) {
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        boolean unit = word.equals("mL") || word.equals("mEq");
        return unit || (capitals && (word.length() == 1 || (!shouting && word.length() <= 3)))
                ? word
                : word.toLowerCase(Locale.ROOT);
    }

    private static String quantity(String number, String unit) {
        var amount = new BigDecimal(number.replace(",", ""));
        var shown = unit(unit);
        return shown.equals("%")
                ? Measures.number(amount) + "%"
                : Measures.number(amount) + Measures.NBSP + shown;
    }

    private static String unit(String unit) {
        var word = WORDS.get(unit.toLowerCase(Locale.ROOT));
        return word != null ? word : Measures.unit(unit);
    }
}
