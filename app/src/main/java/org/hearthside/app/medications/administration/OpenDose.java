package org.hearthside.app.medications.administration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.GiveFacts;
import org.hearthside.core.medications.administration.GiveRules;
import org.hearthside.core.medications.administration.GiveStop;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.security.Signer;
import org.jspecify.annotations.Nullable;

/**
 * The dose that a form is about, with what is known of the person.
 *
 * @param order its order
 * @param slot which scheduled dose; absent of a PRN dose
 * @param day what the pass knows of the person
 * @param allergies the person's allergies
 * @param packs packs of a controlled drug from which it is taken, the oldest first
 * @param colleagues who can sign beside the person at the screen
 * @param now the present
 * @param mayOverride whether the person at the screen may go on in spite of a stop
 */
public record OpenDose(
        MedicationOrder order,
        @Nullable Slot slot,
        MedDay day,
        Allergies allergies,
        List<Ledger> packs,
        List<Signer> colleagues,
        Instant now,
        boolean mayOverride) {

    /** The wall clock of the person's house. */
    public ZoneId zone() {
        return day.zone();
    }

    /** Where the last dose of the order went; empty when that is not known. */
    String lastSite() {
        var last = day.lastGiven().get(order.number());
        return last == null ? "" : last.site();
    }

    /** What speaks against an entry. */
    List<GiveStop> stops(Administration entry) {
        var current = day.orders().stream().filter(o -> o.status().isCurrent()).toList();
        var checks = DrugChecks.of(current, allergies, DrugBook.standard());
        return GiveRules.stops(order, slot, entry, GiveFacts.of(day, order, entry, checks, now));
    }

    /** Whether the order waits to be checked by a second person. */
    public boolean isUnverified() {
        return order.status() == OrderStatus.UNVERIFIED;
    }

    @Override
    public String toString() {
        return "OpenDose[" + order.number() + "]";
    }
}
