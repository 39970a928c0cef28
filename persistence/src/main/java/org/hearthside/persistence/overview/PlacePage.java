package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.BED;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.ROOM;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.NameOrder;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * A page of the list by place: houses by name, then room and bed; who lives nowhere stands last, by
 * name. The people of each house are counted, and only those of the houses on the page are sorted.
 */
final class PlacePage {
    private final Tx tx;
    private final ResidentFilter filter;
    private final boolean reversed;

    PlacePage(Tx tx, ResidentFilter filter, boolean reversed) {
        this.tx = tx;
        this.filter = filter;
        this.reversed = reversed;
    }

    List<UUID> ids(Slice slice) {
        var sizes = sizes();
        List<UUID> shown = new ArrayList<>();
        int before = 0;
        int housed = 0;
        for (var house : houses()) {
            int size = sizes.getOrDefault(house, 0);
            if (size > 0 && housed + size > slice.offset() && housed < end(slice)) {
                if (shown.isEmpty()) {
                    before = housed;
                }
                shown.add(house);
            }
            housed += size;
        }
        List<UUID> page = new ArrayList<>();
        if (!shown.isEmpty()) {
            page.addAll(living(shown, slice.offset() - before, slice.limit()));
        }
        if (page.size() < slice.limit()) {
            var from = Math.max(0, slice.offset() - housed);
            page.addAll(nowhere(from, slice.limit() - page.size()));
        }
        return page;
    }

    private static long end(Slice slice) {
        return (long) slice.offset() + slice.limit();
    }

    private Map<UUID, Integer> sizes() {
        var people = DSL.count();
        Map<UUID, Integer> sizes = new HashMap<>();
        ResidentPage.withStays(tx, tx.sql().select(STAY.HOUSE_ID, people), filter)
                .and(STAY.HOUSE_ID.isNotNull())
                .groupBy(STAY.HOUSE_ID)
                .forEach(r -> sizes.put(r.value1(), r.value2()));
        return sizes;
    }

    private List<UUID> houses() {
        var sorted =
                tx.sql()
                        .select(HOUSE.ID, HOUSE.NAME)
                        .from(HOUSE)
                        .orderBy(HOUSE.ID)
                        .fetch()
                        .sortAsc(HOUSE.NAME, NameOrder.COMPARATOR)
                        .getValues(HOUSE.ID);
        if (reversed) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private List<UUID> living(List<UUID> houses, int from, int most) {
        Map<UUID, Integer> places = new HashMap<>();
        houses.forEach(house -> places.put(house, places.size()));
        List<SortField<?>> by = new ArrayList<>();
        by.add(DSL.case_(STAY.HOUSE_ID).mapValues(places).asc());
        List.of(DSL.length(ROOM.NAME), plain(ROOM.NAME), plain(BED.NAME))
                .forEach(field -> by.add((reversed ? field.desc() : field.asc()).nullsLast()));
        by.addAll(byName());
        // begins with the few stays of these houses, not with everybody
        return StayRows.joinBeds(
                        tx.sql()
                                .select(CLIENT_INDEX.ID)
                                .from(STAY)
                                .join(CLIENT_INDEX)
                                .on(CLIENT_INDEX.ID.eq(STAY.OPEN_CLIENT)))
                .where(Rows.isOneOf(STAY.HOUSE_ID, houses), ResidentRows.wanted(tx, filter))
                .orderBy(by)
                .limit(most)
                .offset(from)
                .fetch(CLIENT_INDEX.ID);
    }

    private List<UUID> nowhere(int from, int most) {
        return ResidentPage.withStays(tx, tx.sql().select(CLIENT_INDEX.ID), filter)
                .and(STAY.OPEN_CLIENT.isNull())
                .orderBy(byName())
                .limit(most)
                .offset(from)
                .fetch(CLIENT_INDEX.ID);
    }

    private List<SortField<?>> byName() {
        return ClientIndexRows.orderAlone(ClientSort.LAST_NAME, reversed, false);
    }

    /** Rooms and beds bear numbers and letters: by their characters, on both engines. */
    private Field<String> plain(Field<String> name) {
        return tx.sql().dialect() == SQLDialect.POSTGRES
                ? DSL.upper(name).collate(DSL.collation(DSL.quotedName("C")))
                : DSL.upper(name);
    }
}
