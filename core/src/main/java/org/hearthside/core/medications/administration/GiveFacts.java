package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.DailyAmount;
import org.hearthside.core.medications.DrugAlert;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationOrder;
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
 * @param alerts what the drug checks say of the order: allergies and the like
 * @param ceilings what this dose would do against the daily ceilings of its ingredients (E19)
 * @param away where the person is at the time of the dose, in words; empty when here
 */
public record GiveFacts(
        Instant now,
        ZoneId zone,
        List<MedicationOrder> orders,
        List<Administration> recent,
        List<Slot> unsigned,
        boolean onHold,
        List<DrugAlert> alerts,
        List<DailyAmount.Next> ceilings,
        String away) {

    public GiveFacts {
        orders = List.copyOf(orders);
        recent = List.copyOf(recent);
        unsigned = List.copyOf(unsigned);
        alerts = List.copyOf(alerts);
        ceilings = List.copyOf(ceilings);
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
            DrugChecks checks,
            Instant now) {
        var wall = entry.slot();
        var due = wall == null ? entry.at() : WallClock.instant(wall, day.zone());
        boolean held = day.isHeld(order, due);
        return new GiveFacts(
                now,
                day.zone(),
                day.orders(),
                day.entries(),
                PassList.unsigned(day, now),
                held,
                checks.alerts(order),
                ceilings(day, order, entry, checks),
                day.away(entry.at()).map(a -> Words.of(a.kind())).orElse(""));
    }

    private static List<DailyAmount.Next> ceilings(
            MedDay day, MedicationOrder order, Administration entry, DrugChecks checks) {
        var dose = entry.dose();
        if (dose == null) {
            return List.of();
        }
        var whole = new MedicationOrder.Dose(dose.amount(), dose.unit(), "");
        var taken = PrnRule.taken(day.orders(), day.entries());
        return checks.ceilingAfter(order, whole, taken, entry.at());
    }
}
