package org.hearthside.persistence.stays;

import static org.hearthside.persistence.schema.Tables.HOUSE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.locations.BedPlace;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.stays.BedUse;
import org.hearthside.core.stays.NewStay;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;

/** Who lives where. Occupancy is derived from stays that last, stored nowhere. */
public final class StayStore {
    private final Db db;

    /** Takes the door to the record. */
    public StayStore(Db db) {
        this.db = db;
    }

    /** The stay that lasts now (READ_CLIENT); empty without one. */
    public Optional<Stay> current(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                Subject.of("stay", null, client.value()),
                tx -> StayRows.current(tx, client));
    }

    /** All stays of a person, newest first (READ_CLIENT). */
    public List<Stay> list(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                Subject.of("stay", null, client.value()),
                tx -> StayRows.of(tx, client));
    }

    /**
     * Moves a person into a place; the stay that lasts ends at the same instant (MOVE_CLIENT).
     *
     * @throws org.hearthside.core.common.InvalidEntry naming {@code bed} when it is taken or stands
     *     elsewhere, {@code house} when it is closed, {@code from} when the move lies in the
     *     future, before the start of the stay that lasts, or within an earlier one
     */
    public void place(Session who, NewStay move) {
        move(who, move.id(), move.client(), tx -> StayRows.place(tx, move));
    }

    /**
     * Ends the stay that lasts (MOVE_CLIENT).
     *
     * @throws org.hearthside.core.common.StaleRecord when it has ended or changed meanwhile
     */
    public void end(Session who, ClientId client, UUID stay, long version, Instant at) {
        move(who, stay, client, tx -> StayRows.end(tx, client, stay, version, at));
    }

    /**
     * The beds of a house by room and name, with who lives in them as far as the session may see
     * them (READ_CLIENT).
     */
    public List<BedUse> beds(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.LIST,
                Subject.of("bed", house),
                tx -> {
                    StayRows.requireHouse(tx, house);
                    return StayRows.beds(tx, HOUSE.ID.eq(house));
                });
    }

    /** Free beds of houses that are open, by house, room and name (READ_LOCATIONS). */
    public List<BedPlace> bedsFree(Session who) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                AuditAction.LIST,
                Subject.of("bed", null),
                tx ->
                        StayRows.beds(tx, HOUSE.ACTIVE.isTrue()).stream()
                                .filter(b -> !b.taken())
                                .map(BedUse::place)
                                .toList());
    }

    private void move(Session who, UUID stay, ClientId client, Consumer<Tx> act) {
        db.act(
                who,
                Permission.MOVE_CLIENT,
                AuditAction.MOVE,
                Subject.of("stay", stay, client.value()),
                act);
    }
}
