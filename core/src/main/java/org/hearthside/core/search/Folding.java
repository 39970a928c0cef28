package org.hearthside.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings names and what is typed to one form: lower case, no accents, no vowel points, ASCII
 * digits, Latin letters with strokes or hooks as their plain neighbours. Both sides go through it,
 * so it may be coarse; it must only be the same.
 */
final class Folding {
    /** Longer words are cut; nobody types more, and it bounds the work. */
    static final int LONGEST_WORD = 40;

    private Folding() {}

    /** The text folded. Never fails, whatever the text. */
    static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(apart.length() + 8);
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            if (!isMark(c)) {
                append(out, c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /**
     * As {@link #fold}, with umlauts written out as German and Nordic families do: Müller, Mueller.
     */
    static String foldSpelledOut(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var whole = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return fold(
                whole.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ø", "oe")
                        .replace("å", "aa"));
    }

    /** The words of a folded text. Apostrophes join ({@code obrien}), all else divides. */
    static List<String> words(String folded) {
        var words = new ArrayList<String>(4);
        var word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isWordPart(c)) {
                word.appendCodePoint(c);
            } else if (!isApostrophe(c) && !word.isEmpty()) {
                words.add(cut(word));
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(cut(word));
        }
        return words;
    }

    /** Only the letters and digits of a folded text. */
    static String alphanumeric(String folded) {
        var out = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return cut(out);
    }

    /** Only the digits of a folded text. */
    static String digits(String folded) {
        var out = new StringBuilder(folded.length());
        folded.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
        return cut(out);
    }

    /** Digits as people say a number aloud: without the zeros in front. */
    static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static String cut(StringBuilder word) {
        return word.length() <= LONGEST_WORD ? word.toString() : word.substring(0, LONGEST_WORD);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(int c) {
        return (Character.isLetterOrDigit(c) && !isApostrophe(c))
                // Thai, Khmer and the scripts of India write vowels as marks; they stay.
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'', '`', '´', '‘', '’', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ' -> true;
            default -> false;
        };
    }

    /** Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic; the Arabic stretch. */
    private static boolean isMark(int c) {
        return isBetween(c, 0x300, 0x36F)
                || (isBetween(c, 0x591, 0x5C7) && c != 0x5BE)
                || isBetween(c, 0x610, 0x61A)
                || isBetween(c, 0x64B, 0x65F)
                || c == 0x670
                || c == 0x640
                || isBetween(c, 0x1AB0, 0x1AFF)
                || isBetween(c, 0x1DC0, 0x1DFF)
                || isBetween(c, 0x20D0, 0x20FF)
                || isBetween(c, 0xFE20, 0xFE2F);
    }

    private static boolean isBetween(int c, int low, int high) {
        return c >= low && c <= high;
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case 'ł', 'ƚ', 'ɫ' -> out.append('l');
            case 'ø', 'ɵ' -> out.append('o');
            case 'đ', 'ð', 'ɖ', 'ɗ' -> out.append('d');
            case 'ħ' -> out.append('h');
            case 'ŧ', 'ƭ' -> out.append('t');
            case 'ı', 'ɨ' -> out.append('i');
            case 'ŋ', 'ɲ' -> out.append('n');
            case 'ƙ', 'ĸ' -> out.append('k');
            case 'ɓ', 'ƀ' -> out.append('b');
            case 'ƴ' -> out.append('y');
            case 'ə' -> out.append('e');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'þ' -> out.append("th");
            case 'ς' -> out.append('σ');
            case 'ة' -> out.append('ه');
            case 'ى', 'ی' -> out.append('ي');
            case 'ک' -> out.append('ك');
            case 'ٱ' -> out.append('ا');
            default -> {
                int digit = Character.digit(c, 10);
                if (c >= 0x80 && digit >= 0) {
                    out.append((char) ('0' + digit));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
