package org.hearthside.persistence.locations;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.Entry;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;

/** The organization and its places. Who lives where stands in {@code stays}. */
public final class LocationStore {
    private final Db db;

    /** Takes the door to the record. */
    public LocationStore(Db db) {
        this.db = db;
    }

    /** The organization's settings (READ_LOCATIONS). */
    public Organization organization(Session who) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                Subject.of("organization", null),
                LocationRows::organization);
    }

    /**
     * Changes the organization's settings (WRITE_LOCATIONS).
     *
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void changeOrganization(Session who, Organization changed) {
        change(
                who,
                AuditAction.CORRECT,
                "organization",
                changed.id(),
                tx -> LocationRows.update(tx, changed));
    }

    /** All houses by name, also closed ones (READ_LOCATIONS). */
    public List<House> houses(Session who) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                AuditAction.LIST,
                Subject.of("house", null),
                LocationRows::houses);
    }

    /** One house (READ_LOCATIONS). */
    public House house(Session who, UUID id) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                Subject.of("house", id),
                tx -> LocationRows.house(tx, id));
    }

    /**
     * Adds a house (WRITE_LOCATIONS).
     *
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept, or another
     *     house has the name
     */
    public void addHouse(Session who, House house) {
        change(
                who,
                AuditAction.CREATE,
                "house",
                house.id(),
                tx -> LocationRows.insert(tx, house, Entry.FORM));
    }

    /**
     * Changes a house, also to close it (WRITE_LOCATIONS).
     *
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void changeHouse(Session who, House changed) {
        change(
                who,
                AuditAction.CORRECT,
                "house",
                changed.id(),
                tx -> LocationRows.update(tx, changed));
    }

    /** The rooms of a house by name (READ_LOCATIONS). */
    public List<Room> rooms(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                AuditAction.LIST,
                Subject.of("room", house),
                tx -> LocationRows.rooms(tx, house));
    }

    /** The beds of a house by room and name (READ_LOCATIONS). */
    public List<Bed> beds(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_LOCATIONS,
                AuditAction.LIST,
                Subject.of("bed", house),
                tx -> LocationRows.beds(tx, house));
    }

    /**
     * Adds a room with its beds, all of them or nothing (WRITE_LOCATIONS).
     *
     * @throws org.hearthside.core.common.InvalidEntry when a name cannot be kept or is taken
     */
    public void addRoom(Session who, Room room, List<Bed> beds) {
        change(
                who,
                AuditAction.CREATE,
                "room",
                room.id(),
                tx -> {
                    LocationRows.insert(tx, room);
                    beds.forEach(bed -> LocationRows.insert(tx, bed));
                    tx.detail("with " + beds.size() + " beds");
                });
    }

    /** Renames a room (WRITE_LOCATIONS). A room stays in its house. */
    public void changeRoom(Session who, Room changed) {
        change(
                who,
                AuditAction.CORRECT,
                "room",
                changed.id(),
                tx -> LocationRows.update(tx, changed));
    }

    /** Adds a bed (WRITE_LOCATIONS). */
    public void addBed(Session who, Bed bed) {
        change(who, AuditAction.CREATE, "bed", bed.id(), tx -> LocationRows.insert(tx, bed));
    }

    /** Renames a bed (WRITE_LOCATIONS). A bed stays in its room. */
    public void changeBed(Session who, Bed changed) {
        change(
                who,
                AuditAction.CORRECT,
                "bed",
                changed.id(),
                tx -> LocationRows.update(tx, changed));
    }

    private void change(Session who, AuditAction action, String type, UUID id, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_LOCATIONS, action, Subject.of(type, id), act);
    }
}
