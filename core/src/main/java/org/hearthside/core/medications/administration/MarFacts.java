package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.security.Staff;
import org.hearthside.core.stays.Absence;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * What the MAR of one month is made from: orders and what was recorded, never the MAR of the month
 * before (SR-43).
 *
 * @param client who
 * @param month which month, by the house's calendar
 * @param zone of the house's wall clock (E41)
 * @param house at what times the house gives
 * @param asOf when the record was read
 * @param orders orders that were active on any day of the month
 * @param holds their holds
 * @param entries all entries on the sheets of the month, also those that were corrected or taken
 *     back, in the order in which they were recorded
 * @param rechecks how the PRN doses among them worked
 * @param absences absences in the month
 * @param stays when the person lived here; empty when nobody recorded it
 * @param staff who can have signed, by id
 * @param packs ledgers of the packs of controlled drugs that moved in the month
 */
public record MarFacts(
        ClientId client,
        YearMonth month,
        ZoneId zone,
        GiveTimes house,
        Instant asOf,
        List<MedicationOrder> orders,
        List<OrderHold> holds,
        List<Entry> entries,
        List<Recheck> rechecks,
        List<Absence> absences,
        List<Stay> stays,
        Map<UUID, Staff> staff,
        List<Ledger> packs) {

    public MarFacts {
        orders = List.copyOf(orders);
        holds = List.copyOf(holds);
        entries = List.copyOf(entries);
        rechecks = List.copyOf(rechecks);
        absences = List.copyOf(absences);
        stays = List.copyOf(stays);
        staff = Map.copyOf(staff);
        packs = List.copyOf(packs);
    }

    /**
     * An entry as it is stored.
     *
     * @param entry the entry
     * @param supersedes the entry whose place it takes; absent of a first one
     * @param struck whether it takes that entry back
     * @param superseded whether another entry, of this month or not, takes its place
     */
    public record Entry(
            Administration entry, @Nullable UUID supersedes, boolean struck, boolean superseded) {

        /** Whether it says what became of the dose. */
        public boolean isCurrent() {
            return !struck && !superseded;
        }
    }

    /** First instant of the month. */
    Instant begin() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** First instant after the month. */
    Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Whether the person lived here at an instant, as far as that was recorded. */
    boolean livesHere(Instant at) {
        return stays.isEmpty()
                || stays.stream()
                        .anyMatch(s ->
                                !at.isBefore(s.startedAt())
                                        && (s.endedAt() == null || at.isBefore(s.endedAt())));
    }

    @Override
    public String toString() {
        return "MarFacts[" + client.value() + " " + month + "]";
    }
}
