package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.schedule.WallClock;

/**
 * What is known of a person as a dose is about to be given.
 *
 * @param now the present
 * @param zone of the house's wall clock
 * @param orders the person's orders, also those that have ended
 * @param recent current entries of the last days, of all orders; a day and the longest PRN interval
 *     at least
 * @param unsigned slots of the person without an entry whose window has begun
 * @param onHold whether the order is on hold at the time of the dose
 * @param alerts what the drug checks say of the order: allergies and the like, as printed
 * @param away where the person is at the time of the dose, in words; empty when here
 */
public record GiveFacts(
        Instant now,
        ZoneId zone,
        List<MedicationOrder> orders,
        List<Administration> recent,
        List<Slot> unsigned,
        boolean onHold,
        List<String> alerts,
        String away) {

    public GiveFacts {
        orders = List.copyOf(orders);
        recent = List.copyOf(recent);
        unsigned = List.copyOf(unsigned);
        alerts = List.copyOf(alerts);
    }

    /**
     * The facts for one dose of a person's day.
     *
     * @param entry what is about to be signed
     * @param checks the drug checks over the person's orders
     */
    public static GiveFacts of(
            MedDay day,
            MedicationOrder order,
            Administration entry,
            OrderChecks checks,
            Instant now) {
        var wall = entry.slot();
        var due = wall == null ? entry.at() : WallClock.instant(wall, day.zone());
        boolean held = order.status() == OrderStatus.HELD || day.onHold(order.number(), due);
        return new GiveFacts(
                now,
                day.zone(),
                day.orders(),
                day.entries(),
                PassList.unsigned(day, now),
                held,
                checks.conflicts(order).stream().map(OrderChecks.Conflict::text).toList(),
                day.away(entry.at()).map(a -> Words.of(a.kind())).orElse(""));
    }
}
