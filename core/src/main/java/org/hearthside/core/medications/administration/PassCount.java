package org.hearthside.core.medications.administration;

import java.util.List;

/**
 * How far a pass is: {@code 11 of 12 recorded, 1 open} (forms.md 7).
 *
 * @param overdue doses past their window without an entry
 * @param due doses in their window without an entry
 * @param done doses of today with an entry, or a code that the record gives
 * @param later doses whose window has not begun
 */
public record PassCount(int overdue, int due, int done, int later) {

    /** Counts the scheduled doses among these rows. */
    public static PassCount of(List<PassRow> rows) {
        int overdue = 0;
        int due = 0;
        int done = 0;
        int later = 0;
        for (var row : rows) {
            if (row.slot() == null) {
                continue;
            }
            if (row.entry() != null || row.derived() != null) {
                done++;
            } else {
                switch (row.state()) {
                    case OPEN, LATE -> overdue++;
                    case DUE -> due++;
                    case FUTURE -> later++;
                    case NOT_GIVEN, DONE -> done++;
                }
            }
        }
        return new PassCount(overdue, due, done, later);
    }

    /** Doses that must still be written down. */
    public int open() {
        return overdue + due;
    }

    /** Doses whose window has begun, written down or not. */
    public int begun() {
        return open() + done;
    }

    /** Two counts together. */
    public PassCount plus(PassCount other) {
        return new PassCount(
                overdue + other.overdue, due + other.due, done + other.done, later + other.later);
    }
}
