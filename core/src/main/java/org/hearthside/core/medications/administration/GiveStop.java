package org.hearthside.core.medications.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a dose is not simply given: what speaks against it and the next allowed step.
 *
 * @param kind what speaks against it
 * @param level what it takes to go on
 * @param text the sentence that staff read
 * @param until when it stops speaking against it; absent when that is not known
 */
public record GiveStop(Kind kind, Level level, String text, @Nullable Instant until) {

    /** What it takes to go on in spite of a stop, the hardest first. */
    public enum Level {
        /** Nobody goes on. */
        REFUSED,
        /** A nurse goes on, with a reason. */
        NURSE,
        /** Whoever gives goes on, with a reason. */
        REASON,
        /** It is said and no more. */
        NOTICE
    }

    /** What speaks against a dose. */
    public enum Kind {
        IN_FUTURE,
        NOT_STARTED,
        ORDER_ENDED,
        ON_HOLD,
        NOT_VERIFIED,
        NOT_DUE,
        EARLY,
        LATE,
        TOO_SOON,
        OVER_MAXIMUM,
        MAXIMUM_UNCLEAR,
        OVER_CEILING,
        READING_OUTSIDE,
        OFF_SCALE,
        OTHER_DOSE,
        ALLERGY,
        AWAY,
        OTHER_OPEN
    }

    @Override
    public String toString() {
        return "GiveStop[" + kind + " " + level + "]";
    }
}
