package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.stays.Absence;

/**
 * What a med pass needs to know of one person.
 *
 * @param client who
 * @param zone of the house's wall clock
 * @param house at what times the house gives
 * @param orders orders that go on, and those that ended in the last days
 * @param holds holds of these orders
 * @param entries current entries of the last four days
 * @param rechecks how the PRN doses among them worked
 * @param absences absences of the last days, and the present one
 * @param lastGiven the last dose of each order that was given, by order number, however long ago
 */
public record MedDay(
        ClientId client,
        ZoneId zone,
        GiveTimes house,
        List<MedicationOrder> orders,
        List<OrderHold> holds,
        List<Administration> entries,
        List<Recheck> rechecks,
        List<Absence> absences,
        Map<Integer, Administration> lastGiven) {

    /** So many days before today are all entries read. */
    public static final int ENTRY_DAYS = 4;

    public MedDay {
        orders = List.copyOf(orders);
        holds = List.copyOf(holds);
        entries = List.copyOf(entries);
        rechecks = List.copyOf(rechecks);
        absences = List.copyOf(absences);
        lastGiven = Map.copyOf(lastGiven);
    }

    /** Whether an order is on hold at an instant. */
    public boolean onHold(int order, Instant at) {
        return holds.stream().anyMatch(h -> h.order() == order && h.covers(at));
    }

    /**
     * Whether a dose is held. An order that came as held from elsewhere, without saying since when,
     * is held as a whole.
     */
    public boolean isHeld(MedicationOrder order, Instant at) {
        boolean told = holds.stream().anyMatch(h -> h.order() == order.number());
        return onHold(order.number(), at) || (!told && order.status() == OrderStatus.HELD);
    }

    /** The absence that covers an instant; empty when the person is here. */
    public Optional<Absence> away(Instant at) {
        return absences.stream().filter(a -> a.covers(at)).findFirst();
    }

    @Override
    public String toString() {
        return "MedDay[" + client.value() + "]";
    }
}
