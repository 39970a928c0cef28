package org.hearthside.core.medications.administration;

import java.time.Instant;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One line of the med pass: a scheduled dose, or a PRN order.
 *
 * @param order what is to be given
 * @param slot the scheduled dose; absent of a PRN order
 * @param state how it stands; a PRN order is DUE when it may be given and FUTURE when not yet
 * @param entry what was recorded; absent when nothing was, and of a PRN order
 * @param derived what the record says without an entry: away, or on hold; absent when the dose is
 *     to be given
 * @param last the last dose of the order that was given; absent when none is known
 * @param allowedFrom of a PRN order that may not be given yet: when; absent otherwise
 * @param taken of a PRN order: doses of its ingredients in the last 24 hours, from all orders
 */
public record PassRow(
        MedicationOrder order,
        @Nullable Slot slot,
        DoseState state,
        @Nullable Administration entry,
        @Nullable Outcome derived,
        @Nullable Administration last,
        @Nullable Instant allowedFrom,
        int taken) {

    /** Whether something must still be written down. */
    public boolean isOpen() {
        return slot != null && entry == null && derived == null && state.needsEntry();
    }

    @Override
    public String toString() {
        return "PassRow[" + order.number() + " " + state + "]";
    }
}
