package org.hearthside.reports.common.layout;

import java.util.regex.Pattern;

/**
 * Words that stay on one line: a number and its unit (SR-05), a date and its time, a telephone
 * number.
 */
final class NoBreak {
    private static final char BOUND = '\u00A0';
    private static final String UNITS =
            "mg|mcg|g|kg|mL|L|dL|units?|unit\\(s\\)|mEq|mmol|mmHg|%|°C|°F|°|lb|oz|cm|mm|in|ft|min"
                    + "|h|hours?|days?|tablets?|capsules?|puffs?|drops?|patch(?:es)?|y|people";
    private static final Pattern NUMBER_UNIT =
            Pattern.compile("(?<=\\d) (?=(?:" + UNITS + ")(?![\\p{L}\\p{N}]))");
    private static final Pattern DATE_TIME =
            Pattern.compile("(?<=\\d-[A-Z][a-z]{2}-\\d{4}) (?=\\d{1,2}:\\d{2})");
    private static final Pattern TELEPHONE = Pattern.compile("(?<=\\(\\d{3}\\)) (?=\\d{3}-\\d)");

    /** What names the number, date or person behind it stays with it (forms.md 4.5). */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<=\\b(?:DOSE|started|stops|Order|page)) (?=[\\d#])"
                            + "|(?<=\\b(?:no\\.|Dr\\.)) (?=\\S)|(?<=\\bNOT) (?=RECORDED)");

    private NoBreak() {}

    /** The text with no-break spaces where a line must not end. */
    static String bind(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        String bound = NUMBER_UNIT.matcher(text).replaceAll(String.valueOf(BOUND));
        bound = DATE_TIME.matcher(bound).replaceAll(String.valueOf(BOUND));
        bound = NAMED.matcher(bound).replaceAll(String.valueOf(BOUND));
        return TELEPHONE.matcher(bound).replaceAll(String.valueOf(BOUND));
    }

    /**
     * Whether a line may end between two characters where the Unicode rules allow it. Dates, ranges
     * and short words with a hyphen stay whole; scripts without spaces break where Unicode says.
     */
    static boolean mayBreak(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        if (Character.isWhitespace(before)) {
            return true;
        }
        if (isUnspaced(text.codePointBefore(at)) || isUnspaced(text.codePointAt(at))) {
            return true;
        }
        boolean joint = before == '-' || before == '/' || before == '\u2013';
        return joint && letters(text, at - 2, -1) >= 3 && letters(text, at, 1) >= 3;
    }

    private static int letters(String text, int from, int step) {
        int count = 0;
        for (int i = from; i >= 0 && i < text.length() && Character.isLetter(text.charAt(i)); ) {
            count++;
            i += step;
        }
        return count;
    }

    private static boolean isUnspaced(int cp) {
        Character.UnicodeScript script = Character.UnicodeScript.of(cp);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || (cp >= 0x3000 && cp <= 0x303F)
                || (cp >= 0xFF00 && cp <= 0xFF60);
    }
}
