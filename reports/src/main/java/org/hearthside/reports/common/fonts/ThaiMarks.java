package org.hearthside.reports.common.fonts;

import java.util.ArrayList;
import java.util.List;

/** Lifts a Thai tone mark above the vowel sign that it would otherwise be drawn over. */
final class ThaiMarks {
    private static final String SARA_AM = "\u0E33";
    private static final double APART = 0.02;

    private ThaiMarks() {}

    /** Whether the cluster is a Thai letter with more than one sign above it. */
    static boolean applies(FontKey key, String cluster) {
        return key.face() == Face.THAI
                && cluster.codePoints().anyMatch(ThaiMarks::isTone)
                && cluster.codePoints().anyMatch(cp -> isUpperVowel(cp) || cp == 0x0E33);
    }

    /** The cluster in the order in which it is read, each sign in its place. */
    static List<GlyphRun> place(FontKey key, ParsedFont font, String cluster) {
        boolean am = cluster.endsWith(SARA_AM);
        String letter = am ? cluster.substring(0, cluster.length() - 1) : cluster;
        double top = am ? font.bounds(0x0E33).getUpperRightY() : 0;
        int base = letter.codePointAt(0);
        double width = font.width(base);
        List<GlyphRun.Overlay> signs = new ArrayList<>();
        for (int sign : letter.codePoints().skip(1).toArray()) {
            double dy = 0;
            if (isTone(sign)) {
                dy = Math.max(0, top + APART - font.bounds(sign).getLowerLeftY());
            } else if (isUpperVowel(sign)) {
                top = font.bounds(sign).getUpperRightY();
            }
            GlyphRun mark = new GlyphRun(key, Character.toString(sign), 0, List.of());
            signs.add(new GlyphRun.Overlay(mark, width, dy));
        }
        List<GlyphRun> runs = new ArrayList<>();
        runs.add(new GlyphRun(key, Character.toString(base), width, signs));
        if (am) {
            runs.add(new GlyphRun(key, SARA_AM, font.width(0x0E33), List.of()));
        }
        return runs;
    }

    private static boolean isTone(int cp) {
        return cp >= 0x0E48 && cp <= 0x0E4C;
    }

    private static boolean isUpperVowel(int cp) {
        return cp == 0x0E31 || (cp >= 0x0E34 && cp <= 0x0E37) || cp == 0x0E47 || cp == 0x0E4D;
    }
}
