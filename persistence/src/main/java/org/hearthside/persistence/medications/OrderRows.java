package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.schema.tables.records.MedicationOrderRecord;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Row steps of medication orders. */
public final class OrderRows {
    /** Order numbers have five digits from the first one on, so that none looks like a dose. */
    static final int FIRST_NUMBER = 10001;

    /** A number far beyond all others, which only a made-up file has, would use up the numbers. */
    private static final int LAST_KEPT = 99_999_999;

    private static final List<String> CURRENT = named(true);
    private static final List<String> PAST =
            List.of(OrderStatus.COMPLETED.name(), OrderStatus.DISCONTINUED.name());

    private OrderRows() {}

    private static List<String> named(boolean current) {
        return Arrays.stream(OrderStatus.values())
                .filter(s -> s.isCurrent() == current)
                .map(Enum::name)
                .toList();
    }

    /** Orders that go on (unverified, active, held), by generic name. */
    public static List<MedicationOrder> current(Tx tx, ClientId client) {
        return select(tx, client, MEDICATION_ORDER.STATUS.in(CURRENT));
    }

    /** Orders that ended (completed, discontinued), by generic name. */
    public static List<MedicationOrder> past(Tx tx, ClientId client) {
        return select(tx, client, MEDICATION_ORDER.STATUS.in(PAST));
    }

    /** All orders, also drafts and those that ended, but none that was entered in error. */
    public static List<MedicationOrder> all(Tx tx, ClientId client) {
        return select(tx, client, DSL.noCondition());
    }

    private static List<MedicationOrder> select(Tx tx, ClientId client, Condition which) {
        return tx.sql()
                .selectFrom(MEDICATION_ORDER)
                .where(MEDICATION_ORDER.CLIENT_ID.eq(client.value()))
                .and(which)
                .and(ClinicalRows.current(MEDICATION_ORDER))
                .orderBy(DSL.lower(MEDICATION_ORDER.GENERIC_NAME), MEDICATION_ORDER.NUMBER)
                .fetch(OrderRows::order);
    }

    /**
     * Records a new order under the next number.
     *
     * @return the number
     */
    public static int insert(Tx tx, MedicationOrder order) {
        var number = nextNumber(tx);
        ClinicalRows.insert(tx, row(tx, order, number));
        return number;
    }

    /**
     * Records an order under the number that it bears, as far as that is free here; otherwise as
     * {@link #insert}. For what comes from another house that uses Hearthside.
     *
     * @return the number
     */
    public static int keep(Tx tx, MedicationOrder order) {
        var next = nextNumber(tx);
        var own = order.number();
        boolean free =
                own >= FIRST_NUMBER
                        && own <= LAST_KEPT
                        && (own >= next
                                || !tx.sql()
                                        .fetchExists(
                                                MEDICATION_ORDER, MEDICATION_ORDER.NUMBER.eq(own)));
        var number = free ? own : next;
        ClinicalRows.insert(tx, row(tx, order, number));
        return number;
    }

    /**
     * Records a changed order. When it is a new order ({@link MedicationOrder#isNewAfter}), the old
     * one is discontinued and the new one gets a number of its own; otherwise the new row takes the
     * place of the old one under the same number.
     *
     * @param seen the row that the person saw
     * @return the number under which the order goes on
     * @throws InvalidEntry when the order has ended
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public static int change(Tx tx, UUID seen, MedicationOrder changed) {
        var before = get(tx, changed.client(), seen);
        if (before.status().hasEnded() && changed.status() != OrderStatus.ENTERED_IN_ERROR) {
            throw ended();
        }
        if (!changed.isNewAfter(before)) {
            var kept = changed.as(changed.id(), changed.status(), before.trail());
            ClinicalRows.supersede(tx, row(tx, kept, before.number()), seen);
            return before.number();
        }
        var number = nextNumber(tx);
        var start = changed.startAt();
        var stopped =
                before.discontinued(
                        tx.newId(),
                        start == null ? tx.now() : start,
                        "Changed: see order " + number);
        ClinicalRows.supersede(tx, row(tx, stopped, before.number()), seen);
        var row = row(tx, changed, number);
        row.setReplacesId(stopped.id());
        ClinicalRows.insert(tx, row);
        return number;
    }

    /** Records a correction in place of a row under the same number, whatever it changes. */
    public static void correct(Tx tx, UUID wrong, MedicationOrder right) {
        var before = get(tx, right.client(), wrong);
        ClinicalRows.supersede(tx, row(tx, right, before.number()), wrong);
    }

    /**
     * Stops an order.
     *
     * @param id of the row that says so
     * @throws InvalidEntry when there is no reason, or the order has ended already
     */
    public static void discontinue(
            Tx tx, ClientId client, UUID seen, UUID id, Instant at, String reason) {
        if (reason.isBlank()) {
            throw new InvalidEntry(List.of(Problem.of("stopReason", "entry.required")));
        }
        var before = get(tx, client, seen);
        if (!before.status().isCurrent()) {
            throw ended();
        }
        var stopped = before.discontinued(id, at, reason);
        ClinicalRows.supersede(tx, row(tx, stopped, before.number()), seen);
    }

    private static InvalidEntry ended() {
        return new InvalidEntry(List.of(Problem.of("status", "order.ended")));
    }

    /**
     * Puts a row that says how an order stands now in the place of the one that the person saw.
     *
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    static void stand(Tx tx, UUID seen, MedicationOrder now) {
        ClinicalRows.supersede(tx, row(tx, now, now.number()), seen);
    }

    /** Orders that were to be given at some time between two instants, also those that ended. */
    static List<MedicationOrder> between(
            Tx tx, Collection<UUID> clients, Instant from, Instant to) {
        var o = MEDICATION_ORDER;
        return tx.sql()
                .selectFrom(o)
                .where(Rows.isOneOf(o.CLIENT_ID, clients))
                .and(o.STATUS.ne(OrderStatus.DRAFT.name()))
                .and(o.START_AT.isNull().or(o.START_AT.lt(to)))
                .and(o.STATUS.in(CURRENT).or(o.STOP_AT.isNotNull()))
                .and(o.STOP_AT.isNull().or(o.STOP_AT.ge(from)))
                .and(ClinicalRows.current(o))
                .orderBy(DSL.lower(o.GENERIC_NAME), o.NUMBER)
                .fetch(OrderRows::order);
    }

    /**
     * One row of an order.
     *
     * @throws NotFound when there is none, or it is not the person's
     */
    static MedicationOrder get(Tx tx, ClientId client, UUID id) {
        return tx.sql()
                .selectFrom(MEDICATION_ORDER)
                .where(MEDICATION_ORDER.ID.eq(id))
                .and(MEDICATION_ORDER.CLIENT_ID.eq(client.value()))
                .fetchOptional(OrderRows::order)
                .orElseThrow(() -> new NotFound("medication_order"));
    }

    private static int nextNumber(Tx tx) {
        LocationRows.lockOrganization(tx);
        var last =
                tx.sql()
                        .select(
                                DSL.coalesce(
                                        DSL.max(MEDICATION_ORDER.NUMBER),
                                        DSL.inline(FIRST_NUMBER - 1)))
                        .from(MEDICATION_ORDER)
                        .fetchSingle();
        return last.value1() + 1;
    }

    private static MedicationOrderRecord row(Tx tx, MedicationOrder o, int number) {
        var row = tx.sql().newRecord(MEDICATION_ORDER);
        row.setId(o.id());
        row.setClientId(o.client().value());
        row.setNumber(number);
        row.setStatus(o.status().name());
        row.setGenericName(o.drug().generic());
        row.setBrandName(o.drug().brand());
        row.setStrength(o.drug().strength());
        row.setForm(o.drug().form());
        ClinicalRows.setCode(row, o.drug().code());
        row.setControlled(o.drug().controlled());
        row.setDoNotCrush(o.drug().doNotCrush());
        row.setDoseAmount(o.dose().amount());
        row.setDoseUnit(o.dose().unit());
        row.setDoseNote(o.dose().note());
        row.setRoute(o.route());
        row.setFrequency(o.frequency());
        row.setTimeCritical(o.timeCritical());
        row.setHighAlert(o.highAlert());
        setAsNeeded(row, o.asNeeded());
        row.setIndication(o.indication());
        row.setInstructions(o.instructions());
        row.setPrescriber(o.prescriber().name());
        row.setPrescriberPhone(o.prescriber().phone());
        row.setPharmacy(o.prescriber().pharmacy());
        row.setPharmacyPhone(o.prescriber().pharmacyPhone());
        row.setRxNumber(o.prescriber().rxNumber());
        row.setOrderedOn(o.orderedOn());
        row.setStartAt(o.startAt());
        row.setStopAt(o.stopAt());
        row.setStopReason(o.stopReason());
        row.setVerbatim(o.verbatim());
        row.setSource(o.source());
        RegimenColumns.set(row, o.regimen(), o.trail());
        return row;
    }

    private static void setAsNeeded(
            MedicationOrderRecord row, MedicationOrder.@Nullable AsNeeded terms) {
        var interval = terms == null ? null : terms.minInterval();
        row.setAsNeeded(terms != null);
        row.setAsNeededReason(terms == null ? "" : terms.reason());
        row.setMinIntervalMinutes(interval == null ? null : minutes(interval));
        row.setMaxIn_24h(terms == null ? "" : terms.maxIn24h());
    }

    /** Shortest intervals are kept in minutes; a part of one rounds up, which is the safe side. */
    private static int minutes(Duration interval) {
        var whole = Math.toIntExact(interval.toMinutes());
        return interval.equals(Duration.ofMinutes(whole)) ? whole : whole + 1;
    }

    private static MedicationOrder order(Record r) {
        var o = MEDICATION_ORDER;
        return new MedicationOrder(
                r.get(o.ID),
                new ClientId(r.get(o.CLIENT_ID)),
                r.get(o.NUMBER),
                OrderStatus.valueOf(r.get(o.STATUS)),
                new MedicationOrder.Drug(
                        r.get(o.GENERIC_NAME),
                        r.get(o.BRAND_NAME),
                        r.get(o.STRENGTH),
                        r.get(o.FORM),
                        ClinicalRows.code(r, o),
                        r.get(o.CONTROLLED),
                        r.get(o.DO_NOT_CRUSH)),
                new MedicationOrder.Dose(
                        Rows.plainOrAbsent(r.get(o.DOSE_AMOUNT)),
                        r.get(o.DOSE_UNIT),
                        r.get(o.DOSE_NOTE)),
                r.get(o.ROUTE),
                r.get(o.FREQUENCY),
                r.get(o.TIME_CRITICAL),
                r.get(o.HIGH_ALERT),
                asNeeded(r),
                r.get(o.INDICATION),
                r.get(o.INSTRUCTIONS),
                new MedicationOrder.Prescriber(
                        r.get(o.PRESCRIBER),
                        r.get(o.PRESCRIBER_PHONE),
                        r.get(o.PHARMACY),
                        r.get(o.PHARMACY_PHONE),
                        r.get(o.RX_NUMBER)),
                r.get(o.ORDERED_ON),
                r.get(o.START_AT),
                r.get(o.STOP_AT),
                r.get(o.STOP_REASON),
                r.get(o.VERBATIM),
                r.get(o.SOURCE),
                RegimenColumns.regimen(r),
                RegimenColumns.trail(r),
                Rows.stamp(r));
    }

    private static MedicationOrder.@Nullable AsNeeded asNeeded(Record r) {
        var o = MEDICATION_ORDER;
        if (!r.get(o.AS_NEEDED)) {
            return null;
        }
        var minutes = r.get(o.MIN_INTERVAL_MINUTES);
        return new MedicationOrder.AsNeeded(
                r.get(o.AS_NEEDED_REASON),
                minutes == null ? null : Duration.ofMinutes(minutes),
                r.get(o.MAX_IN_24H));
    }
}
