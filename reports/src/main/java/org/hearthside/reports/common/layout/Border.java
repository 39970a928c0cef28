package org.hearthside.reports.common.layout;

/** The ways a box is ruled. Emphasis is by line, never by a dark fill (it smears on fax). */
public enum Border {
    /** No line. */
    NONE(0),
    /** One thin line. */
    SINGLE(0.75),
    /** One line of 2 points. */
    HEAVY(2),
    /** Two lines, the outer one of 2 points: recorded allergies (forms.md 2.1). */
    DOUBLE(4.25);

    private final double depth;

    Border(double depth) {
        this.depth = depth;
    }

    /** How far the lines reach into the box, in points. */
    double depth() {
        return depth;
    }
}
