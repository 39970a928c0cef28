package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.common.Tx;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds people whose record lacks something that must be there. */
final class UnfinishedRows {
    private UnfinishedRows() {}

    static Page<Unfinished> list(Tx tx, @Nullable UUID house, Slice slice) {
        Map<Item, Condition> lacks = lacks();
        var wanted =
                CLIENT.STATUS
                        .eq(ClientStatus.ACTIVE.name())
                        .and(tx.visible(CLIENT.ID))
                        .and(house == null ? noCondition() : STAY.HOUSE_ID.eq(house))
                        .and(DSL.or(lacks.values()));
        var total =
                tx.sql()
                        .selectCount()
                        .from(CLIENT)
                        .leftJoin(STAY)
                        .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                        .where(wanted)
                        .fetchSingle()
                        .value1();
        var residents = ResidentRows.rows(tx, wanted, worstFirst(lacks), slice);
        var missing =
                missing(tx, lacks, residents.stream().map(r -> r.client().id().value()).toList());
        return new Page<>(
                residents.stream()
                        .map(r ->
                                new Unfinished(
                                        r,
                                        missing.getOrDefault(r.client().id().value(), List.of())))
                        .toList(),
                total);
    }

    /** What can be missing is listed the worst first; people with the same lack by last name. */
    private static List<OrderField<?>> worstFirst(Map<Item, Condition> lacks) {
        List<OrderField<?>> order = new ArrayList<>();
        lacks.values().forEach(lack -> order.add(DSL.when(lack, DSL.inline(0)).otherwise(1)));
        order.addAll(ClientStore.order(ClientSort.LAST_NAME));
        return order;
    }

    private static Map<Item, Condition> lacks() {
        Map<Item, Condition> lacks = new EnumMap<>(Item.class);
        for (var item : Item.values()) {
            lacks.put(item, lack(item));
        }
        return lacks;
    }

    /** The record lacks this. Asks the client joined with the current stay, if there is one. */
    static Condition lack(Item item) {
        return switch (item) {
            case ALLERGIES -> ResidentRows.allergiesNotRecorded();
            case CODE_STATUS -> ResidentRows.codeStatusNotRecorded();
            case CONTACT -> ResidentRows.withoutContact();
            case STAY -> STAY.ID.isNull();
            case BIRTH_DATE -> CLIENT.BIRTH_DATE.isNull();
        };
    }

    private static Map<UUID, List<Item>> missing(
            Tx tx, Map<Item, Condition> lacks, List<UUID> clients) {
        Map<Item, Field<Boolean>> columns = new EnumMap<>(Item.class);
        lacks.forEach((item, lack) -> columns.put(item, DSL.field(lack).as(item.name())));
        List<SelectField<?>> selected = new ArrayList<>(columns.values());
        selected.add(CLIENT.ID);
        Map<UUID, List<Item>> missing = new HashMap<>();
        tx.sql()
                .select(selected)
                .from(CLIENT)
                .leftJoin(STAY)
                .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                .where(CLIENT.ID.in(clients))
                .forEach(r ->
                        missing.put(
                                r.get(CLIENT.ID),
                                columns.keySet().stream()
                                        .filter(item -> r.get(columns.get(item)))
                                        .toList()));
        return missing;
    }
}
