package org.hearthside.reports.common.fonts;

/**
 * Characters of one font in the order in which they are drawn, left to right.
 *
 * @param font the font that has every one of them
 * @param text visual order, shaped
 * @param width as a part of the type size
 */
public record GlyphRun(FontKey font, String text, double width) {
    /** Room above the base line as a part of the type size. */
    public double ascent() {
        return font.face().ascent();
    }

    /** Room below the base line as a part of the type size. */
    public double descent() {
        return font.face().descent();
    }

    /** Whether both are drawn with the same font, so that they can be drawn in one go. */
    public boolean sameFont(GlyphRun other) {
        return font.equals(other.font);
    }

    /** This run with another one of the same font behind it. */
    public GlyphRun plus(GlyphRun next) {
        return new GlyphRun(font, text + next.text, width + next.width);
    }

    /** Text is PHI: only its length is shown. */
    @Override
    public String toString() {
        return "GlyphRun[" + font + ", " + text.length() + " characters]";
    }
}
