package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;

/** One page of the list of residents: who stands on it, in the order of the list. */
final class ResidentPage {
    private ResidentPage() {}

    /** The page of all whom the filter leaves: read from one narrow index, in its order. */
    static List<UUID> ids(Tx tx, ResidentFilter filter, ResidentOrder order, Slice slice) {
        if (order.sort() == ClientSort.LOCATION) {
            return new PlacePage(tx, filter, order.reversed()).ids(slice);
        }
        var oneStanding = filter.statuses().size() == 1;
        return people(tx, tx.sql().select(CLIENT_INDEX.ID), filter)
                .orderBy(ClientIndexRows.orderAlone(order.sort(), order.reversed(), oneStanding))
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(CLIENT_INDEX.ID);
    }

    /** How many the filter leaves. */
    static int count(Tx tx, ResidentFilter filter) {
        return people(tx, tx.sql().selectCount(), filter).fetchSingle().value1();
    }

    private static <R extends Record> SelectConditionStep<R> people(
            Tx tx, SelectSelectStep<R> columns, ResidentFilter filter) {
        return filter.lacking() == null
                ? columns.from(CLIENT_INDEX).where(listed(tx, filter))
                : withStays(tx, columns, filter);
    }

    /** Whom the filter leaves, each with the stay that lasts or without one. */
    static <R extends Record> SelectConditionStep<R> withStays(
            Tx tx, SelectSelectStep<R> columns, ResidentFilter filter) {
        return columns.from(CLIENT_INDEX)
                .leftJoin(STAY)
                .on(STAY.OPEN_CLIENT.eq(CLIENT_INDEX.ID))
                .where(ResidentRows.wanted(tx, filter));
    }

    private static Condition listed(Tx tx, ResidentFilter filter) {
        var house = filter.house();
        return CLIENT_INDEX
                .STATUS
                .in(filter.statuses().stream().map(Enum::name).toList())
                .and(tx.visible(CLIENT_INDEX.ID))
                .and(
                        house == null
                                ? noCondition()
                                : CLIENT_INDEX.ID.in(
                                        select(STAY.OPEN_CLIENT)
                                                .from(STAY)
                                                .where(STAY.HOUSE_ID.eq(house))
                                                .and(STAY.OPEN_CLIENT.isNotNull())));
    }
}
