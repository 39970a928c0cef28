package org.hearthside.core.medications.shifts;

import static org.hearthside.core.medications.shifts.Shifted.at;
import static org.hearthside.core.medications.shifts.Shifted.daily;
import static org.hearthside.core.medications.shifts.Shifted.drug;
import static org.hearthside.core.medications.shifts.Shifted.prn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.Recheck;
import org.junit.jupiter.api.Test;

/** What one who comes on shift is told of orders and doses. */
class HandoffTest {
    private static final String NOW = "2026-11-23T15:00";
    private final Shifted house = new Shifted();

    private List<String> told() {
        return Handoff.of(house.facts(NOW)).lines().stream()
                .map(l -> l.kind() + " " + l.order().number())
                .toList();
    }

    private static Stamp stamp(String when) {
        return new Stamp(new UUID(0, 3), "J. Diaz RN", at(when));
    }

    private static MedicationOrder written(int number, String when) {
        return drug("sertraline").number(number).writer(stamp(when)).order();
    }

    private SignOff mine(String when) {
        var facts = house.facts(NOW);
        return new SignOff(
                new UUID(1, 1),
                facts.house(),
                facts.shift().date().minusDays(1),
                LocalTime.of(7, 0),
                facts.shift().from(),
                facts.shift().to(),
                0,
                "",
                stamp(when));
    }

    @Test
    void tellsOfTheLastDayOrSinceOnesOwnSignOffAndAtMostOfAWeek() {
        assertEquals(at("2026-11-22T15:00"), Handoff.of(house.facts(NOW)).since());
        house.mine = mine("2026-11-20T14:50");
        assertEquals(at("2026-11-20T14:50"), Handoff.of(house.facts(NOW)).since());
        house.mine = mine("2026-10-01T14:50");
        assertEquals(at("2026-11-16T15:00"), Handoff.of(house.facts(NOW)).since());
    }

    @Test
    void ordersThatAreNewCheckedHeldOrStoppedAreToldAndOldOnesAreNot() {
        house.orders.add(written(1, "2026-11-20T10:00"));
        house.orders.add(written(2, "2026-11-23T10:00"));
        var old = written(3, "2026-11-20T10:00");
        var checked =
                new OrderTrail(stamp("2026-11-20T10:00"), stamp("2026-11-23T11:00"), false, "");
        house.orders.add(old.as(old.id(), OrderStatus.ACTIVE, checked));
        house.holds.add(
                new OrderHold(
                        new UUID(9, 1),
                        Orders.CLIENT,
                        1,
                        at("2026-11-23T12:00"),
                        null,
                        "labs",
                        stamp("2026-11-23T12:00")));
        assertEquals(List.of("NEW_ORDER 2", "CHECKED_ORDER 3", "HELD_ORDER 1"), told());
    }

    @Test
    void refusalsAndAsNeededDosesAreToldWithWhatTheyDid() {
        var order = daily();
        var asNeeded = prn("acetaminophen").order();
        house.orders.add(order);
        house.orders.add(asNeeded);
        house.entry(order, "2026-11-23T08:00", Outcome.REFUSED, "2026-11-23T08:10");
        house.entry(order, "2026-11-22T20:00", Outcome.GIVEN, "2026-11-22T20:10");
        var dose = house.entry(asNeeded, null, Outcome.GIVEN, "2026-11-23T09:00");
        house.entry(asNeeded, null, Outcome.GIVEN, "2026-11-23T14:50");
        house.entry(asNeeded, null, Outcome.GIVEN, "2026-11-21T09:00");
        house.rechecks.add(
                new Recheck(
                        new UUID(6, 1),
                        Orders.CLIENT,
                        dose.id(),
                        at("2026-11-23T10:00"),
                        Recheck.Effect.BETTER,
                        2,
                        "",
                        Stamp.UNSAVED));
        var lines =
                Handoff.of(house.facts(NOW)).lines().stream()
                        .filter(l -> l.entry() != null)
                        .toList();
        assertEquals(
                List.of(Handoff.Kind.NOT_GIVEN, Handoff.Kind.AS_NEEDED, Handoff.Kind.AS_NEEDED),
                lines.stream().map(Handoff.Line::kind).toList());
        assertNotNull(lines.get(1).recheck());
        assertNull(lines.get(2).recheck());
    }
}
