package org.hearthside.core.medications.shifts;

import java.time.Instant;
import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.Administration;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of exceptions (F6): who, what, since when. Where it is mended follows from
 * its kind.
 *
 * @param kind what it is
 * @param client whose
 * @param items the doses or orders that it is about, earliest first; one at least
 * @param since when it became one
 * @param due until when it is to be done; absent when it is overdue as it stands
 * @param earlier whether it came over from an earlier shift
 */
public record ShiftException(
        Kind kind,
        ClientId client,
        List<Item> items,
        Instant since,
        @Nullable Instant due,
        boolean earlier) {

    public ShiftException {
        items = List.copyOf(items);
    }

    /** What can be left open, the most urgent first. */
    public enum Kind {
        /** Nobody has written down what became of a dose (E11). */
        NO_ENTRY,
        /** Past its window, and nothing written down yet (E10). */
        OVERDUE,
        /** How a PRN dose worked is to be looked at (E21). */
        RECHECK,
        /** A PRN dose did not help: a nurse is to be told (E21). */
        NOT_HELPED,
        /** Not given on three days running (E14). */
        THREE_DAYS,
        /** Refused: the prescriber is to be told within 24 hours (E14). */
        REFUSED,
        /** There was none in the house: the pharmacy is to be asked (E15). */
        NOT_AVAILABLE,
        /** Left out, or given wrongly: an incident is to be written (E15). */
        INCIDENT,
        /** Given late, and nobody said why (E10). */
        LATE_WITHOUT_REASON,
        /** Nobody has checked the order for more than a day (E29). */
        NOT_VERIFIED,
        /** A psychotropic PRN order beyond 14 days without a rationale (E22). */
        PSYCHOTROPIC_PRN,
        /** A PRN drug that is needed so often that a regular order may do better (E23). */
        PRN_OFTEN;

        /** Whether somebody says that it was done, because no entry of the record shows it. */
        public boolean isSettledByHand() {
            return switch (this) {
                case NOT_HELPED, THREE_DAYS, REFUSED, NOT_AVAILABLE, INCIDENT, PRN_OFTEN -> true;
                case NO_ENTRY, OVERDUE, RECHECK, LATE_WITHOUT_REASON -> false;
                case NOT_VERIFIED, PSYCHOTROPIC_PRN -> false;
            };
        }

        /** Whether it is mended at the order and not in the med pass. */
        public boolean isOfOrder() {
            return switch (this) {
                case NOT_VERIFIED, PSYCHOTROPIC_PRN, PRN_OFTEN, THREE_DAYS -> true;
                case NO_ENTRY, OVERDUE, RECHECK, NOT_HELPED, REFUSED -> false;
                case NOT_AVAILABLE, INCIDENT, LATE_WITHOUT_REASON -> false;
            };
        }
    }

    /**
     * What an exception is about.
     *
     * @param order the order
     * @param slot the scheduled dose without an entry; absent when there is an entry, or none was
     *     due
     * @param entry what was written down; absent when nothing was
     * @param count days not given, or uses in a week; 0 when nothing is counted
     */
    public record Item(
            MedicationOrder order, @Nullable Slot slot, @Nullable Administration entry, int count) {
        @Override
        public String toString() {
            return "Item[" + order.number() + "]";
        }
    }

    @Override
    public String toString() {
        return "ShiftException[" + kind + " " + client.value() + "]";
    }
}
