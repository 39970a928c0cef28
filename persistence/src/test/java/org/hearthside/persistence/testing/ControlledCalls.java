package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.LIST;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.COUNT_CONTROLLED;
import static org.hearthside.core.security.Permission.READ_LOCATIONS;
import static org.hearthside.core.security.Permission.READ_ORDERS;
import static org.hearthside.core.security.Permission.SET_GIVE_TIMES;
import static org.hearthside.core.security.Permission.SIGN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.medications.controlled.PackMove;
import org.hearthside.core.medications.controlled.ShiftCount;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.ControlledStore;
import org.hearthside.persistence.medications.GiveTimeStore;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about controlled drugs and the PINs for them. */
final class ControlledCalls {
    private static final UUID HOUSE = TestFacility.MAPLE;

    private final TestFacility facility;
    private final ControlledStore store;
    private final SigningPins pins;
    private final ClientId maria;
    private int n;

    ControlledCalls(TestFacility facility, ClientId maria) {
        this.facility = facility;
        store = new ControlledStore(facility.db());
        pins = new SigningPins(facility.db());
        this.maria = maria;
    }

    List<Call> all() {
        var calls = new ArrayList<Call>();
        calls.add(
                Call.many("ControlledStore.house", READ_ORDERS, LIST, s -> store.house(s, HOUSE)));
        calls.add(
                Call.many(
                        "ControlledStore.orders", READ_ORDERS, LIST, s -> store.orders(s, HOUSE)));
        calls.add(Call.one("ControlledStore.of", READ_ORDERS, READ, s -> store.of(s, maria)));
        calls.add(
                Call.many(
                        "ControlledStore.counts", READ_ORDERS, LIST, s -> store.counts(s, HOUSE)));
        calls.add(
                Call.many(
                        "ControlledStore.incidents",
                        READ_ORDERS,
                        LIST,
                        s -> store.incidents(s, HOUSE)));
        calls.add(
                Call.one(
                        "ControlledStore.receive",
                        COUNT_CONTROLLED,
                        CREATE,
                        s ->
                                store.receive(
                                        s,
                                        pack(),
                                        UUID.randomUUID(),
                                        BigDecimal.TEN,
                                        facility.clock().instant(),
                                        GivenPacks.right(another(s)))));
        calls.add(
                Call.one(
                        "ControlledStore.link",
                        COUNT_CONTROLLED,
                        CORRECT,
                        s -> store.link(s, maria, received().id(), 77)));
        calls.add(
                Call.one(
                        "ControlledStore.write",
                        COUNT_CONTROLLED,
                        CREATE,
                        s ->
                                store.write(
                                        s,
                                        maria,
                                        waste(received()),
                                        GivenPacks.right(another(s)))));
        calls.add(Call.many("ControlledStore.count", COUNT_CONTROLLED, CREATE, this::count));
        var times = new GiveTimeStore(facility.db());
        calls.add(Call.many("GiveTimeStore.times", READ_LOCATIONS, READ, times::times));
        calls.add(
                Call.many(
                        "GiveTimeStore.set",
                        SET_GIVE_TIMES,
                        CORRECT,
                        s ->
                                times.set(
                                        s,
                                        FrequencyCode.DAILY,
                                        LocalDate.of(2030, 1, 1),
                                        List.of(LocalTime.NOON))));
        calls.add(Call.many("SigningPins.isSet", SIGN, READ, pins::isSet));
        calls.add(Call.many("SigningPins.colleagues", SIGN, LIST, s -> pins.colleagues(s, HOUSE)));
        return List.copyOf(calls);
    }

    private Session another(Session who) {
        pinned();
        return who.role() == Role.NURSE ? facility.dsp() : facility.nurse();
    }

    private void pinned() {
        GivenPacks.pin(facility, facility.nurse());
        GivenPacks.pin(facility, facility.dsp());
    }

    private Pack pack() {
        return GivenPacks.pack(GivenDoses.prn(facility, maria, "pill" + n++));
    }

    private Pack received() {
        pinned();
        return GivenPacks.received(facility, GivenDoses.prn(facility, maria, "pill" + n++));
    }

    private PackMove waste(Pack pack) {
        return new PackMove(
                UUID.randomUUID(),
                pack.id(),
                LedgerLine.Kind.WASTED,
                facility.clock().instant(),
                BigDecimal.ONE,
                "dropped",
                "");
    }

    private void count(Session who) {
        var other = another(who);
        var counts = new java.util.HashMap<UUID, BigDecimal>();
        for (var pack : store.house(facility.nurse(), HOUSE)) {
            counts.put(pack.ledger().pack().id(), pack.ledger().balance());
        }
        store.count(
                who,
                new ShiftCount(
                        UUID.randomUUID(),
                        HOUSE,
                        Map.copyOf(counts),
                        "",
                        "",
                        false,
                        "",
                        Stamp.UNSAVED),
                GivenPacks.right(other),
                GivenPacks.right(who));
    }
}
