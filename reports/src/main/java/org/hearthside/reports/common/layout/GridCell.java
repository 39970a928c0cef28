package org.hearthside.reports.common.layout;

import java.util.List;

/** What stands in a cell of a {@link Grid}. */
public sealed interface GridCell {
    /**
     * Words, wrapped at the width of the cell.
     *
     * @param text the words; may be empty, for a cell to write in
     * @param align where they stand
     * @param labelsRow whether they name the row (read out with every cell of it)
     */
    record Words(Text text, Align align, boolean labelsRow) implements GridCell {}

    /**
     * Hatched: not to be used.
     *
     * @param actual what the hatching says to who cannot see it
     */
    record Hatched(String actual) implements GridCell {}

    /**
     * Short signs under each other in the middle of the cell, set as small as they must be.
     *
     * @param signs none for a cell to write in
     * @param heavy whether a heavy box is around them
     */
    record Signs(List<Sign> signs, boolean heavy) implements GridCell {
        public Signs {
            signs = List.copyOf(signs);
        }
    }

    /**
     * A few letters.
     *
     * @param text the letters
     * @param bold whether they are bold
     * @param ringed whether a ring is around them
     * @param actual what they stand for, read aloud instead of them; empty when they say it
     */
    record Sign(String text, boolean bold, boolean ringed, String actual) {
        /** Letters as they are. */
        public static Sign of(String text) {
            return new Sign(text, false, false, "");
        }
    }

    /** Whether nothing stands in it. */
    default boolean isEmpty() {
        return switch (this) {
            case Words words -> words.text().isEmpty();
            case Hatched hatched -> false;
            case Signs signs -> signs.signs().isEmpty();
        };
    }

    /** A cell to write in. */
    static GridCell open() {
        return new Signs(List.of(), false);
    }

    /** Words at the left. */
    static GridCell words(String text) {
        return new Words(Text.of(text), Align.LEFT, false);
    }
}
