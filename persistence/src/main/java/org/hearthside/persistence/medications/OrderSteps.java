package org.hearthside.persistence.medications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.health.AllergyRows;
import org.jspecify.annotations.Nullable;

/** How an order comes to stand: written, checked, held, resumed. */
final class OrderSteps {
    private OrderSteps() {}

    /**
     * An order as it stands when somebody has just written it: not checked by anyone.
     *
     * @param replaces the row of the order whose place it takes; absent of a new one
     */
    static MedicationOrder written(Tx tx, MedicationOrder order, @Nullable UUID replaces) {
        boolean draft = order.status() == OrderStatus.DRAFT;
        if (!draft) {
            requireAnswer(tx, order, replaces);
        }
        var said = order.trail();
        var trail = new OrderTrail(self(tx), null, said.readBack(), said.override().strip());
        return order.as(order.id(), draft ? OrderStatus.DRAFT : OrderStatus.UNVERIFIED, trail);
    }

    /** What speaks against an order is answered as it is written, never passed in silence. */
    private static void requireAnswer(Tx tx, MedicationOrder order, @Nullable UUID replaces) {
        var others =
                OrderRows.current(tx, order.client()).stream()
                        .filter(o -> !o.id().equals(replaces))
                        .toList();
        var checks = DrugChecks.of(others, AllergyRows.of(tx, order.client()), DrugBook.standard());
        InvalidEntry.ifAny(OrderRules.checkAnswer(checks.alerts(order), order.trail().override()));
    }

    /** A changed order; what staff do another way is a new one, and waits to be checked (E30). */
    static int change(Tx tx, UUID seen, MedicationOrder changed) {
        var before = OrderRows.get(tx, changed.client(), seen);
        boolean isNew = changed.isNewAfter(before);
        boolean firstTime =
                before.status() == OrderStatus.DRAFT && changed.status() != OrderStatus.DRAFT;
        if (isNew || firstTime) {
            return OrderRows.change(tx, seen, written(tx, changed, seen));
        }
        var status = changed.status() == OrderStatus.ACTIVE ? before.status() : changed.status();
        return OrderRows.change(tx, seen, changed.as(changed.id(), status, before.trail()));
    }

    static void verify(Tx tx, ClientId client, UUID seen, UUID id) {
        var order = OrderRows.get(tx, client, seen);
        InvalidEntry.ifAny(OrderRules.checkVerify(order, tx.session().staff()));
        var trail = order.trail();
        var checked =
                new OrderTrail(trail.transcribed(), self(tx), trail.readBack(), trail.override());
        OrderRows.stand(tx, seen, order.as(id, OrderStatus.ACTIVE, checked));
    }

    static void hold(
            Tx tx,
            ClientId client,
            UUID seen,
            UUID id,
            Instant from,
            @Nullable Instant until,
            String reason) {
        var order = OrderRows.get(tx, client, seen);
        if (reason.isBlank()) {
            throw refused("held", "order.holdReason");
        }
        if (!order.status().isCurrent()) {
            throw refused("status", "order.ended");
        }
        boolean already =
                HoldRows.since(tx, client, from).stream()
                        .anyMatch(h -> h.order() == order.number() && h.covers(from));
        if (already) {
            throw refused("held", "order.held");
        }
        HoldRows.put(
                tx,
                new OrderHold(id, client, order.number(), from, until, reason, Stamp.UNSAVED),
                null);
        if (until == null) {
            OrderRows.stand(tx, seen, order.as(tx.newId(), OrderStatus.HELD, order.trail()));
        }
    }

    static void resume(Tx tx, ClientId client, UUID seen, Instant at) {
        var order = OrderRows.get(tx, client, seen);
        var open =
                HoldRows.since(tx, client, at).stream()
                        .filter(h -> h.order() == order.number() && h.covers(at))
                        .findFirst();
        if (open.isEmpty() && order.status() != OrderStatus.HELD) {
            throw refused("held", "order.notHeld");
        }
        open.ifPresent(h ->
                HoldRows.put(
                        tx,
                        new OrderHold(
                                tx.newId(),
                                client,
                                h.order(),
                                h.from(),
                                at,
                                h.reason(),
                                Stamp.UNSAVED),
                        h.id()));
        if (order.status() == OrderStatus.HELD) {
            // a hold is no way around the second person
            boolean checked = order.trail().verified() != null;
            var status = checked ? OrderStatus.ACTIVE : OrderStatus.UNVERIFIED;
            OrderRows.stand(tx, seen, order.as(tx.newId(), status, order.trail()));
        }
    }

    private static Stamp self(Tx tx) {
        return new Stamp(tx.session().staff().value(), tx.session().printedName(), tx.now());
    }

    private static InvalidEntry refused(String field, String key) {
        return new InvalidEntry(List.of(Problem.of(field, key)));
    }
}
