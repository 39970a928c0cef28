package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds people whose record lacks something that must be there. */
final class UnfinishedRows {
    private UnfinishedRows() {}

    private record Lacking(ClientId client, List<Item> missing) {}

    /** What can be missing is listed the worst first; people with the same lack by last name. */
    private static final Comparator<Lacking> WORST_FIRST =
            Arrays.stream(Item.values())
                    .map(item -> Comparator.comparing((Lacking l) -> !l.missing().contains(item)))
                    .reduce(Comparator::thenComparing)
                    .orElseThrow();

    static Page<Unfinished> list(Tx tx, @Nullable UUID house, Slice slice) {
        var lacking = lacking(tx, house);
        var page = lacking.stream().skip(slice.offset()).limit(slice.limit()).toList();
        Map<ClientId, ResidentRow> residents = new HashMap<>();
        ResidentRows.of(tx, page.stream().map(Lacking::client).toList(), ResidentFilter.EVERYONE)
                .forEach(r -> residents.put(r.client().id(), r));
        List<Unfinished> rows = new ArrayList<>();
        for (var one : page) {
            var resident = residents.get(one.client());
            if (resident != null) {
                rows.add(new Unfinished(resident, one.missing()));
            }
        }
        return new Page<>(rows, lacking.size());
    }

    /**
     * Everyone who lacks something, with what. Asked of all at once and sorted here: counting,
     * sorting and naming what is missing in the database would look each of it up again.
     */
    private static List<Lacking> lacking(Tx tx, @Nullable UUID house) {
        Map<Item, Field<Boolean>> columns = new EnumMap<>(Item.class);
        lacks(LocationRows.today(tx))
                .forEach((item, lack) -> columns.put(item, DSL.field(lack).as(item.name())));
        List<Lacking> all =
                tx.sql()
                        .select(CLIENT_INDEX.ID)
                        .select(columns.values())
                        .from(CLIENT_INDEX)
                        .leftJoin(STAY)
                        .on(STAY.OPEN_CLIENT.eq(CLIENT_INDEX.ID))
                        .where(
                                CLIENT_INDEX.STATUS.eq(ClientStatus.ACTIVE.name()),
                                tx.visible(CLIENT_INDEX.ID),
                                house == null ? noCondition() : STAY.HOUSE_ID.eq(house))
                        .orderBy(ClientIndexRows.orderAlone(ClientSort.LAST_NAME, false, true))
                        .fetch(r ->
                                new Lacking(
                                        new ClientId(r.get(CLIENT_INDEX.ID)),
                                        columns.keySet().stream()
                                                .filter(item -> r.get(columns.get(item)))
                                                .toList()));
        return all.stream().filter(l -> !l.missing().isEmpty()).sorted(WORST_FIRST).toList();
    }

    /** The same for each item, the worst first. */
    static Map<Item, Condition> lacks(LocalDate today) {
        Map<Item, Condition> lacks = new EnumMap<>(Item.class);
        for (var item : Item.values()) {
            lacks.put(item, lack(item, today));
        }
        return lacks;
    }

    /** The record lacks this. Asks the narrow index joined with the stay that lasts, if any. */
    static Condition lack(Item item, LocalDate today) {
        return switch (item) {
            case ALLERGIES -> ResidentRows.allergiesNotRecorded();
            case CODE_STATUS -> ResidentRows.codeStatusNotRecorded();
            case CONTACT -> ResidentRows.withoutContact();
            case STAY -> STAY.OPEN_CLIENT.isNull();
            case BIRTH_DATE -> CLIENT_INDEX.BIRTH_DATE.isNull();
            case DOCUMENT_ENDED -> PaperRows.ended(today);
            case AUTHORITY_PROOF -> PaperRows.unproven(today);
            case DOCUMENT_ENDS -> PaperRows.ends(today);
            case PHOTO -> PaperRows.withoutNewPhoto(today);
        };
    }
}
