package org.hearthside.core.medications.administration;

import java.time.Instant;
import org.hearthside.core.medications.Slot;
import org.jspecify.annotations.Nullable;

/** How a scheduled dose stands (E10). Each is a word and a shape, never a color alone. */
public enum DoseState {
    /** Long past without an entry: unknown, on the exception list (E11). The worst stands first. */
    OPEN,
    /** Past its window. */
    LATE,
    DUE,
    FUTURE,
    /** Not given, with a code. */
    NOT_GIVEN,
    DONE;

    /**
     * How a dose stands now.
     *
     * @param entry what was recorded; absent when nothing was
     */
    public static DoseState of(
            Slot slot, @Nullable Administration entry, DoseWindow window, Instant now) {
        if (entry != null) {
            return entry.outcome().isGiven() || entry.outcome() == Outcome.SELF ? DONE : NOT_GIVEN;
        }
        if (window.isOpen(slot, now)) {
            return OPEN;
        }
        if (window.isLate(slot, now)) {
            return LATE;
        }
        return window.isEarly(slot, now) ? FUTURE : DUE;
    }

    /** Whether something must still be written down. */
    public boolean needsEntry() {
        return this == OPEN || this == LATE || this == DUE;
    }
}
