package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the MAR's page of exceptions: what a cell has no room for. Each dose that was not
 * simply given is on one line (A-M7); doses without an entry that have one cause share a line.
 *
 * @param order number of the order
 * @param slots which scheduled doses; empty of a PRN dose and of one that was due at no time
 * @param why why it is told
 * @param outcome what became of it; absent when nobody knows, or the entry was taken back
 * @param versions the entry and those it took the place of, the first one first (SR-40); empty when
 *     there is no entry
 * @param words of the hold or the absence that says why it was not given; else empty
 */
public record MarNote(
        int order,
        List<LocalDateTime> slots,
        Set<Why> why,
        @Nullable Outcome outcome,
        List<Version> versions,
        String words) {

    /** Why a dose is told of. */
    public enum Why {
        EARLY,
        LATE,
        PARTIAL,
        NOT_GIVEN,
        /** Not given, as a hold or an absence says; no entry of its own. */
        BY_RECORD,
        UNKNOWN,
        CORRECTED,
        TAKEN_BACK,
        /** Recorded after the month was over (E40). */
        LATE_ENTRY,
        /** Given at a time at which none was due. */
        UNSCHEDULED,
        /** Its order was entered in error. */
        NO_ORDER
    }

    /**
     * One version of an entry.
     *
     * @param entry the entry
     * @param initials of who recorded it
     * @param struck whether it takes the version before back
     */
    public record Version(Administration entry, String initials, boolean struck) {}

    public MarNote {
        slots = List.copyOf(slots);
        why = why.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(why));
        versions = List.copyOf(versions);
    }

    /** When it was, for sorting: the first dose's time by the clock, or when it was given. */
    Instant at(java.time.ZoneId zone) {
        return slots.isEmpty()
                ? versions.getLast().entry().at()
                : slots.getFirst().atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return "MarNote[" + order + " " + why + "]";
    }
}
