package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A horizontal strip of the page, the unit in which content is divided between pages.
 *
 * @param gap space above it, dropped at the top of a page
 * @param height of what it holds
 * @param marks what it holds, measured from its top left corner
 * @param keepWithNext whether it must not be the last one on a page
 * @param carry rows to repeat above it when a page begins with it (table heads, box titles)
 * @param frames the borders it is inside, the innermost first
 * @param divider how to divide it when it is taller than a page, or null when it cannot be
 * @param pageBreak whether a new page begins before it
 */
record Row(
        double gap,
        double height,
        List<Mark> marks,
        boolean keepWithNext,
        List<Row> carry,
        List<Frame> frames,
        @Nullable Divider divider,
        boolean pageBreak) {

    /** Divides a tall row. */
    interface Divider {
        /** The part that fits into the height given, and the part that is left. */
        Halves divide(double height);
    }

    /** A divided row; each part may be empty. */
    record Halves(List<Row> fits, List<Row> rest) {}

    static Row of(double height, List<Mark> marks) {
        return new Row(0, height, List.copyOf(marks), false, List.of(), List.of(), null, false);
    }

    Row gap(double points) {
        return new Row(points, height, marks, keepWithNext, carry, frames, divider, pageBreak);
    }

    Row keptWithNext() {
        return new Row(gap, height, marks, true, carry, frames, divider, pageBreak);
    }

    /** With empty space above what it holds. */
    Row lowered(double by) {
        return new Row(
                gap,
                height + by,
                marks.stream().map(m -> m.moved(0, by)).toList(),
                keepWithNext,
                carry,
                frames,
                divider,
                pageBreak);
    }

    /** Depth of the first base line, or less than 0 when there is no text in it. */
    double firstBaseline() {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Glyphs text) {
                return text.baseline();
            }
        }
        return -1;
    }

    Row carrying(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(carry);
        return new Row(gap, height, marks, keepWithNext, all, frames, divider, pageBreak);
    }

    Row divided(Divider by) {
        return new Row(gap, height, marks, keepWithNext, carry, frames, by, pageBreak);
    }

    Row onNewPage() {
        return new Row(gap, height, marks, keepWithNext, carry, frames, divider, true);
    }

    /** As a repetition of itself on a later page. */
    Row repeated() {
        return new Row(
                gap,
                height,
                marks.stream()
                        .filter(m -> !(m instanceof Mark.Bookmark || m instanceof Mark.Anchor))
                        .map(Mark::repeated)
                        .toList(),
                true,
                List.of(),
                frames,
                null,
                false);
    }

    /** Moved to the right and put into a frame, with everything that belongs to it. */
    Row inside(Frame frame) {
        List<Frame> all = new ArrayList<>(frames);
        all.add(frame);
        return new Row(
                gap,
                height,
                marks.stream().map(m -> m.moved(frame.shift(), 0)).toList(),
                keepWithNext,
                carry.stream().map(r -> r.inside(frame)).toList(),
                all,
                divider == null ? null : insideDivider(divider, frame),
                pageBreak);
    }

    private static Divider insideDivider(Divider divider, Frame frame) {
        return height -> {
            Halves halves = divider.divide(height);
            return new Halves(
                    halves.fits.stream().map(r -> r.inside(frame)).toList(),
                    halves.rest.stream().map(r -> r.inside(frame)).toList());
        };
    }
}
