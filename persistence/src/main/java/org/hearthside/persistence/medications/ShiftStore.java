package org.hearthside.persistence.medications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.LeftOpen;
import org.hearthside.core.medications.shifts.RulePack;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.core.medications.shifts.ShiftRules;
import org.hearthside.core.medications.shifts.ShiftTimes;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.jspecify.annotations.Nullable;

/** Shifts of houses: what is open, what was followed up, who signed off (F6). */
public final class ShiftStore {
    private final Db db;

    /** Takes the door to the record. */
    public ShiftStore(Db db) {
        this.db = db;
    }

    /**
     * One shift of each of some houses, in their order (READ_ORDERS).
     *
     * @param at an instant of the shift; absent for the present one
     * @throws org.hearthside.core.common.NotFound when a house is not one of the person's
     */
    public List<ShiftFacts> shifts(Session who, Collection<UUID> houses, @Nullable Instant at) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                AuditAction.LIST,
                Subject.of("shift", null),
                tx -> houses.stream().map(h -> ShiftFactRows.of(tx, h, at)).toList());
    }

    /**
     * Signs a shift off (SIGN_OFF_SHIFT). A retry with the same id changes nothing.
     *
     * @throws InvalidEntry when a dose of the shift has no entry, the shift goes on for more than
     *     half an hour, or somebody has signed it off already
     * @throws org.hearthside.core.common.NotFound when the house is not one of the person's
     */
    public void signOff(Session who, SignOff signOff) {
        db.act(
                who,
                Permission.SIGN_OFF_SHIFT,
                AuditAction.CREATE,
                Subject.of("shift_sign_off", signOff.id()),
                tx -> {
                    var facts = ShiftFactRows.of(tx, signOff.house(), signOff.from());
                    if (!ShiftRows.isSigned(tx, signOff.id())) {
                        var nurse = tx.session().may(Permission.OVERRIDE_STOP);
                        InvalidEntry.ifAny(ShiftRules.check(signOff, facts, nurse));
                        ShiftRows.sign(tx, ShiftRules.asKnown(signOff, facts));
                    }
                });
    }

    /**
     * Writes down that what an exception asks for was done, for one person (FOLLOW_UP). A retry
     * with the same ids changes nothing.
     *
     * @param done all about the same person; one at least
     * @throws InvalidEntry when it does not say how, or somebody has written it down already
     */
    public void done(Session who, ClientId client, List<FollowUp> done) {
        db.act(
                who,
                Permission.FOLLOW_UP,
                AuditAction.CREATE,
                Subject.of("follow_up", done.getFirst().id(), client.value()),
                tx -> {
                    for (var one : done) {
                        if (!one.client().equals(client)) {
                            throw new org.hearthside.core.common.NotFound("person");
                        }
                        InvalidEntry.ifAny(one.check(tx.now()));
                        ShiftRows.done(tx, one);
                    }
                });
    }

    /**
     * Writes down why the med pass was left with open doses (GIVE_MEDICATION, SR-75).
     *
     * @throws InvalidEntry when there is no reason
     */
    public void leaveOpen(Session who, LeftOpen left) {
        db.act(
                who,
                Permission.GIVE_MEDICATION,
                AuditAction.CREATE,
                Subject.of("pass_left_open", left.id()),
                tx -> {
                    ShiftFactRows.requireMine(tx, left.house());
                    InvalidEntry.ifAny(left.check());
                    ShiftRows.leave(tx, left);
                });
    }

    /** When the shifts of a house begin (READ_LOCATIONS). */
    public ShiftTimes times(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                Subject.of("house_shifts", house),
                tx -> ShiftRows.times(tx, house));
    }

    /** Says when the shifts of a house begin (SET_SHIFTS). What was signed off stays as it was. */
    public void setTimes(Session who, UUID house, ShiftTimes times) {
        db.act(
                who,
                Permission.SET_SHIFTS,
                AuditAction.CORRECT,
                Subject.of("house_shifts", house),
                tx -> {
                    ShiftFactRows.requireMine(tx, house);
                    ShiftRows.setTimes(tx, house, times);
                });
    }

    /** Which rules the organization has switched on (READ_LOCATIONS). */
    public RulePack rules(Session who) {
        return db.read(
                who, Permission.READ_LOCATIONS, Subject.of("rule_switch", null), ShiftRows::rules);
    }

    /** Switches rules (SET_SHIFTS). */
    public void setRules(Session who, RulePack rules) {
        db.act(
                who,
                Permission.SET_SHIFTS,
                AuditAction.CORRECT,
                Subject.of("rule_switch", null),
                tx -> ShiftRows.setRules(tx, rules));
    }
}
