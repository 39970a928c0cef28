package org.hearthside.reports.common.layout;

/** A part of a text. */
sealed interface Span {
    /** In this size where it has none of its own. */
    default Span sized(double points) {
        return this;
    }

    /** In bold. */
    default Span bold() {
        return this;
    }

    /**
     * Words in one style.
     *
     * @param mono fixed pitch
     * @param size in points, 0 for the size around it
     * @param language of the words where it is not English, else empty
     */
    record Words(String text, boolean heavy, boolean mono, double size, String language)
            implements Span {
        @Override
        public Span sized(double points) {
            return size > 0 ? this : new Words(text, heavy, mono, points, language);
        }

        @Override
        public Span bold() {
            return new Words(text, true, mono, size, language);
        }

        /** Text is PHI: only its length is shown. */
        @Override
        public String toString() {
            return "Words[" + text.length() + " characters]";
        }
    }

    /** A rule to write on. */
    record Blank(double width, boolean toEnd) implements Span {}

    /** A check box, drawn as a path. */
    record CheckBox(boolean checked) implements Span {}

    /** The warning triangle, drawn as a path. */
    record Warning() implements Span {}

    /** The number of the page where an anchor stands. */
    record PageOf(String anchor, boolean heavy) implements Span {
        @Override
        public Span bold() {
            return new PageOf(anchor, true);
        }
    }

    /** The number of pages of the document. */
    record PageCount() implements Span {}
}
