package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.Orders.wellbutrin;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.core.medications.schedule.WallClock;
import org.jspecify.annotations.Nullable;

/** Made-up orders and doses of one person, whose house is in New York. */
final class Doses {
    static final LocalDateTime EIGHT = LocalDateTime.of(2026, 11, 23, 8, 0);
    static final Instant DUE = at(EIGHT);
    static final AsNeededUse PAIN = new AsNeededUse("pain in the knee", 7, "ice");

    private Doses() {}

    static Instant at(LocalDateTime wall) {
        return WallClock.instant(wall, Orders.ZONE);
    }

    /** 500 mg of valproate at 08:00 and 20:00, order 1. */
    static Orders daily() {
        return drug("valproate", "250 mg")
                .number(1)
                .dose("500", "mg", "")
                .regimen(how("every day; house twice", "", ""));
    }

    static Orders drug(String generic, String strength) {
        return wellbutrin().drug(generic, "", strength, "tablet");
    }

    /** 500 mg of acetaminophen as needed, order 2. */
    static Orders prn(@Nullable Duration interval, String most) {
        return drug("acetaminophen", "500 mg")
                .number(2)
                .dose("500", "mg", "")
                .prn(new AsNeeded("pain", interval, most));
    }

    static Regimen how(String schedule, String plan, String parameters) {
        return new Regimen(
                ScheduleText.read(schedule).orElse(null),
                false,
                PlanText.read(plan).orElseThrow(),
                PlanText.readParameters(parameters).orElseThrow(),
                false,
                false,
                false);
    }

    static Slot slot(MedicationOrder order, LocalDateTime wall) {
        var amount = order.regimen().plan().amountAt(wall).orElse(null);
        return new Slot(order.number(), wall, at(wall), amount);
    }

    static Administration given(MedicationOrder order, @Nullable LocalDateTime slot, Instant at) {
        var dose = order.dose();
        var amount = dose.amount();
        return entry(
                order,
                slot,
                Outcome.GIVEN,
                at,
                amount == null ? null : new Taken(amount, dose.unit()),
                Map.of());
    }

    static Administration given(
            MedicationOrder order,
            LocalDateTime slot,
            String amount,
            Map<Reading, BigDecimal> read) {
        return entry(
                order,
                slot,
                Outcome.GIVEN,
                at(slot),
                new Taken(new BigDecimal(amount), order.dose().unit()),
                read);
    }

    static Administration entry(
            MedicationOrder order,
            @Nullable LocalDateTime slot,
            Outcome outcome,
            Instant at,
            @Nullable Taken dose,
            Map<Reading, BigDecimal> readings) {
        return new Administration(
                new UUID(at.getEpochSecond(), order.number()),
                order.client(),
                order.number(),
                order.id(),
                slot,
                outcome,
                at,
                dose,
                readings,
                "",
                "",
                "",
                order.isAsNeeded() ? PAIN : null,
                "",
                "",
                Stamp.UNSAVED);
    }

    /** A person's day with these orders and entries and nothing else. */
    static MedDay day(List<MedicationOrder> orders, List<Administration> entries) {
        return new MedDay(
                Orders.CLIENT,
                Orders.ZONE,
                org.hearthside.core.medications.schedule.GiveTimes.SHIPPED,
                orders,
                List.of(),
                entries,
                List.of(),
                List.of(),
                Map.of());
    }

    /** The facts at an instant: nothing speaks against anything but these. */
    static GiveFacts facts(
            Instant now,
            List<MedicationOrder> orders,
            List<Administration> entries,
            List<Slot> unsigned) {
        return new GiveFacts(
                now, Orders.ZONE, orders, entries, unsigned, false, List.of(), List.of(), "");
    }
}
