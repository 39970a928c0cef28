package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.BED;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.ROOM;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.NameOrder;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** One page of the list of residents: who stands on it, in the order of the list. */
final class ResidentPage {
    private ResidentPage() {}

    /** The page of all whom the filter leaves. */
    static List<UUID> ids(Tx tx, ResidentFilter filter, ResidentOrder order, Slice slice) {
        return alone(filter, order)
                ? narrow(tx, filter, order, slice)
                : joined(tx, filter, order, slice);
    }

    private static boolean alone(ResidentFilter filter, ResidentOrder order) {
        return filter.lacking() == null && order.sort() != ClientSort.LOCATION;
    }

    /** The list as it opens, of however many people: one index, in its order. */
    private static List<UUID> narrow(
            Tx tx, ResidentFilter filter, ResidentOrder order, Slice slice) {
        return tx.sql()
                .select(CLIENT_INDEX.ID)
                .from(CLIENT_INDEX)
                .where(listed(tx, filter))
                .orderBy(
                        ClientIndexRows.orderAlone(
                                order.sort(), order.reversed(), filter.statuses().size() == 1))
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(CLIENT_INDEX.ID);
    }

    /** How many the filter leaves. */
    static int count(Tx tx, ResidentFilter filter) {
        var count = tx.sql().selectCount();
        var people =
                filter.lacking() == null
                        ? count.from(CLIENT_INDEX).where(listed(tx, filter))
                        : count.from(CLIENT)
                                .leftJoin(STAY)
                                .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                                .where(ResidentRows.wanted(tx, filter));
        return people.fetchSingle().value1();
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

    private static List<UUID> joined(
            Tx tx, ResidentFilter filter, ResidentOrder order, Slice slice) {
        var people =
                tx.sql()
                        .select(CLIENT.ID)
                        .from(CLIENT)
                        .leftJoin(CLIENT_INDEX)
                        .on(CLIENT_INDEX.ID.eq(CLIENT.ID));
        var placed =
                order.sort() == ClientSort.LOCATION
                        ? StayRows.joinPlaces(people)
                        : people.leftJoin(STAY).on(STAY.OPEN_CLIENT.eq(CLIENT.ID));
        return placed.where(ResidentRows.wanted(tx, filter))
                .orderBy(fields(tx, order))
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(CLIENT.ID);
    }

    private static List<SortField<?>> fields(Tx tx, ResidentOrder order) {
        List<SortField<?>> by = new ArrayList<>();
        if (order.sort() == ClientSort.LOCATION) {
            List.of(house(tx), DSL.length(ROOM.NAME), plain(tx, ROOM.NAME), plain(tx, BED.NAME))
                    .forEach(field ->
                            by.add((order.reversed() ? field.desc() : field.asc()).nullsLast()));
        }
        by.addAll(ClientIndexRows.order(order.sort(), order.reversed()));
        return by;
    }

    /** The place of the house among the names of houses: there are few, so they are sorted here. */
    private static Field<Integer> house(Tx tx) {
        var sorted =
                tx.sql()
                        .select(HOUSE.ID, HOUSE.NAME)
                        .from(HOUSE)
                        .fetch()
                        .sortAsc(HOUSE.NAME, NameOrder.COMPARATOR);
        Map<UUID, Integer> places = new HashMap<>();
        sorted.forEach(house -> places.put(house.value1(), places.size()));
        return places.isEmpty()
                ? DSL.inline((Integer) null)
                : DSL.case_(HOUSE.ID).mapValues(places);
    }

    /** Rooms and beds bear numbers and letters: by their characters, on both engines. */
    private static Field<String> plain(Tx tx, Field<String> name) {
        return tx.sql().dialect() == SQLDialect.POSTGRES
                ? DSL.upper(name).collate(DSL.collation(DSL.quotedName("C")))
                : DSL.upper(name);
    }
}
