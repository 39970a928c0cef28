package org.hearthside.core.medications.administration;

import java.time.Duration;
import java.time.Instant;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;

/**
 * How far from its time a dose counts as on time (E09): an hour either side, as Louisiana's rule
 * has it; half an hour for drugs of which minutes matter.
 *
 * @param before how early
 * @param after how late
 */
public record DoseWindow(Duration before, Duration after) {
    /** For most drugs. */
    public static final DoseWindow USUAL = both(Duration.ofMinutes(60));

    /** Where minutes matter. */
    public static final DoseWindow CRITICAL = both(Duration.ofMinutes(30));

    /** After the window's end a dose is late for so long, and then open: nobody knows (E11). */
    static final Duration LATE = Duration.ofMinutes(60);

    private static DoseWindow both(Duration side) {
        return new DoseWindow(side, side);
    }

    /** The window of an order. */
    public static DoseWindow of(MedicationOrder order) {
        return order.timeCritical() ? CRITICAL : USUAL;
    }

    /** Whether an instant is before the window of the dose. */
    public boolean isEarly(Slot slot, Instant at) {
        return at.isBefore(slot.at().minus(before));
    }

    /** Whether an instant is after the window of the dose. */
    public boolean isLate(Slot slot, Instant at) {
        return at.isAfter(slot.at().plus(after));
    }

    /** Whether a dose without an entry is overdue by so much that it is open (E11). */
    public boolean isOpen(Slot slot, Instant now) {
        return now.isAfter(slot.at().plus(after).plus(LATE));
    }
}
