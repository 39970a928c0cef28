package org.hearthside.core.medications.shifts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the controlled drugs of a house stand (E25, E26).
 *
 * @param packs how many packs are counted there
 * @param off how many of them do not agree, and nobody has put right
 * @param last when two people counted last; absent when nobody has
 */
public record CountState(int packs, int off, @Nullable Instant last) {
    /** No packs are kept. */
    public static final CountState NONE = new CountState(0, 0, null);

    /** So long before the end of a shift its count can be made. */
    private static final Duration BEFORE = Duration.ofHours(1);

    /** Whether the packs still have to be counted before this shift can be signed off. */
    public boolean isDue(Shift shift) {
        return packs > 0 && (last == null || last.isBefore(shift.to().minus(BEFORE)));
    }
}
