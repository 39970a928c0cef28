package org.hearthside.reports.common.fonts;

import java.util.List;

/**
 * Characters of one font in the order in which they are drawn, left to right.
 *
 * @param font the font that has every one of them
 * @param text visual order, shaped
 * @param width as a part of the type size
 * @param overlays accents and vowel signs that are drawn over the text, which is one letter then
 */
public record GlyphRun(FontKey font, String text, double width, List<Overlay> overlays) {
    /**
     * A mark that stands on a letter.
     *
     * @param mark without a width of its own
     * @param dx from where the letter begins, to the right, as a part of the type size
     * @param dy from the base line, upwards, as a part of the type size
     */
    public record Overlay(GlyphRun mark, double dx, double dy) {}

    /** Holds lists that nobody changes. */
    public GlyphRun {
        overlays = List.copyOf(overlays);
    }

    /** The same letter in another form, with its marks. */
    public GlyphRun withText(String other) {
        return new GlyphRun(font, other, width, overlays);
    }

    /** Room above the base line as a part of the type size. */
    public double ascent() {
        return font.face().ascent();
    }

    /** Room below the base line as a part of the type size. */
    public double descent() {
        return font.face().descent();
    }

    /** Whether both can be drawn in one go. */
    public boolean continuesWith(GlyphRun next) {
        return font.equals(next.font) && overlays.isEmpty() && next.overlays.isEmpty();
    }

    /**
     * Whether the glyphs are exchanged when they are drawn, so that a reader has to be told what
     * they stand for.
     */
    public boolean isShaped() {
        return font.face().isShaped();
    }

    /** This run with another one of the same font behind it. */
    public GlyphRun plus(GlyphRun next) {
        return new GlyphRun(font, text + next.text, width + next.width, List.of());
    }

    /** Text is PHI: only its length is shown. */
    @Override
    public String toString() {
        return "GlyphRun[" + font + ", " + text.length() + " characters]";
    }
}
