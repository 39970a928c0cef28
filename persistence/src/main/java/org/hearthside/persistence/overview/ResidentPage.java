package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.BED;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.ROOM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.common.Slice;
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

    static List<UUID> ids(Tx tx, Condition wanted, ResidentOrder order, Slice slice) {
        var people =
                tx.sql()
                        .select(CLIENT.ID)
                        .from(CLIENT)
                        .leftJoin(CLIENT_INDEX)
                        .on(CLIENT_INDEX.ID.eq(CLIENT.ID));
        return StayRows.joinPlaces(people)
                .where(wanted)
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
