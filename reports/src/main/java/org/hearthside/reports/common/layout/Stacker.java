package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Stacks rows from the top and draws the frames around them as these open and close. */
final class Stacker {
    private record Open(Frame frame, double offset, double top) {}

    private final List<Mark> marks;
    private final List<Open> open;
    private final boolean measuring;
    private double y;
    private boolean empty;

    private Stacker(List<Mark> marks, List<Open> open, boolean measuring, double y, boolean empty) {
        this.marks = marks;
        this.open = open;
        this.measuring = measuring;
        this.y = y;
        this.empty = empty;
    }

    static Stacker atTop() {
        return new Stacker(new ArrayList<>(), new ArrayList<>(), false, 0, true);
    }

    /** All rows on top of each other. */
    static Stacker of(List<Row> rows) {
        Stacker stacker = atTop();
        rows.forEach(stacker::add);
        return stacker;
    }

    /** Height of all rows on top of each other. */
    static double height(List<Row> rows) {
        return atTop().heightWith(rows);
    }

    void add(Row row) {
        int shared = sharedFrames(row);
        while (open.size() > shared) {
            close();
        }
        if (!empty) {
            y += row.gap();
        }
        empty = false;
        double offset = open.stream().mapToDouble(o -> o.frame.shift()).sum();
        for (int i = row.frames().size() - 1 - shared; i >= 0; i--) {
            Frame frame = row.frames().get(i);
            open.add(new Open(frame, offset, y));
            offset += frame.shift();
            y += frame.padTop();
        }
        if (!measuring) {
            row.marks().forEach(mark -> marks.add(mark.moved(0, y)));
        }
        y += row.height();
    }

    /** How high the stack would be with these rows added and every frame closed. */
    double heightWith(List<Row> rows) {
        Stacker trial = new Stacker(new ArrayList<>(), new ArrayList<>(open), true, y, empty);
        rows.forEach(trial::add);
        return trial.closedHeight();
    }

    private double closedHeight() {
        while (!open.isEmpty()) {
            close();
        }
        return y;
    }

    /** Closes every frame and gives what was stacked, as high as it is or as told. */
    Stack finish(double atLeast) {
        while (!open.isEmpty()) {
            if (open.size() == 1) {
                // The outermost frame alone reaches down: columns side by side end level.
                y = Math.max(y, atLeast - open.get(0).frame.padBottom());
            }
            close();
        }
        return new Stack(List.copyOf(marks), Math.max(y, atLeast));
    }

    private void close() {
        Open last = open.remove(open.size() - 1);
        y += last.frame.padBottom();
        y = Math.max(y, last.top + last.frame.minHeight());
        if (!measuring) {
            marks.addAll(last.frame.marks(last.offset, last.top, y));
        }
    }

    private int sharedFrames(Row row) {
        int shared = 0;
        int size = row.frames().size();
        while (shared < open.size()
                && shared < size
                && open.get(shared).frame == row.frames().get(size - 1 - shared)) {
            shared++;
        }
        return shared;
    }

    /** What was stacked. */
    record Stack(List<Mark> marks, double height) {}
}
