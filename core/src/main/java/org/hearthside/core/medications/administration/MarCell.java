package org.hearthside.core.medications.administration;

import java.util.Set;

/** What stands in one cell of the MAR: one time of one day of one order (forms.md 6.2, cells). */
public sealed interface MarCell {
    /** Nothing is due: another day, before the start, after the stop, not living here. */
    record NotScheduled() implements MarCell {}

    /**
     * A dose is due that nobody has signed, and its window is not over.
     *
     * @param intended how much, where the dose changes from time to time; else empty
     */
    record Open(String intended) implements MarCell {}

    /**
     * The window of the dose is over and nobody has written anything down: unknown, never missed or
     * refused (SR-27).
     */
    record Unknown() implements MarCell {}

    /**
     * Given, wholly or in part.
     *
     * @param initials of who gave
     * @param why what the page of exceptions tells of it
     * @param dose how much, where the dose changes from time to time; else empty
     */
    record Given(String initials, Set<MarNote.Why> why, String dose) implements MarCell {
        public Given {
            why = Set.copyOf(why);
        }
    }

    /**
     * Not given by staff, with a code.
     *
     * @param outcome the code; never one that is given
     * @param initials of who recorded it, or the hold or absence that says so
     * @param why what the page of exceptions tells of it
     */
    record Coded(Outcome outcome, String initials, Set<MarNote.Why> why) implements MarCell {
        public Coded {
            why = Set.copyOf(why);
        }
    }

    /**
     * What was read before a dose.
     *
     * @param value without its unit; empty when nothing was read
     */
    record Value(String value) implements MarCell {}

    /** Whether a dose is due here, signed or not. */
    default boolean isDue() {
        return switch (this) {
            case NotScheduled n -> false;
            case Value v -> false;
            case Open o -> true;
            case Unknown u -> true;
            case Given g -> true;
            case Coded c -> true;
        };
    }
}
