package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearthside.core.codes.Code;
import org.hearthside.core.medications.MedicationOrder.Drug;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered, told apart from one text where the text has the form of a RxNorm name: {@code
 * Simvastatin 20 MG Oral Tablet}, {@code 24 HR metformin 500 MG Extended Release Oral Tablet
 * [Glucophage]}, {@code Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet}. Any
 * other text stays whole as the name. The words as they came stand in the order all the same.
 */
final class DrugWords {
    private static final String NUMBER = "\\d[\\d,.]*";
    private static final String UNIT =
            "(?:MG|MCG|UG|G|UNT|MEQ|ML|%|IR|CELLS|MMOL|MCI|PNU|AU|BAU)(?:/(?:"
                    + NUMBER
                    + " )?(?:MG|ML|HR|ACTUAT|G|SQCM))?";

    /** Ingredient, strength; then another after a slash, or the dose form. */
    private static final Pattern PART =
            Pattern.compile("(?i)(.+?) (" + NUMBER + ") (" + UNIT + ")(?= |$)");

    private static final Pattern BRAND = Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]+)\\]\\s*");

    /**
     * What is in a package or how long it acts, in front of the name: {@code 24 HR}, {@code 3 ML}.
     */
    private static final Pattern FRONT =
            Pattern.compile("(?i)((?:(?:" + NUMBER + ") (?:HR|ML|MG|ACTUAT|UNT) |NDA\\d+ )+)(.+)");

    private DrugWords() {}

    /** The drug of this text. */
    static Drug of(String text, @Nullable Code code) {
        var brand = "";
        var rest = text.strip();
        var branded = BRAND.matcher(rest);
        if (branded.matches()) {
            brand = branded.group(2).strip();
            rest = branded.group(1);
        }
        var front = "";
        var fronted = FRONT.matcher(rest);
        if (fronted.matches()) {
            front = fronted.group(1).strip();
            rest = fronted.group(2);
        }
        var names = new ArrayList<String>();
        var strengths = new ArrayList<String>();
        while (true) {
            var part = PART.matcher(rest);
            if (!part.lookingAt()) {
                break;
            }
            names.add(part.group(1).strip().toLowerCase(Locale.ROOT));
            strengths.add(part.group(2) + " " + unit(part.group(3)));
            rest = rest.substring(part.end()).strip();
            if (!rest.startsWith("/ ")) {
                break;
            }
            rest = rest.substring(2);
        }
        if (names.isEmpty() || rest.startsWith("/")) {
            return whole(text, code);
        }
        var form = (unit(front) + " " + rest.toLowerCase(Locale.ROOT)).strip();
        return new Drug(
                String.join(" / ", names),
                brand,
                String.join(" / ", strengths),
                form,
                code,
                "",
                false);
    }

    /** A text that cannot be told apart. */
    private static Drug whole(String text, @Nullable Code code) {
        return new Drug(text.strip(), "", "", "", code, "", false);
    }

    /** RxNorm's capitals as people write them; {@code units} and never U (Joint Commission). */
    private static String unit(String written) {
        return written.replaceAll("(?i)\\bUNT\\b", "units")
                .replaceAll("(?i)\\bMEQ\\b", "mEq")
                .replaceAll("(?i)\\b(UG|MCG)\\b", "mcg")
                .replaceAll("(?i)\\bMG\\b", "mg")
                .replaceAll("(?i)\\bML\\b", "mL")
                .replaceAll("\\bG\\b", "g")
                .replaceAll("(?i)\\bHR\\b", "hour")
                .replaceAll("(?i)\\bACTUAT\\b", "actuation");
    }
}
