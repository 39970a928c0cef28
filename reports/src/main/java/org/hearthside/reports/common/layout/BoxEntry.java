package org.hearthside.reports.common.layout;

/**
 * Where layout put one thing, so that checks can compare it with what is on the page.
 *
 * @param page counted from 1
 * @param kind what it is
 * @param rect its place, in points from the top left corner of the page
 * @param cell the place it was given and must not leave
 * @param size type size in points, 0 for a blank
 * @param text as drawn, left to right
 */
public record BoxEntry(int page, Kind kind, Rect rect, Rect cell, double size, String text) {
    /** What stands in the place. */
    public enum Kind {
        /** A run of text. */
        TEXT,
        /** Text of the footer or of a repeated band. */
        BAND,
        /** Room to write by hand. */
        BLANK
    }

    /** Text is PHI: only the place is shown. */
    @Override
    public String toString() {
        return "BoxEntry[page " + page + ", " + kind + ", " + rect + ", " + size + " pt]";
    }
}
