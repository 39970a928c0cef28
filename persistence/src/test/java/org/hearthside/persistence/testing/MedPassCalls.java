package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.LIST;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.GIVE_MEDICATION;
import static org.hearthside.core.security.Permission.READ_CLIENT;
import static org.hearthside.core.security.Permission.READ_ORDERS;
import static org.hearthside.core.security.Permission.RECORD_ABSENCE;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.medications.MarStore;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.stays.AbsenceStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about the med pass. */
final class MedPassCalls {
    private final TestFacility facility;
    private final MedPassStore pass;
    private final AbsenceStore absences;
    private final ClientId maria;
    private final List<Call> calls = new ArrayList<>();
    private int n;

    MedPassCalls(TestFacility facility, ClientId maria) {
        this.facility = facility;
        pass = new MedPassStore(facility.db());
        absences = new AbsenceStore(facility.db());
        this.maria = maria;
    }

    List<Call> all() {
        one("MedPassStore.day", READ_ORDERS, READ, s -> pass.day(s, maria));
        one("MedPassStore.lastDoses", READ_ORDERS, READ, s -> pass.lastDoses(s, maria, 30));
        calls.add(
                Call.many(
                        "MedPassStore.house",
                        READ_ORDERS,
                        LIST,
                        s -> pass.house(s, TestFacility.MAPLE)));
        one("MedPassStore.packs", READ_ORDERS, READ, s -> pass.packs(s, maria));
        one("MedPassStore.sign", GIVE_MEDICATION, CREATE, s -> pass.sign(s, dose()));
        one(
                "MedPassStore.correct",
                GIVE_MEDICATION,
                CORRECT,
                s -> {
                    var wrong = signed(s);
                    pass.correct(s, wrong.id(), GivenDoses.corrected(wrong, "Wrong site"));
                });
        one(
                "MedPassStore.takeBack",
                GIVE_MEDICATION,
                CORRECT,
                s -> pass.takeBack(s, maria, signed(s).id(), "Wrong person"));
        one(
                "MedPassStore.recheck",
                GIVE_MEDICATION,
                CREATE,
                s -> pass.recheck(s, recheck(signed(s))));
        one(
                "MarStore.month",
                READ_ORDERS,
                READ,
                s -> new MarStore(facility.db()).month(s, maria, YearMonth.of(2026, 11)));
        one("AbsenceStore.list", READ_CLIENT, READ, s -> absences.list(s, maria));
        one("AbsenceStore.record", RECORD_ABSENCE, CREATE, s -> absences.record(s, leave()));
        one(
                "AbsenceStore.change",
                RECORD_ABSENCE,
                CORRECT,
                s -> {
                    var leave = leave();
                    absences.record(facility.nurse(), leave);
                    absences.change(s, leave.id(), GivenDoses.over(leave));
                });
        calls.addAll(new ControlledCalls(facility, maria).all());
        return List.copyOf(calls);
    }

    private void one(String name, Permission right, AuditAction action, Consumer<Session> act) {
        calls.add(Call.one(name, right, action, act));
    }

    /** A PRN dose of an order of its own, so that no dose speaks against another. */
    private Administration dose() {
        var order = GivenDoses.prn(facility, maria, "drug" + n++);
        return GivenDoses.asNeeded(order, facility.clock().instant());
    }

    /** A dose that the same person signed, in a session of its own; that of a nurse otherwise. */
    private Administration signed(Session who) {
        var dose = dose();
        var another =
                new Session(
                        UUID.randomUUID(),
                        who.staff(),
                        who.printedName(),
                        who.may(GIVE_MEDICATION) ? who.role() : facility.nurse().role(),
                        facility.nurse().houses(),
                        "desk");
        pass.sign(another, dose);
        return dose;
    }

    private Recheck recheck(Administration dose) {
        return new Recheck(
                UUID.randomUUID(),
                maria,
                dose.id(),
                facility.clock().instant(),
                Recheck.Effect.BETTER,
                2,
                "",
                Stamp.UNSAVED);
    }

    private Absence leave() {
        Instant left = facility.clock().instant().minus(Duration.ofDays(300 - n++));
        return new Absence(
                UUID.randomUUID(),
                maria,
                Absence.Kind.LEAVE,
                left,
                null,
                left.plusSeconds(60),
                "Sister",
                "",
                Stamp.UNSAVED);
    }
}
