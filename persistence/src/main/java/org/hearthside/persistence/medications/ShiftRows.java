package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ADMINISTRATION;
import static org.hearthside.persistence.schema.Tables.FOLLOW_UP;
import static org.hearthside.persistence.schema.Tables.HOUSE_SHIFTS;
import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;
import static org.hearthside.persistence.schema.Tables.PASS_LEFT_OPEN;
import static org.hearthside.persistence.schema.Tables.RULE_SWITCH;
import static org.hearthside.persistence.schema.Tables.SHIFT_SIGN_OFF;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.LeftOpen;
import org.hearthside.core.medications.shifts.RulePack;
import org.hearthside.core.medications.shifts.Shift;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftTimes;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.jooq.Record;

/** Row steps of shifts: when they begin, who signed them off, what was followed up. */
final class ShiftRows {
    private static final String PSYCHOTROPIC = "PSYCHOTROPIC_STOP";

    private ShiftRows() {}

    /** When the shifts of a house begin. */
    static ShiftTimes times(Tx tx, UUID house) {
        return tx.sql()
                .select(HOUSE_SHIFTS.STARTS)
                .from(HOUSE_SHIFTS)
                .where(HOUSE_SHIFTS.HOUSE_ID.eq(house))
                .fetchOptional(HOUSE_SHIFTS.STARTS)
                .flatMap(ShiftTimes::read)
                .orElse(ShiftTimes.USUAL);
    }

    static void setTimes(Tx tx, UUID house, ShiftTimes times) {
        var row = tx.sql().newRecord(HOUSE_SHIFTS);
        row.setStarts(times.text());
        var there =
                tx.sql()
                        .select(HOUSE_SHIFTS.ID, HOUSE_SHIFTS.VERSION)
                        .from(HOUSE_SHIFTS)
                        .where(HOUSE_SHIFTS.HOUSE_ID.eq(house))
                        .fetchOne();
        if (there == null) {
            row.setId(tx.newId());
            row.setHouseId(house);
            tx.insert(row);
        } else {
            row.setId(there.value1());
            tx.update(row, there.value2());
        }
    }

    /** Which rules the organization has switched on. */
    static RulePack rules(Tx tx) {
        var on =
                tx.sql()
                        .select(RULE_SWITCH.IS_ON)
                        .from(RULE_SWITCH)
                        .where(RULE_SWITCH.NAME.eq(PSYCHOTROPIC))
                        .fetchOptional(RULE_SWITCH.IS_ON);
        return on.map(RulePack::new).orElse(RulePack.SHIPPED);
    }

    static void setRules(Tx tx, RulePack rules) {
        var organization = LocationRows.lockOrganization(tx);
        var row = tx.sql().newRecord(RULE_SWITCH);
        row.setIsOn(rules.psychotropicStop());
        var there =
                tx.sql()
                        .select(RULE_SWITCH.ID, RULE_SWITCH.VERSION)
                        .from(RULE_SWITCH)
                        .where(RULE_SWITCH.NAME.eq(PSYCHOTROPIC))
                        .fetchOne();
        if (there == null) {
            row.setId(tx.newId());
            row.setOrganizationId(organization.id());
            row.setName(PSYCHOTROPIC);
            tx.insert(row);
        } else {
            row.setId(there.value1());
            tx.update(row, there.value2());
        }
    }

    /** Who signed a shift off; empty until somebody has. */
    static Optional<SignOff> signed(Tx tx, UUID house, Shift shift) {
        var s = SHIFT_SIGN_OFF;
        return tx.sql()
                .selectFrom(s)
                .where(s.HOUSE_ID.eq(house))
                .and(s.SHIFT_DATE.eq(shift.date()))
                .and(s.STARTS.eq(shift.starts().toString()))
                .fetchOptional(ShiftRows::signOff);
    }

    /** The last shift of a house that somebody signed off; empty when there is none. */
    static Optional<SignOff> lastBy(Tx tx, UUID house, UUID staff) {
        var s = SHIFT_SIGN_OFF;
        return tx.sql()
                .selectFrom(s)
                .where(s.CREATED_BY.eq(staff))
                .and(s.HOUSE_ID.eq(house))
                .orderBy(s.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(ShiftRows::signOff);
    }

    /**
     * Signs a shift off; a retry meets the same id.
     *
     * @throws InvalidEntry when somebody has signed it already
     */
    static void sign(Tx tx, SignOff signOff) {
        var row = tx.sql().newRecord(SHIFT_SIGN_OFF);
        row.setId(signOff.id());
        row.setHouseId(signOff.house());
        row.setShiftDate(signOff.date());
        row.setStarts(signOff.starts().toString());
        row.setShiftFrom(signOff.from());
        row.setShiftTo(signOff.to());
        row.setLeftOver(signOff.left());
        row.setNote(signOff.note());
        Refusal.when(
                "shift_signed_once",
                () -> new InvalidEntry(List.of(Problem.of("shift", "shift.signed"))),
                () -> tx.insert(row));
    }

    static boolean isSigned(Tx tx, UUID id) {
        return tx.sql().fetchExists(SHIFT_SIGN_OFF, SHIFT_SIGN_OFF.ID.eq(id));
    }

    static void leave(Tx tx, LeftOpen left) {
        var row = tx.sql().newRecord(PASS_LEFT_OPEN);
        row.setId(left.id());
        row.setHouseId(left.house());
        row.setDoses(left.doses());
        row.setReason(left.reason());
        tx.insert(row);
    }

    /** When somebody left the med pass of a house with open doses, earliest first. */
    static List<LeftOpen> leftOpen(Tx tx, UUID house, Instant from, Instant to) {
        var p = PASS_LEFT_OPEN;
        return tx.sql()
                .selectFrom(p)
                .where(p.HOUSE_ID.eq(house))
                .and(p.CREATED_AT.ge(from))
                .and(p.CREATED_AT.lt(to))
                .orderBy(p.CREATED_AT)
                .fetch(r ->
                        new LeftOpen(
                                r.getId(),
                                r.getHouseId(),
                                r.getDoses(),
                                r.getReason(),
                                Rows.stamp(r)));
    }

    /**
     * Writes down that something was done; a retry meets the same id.
     *
     * @throws InvalidEntry when somebody has written it down already
     */
    static void done(Tx tx, FollowUp done) {
        if (tx.sql().fetchExists(FOLLOW_UP, FOLLOW_UP.ID.eq(done.id()))) {
            return;
        }
        var entry = done.administration();
        if (entry != null) {
            Rows.requireOf(tx, ADMINISTRATION, entry, done.client().value());
        }
        var row = tx.sql().newRecord(FOLLOW_UP);
        row.setId(done.id());
        row.setClientId(done.client().value());
        row.setKind(done.kind().name());
        row.setOrderNumber(done.order());
        row.setAdministrationId(entry);
        row.setDoneKey(done.key());
        row.setDoneAt(done.at());
        row.setHow(done.how());
        Refusal.when(
                "follow_up_once",
                () -> new InvalidEntry(List.of(Problem.of("how", "shift.done"))),
                () -> tx.insert(row));
    }

    /** What was done for these people since an instant, earliest first. */
    static List<FollowUp> done(Tx tx, Collection<UUID> clients, Instant from) {
        var f = FOLLOW_UP;
        return clients.isEmpty()
                ? List.of()
                : tx.sql()
                        .selectFrom(f)
                        .where(Rows.isOneOf(f.CLIENT_ID, clients))
                        .and(f.DONE_AT.ge(from))
                        .orderBy(f.DONE_AT)
                        .fetch(ShiftRows::followUp);
    }

    /** Rows of orders that took the place of another one since an instant. */
    static Set<UUID> changedOrders(Tx tx, Collection<UUID> clients, Instant from) {
        var o = MEDICATION_ORDER;
        return clients.isEmpty()
                ? Set.of()
                : tx.sql()
                        .select(o.ID)
                        .from(o)
                        .where(Rows.isOneOf(o.CLIENT_ID, clients))
                        .and(o.CREATED_AT.ge(from))
                        .and(o.SUPERSEDES_ID.isNotNull())
                        .fetchSet(o.ID);
    }

    private static SignOff signOff(Record r) {
        var s = SHIFT_SIGN_OFF;
        return new SignOff(
                r.get(s.ID),
                r.get(s.HOUSE_ID),
                r.get(s.SHIFT_DATE),
                LocalTime.parse(r.get(s.STARTS)),
                r.get(s.SHIFT_FROM),
                r.get(s.SHIFT_TO),
                r.get(s.LEFT_OVER),
                r.get(s.NOTE),
                Rows.stamp(r));
    }

    private static FollowUp followUp(Record r) {
        var f = FOLLOW_UP;
        return new FollowUp(
                r.get(f.ID),
                new ClientId(r.get(f.CLIENT_ID)),
                ShiftException.Kind.valueOf(r.get(f.KIND)),
                r.get(f.ORDER_NUMBER),
                r.get(f.ADMINISTRATION_ID),
                r.get(f.DONE_AT),
                r.get(f.HOW),
                Rows.stamp(r));
    }
}
