package org.hearthside.reports.common.fonts;

import java.text.Normalizer;

/**
 * The one door through which the record's text passes before it is printed (forms.md 4.8).
 *
 * <p>After it there is no character left that a font cannot answer for: PDFBox throws on control
 * characters, and a bidi override could make a dose read backwards.
 */
public final class Sanitizer {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Sanitizer() {}

    /**
     * Makes text printable.
     *
     * @param text as stored, any characters at all
     * @return composed text (NFC) in which a tab is a space, every kind of line end is {@code \n},
     *     control characters, bidi overrides and marks without a glyph are gone and an unpaired
     *     surrogate reads {@code [U+D800]}. A joiner stays between letters whose shape it changes
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int cp = text.codePointAt(i);
            int length = Character.charCount(cp);
            if (cp == '\r') {
                out.append('\n');
                length = text.startsWith("\r\n", i) ? 2 : 1;
            } else {
                append(out, cp, i + length < text.length() ? text.codePointAt(i + length) : 0);
            }
            i += length;
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int cp, int next) {
        if (cp == '\t') {
            out.append(' ');
        } else if (isLineEnd(cp)) {
            out.append('\n');
        } else if (cp == ZERO_WIDTH_NON_JOINER || cp == ZERO_WIDTH_JOINER) {
            boolean between = !out.isEmpty() && joins(out.codePointBefore(out.length()));
            if (between && joins(next)) {
                out.appendCodePoint(cp);
            }
        } else if (cp >= 0xD800 && cp <= 0xDFFF) {
            out.append(named(cp));
        } else if (isPrintable(cp)) {
            out.appendCodePoint(cp);
        }
    }

    /** The visible last resort for a character that no shipped font can draw: {@code [U+738B]}. */
    static String named(int codePoint) {
        return String.format("[U+%04X]", codePoint);
    }

    private static boolean isLineEnd(int cp) {
        return cp == '\n' || cp == 0x0B || cp == '\f' || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
    }

    private static boolean isPrintable(int cp) {
        int type = Character.getType(cp);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && !(cp >= 0xFE00 && cp <= 0xFE0F)
                && !(cp >= 0xE0100 && cp <= 0xE01EF)
                && cp != 0x034F
                && cp != 0x115F
                && cp != 0x1160
                && cp != 0x3164
                && cp != 0xFFA0;
    }

    /** Arabic and Indic letters, between which a joiner decides the shape. */
    private static boolean joins(int cp) {
        return (cp >= 0x0600 && cp <= 0x08FF) || (cp >= 0x0900 && cp <= 0x0DFF);
    }
}
