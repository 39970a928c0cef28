package org.hearthside.persistence.medications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.jspecify.annotations.Nullable;

/** Medication orders (F1). */
public final class OrderStore {
    private final Db db;

    /** Takes the door to the record. */
    public OrderStore(Db db) {
        this.db = db;
    }

    /** Orders that go on (unverified, active, held), by generic name (READ_ORDERS). */
    public List<MedicationOrder> current(Session who, ClientId client) {
        return read(who, client, tx -> OrderRows.current(tx, client));
    }

    /** Orders that ended (completed, discontinued), by generic name (READ_ORDERS). */
    public List<MedicationOrder> past(Session who, ClientId client) {
        return read(who, client, tx -> OrderRows.past(tx, client));
    }

    /**
     * Records a new order (WRITE_ORDERS). It waits for a second person to check it (E29), unless it
     * is a draft; who enters it is its writer.
     *
     * @param order its number is given by the store
     * @return the number
     * @throws InvalidEntry when an entry cannot be kept
     */
    public int record(Session who, MedicationOrder order) {
        return write(
                who,
                AuditAction.CREATE,
                order.id(),
                order.client(),
                tx -> OrderRows.insert(tx, OrderSteps.written(tx, tidy(tx, order), null)));
    }

    /**
     * Records a changed order (WRITE_ORDERS). When drug, dose, route, frequency or PRN terms
     * differ, the old order is discontinued and the new one, linked to it, gets a number of its own
     * (SR-26).
     *
     * @param seen the row that the person saw
     * @return the number under which the order goes on
     * @throws InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public int change(Session who, UUID seen, MedicationOrder changed) {
        return write(
                who,
                AuditAction.CORRECT,
                changed.id(),
                changed.client(),
                tx -> OrderSteps.change(tx, seen, tidy(tx, changed)));
    }

    /**
     * Stops an order (WRITE_ORDERS).
     *
     * @param seen the row that the person saw
     * @param id of the row that says so, made by the caller
     * @param at the last instant
     * @throws InvalidEntry when there is no reason, or the order has ended already
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public void discontinue(
            Session who, ClientId client, UUID seen, UUID id, Instant at, String reason) {
        db.act(
                who,
                Permission.WRITE_ORDERS,
                AuditAction.CORRECT,
                subject(seen, client),
                tx -> OrderRows.discontinue(tx, client, seen, id, at, reason));
    }

    /**
     * Says that an order was checked against its source (VERIFY_ORDER): from now on staff give it
     * (E29, SR-33).
     *
     * @param seen the row that the person saw
     * @param id of the row that says so, made by the caller
     * @throws InvalidEntry when the person wrote it, or it does not wait to be checked
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public void verify(Session who, ClientId client, UUID seen, UUID id) {
        db.act(
                who,
                Permission.VERIFY_ORDER,
                AuditAction.CORRECT,
                subject(seen, client),
                tx -> OrderSteps.verify(tx, client, seen, id));
    }

    /**
     * Holds an order (WRITE_ORDERS): its doses read HLD until it goes on (E32).
     *
     * @param seen the row that the person saw
     * @param id of the hold, made by the caller
     * @param until when it goes on by itself; absent until somebody says so
     * @throws InvalidEntry when there is no reason, or it is on hold already
     */
    public void hold(
            Session who,
            ClientId client,
            UUID seen,
            UUID id,
            Instant from,
            @Nullable Instant until,
            String reason) {
        db.act(
                who,
                Permission.WRITE_ORDERS,
                AuditAction.CORRECT,
                subject(seen, client),
                tx -> OrderSteps.hold(tx, client, seen, id, from, until, reason));
    }

    /**
     * Lets an order go on that is on hold (WRITE_ORDERS).
     *
     * @param seen the row that the person saw
     * @throws InvalidEntry when it is not on hold
     */
    public void resume(Session who, ClientId client, UUID seen, Instant at) {
        db.act(
                who,
                Permission.WRITE_ORDERS,
                AuditAction.CORRECT,
                subject(seen, client),
                tx -> OrderSteps.resume(tx, client, seen, at));
    }

    /** Only what was typed: an import holds its orders against the rules by itself. */
    private static MedicationOrder tidy(Tx tx, MedicationOrder typed) {
        var order = OrderRules.timed(OrderRules.tidy(typed), MedDayRows.zone(tx, typed.client()));
        if (order.status() != OrderStatus.ENTERED_IN_ERROR) {
            InvalidEntry.ifAny(OrderRules.check(order, LocationRows.today(tx), Entry.FORM));
        }
        return order;
    }

    private <T> T read(Session who, ClientId client, Function<Tx, T> question) {
        return db.read(who, Permission.READ_ORDERS, subject(null, client), question);
    }

    private <T> T write(
            Session who, AuditAction action, UUID id, ClientId client, Function<Tx, T> act) {
        return db.write(who, Permission.WRITE_ORDERS, action, subject(id, client), act);
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("medication_order", id, client.value());
    }
}
