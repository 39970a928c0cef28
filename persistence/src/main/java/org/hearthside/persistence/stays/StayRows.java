package org.hearthside.persistence.stays;

import static org.hearthside.persistence.schema.Tables.BED;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.ROOM;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.locations.BedPlace;
import org.hearthside.core.stays.BedUse;
import org.hearthside.core.stays.NewStay;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Row steps of stays. */
public final class StayRows {
    private StayRows() {}

    /** The columns of a stay with the names of its place; join house, bed and room. */
    public static List<SelectField<?>> columns() {
        return List.of(
                STAY.ID,
                STAY.VERSION,
                STAY.CLIENT_ID,
                STAY.HOUSE_ID,
                HOUSE.NAME,
                STAY.BED_ID,
                ROOM.NAME,
                BED.NAME,
                STAY.STARTED_AT,
                STAY.ENDED_AT,
                STAY.REASON);
    }

    /** Joins the present house, room and bed to a question about people; without one they stay. */
    public static <R extends Record> SelectOnConditionStep<R> joinPlaces(SelectJoinStep<R> people) {
        return joinBeds(
                people.leftJoin(STAY)
                        .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                        .leftJoin(HOUSE)
                        .on(HOUSE.ID.eq(STAY.HOUSE_ID)));
    }

    /** Joins bed and room to a question about stays; a stay without a bed stays. */
    public static <R extends Record> SelectOnConditionStep<R> joinBeds(SelectJoinStep<R> stays) {
        return stays.leftJoin(BED)
                .on(BED.ID.eq(STAY.BED_ID))
                .leftJoin(ROOM)
                .on(ROOM.ID.eq(BED.ROOM_ID));
    }

    /** The stay that lasts now; empty without one. */
    public static Optional<Stay> current(Tx tx, ClientId client) {
        return select(tx, STAY.OPEN_CLIENT.eq(client.value())).stream().findFirst();
    }

    /** All stays of a person, newest first. */
    public static List<Stay> of(Tx tx, ClientId client) {
        return select(tx, STAY.CLIENT_ID.eq(client.value()));
    }

    private static List<Stay> select(Tx tx, Condition condition) {
        return joinBeds(
                        tx.sql()
                                .select(columns())
                                .from(STAY)
                                .join(HOUSE)
                                .on(HOUSE.ID.eq(STAY.HOUSE_ID)))
                .where(condition)
                .orderBy(STAY.STARTED_AT.desc(), STAY.ID)
                .fetch(StayRows::stay);
    }

    /**
     * Moves a person into a place: the stay that lasts ends at the instant at which the new one
     * begins.
     *
     * @throws InvalidEntry when the bed is taken or stands elsewhere, the house is closed, or the
     *     move would lie in the future, before the start of the stay that lasts, or within an
     *     earlier one
     */
    public static void place(Tx tx, NewStay move) {
        ClientRows.lock(tx, move.client());
        requirePlace(tx, move);
        if (move.from().isAfter(tx.now())) {
            throw invalid("from", "stay.future");
        }
        for (var before : of(tx, move.client())) {
            var until = before.endedAt();
            if (until == null) {
                end(tx, before, before.version(), move.from());
            } else if (until.isAfter(move.from())) {
                throw invalid("from", "stay.overlap", day(tx, until));
            }
        }
        var row = tx.sql().newRecord(STAY);
        row.setId(move.id());
        row.setClientId(move.client().value());
        row.setHouseId(move.house());
        row.setBedId(move.bed());
        row.setStartedAt(move.from());
        row.setOpenClient(move.client().value());
        row.setOpenBed(move.bed());
        row.setReason(move.reason());
        Refusal.when("stay_bed_free", () -> invalid("bed", "stay.bedTaken"), () -> tx.insert(row));
    }

    private static void requirePlace(Tx tx, NewStay move) {
        var open =
                tx.sql().fetchExists(HOUSE, HOUSE.ID.eq(move.house()).and(HOUSE.ACTIVE.isTrue()));
        if (!open) {
            throw invalid("house", "stay.houseClosed");
        }
        var bed = move.bed();
        if (bed == null) {
            return;
        }
        var there =
                tx.sql()
                        .fetchExists(
                                DSL.selectOne()
                                        .from(BED)
                                        .join(ROOM)
                                        .on(ROOM.ID.eq(BED.ROOM_ID))
                                        .where(BED.ID.eq(bed), ROOM.HOUSE_ID.eq(move.house())));
        if (!there) {
            throw invalid("bed", "stay.bedElsewhere");
        }
    }

    /**
     * Ends the stay that lasts.
     *
     * @throws StaleRecord when it has ended already
     */
    public static void end(Tx tx, ClientId client, UUID stay, long version, Instant at) {
        Rows.requireOf(tx, STAY, stay, client.value());
        var open =
                current(tx, client)
                        .filter(s -> s.id().equals(stay))
                        .orElseThrow(() -> new StaleRecord("stay"));
        end(tx, open, version, at);
    }

    private static void end(Tx tx, Stay open, long version, Instant at) {
        if (at.isBefore(open.startedAt())) {
            throw invalid("from", "stay.beforeStart", day(tx, open.startedAt()));
        }
        var row = tx.sql().newRecord(STAY);
        row.setId(open.id());
        row.setEndedAt(at);
        row.setOpenClient(null);
        row.setOpenBed(null);
        tx.update(row, version);
    }

    /**
     * Brings a stay from elsewhere, also one that is over. House, room and bed are found by their
     * names.
     *
     * @param before the row that an earlier import brought; absent the first time. Of that one only
     *     the end may have changed
     * @throws InvalidEntry when house or bed are not set up here or out of sight, the bed is taken,
     *     or another stay lies in the same time
     */
    public static void bring(Tx tx, Stay stay, @Nullable UUID before) {
        ClientRows.lock(tx, stay.client());
        var ended = stay.endedAt();
        if (before != null) {
            if (ended == null) {
                throw invalid("from", "stay.changedElsewhere");
            }
            var open = current(tx, stay.client()).filter(s -> s.id().equals(before));
            end(tx, stay.client(), before, open.map(Stay::version).orElse(0L), ended);
            return;
        }
        for (var other : of(tx, stay.client())) {
            var until = other.endedAt();
            if ((until == null || until.isAfter(stay.startedAt()))
                    && (ended == null || ended.isAfter(other.startedAt()))) {
                throw invalid("from", "stay.overlap", day(tx, other.startedAt()));
            }
        }
        var house = houseNamed(tx, stay.houseName(), ended == null);
        var bed = stay.room().isEmpty() ? null : bedNamed(tx, house, stay.room(), stay.bedName());
        var row = tx.sql().newRecord(STAY);
        row.setId(stay.id());
        row.setClientId(stay.client().value());
        row.setHouseId(house);
        row.setBedId(bed);
        row.setStartedAt(stay.startedAt());
        row.setEndedAt(ended);
        row.setOpenClient(ended == null ? stay.client().value() : null);
        row.setOpenBed(ended == null ? bed : null);
        row.setReason(stay.reason());
        Refusal.when("stay_bed_free", () -> invalid("bed", "stay.bedTaken"), () -> tx.insert(row));
    }

    /** Nobody moves a person into a house out of their sight; where someone was, is history. */
    private static UUID houseNamed(Tx tx, String name, boolean open) {
        var houses =
                tx.sql()
                        .select(HOUSE.ID)
                        .from(HOUSE)
                        .where(DSL.lower(HOUSE.NAME).eq(DSL.lower(name)))
                        .fetch(HOUSE.ID);
        var session = tx.session();
        return houses.stream()
                .filter(h -> !open || session.seesEveryHouse() || session.houses().contains(h))
                .findFirst()
                .orElseThrow(() -> invalid("house", "stay.houseNotHere"));
    }

    private static UUID bedNamed(Tx tx, UUID house, String room, String bed) {
        return tx.sql()
                .select(BED.ID)
                .from(BED)
                .join(ROOM)
                .on(ROOM.ID.eq(BED.ROOM_ID))
                .where(ROOM.HOUSE_ID.eq(house))
                .and(DSL.lower(ROOM.NAME).eq(DSL.lower(room)))
                .and(DSL.lower(BED.NAME).eq(DSL.lower(bed)))
                .fetchOptional(BED.ID)
                .orElseThrow(() -> invalid("bed", "stay.bedNotHere"));
    }

    /** The beds of a house, or of all houses, with who lives in them as far as it may be seen. */
    static List<BedUse> beds(Tx tx, Condition which) {
        return tx.sql()
                .select(
                        BED.ID,
                        HOUSE.ID,
                        HOUSE.NAME,
                        ROOM.NAME,
                        BED.NAME,
                        STAY.ID,
                        STAY.STARTED_AT,
                        CLIENT.ID,
                        CLIENT.FIRST_NAME,
                        CLIENT.MIDDLE_NAME,
                        CLIENT.LAST_NAME,
                        CLIENT.PREFERRED_NAME,
                        CLIENT.NATIVE_NAME,
                        CLIENT.NATIVE_LANGUAGE)
                .from(BED)
                .join(ROOM)
                .on(ROOM.ID.eq(BED.ROOM_ID))
                .join(HOUSE)
                .on(HOUSE.ID.eq(ROOM.HOUSE_ID))
                .leftJoin(STAY)
                .on(STAY.OPEN_BED.eq(BED.ID))
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(STAY.CLIENT_ID).and(tx.visible(CLIENT.ID)))
                .where(which)
                .orderBy(HOUSE.NAME, ROOM.NAME, BED.NAME)
                .fetch(StayRows::bedUse);
    }

    private static BedUse bedUse(Record r) {
        var place =
                new BedPlace(
                        r.get(BED.ID),
                        r.get(HOUSE.ID),
                        r.get(HOUSE.NAME),
                        r.get(ROOM.NAME),
                        r.get(BED.NAME));
        var taken = r.get(STAY.ID) != null;
        if (r.get(CLIENT.ID) == null) {
            return new BedUse(place, taken, null, null, null);
        }
        var names =
                new Names(
                        r.get(CLIENT.FIRST_NAME),
                        r.get(CLIENT.MIDDLE_NAME),
                        r.get(CLIENT.LAST_NAME),
                        r.get(CLIENT.PREFERRED_NAME),
                        r.get(CLIENT.NATIVE_NAME),
                        r.get(CLIENT.NATIVE_LANGUAGE));
        return new BedUse(
                place, taken, new ClientId(r.get(CLIENT.ID)), names, r.get(STAY.STARTED_AT));
    }

    /** Reads a stay from a row that holds {@link #columns()}. */
    public static Stay stay(Record r) {
        var room = r.get(ROOM.NAME);
        var bed = r.get(BED.NAME);
        return new Stay(
                r.get(STAY.ID),
                r.get(STAY.VERSION),
                new ClientId(r.get(STAY.CLIENT_ID)),
                r.get(STAY.HOUSE_ID),
                r.get(HOUSE.NAME),
                r.get(STAY.BED_ID),
                room == null ? "" : room,
                bed == null ? "" : bed,
                r.get(STAY.STARTED_AT),
                r.get(STAY.ENDED_AT),
                r.get(STAY.REASON));
    }

    private static InvalidEntry invalid(String field, String key, Object... args) {
        return new InvalidEntry(List.of(Problem.of(field, key, args)));
    }

    private static String day(Tx tx, Instant at) {
        return Dates.print(LocalDate.ofInstant(at, LocationRows.organization(tx).zone()));
    }

    /** Refuses when the house is not known. */
    static void requireHouse(Tx tx, UUID house) {
        if (!tx.sql().fetchExists(HOUSE, HOUSE.ID.eq(house))) {
            throw new NotFound("house");
        }
    }
}
