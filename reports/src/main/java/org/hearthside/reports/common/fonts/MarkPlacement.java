package org.hearthside.reports.common.fonts;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.util.BoundingBox;

/**
 * Sets accents and vowel signs that have no composed character over or under their letter. PDFBox
 * draws them where the pen happens to stand.
 */
final class MarkPlacement {
    private static final int HEBREW_SHIN_DOT = 0x05C1;
    private static final int HEBREW_SIN_DOT = 0x05C2;
    private static final double APART = 0.03;

    private MarkPlacement() {}

    /** Whether the cluster has marks that stand on its first character. */
    static boolean applies(FontKey key, String cluster) {
        boolean positioned =
                switch (key.face()) {
                    case LATIN, MONO, ARABIC, HEBREW, WIDE_LATIN -> true;
                    case DEVANAGARI, THAI, KOREAN, CHINESE, EMOJI -> false;
                };
        return positioned
                && cluster.length() > 1
                && cluster.codePoints().skip(1).allMatch(MarkPlacement::isMark)
                && !isMark(cluster.codePointAt(0));
    }

    static boolean isMark(int cp) {
        return Character.getType(cp) == Character.NON_SPACING_MARK;
    }

    /** The cluster as its letter with every mark in its place. */
    static GlyphRun place(FontKey key, ParsedFont font, String cluster) {
        int base = cluster.codePointAt(0);
        BoundingBox letter = font.bounds(base);
        double top = letter.getUpperRightY();
        double bottom = letter.getLowerLeftY();
        List<GlyphRun.Overlay> marks = new ArrayList<>();
        for (int mark : cluster.codePoints().skip(1).toArray()) {
            BoundingBox own = font.bounds(mark);
            double dy = 0;
            if (isAbove(mark)) {
                dy = Math.max(0, top + APART - own.getLowerLeftY());
                top = own.getUpperRightY() + dy;
            } else if (isBelow(mark)) {
                dy = Math.min(0, bottom - APART - own.getUpperRightY());
                bottom = own.getLowerLeftY() + dy;
            }
            String text = Character.toString(mark);
            marks.add(
                    new GlyphRun.Overlay(
                            new GlyphRun(key, text, 0, List.of()), across(letter, own, mark), dy));
        }
        String text = Character.toString(base);
        return new GlyphRun(key, text, font.width(base), marks);
    }

    private static double across(BoundingBox letter, BoundingBox mark, int cp) {
        return switch (cp) {
            case HEBREW_SHIN_DOT -> letter.getUpperRightX() - mark.getUpperRightX();
            case HEBREW_SIN_DOT -> letter.getLowerLeftX() - mark.getLowerLeftX();
            default -> middle(letter) - middle(mark);
        };
    }

    private static double middle(BoundingBox box) {
        return (box.getLowerLeftX() + box.getUpperRightX()) / 2.0;
    }

    /** By Unicode's combining classes: 230 above; the vowel signs of Arabic have their own. */
    private static boolean isAbove(int mark) {
        return switch (UCharacter.getCombiningClass(mark)) {
            case 230, 27, 28, 30, 31, 33, 34, 35 -> true;
            default -> false;
        };
    }

    private static boolean isBelow(int mark) {
        return switch (UCharacter.getCombiningClass(mark)) {
            case 220, 29, 32 -> true;
            default -> false;
        };
    }
}
