package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ORDER_HOLD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of holds. */
final class HoldRows {
    private HoldRows() {}

    /** Holds that have not ended before an instant. */
    static List<OrderHold> since(Tx tx, ClientId client, Instant from) {
        return since(tx, List.of(client.value()), from);
    }

    /** The same of many people. */
    static List<OrderHold> since(Tx tx, Collection<UUID> clients, Instant from) {
        return tx.sql()
                .selectFrom(ORDER_HOLD)
                .where(Rows.isOneOf(ORDER_HOLD.CLIENT_ID, clients))
                .and(ORDER_HOLD.HELD_UNTIL.isNull().or(ORDER_HOLD.HELD_UNTIL.gt(from)))
                .and(ClinicalRows.current(ORDER_HOLD))
                .orderBy(ORDER_HOLD.HELD_FROM)
                .fetch(HoldRows::hold);
    }

    /**
     * @param seen the row whose place it takes; absent for a new hold
     */
    static void put(Tx tx, OrderHold hold, @Nullable UUID seen) {
        var row = tx.sql().newRecord(ORDER_HOLD);
        row.setId(hold.id());
        row.setClientId(hold.client().value());
        row.setOrderNumber(hold.order());
        row.setHeldFrom(hold.from());
        row.setHeldUntil(hold.until());
        row.setReason(hold.reason());
        row.setStatus("FINAL");
        ClinicalRows.put(tx, row, seen);
    }

    private static OrderHold hold(Record r) {
        return new OrderHold(
                r.get(ORDER_HOLD.ID),
                new ClientId(r.get(ORDER_HOLD.CLIENT_ID)),
                r.get(ORDER_HOLD.ORDER_NUMBER),
                r.get(ORDER_HOLD.HELD_FROM),
                r.get(ORDER_HOLD.HELD_UNTIL),
                r.get(ORDER_HOLD.REASON),
                Rows.stamp(r));
    }
}
