package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.LIST;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.FOLLOW_UP;
import static org.hearthside.core.security.Permission.GIVE_MEDICATION;
import static org.hearthside.core.security.Permission.READ_LOCATIONS;
import static org.hearthside.core.security.Permission.READ_ORDERS;
import static org.hearthside.core.security.Permission.SET_SHIFTS;
import static org.hearthside.core.security.Permission.SIGN_OFF_SHIFT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.LeftOpen;
import org.hearthside.core.medications.shifts.RulePack;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftTimes;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.persistence.medications.ShiftStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about shifts. */
final class ShiftCalls {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** Before anybody of these tests had an order. */
    private static final Instant LONG_AGO = Instant.parse("2025-06-01T13:00:00Z");

    private final TestFacility facility;
    private final ShiftStore shifts;
    private final ClientId maria;
    private int n;

    ShiftCalls(TestFacility facility, ClientId maria) {
        this.facility = facility;
        this.shifts = new ShiftStore(facility.db());
        this.maria = maria;
    }

    List<Call> all() {
        var maple = TestFacility.MAPLE;
        return List.of(
                Call.many(
                        "ShiftStore.shifts",
                        READ_ORDERS,
                        LIST,
                        s -> shifts.shifts(s, List.of(maple), null)),
                Call.many(
                        "ShiftStore.signOff",
                        SIGN_OFF_SHIFT,
                        CREATE,
                        s -> shifts.signOff(s, signOff())),
                Call.one(
                        "ShiftStore.done",
                        FOLLOW_UP,
                        CREATE,
                        s -> shifts.done(s, maria, List.of(done()))),
                Call.many(
                        "ShiftStore.leaveOpen",
                        GIVE_MEDICATION,
                        CREATE,
                        s ->
                                shifts.leaveOpen(
                                        s,
                                        new LeftOpen(
                                                UUID.randomUUID(),
                                                maple,
                                                2,
                                                "Called away",
                                                Stamp.UNSAVED))),
                Call.many("ShiftStore.times", READ_LOCATIONS, READ, s -> shifts.times(s, maple)),
                Call.many(
                        "ShiftStore.setTimes",
                        SET_SHIFTS,
                        CORRECT,
                        s -> shifts.setTimes(s, maple, ShiftTimes.USUAL)),
                Call.many("ShiftStore.rules", READ_LOCATIONS, READ, shifts::rules),
                Call.many(
                        "ShiftStore.setRules",
                        SET_SHIFTS,
                        CORRECT,
                        s -> shifts.setRules(s, new RulePack(true))));
    }

    private SignOff signOff() {
        var shift = ShiftTimes.USUAL.at(LONG_AGO.plus(Duration.ofDays(n++)), ZONE);
        return SignOff.of(UUID.randomUUID(), TestFacility.MAPLE, shift, 0, "");
    }

    private FollowUp done() {
        var at = facility.clock().instant().minusSeconds(60L * n++);
        return new FollowUp(
                UUID.randomUUID(),
                maria,
                ShiftException.Kind.PRN_OFTEN,
                10001,
                null,
                at,
                "Told Dr. Chen",
                Stamp.UNSAVED);
    }
}
