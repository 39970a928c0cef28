package org.hearthside.reports.common.layout;

import java.util.List;
import org.hearthside.reports.common.fonts.GlyphRun;
import org.jspecify.annotations.Nullable;

/** One thing on the paper, in points from the top left corner of the row or page it is on. */
sealed interface Mark {
    /** The same mark elsewhere. */
    Mark moved(double dx, double dy);

    /** The same mark as a repetition: a screen reader passes over it. */
    default Mark repeated() {
        return this;
    }

    /**
     * Text on its base line.
     *
     * @param cell the place that layout gave to the text; no glyph may leave it
     * @param actual what the glyphs stand for where they do not say it themselves, else empty
     */
    record Glyphs(
            double x,
            double baseline,
            GlyphRun run,
            double size,
            Rect cell,
            String actual,
            @Nullable Tag tag)
            implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Glyphs(x + dx, baseline + dy, run, size, cell.moved(dx, dy), actual, tag);
        }

        @Override
        public Mark repeated() {
            return new Glyphs(x, baseline, run, size, cell, actual, null);
        }

        Rect rect() {
            double ascent = run.ascent() * size;
            double height = ascent + run.descent() * size;
            return new Rect(x, baseline - ascent, run.width() * size, height);
        }

        /** Text is PHI: only its place is shown. */
        @Override
        public String toString() {
            return "Glyphs[" + rect() + "]";
        }
    }

    /** A straight line. */
    record Stroke(double x1, double y1, double x2, double y2, double thickness) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Stroke(x1 + dx, y1 + dy, x2 + dx, y2 + dy, thickness);
        }
    }

    /**
     * A filled area behind text.
     *
     * @param grey share of black, 0.15 at most behind text (forms.md 4.1)
     */
    record Fill(Rect rect, double grey) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Fill(rect.moved(dx, dy), grey);
        }
    }

    /** The outline of an area, drawn centred on its edges. */
    record Outline(Rect rect, double thickness) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Outline(rect.moved(dx, dy), thickness);
        }
    }

    /** A closed shape of straight lines, drawn as a path so that no font is needed for it. */
    record Shape(List<Point> points, double thickness, boolean filled) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            List<Point> to = points.stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList();
            return new Shape(to, thickness, filled);
        }
    }

    /** A corner of a shape. */
    record Point(double x, double y) {}

    /** A picture, scaled to its place. */
    record Image(Rect rect, Picture picture, @Nullable Tag tag) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Image(rect.moved(dx, dy), picture, tag);
        }

        @Override
        public Mark repeated() {
            return new Image(rect, picture, null);
        }
    }

    /**
     * Diagonal lines over a place that is not to be used.
     *
     * @param actual what they say, read aloud instead of them
     */
    record Hatch(Rect rect, String actual, @Nullable Tag tag) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Hatch(rect.moved(dx, dy), actual, tag);
        }

        @Override
        public Mark repeated() {
            return new Hatch(rect, actual, null);
        }
    }

    /** The empty place above a rule where somebody writes by hand. */
    record Blank(Rect rect) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Blank(rect.moved(dx, dy));
        }
    }

    /** A place that other pages refer to by page number. */
    record Anchor(String name) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return this;
        }
    }

    /** An entry of the outline that viewers show beside the pages. */
    record Bookmark(String title, int level, double y) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Bookmark(title, level, y + dy);
        }
    }
}
