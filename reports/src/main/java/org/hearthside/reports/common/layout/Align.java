package org.hearthside.reports.common.layout;

/** Where a line stands in its column. */
public enum Align {
    /** At the left edge. */
    LEFT,
    /** In the middle. */
    CENTRE,
    /** At the right edge. */
    RIGHT
}
