package org.hearthside.core.medications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ingredients of a generic name: {@code acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG
 * Oral Tablet} holds acetaminophen and oxycodone. Salts, strengths and forms are left off, because
 * two orders for the same drug seldom name them alike.
 */
public final class Ingredients {
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[/+]\\s*|\\s+and\\s+|\\s+with\\s+|;");

    /** Salts that do not change which drug it is. */
    private static final Set<String> SALTS =
            Set.of(
                    "hydrochloride",
                    "hcl",
                    "hydrobromide",
                    "sodium",
                    "potassium",
                    "calcium",
                    "magnesium",
                    "sulfate",
                    "phosphate",
                    "acetate",
                    "maleate",
                    "tartrate",
                    "bitartrate",
                    "succinate",
                    "fumarate",
                    "mesylate",
                    "besylate",
                    "citrate",
                    "nitrate",
                    "trihydrate",
                    "monohydrate",
                    "anhydrous",
                    "extended",
                    "delayed",
                    "release",
                    "er",
                    "xr",
                    "xl",
                    "sr",
                    "dr",
                    "ir",
                    "human");

    /** Drugs whose names would be empty without their salt: nothing is left off these. */
    private static final Set<String> WHOLE =
            Set.of(
                    "sodium",
                    "potassium",
                    "calcium",
                    "magnesium",
                    "lithium",
                    "iron",
                    "ferrous",
                    "zinc");

    /** Where the name ends and strength or form begins. */
    private static final Pattern END =
            Pattern.compile(
                    "\\s\\d|\\s(oral|tablets?|capsules?|solution|suspension|injection|injectable|cream"
                            + "|ointment|patch|inhaler|topical|ophthalmic|otic|nasal|rectal|powder|gel)\\b.*");

    private Ingredients() {}

    /** The ingredients in lower case; empty of an empty name. */
    public static Set<String> of(String generic) {
        var names = new LinkedHashSet<String>();
        for (var part : BETWEEN.split(leading(generic.toLowerCase(Locale.ROOT).strip()), -1)) {
            var name = name(part);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Takes {@code 24 hr} and {@code 10 ml} off the front, as RxNorm writes them. */
    private static String leading(String text) {
        return text.replaceAll("^\\d[\\d.,]*\\s*(hr|ml|actuat|mg|day)\\b\\s*", "");
    }

    private static String name(String part) {
        var m = END.matcher(part);
        var bare =
                (m.find() ? part.substring(0, m.start()) : part)
                        .replaceAll("[^\\p{L}\\d\\s-]", " ");
        var words = List.of(bare.strip().split("\\s+"));
        if (WHOLE.contains(words.getFirst())) {
            return String.join(" ", words);
        }
        return String.join(
                " ",
                Stream.concat(
                                words.stream().limit(1),
                                words.stream().skip(1).filter(w -> !SALTS.contains(w)))
                        .toList());
    }
}
