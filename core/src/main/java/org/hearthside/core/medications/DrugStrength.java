package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearthside.core.common.Measures;
import org.hearthside.core.medications.DrugFacts.Strength;

/**
 * Reads strengths as the list, people and pharmacies write them: {@code 500 mg}, {@code 325 mg + 5
 * mg}, {@code 5-325 mg}, {@code 160 mg per 5 mL}, {@code 32 MG/ML}, {@code 90 mcg/actuation}. What
 * is not known as a whole is not read: a guessed strength would be a guessed dose.
 */
final class DrugStrength {
    private static final Pattern PER =
            Pattern.compile(
                    "(.+?) ?/ ?(\\d+(?:\\.\\d+)?)? ?(ml|l|g|actuat(?:ion)?|puff|spray|inhalation|hours?"
                            + "|hrs?|h|days?|tablet|tab|capsule|cap|suppository|film|packet)");
    private static final Pattern PART =
            Pattern.compile(
                    "(\\d+(?:\\.\\d+)?|\\.\\d+) ?(mcg|ug|µg|μg|mg|gm|g|units?|unt|iu|meq|ml|%|tablet|capsule"
                            + "|packet)?");

    private DrugStrength() {}

    /** The strength; empty when a part of the text is not understood. */
    static Optional<Strength> read(String written) {
        var text =
                written.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\\u00a0]+", " ")
                        .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "")
                        .replaceAll(" per ", "/");
        var per = PER.matcher(text);
        // "325 mg/5 g" is nobody's liquid: a mass per counted mass is two parts.
        if (per.matches() && !(per.group(3).equals("g") && per.group(2) != null)) {
            var unit = perUnit(per.group(3));
            var count = per.group(2) == null ? BigDecimal.ONE : new BigDecimal(per.group(2));
            if (count.signum() <= 0) {
                return Optional.empty();
            }
            return parts(per.group(1)).map(p -> new Strength(written.strip(), p, count, unit));
        }
        return parts(text).map(p -> new Strength(written.strip(), p, BigDecimal.ONE, ""));
    }

    private static Optional<List<DrugAmount>> parts(String text) {
        var pieces = text.split(" ?(?:[+/&;-]| and ) ?", -1);
        var found = new ArrayList<DrugAmount>();
        var unit = "";
        // From the right, so that 5-325 mg gives its unit to both.
        for (int i = pieces.length - 1; i >= 0; i--) {
            var part = PART.matcher(pieces[i].strip());
            if (!part.matches()) {
                return Optional.empty();
            }
            unit = part.group(2) == null ? unit : part.group(2);
            var value = new BigDecimal(part.group(1));
            if (unit.isEmpty() || value.signum() <= 0) {
                return Optional.empty();
            }
            found.addFirst(new DrugAmount(value, unit));
        }
        return Optional.of(found);
    }

    private static String perUnit(String written) {
        return switch (written) {
            case "actuat", "actuation", "puff", "spray", "inhalation" -> "actuation";
            case "hour", "hours", "hr", "hrs", "h" -> "hours";
            case "day", "days" -> "days";
            case "ml", "l", "g" -> Measures.unit(written);
            // One piece is what a strength without "per" is of.
            default -> "";
        };
    }
}
