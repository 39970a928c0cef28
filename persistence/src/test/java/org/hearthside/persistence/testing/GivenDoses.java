package org.hearthside.persistence.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.medications.OrderStore;
import org.jspecify.annotations.Nullable;

/** Made-up orders that were checked, and doses of them. */
public final class GivenDoses {
    private GivenDoses() {}

    /** Has an order written by one nurse and checked by another. */
    public static MedicationOrder verified(TestFacility facility, MedicationOrder order) {
        var store = new OrderStore(facility.db());
        store.record(facility.secondNurse(), order);
        var seen = UUID.randomUUID();
        store.verify(facility.nurse(), order.client(), order.id(), seen);
        return store.current(facility.nurse(), order.client()).stream()
                .filter(o -> o.id().equals(seen))
                .findFirst()
                .orElseThrow();
    }

    /** Twice a day, checked. */
    public static MedicationOrder daily(TestFacility facility, ClientId client, String generic) {
        return verified(facility, Given.order(client, generic, "500"));
    }

    /** As needed, an hour apart at least and three in a day, checked. */
    public static MedicationOrder prn(TestFacility facility, ClientId client, String generic) {
        var terms = new AsNeeded("pain", Duration.ofHours(1), "3 doses");
        return verified(facility, asNeeded(Given.order(client, generic, "500"), terms));
    }

    private static MedicationOrder asNeeded(MedicationOrder o, AsNeeded terms) {
        return new MedicationOrder(
                o.id(),
                o.client(),
                0,
                o.status(),
                o.drug(),
                o.dose(),
                o.route(),
                "",
                false,
                false,
                terms,
                o.indication(),
                o.instructions(),
                o.prescriber(),
                o.orderedOn(),
                o.startAt(),
                null,
                "",
                o.verbatim(),
                o.source(),
                o.regimen(),
                o.trail(),
                o.stamp());
    }

    /** A whole dose of a scheduled order. */
    public static Administration given(
            MedicationOrder order, LocalDateTime slot, Instant at, String reason) {
        return entry(order, slot, Outcome.GIVEN, at, reason, "", null);
    }

    /** A dose that was not given. */
    public static Administration notGiven(
            MedicationOrder order, LocalDateTime slot, Outcome outcome, Instant at, String note) {
        return entry(order, slot, outcome, at, "", note, null);
    }

    /** A PRN dose. */
    public static Administration asNeeded(MedicationOrder order, Instant at) {
        return entry(
                order, null, Outcome.GIVEN, at, "", "", new AsNeededUse("holds her head", 6, ""));
    }

    /** The same dose, with another note and the reason for it. */
    public static Administration corrected(Administration a, String why) {
        return new Administration(
                UUID.randomUUID(),
                a.client(),
                a.order(),
                a.orderRow(),
                a.slot(),
                a.outcome(),
                a.at(),
                a.dose(),
                a.readings(),
                "left arm",
                a.reason(),
                a.note(),
                a.asNeeded(),
                a.witness(),
                why,
                Stamp.UNSAVED);
    }

    /** The same absence, with a note. */
    public static Absence over(Absence a) {
        return new Absence(
                UUID.randomUUID(),
                a.client(),
                a.kind(),
                a.leftAt(),
                a.expectedBack(),
                a.returnedAt(),
                a.destination(),
                "came back early",
                Stamp.UNSAVED);
    }

    private static Administration entry(
            MedicationOrder order,
            @Nullable LocalDateTime slot,
            Outcome outcome,
            Instant at,
            String reason,
            String note,
            @Nullable AsNeededUse use) {
        return new Administration(
                UUID.randomUUID(),
                order.client(),
                order.number(),
                order.id(),
                slot,
                outcome,
                at,
                outcome.isGiven() ? new Taken(new BigDecimal("500"), "mg") : null,
                Map.of(),
                "",
                reason,
                note,
                use,
                "",
                "",
                Stamp.UNSAVED);
    }
}
