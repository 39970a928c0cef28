package org.hearthside.core.medications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ingredients of a generic name: {@code acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG
 * Oral Tablet} holds acetaminophen and oxycodone. Salts, strengths and forms are left off, because
 * two orders for the same drug seldom name them alike.
 */
public final class Ingredients {
    /** Not the slash of {@code 32 MG/ML}: that parts no drugs. */
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s*[/+]\\s*(?!(?:\\d[\\d.]*\\s*)?(?:ml|l|hr|hour|hours|day|actuat|mg|g|cm|sqcm|dose)\\b)"
                            + "|,?\\s+and\\s+|\\s+with\\s+|;|,\\s+(?=\\p{L})");

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
                    "human",
                    "medoxomil",
                    "cilexetil",
                    "etexilate",
                    "axetil",
                    "proxetil",
                    "dipropionate",
                    "propionate",
                    "furoate",
                    "acetonide",
                    "valerate",
                    "dimesylate",
                    "hbr",
                    "tosylate",
                    "oxalate",
                    "malate",
                    "pamoate",
                    "hemihydrate",
                    "dihydrate",
                    "disodium",
                    "hyclate",
                    "bromide",
                    "chloride",
                    "carbonate",
                    "xinafoate",
                    "strontium",
                    "besilate");

    /** How it is released, which never makes another drug. */
    private static final Set<String> RELEASE =
            Set.of("extended", "delayed", "release", "er", "xr", "xl", "sr", "dr", "ir");

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
        for (var part : parts(generic)) {
            var name = name(part);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The parts of a combination as they are written, in lower case, strengths and all. */
    static List<String> parts(String generic) {
        return List.of(BETWEEN.split(leading(generic.toLowerCase(Locale.ROOT).strip()), -1));
    }

    /**
     * The name with its salts, without strength and form: {@code metoprolol succinate} of {@code 24
     * HR metoprolol succinate 25 MG Extended Release Oral Tablet}. Two salts can be two products.
     */
    static String withSalts(String generic) {
        var text = leading(generic.toLowerCase(Locale.ROOT).strip());
        var m = END.matcher(text);
        return (m.find() ? text.substring(0, m.start()) : text)
                .replaceAll("\\s(extended|delayed|sustained|controlled) release$", "")
                .strip();
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
            return words.stream()
                    .filter(w -> !RELEASE.contains(w))
                    .collect(Collectors.joining(" "));
        }
        return String.join(
                " ",
                Stream.concat(
                                words.stream().limit(1),
                                words.stream()
                                        .skip(1)
                                        .filter(w -> !SALTS.contains(w) && !RELEASE.contains(w)))
                        .toList());
    }
}
