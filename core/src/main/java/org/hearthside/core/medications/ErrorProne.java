package org.hearthside.core.medications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Spellings that have hurt people (ISMP list of error-prone abbreviations, Joint Commission "Do Not
 * Use" list; forms.md 5, SR-06 to SR-08). What the product writes never holds one; an order that
 * came with one must be clarified (SR-15).
 */
public final class ErrorProne {
    /** Not inside a word. A slash is part of {@code D/C}, so it is no border. */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}/])";

    private static final String AFTER = "(?![\\p{L}\\p{N}/])";

    /** Case as in SR-07, with the spellings that orders carry besides. */
    private static final Pattern TOKENS =
            Pattern.compile(
                    BEFORE
                            + "(QD|QOD|qod|[Qq]\\.[Dd]\\.?|qd|[Qq]\\.[Oo]\\.[Dd]\\.?|HS|QHS|qhs|hs|qn|QN"
                            + "|SC|SQ|sq|[Ss]ub [Qq]|AD|AS(?! (?i:needed|directed|ordered|prescribed))"
                            + "|AU|OD|OS|OU|D/C|d/c|MS|MSO4|MgSO4|HCTZ|TIW|tiw|BT|UD|IU|cc|ug|µg|μg|@)"
                            + AFTER);

    /** {@code 10U}, {@code 10 u}, {@code 10IU}. */
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)\\s?(U|u|IU|cc|ug|µg|μg)" + AFTER);

    private static final Pattern TRAILING_ZERO =
            Pattern.compile("(?<![\\d.,])(\\d[\\d,]*\\.\\d*0)(?![\\d.])(?!\\s*%)");

    private static final Pattern NAKED_POINT = Pattern.compile("(?<![\\d,.\\p{L}])(\\.\\d+)");
    private static final Pattern RATIO = Pattern.compile("(?<!\\d)(\\d+:\\d[\\d,]{2,})(?!\\d)");
    private static final Pattern SIGN = Pattern.compile("([<>≤≥@])");
    private static final List<Pattern> ALL =
            List.of(TOKENS, UNIT, TRAILING_ZERO, NAKED_POINT, RATIO, SIGN);

    /** What may not stand in generated text besides: a full stop after a unit, signs for words. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\b(mg|mL|ml|mcg|g|units)\\.(?!\\d)|&|(?<=[\\p{L}\\d])\\s?/\\s?(?=\\d*\\s?\\p{L})"
                            + "|(?<=\\d)[\\s\\u00a0]?ml\\b|\\d(mg|mcg|mL|units)\\b");

    private ErrorProne() {}

    /** The error-prone spellings in a text, each once, in the order in which they come. */
    public static List<String> find(String text) {
        var found = new LinkedHashSet<String>();
        for (var pattern : ALL) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return List.copyOf(found);
    }

    /** Whether the text may stand in a generated line. */
    public static boolean isSafe(String text) {
        return find(text).isEmpty() && !WRITTEN.matcher(text).find();
    }
}
