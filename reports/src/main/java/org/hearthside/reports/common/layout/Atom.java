package org.hearthside.reports.common.layout;

import org.hearthside.reports.common.fonts.GlyphRun;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that a line consists of: a visible character or something drawn in the line.
 *
 * @param run the character, or null for a drawn thing
 * @param span what it was made from
 * @param size in points
 * @param width in points
 * @param tag structure node of the text
 */
record Atom(@Nullable GlyphRun run, Span span, double size, double width, @Nullable Tag tag) {
    private static final String OBJECT = "\uFFFC";
    private static final String LINE_END = "\n";

    static Atom glyph(GlyphRun run, Span span, double size, @Nullable Tag tag) {
        return new Atom(run, span, size, run.width() * size, tag);
    }

    static Atom drawn(Span span, double size, double width) {
        return new Atom(null, span, size, width, null);
    }

    /** A line ends here whether it is full or not. */
    static Atom lineEnd(Span span, double size) {
        return new Atom(null, span, size, 0, null);
    }

    boolean isLineEnd() {
        return run == null && span instanceof Span.Words;
    }

    boolean isSpace() {
        return run != null && run.text().equals(" ");
    }

    boolean isBound() {
        return run != null && run.text().equals("\u00A0");
    }

    /** Behind which a word is broken rather than between two letters. */
    boolean isJoint() {
        return run != null && (run.text().equals("-") || run.text().equals("/"));
    }

    boolean isBlank() {
        return span instanceof Span.Blank;
    }

    String text() {
        if (run != null) {
            return run.text();
        }
        return isLineEnd() ? LINE_END : OBJECT;
    }

    Atom widened(double to) {
        return new Atom(run, span, size, to, tag);
    }
}
