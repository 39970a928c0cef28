package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;

/**
 * The dose in words.
 *
 * @param structured whether amount and unit are known; else {@code text} is what came, unchanged
 * @param text {@code DOSE 300 mg (2 tablets)}; of an unstructured one the words of the order, or
 *     nothing
 */
record DoseWords(boolean structured, String text) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern LIQUID =
            Pattern.compile("solution|suspension|syrup|elixir|liquid|concentrate|drops");

    /** {@code 250 mg per 5 mL}: so much drug in so much liquid. */
    private static final Pattern STRENGTH =
            Pattern.compile(
                    "([\\d,.]+)\\u00a0(\\p{L}+) per (?:([\\d,.]+)\\u00a0|([\\d,.]+) )?mL(?![\\p{L}])");

    private static final Pattern COUNTED =
            Pattern.compile("tablet|capsule|puff|drop|spray|patch|unit|packet|lozenge|suppository");

    static DoseWords of(MedicationOrder order) {
        var dose = order.dose();
        var amount = dose.amount();
        if (amount == null || dose.unit().isBlank() || amount.signum() <= 0) {
            return new DoseWords(false, dose.note().strip());
        }
        var unit = unit(dose.unit(), amount);
        var note = DrugText.safe(half(dose.note()));
        if (!ErrorProne.isSafe(unit) || !ErrorProne.isSafe(note)) {
            var recorded = amount.toPlainString() + " " + dose.unit() + " " + dose.note();
            return new DoseWords(false, recorded.strip());
        }
        var words = amount(amount, unit);
        var more = note;
        if (unit.equals("mL") && isLiquid(order)) {
            var mass = mass(amount, DrugText.safe(order.drug().strength()));
            more = mass.isPresent() ? volume(words, order) : note;
            words = mass.orElse(words);
            if (mass.isEmpty()) {
                more = note.isEmpty() ? Words.say("med.noStrength") : note;
            }
        } else if (isVolume(note) && !order.drug().strength().isBlank()) {
            var strength = DrugText.safe(order.drug().strength());
            more = ErrorProne.isSafe(strength) ? Words.say("med.of", note, strength) : note;
        }
        var text = more.isEmpty() ? words : words + " (" + more + ")";
        return new DoseWords(true, Words.say("med.dose", text));
    }

    private static String volume(String words, MedicationOrder order) {
        return Words.say("med.of", words, DrugText.safe(order.drug().strength()));
    }

    /** The drug in that much liquid; empty unless the strength says it and the result is exact. */
    private static Optional<String> mass(BigDecimal volume, String strength) {
        var m = STRENGTH.matcher(strength);
        if (!m.matches()) {
            return Optional.empty();
        }
        var per = m.group(3) != null ? m.group(3) : m.group(4);
        try {
            var drug = volume.multiply(number(m.group(1)));
            var in = per == null ? BigDecimal.ONE : number(per);
            // Unlimited: throws when the quotient has no end, and then nothing is printed.
            var mass = drug.divide(in, MathContext.UNLIMITED);
            return Optional.of(Measures.quantity(mass, m.group(2)));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isLiquid(MedicationOrder order) {
        return LIQUID.matcher(order.drug().form().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isVolume(String note) {
        return note.matches("[\\d,.]+\\u00a0mL");
    }

    private static String amount(BigDecimal amount, String unit) {
        if (amount.compareTo(HALF) == 0 && COUNTED.matcher(unit).lookingAt()) {
            return Words.say("med.half", unit);
        }
        return Measures.quantity(amount, unit);
    }

    /** {@code mg/kg} as {@code mg per kg}; {@code tablet} in the plural where there are more. */
    private static String unit(String recorded, BigDecimal amount) {
        var unit = recorded.strip();
        var parts = unit.split("/");
        if (parts.length == 2) {
            return Measures.unit(parts[0]) + " per " + Measures.unit(parts[1]);
        }
        var shown = Measures.unit(unit);
        var lower = shown.toLowerCase(Locale.ROOT).replaceAll("\\(s\\)$|\\.$", "");
        var single = lower.replaceAll("^tabs?$", "tablet").replaceAll("^caps?$", "capsule");
        if (!COUNTED.matcher(single).lookingAt()) {
            return shown;
        }
        boolean one = amount.compareTo(BigDecimal.ONE) <= 0;
        return one ? singular(single) : plural(singular(single));
    }

    private static String singular(String word) {
        return switch (word) {
            case "patches" -> "patch";
            case "suppositories" -> "suppository";
            default -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }

    private static String plural(String word) {
        return switch (word) {
            case "patch" -> "patches";
            case "suppository" -> "suppositories";
            default -> word + "s";
        };
    }

    /** {@code 1/2 tablet} as {@code half tablet (½)}: a slash is read as a one (ISMP). */
    private static String half(String note) {
        var m = Pattern.compile("(?:1/2|½|half)(?: a)? (\\p{L}+)").matcher(note.strip());
        return m.matches() ? Words.say("med.half", m.group(1)) : note;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
