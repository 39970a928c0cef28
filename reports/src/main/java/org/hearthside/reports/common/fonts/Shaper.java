package org.hearthside.reports.common.fonts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins Arabic letters and puts right-to-left text into the order in which it is drawn: PDFBox does
 * neither (forms.md 9.3).
 */
public final class Shaper {
    private Shaper() {}

    /**
     * Replaces Arabic letters by their joined forms.
     *
     * @param text cleaned, in reading order
     * @return still in reading order; joiners, which have done their work, are gone
     */
    public static String join(String text) {
        if (text.chars().noneMatch(c -> c >= 0x0600 && c <= 0x0DFF)) {
            return text;
        }
        return ArabicForms.of(text).replace("\u200C", "").replace("\u200D", "");
    }

    /** Whether any of the text runs right to left. */
    public static boolean needsReordering(String text) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length);
    }

    /**
     * A stretch of a line whose characters all run in one direction.
     *
     * @param start index into the line's text
     * @param limit index behind its last character
     * @param rightToLeft whether it is drawn back to front
     */
    public record Stretch(int start, int limit, boolean rightToLeft) {}

    /**
     * The stretches of one line from left to right. The page itself reads left to right.
     *
     * @param line the text of one line in reading order
     */
    public static List<Stretch> visualOrder(String line) {
        Bidi bidi = new Bidi(line, Bidi.LTR);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < bidi.countRuns(); i++) {
            BidiRun run = bidi.getVisualRun(i);
            stretches.add(new Stretch(run.getStart(), run.getLimit(), run.isOddRun()));
        }
        return stretches;
    }

    /** Brackets and their like, turned round for a right-to-left stretch. */
    public static String mirrored(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(cp -> out.appendCodePoint(UCharacter.getMirror(cp)));
        return out.toString();
    }
}
