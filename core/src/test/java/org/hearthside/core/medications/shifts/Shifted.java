package org.hearthside.core.medications.shifts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.core.medications.schedule.WallClock;
import org.hearthside.core.stays.Absence;
import org.jspecify.annotations.Nullable;

/** One made-up person in a house in New York, and what a shift knows of her. */
final class Shifted {
    static final Stamp SAM = new Stamp(new UUID(0, 12), "Sam Okoro, DSP", Instant.EPOCH);

    final List<MedicationOrder> orders = new ArrayList<>();
    final List<Administration> entries = new ArrayList<>();
    final List<Recheck> rechecks = new ArrayList<>();
    final List<OrderHold> holds = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();
    final List<FollowUp> done = new ArrayList<>();
    @Nullable SignOff signed;
    @Nullable SignOff mine;
    RulePack rules = RulePack.SHIPPED;
    CountState counts = CountState.NONE;
    private int n;

    static LocalDateTime wall(String text) {
        return LocalDateTime.parse(text);
    }

    static Instant at(String wall) {
        return WallClock.instant(wall(wall), Orders.ZONE);
    }

    /** 500 mg of valproate at 08:00 and 20:00, order 1, since Sunday noon. */
    static MedicationOrder daily() {
        return drug("valproate").start(at("2026-11-22T12:00")).order();
    }

    /** The same, since long ago. */
    static MedicationOrder always() {
        return drug("valproate").order();
    }

    static Orders drug(String generic) {
        return Orders.wellbutrin()
                .drug(generic, "", "250 mg", "tablet")
                .number(1)
                .dose("500", "mg", "")
                .start(at("2026-10-01T00:00"))
                .regimen(Regimen.at(ScheduleText.read("every day; house twice").orElse(null)));
    }

    /** As needed, order 2. */
    static Orders prn(String generic) {
        return drug(generic)
                .number(2)
                .regimen(Regimen.NONE)
                .prn(new AsNeeded("anxiety", null, "4 doses"));
    }

    Administration entry(MedicationOrder order, @Nullable String slot, Outcome outcome, String at) {
        var entry =
                new Administration(
                        new UUID(7, n++),
                        order.client(),
                        order.number(),
                        order.id(),
                        slot == null ? null : wall(slot),
                        outcome,
                        at(at),
                        outcome.isGiven() ? new Taken(new BigDecimal(500), "mg") : null,
                        Map.of(),
                        "",
                        "",
                        "",
                        order.isAsNeeded() ? new AsNeededUse("pacing", 7, "") : null,
                        "",
                        "",
                        new Stamp(SAM.by(), SAM.byName(), at(at)));
        entries.add(entry);
        return entry;
    }

    ShiftFacts facts(String now) {
        return facts(ShiftTimes.USUAL.at(at(now), Orders.ZONE), now);
    }

    /** The shift into which one time falls, as it stands at another. */
    ShiftFacts of(String shift, String now) {
        return facts(ShiftTimes.USUAL.at(at(shift), Orders.ZONE), now);
    }

    private ShiftFacts facts(Shift shift, String now) {
        var day =
                new MedDay(
                        Orders.CLIENT,
                        Orders.ZONE,
                        GiveTimes.SHIPPED,
                        orders,
                        holds,
                        entries,
                        rechecks,
                        absences,
                        Map.of());
        var maria = new PassPerson(new Names("Maria", "", "Lopez", "", "", ""), "1 A", day);
        return new ShiftFacts(
                new UUID(0, 2),
                Orders.ZONE,
                ShiftTimes.USUAL,
                shift,
                at(now),
                List.of(maria),
                done,
                List.of(),
                signed,
                mine,
                java.util.Set.of(),
                rules,
                counts);
    }

    /** The exceptions in short: {@code NO_ENTRY 1}, with an asterisk when from an earlier shift. */
    static List<String> say(ShiftFacts facts) {
        return ShiftExceptions.of(facts).stream()
                .map(e ->
                        e.kind()
                                + " "
                                + e.items().getFirst().order().number()
                                + (e.earlier() ? "*" : ""))
                .toList();
    }
}
