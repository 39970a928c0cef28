package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.ALLERGY;
import static org.hearthside.persistence.schema.Tables.ALLERGY_ANSWER;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.CODE_STATUS;
import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientRow;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.SimilarNames;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads lists of people with place, allergies and code status. */
final class ResidentRows {
    private ResidentRows() {}

    private record Place(ClientRow client, @Nullable Stay stay) {}

    static Page<ResidentRow> list(Tx tx, ResidentFilter filter, ResidentOrder order, Slice slice) {
        // First who, over narrow rows; then what is shown of them.
        var page = ResidentPage.ids(tx, filter, order, slice);
        var byId =
                page.isEmpty()
                        ? Map.<UUID, ResidentRow>of()
                        : rows(tx, Rows.isOneOf(CLIENT.ID, page)).stream()
                                .collect(Collectors.toMap(r -> r.client().id().value(), r -> r));
        return new Page<>(
                page.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList(),
                ResidentPage.count(tx, filter));
    }

    static List<ResidentRow> of(Tx tx, Collection<ClientId> clients, ResidentFilter filter) {
        var ids = clients.stream().map(ClientId::value).limit(Slice.MOST).toList();
        return rows(tx, Rows.isOneOf(CLIENT.ID, ids).and(wanted(tx, filter)));
    }

    /**
     * Whom the filter leaves. Asks the narrow index joined with the stay that lasts, if there is
     * one.
     */
    static Condition wanted(Tx tx, ResidentFilter filter) {
        var house = filter.house();
        var lacking = filter.lacking();
        return CLIENT_INDEX
                .STATUS
                .in(filter.statuses().stream().map(Enum::name).toList())
                .and(tx.visible(CLIENT_INDEX.ID))
                .and(house == null ? noCondition() : STAY.HOUSE_ID.eq(house))
                .and(
                        lacking == null
                                ? noCondition()
                                : UnfinishedRows.lack(lacking, LocationRows.today(tx)));
    }

    /** Rows with what their people have recorded, by last name, in five questions. */
    private static List<ResidentRow> rows(Tx tx, Condition wanted) {
        var places =
                StayRows.joinPlaces(
                                tx.sql()
                                        .select(ClientRows.rowColumns())
                                        .select(StayRows.columns())
                                        .from(CLIENT)
                                        .leftJoin(CLIENT_INDEX)
                                        .on(CLIENT_INDEX.ID.eq(CLIENT.ID)))
                        .where(wanted)
                        .orderBy(ClientIndexRows.order(ClientSort.LAST_NAME))
                        .limit(Slice.MOST)
                        .fetch(ResidentRows::place);
        var ids = places.stream().map(p -> p.client().id().value()).toList();
        var allergies = AllergyRows.of(tx, ids);
        var codes = CodeStatusRows.current(tx, ids);
        var neighbors = neighbors(tx, places);
        return places.stream()
                .map(p -> {
                    var id = p.client().id().value();
                    return new ResidentRow(
                            p.client(),
                            p.stay(),
                            allergies.getOrDefault(id, Allergies.none()),
                            codes.get(id),
                            hasSimilar(p, neighbors));
                })
                .toList();
    }

    private static Place place(Record r) {
        return new Place(ClientRows.listed(r), r.get(STAY.ID) == null ? null : StayRows.stay(r));
    }

    private static Map<UUID, SimilarNames.House> neighbors(Tx tx, List<Place> places) {
        var houses =
                places.stream()
                        .map(Place::stay)
                        .filter(s -> s != null)
                        .map(Stay::house)
                        .collect(Collectors.toSet());
        if (houses.isEmpty()) {
            return Map.of();
        }
        Map<UUID, SimilarNames.House> neighbors = new HashMap<>();
        tx.sql()
                .select(ClientRows.rowColumns())
                .select(STAY.HOUSE_ID)
                .from(CLIENT)
                .join(STAY)
                .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                .where(STAY.HOUSE_ID.in(houses), tx.visible(CLIENT.ID))
                .fetchGroups(STAY.HOUSE_ID, r -> person(ClientRows.listed(r)))
                .forEach((house, people) -> neighbors.put(house, new SimilarNames.House(people)));
        return neighbors;
    }

    private static boolean hasSimilar(Place place, Map<UUID, SimilarNames.House> neighbors) {
        var stay = place.stay();
        if (stay == null) {
            return false;
        }
        var house = neighbors.get(stay.house());
        return house != null && house.hasAny(person(place.client()));
    }

    static SimilarNames.Person person(ClientRow row) {
        return new SimilarNames.Person(row.id(), row.names(), row.birthDate());
    }

    /** All counts in one question: each of its conditions is looked up once for each person. */
    static ResidentCounts counts(Tx tx) {
        var people = DSL.count().as("people");
        Map<Unfinished.Item, Field<Integer>> lacking = new EnumMap<>(Unfinished.Item.class);
        UnfinishedRows.lacks(LocationRows.today(tx))
                .forEach((item, lack) ->
                        lacking.put(
                                item,
                                DSL.count()
                                        .filterWhere(
                                                CLIENT_INDEX.STATUS.eq(ClientStatus.ACTIVE.name()),
                                                lack)
                                        .as(item.name())));
        Map<ClientStatus, Integer> byStatus = new EnumMap<>(ClientStatus.class);
        Map<UUID, Integer> byHouse = new HashMap<>();
        Map<Unfinished.Item, Integer> byLack = new EnumMap<>(Unfinished.Item.class);
        tx.sql()
                .select(CLIENT_INDEX.STATUS, STAY.HOUSE_ID, people)
                .select(lacking.values())
                .from(CLIENT_INDEX)
                .leftJoin(STAY)
                .on(STAY.OPEN_CLIENT.eq(CLIENT_INDEX.ID))
                .where(tx.visible(CLIENT_INDEX.ID))
                .groupBy(CLIENT_INDEX.STATUS, STAY.HOUSE_ID)
                .forEach(r -> {
                    var status = ClientStatus.valueOf(r.get(CLIENT_INDEX.STATUS));
                    byStatus.merge(status, r.get(people), Integer::sum);
                    var house = r.get(STAY.HOUSE_ID);
                    if (status == ClientStatus.ACTIVE && house != null) {
                        byHouse.put(house, r.get(people));
                    }
                    lacking.forEach((item, count) -> {
                        if (r.get(count) > 0) {
                            byLack.merge(item, r.get(count), Integer::sum);
                        }
                    });
                });
        return new ResidentCounts(byStatus, byHouse, byLack);
    }

    /** Some class has neither an active allergy nor an answer ({@link Allergies#state}). */
    static Condition allergiesNotRecorded() {
        var answered =
                DSL.select(
                                ALLERGY.CLIENT_ID.as("client_id"),
                                ALLERGY.ALLERGY_CLASS.as("allergy_class"))
                        .from(ALLERGY)
                        .where(ALLERGY.STATUS.eq(Allergy.Status.ACTIVE.name()))
                        .and(ClinicalRows.current(ALLERGY))
                        .unionAll(
                                DSL.select(ALLERGY_ANSWER.CLIENT_ID, ALLERGY_ANSWER.ALLERGY_CLASS)
                                        .from(ALLERGY_ANSWER)
                                        .where(
                                                ALLERGY_ANSWER.STATE.in(
                                                        RecordState.NONE_KNOWN.name(),
                                                        RecordState.UNABLE_TO_VERIFY.name()))
                                        .and(ClinicalRows.current(ALLERGY_ANSWER)))
                        .asTable("answered");
        var client = answered.field("client_id", UUID.class);
        var classes = DSL.countDistinct(answered.field("allergy_class", String.class));
        Select<Record1<UUID>> complete =
                DSL.select(client)
                        .from(answered)
                        .groupBy(client)
                        .having(classes.eq(AllergyClass.values().length));
        return CLIENT_INDEX.ID.notIn(complete);
    }

    /** Nobody recorded an answer about life-sustaining treatment. */
    static Condition codeStatusNotRecorded() {
        return DSL.notExists(
                selectOne()
                        .from(CODE_STATUS)
                        .where(CODE_STATUS.CLIENT_ID.eq(CLIENT_INDEX.ID))
                        .and(CODE_STATUS.STATE.ne(RecordState.NOT_RECORDED.name()))
                        .and(ClinicalRows.current(CODE_STATUS)));
    }

    /** There is nobody to call. */
    static Condition withoutContact() {
        return exists(
                        selectOne()
                                .from(CONTACT)
                                .where(CONTACT.CLIENT_ID.eq(CLIENT_INDEX.ID))
                                .and(CONTACT.REMOVED.isFalse()))
                .not();
    }
}
