package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A border around consecutive rows. Where the rows are divided between pages, each part gets its
 * own closed border. Two rows are in one frame when they hold the same object.
 */
final class Frame {
    private final double x;
    private final double width;
    private final Border border;
    private final double padTop;
    private final double padBottom;
    private final double minHeight;
    private final double shift;

    /**
     * A frame that does not exist on the page before a row is placed in it.
     *
     * @param x left edge, measured in what the frame is inside of
     * @param shift how far its content stands to the right of that same origin
     * @param minHeight the border is at least this high, however little is inside
     */
    Frame(
            double x,
            double width,
            Border border,
            double padTop,
            double padBottom,
            double minHeight,
            double shift) {
        this.x = x;
        this.width = width;
        this.border = border;
        this.padTop = padTop;
        this.padBottom = padBottom;
        this.minHeight = minHeight;
        this.shift = shift;
    }

    double padTop() {
        return padTop;
    }

    double padBottom() {
        return padBottom;
    }

    double shift() {
        return shift;
    }

    double minHeight() {
        return minHeight;
    }

    /** The border around the rows between two heights. */
    List<Mark> marks(double offset, double top, double bottom) {
        List<Mark> marks = new ArrayList<>();
        Rect rect = new Rect(x + offset, top, width, bottom - top);
        switch (border) {
            case NONE -> {}
            case SINGLE -> marks.add(inside(rect, 0.75, 0));
            case HEAVY -> marks.add(inside(rect, 2, 0));
            case DOUBLE -> {
                marks.add(inside(rect, 2, 0));
                marks.add(inside(rect, 0.75, 3.5));
            }
        }
        return marks;
    }

    private static Mark inside(Rect rect, double thickness, double inset) {
        double by = thickness / 2 + inset;
        Rect inner =
                new Rect(
                        rect.x() + by,
                        rect.y() + by,
                        rect.width() - 2 * by,
                        rect.height() - 2 * by);
        return new Mark.Outline(inner, thickness);
    }
}
