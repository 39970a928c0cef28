package org.hearthside.core.codes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Brings words of a list and what is typed to one form: lower case, without accents. */
final class CodeFold {
    private CodeFold() {}

    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Letters and digits divided by all else; an apostrophe joins ({@code alzheimers}). */
    static List<String> words(String folded) {
        var words = new ArrayList<String>(8);
        var word = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if (c != '\'' && c != '\u2019' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** A code without its dots and dashes, so that {@code e119} finds {@code E11.9}. */
    static String code(String text) {
        var plain = new StringBuilder(text.length());
        fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
