package org.hearthside.persistence.locations;

import static org.hearthside.persistence.schema.Tables.BED;
import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.ORGANIZATION;
import static org.hearthside.persistence.schema.Tables.ROOM;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.HouseType;
import org.hearthside.core.locations.LocationRules;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.HouseRecord;
import org.hearthside.persistence.schema.tables.records.OrganizationRecord;
import org.jooq.Record;

/** Row steps of the organization, its houses, rooms and beds. */
public final class LocationRows {
    private LocationRows() {}

    /** The organization that keeps these records. */
    public static Organization organization(Tx tx) {
        return tx.sql()
                .selectFrom(ORGANIZATION)
                .fetchOptional(LocationRows::organization)
                .orElseThrow(() -> new NotFound("organization"));
    }

    /** The organization, locked: who numbers people or orders waits for one another. */
    public static Organization lockOrganization(Tx tx) {
        return tx.sql()
                .selectFrom(ORGANIZATION)
                .forUpdate()
                .fetchOptional(LocationRows::organization)
                .orElseThrow(() -> new NotFound("organization"));
    }

    /** The date that the organization's clocks show now. */
    public static LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), organization(tx).zone());
    }

    /** Writes the organization when the facility is created. */
    public static void insert(Tx tx, Organization organization, Entry entry) {
        var tidy = LocationRules.tidy(organization);
        InvalidEntry.ifAny(LocationRules.check(tidy, entry));
        tx.insert(row(tx, tidy));
    }

    /** Changes the organization's settings. */
    public static void update(Tx tx, Organization organization) {
        var tidy = LocationRules.tidy(organization);
        InvalidEntry.ifAny(LocationRules.check(tidy, Entry.FORM));
        tx.update(row(tx, tidy), tidy.version());
    }

    /** All houses by name, also those that are closed. */
    public static List<House> houses(Tx tx) {
        return tx.sql().selectFrom(HOUSE).orderBy(HOUSE.NAME, HOUSE.ID).fetch(LocationRows::house);
    }

    /** One house. */
    public static House house(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(HOUSE)
                .where(HOUSE.ID.eq(id))
                .fetchOptional(LocationRows::house)
                .orElseThrow(() -> new NotFound("house"));
    }

    /** Looks a house up by its name, whatever the case of letters. */
    public static Optional<House> houseNamed(Tx tx, String name) {
        return tx.sql()
                .selectFrom(HOUSE)
                .where(HOUSE.NAME.equalIgnoreCase(name))
                .orderBy(HOUSE.CREATED_AT)
                .limit(1)
                .fetchOptional(LocationRows::house);
    }

    /** Adds a house. */
    public static void insert(Tx tx, House house, Entry entry) {
        var tidy = LocationRules.tidy(house);
        InvalidEntry.ifAny(LocationRules.check(tidy, entry));
        var row = row(tx, tidy);
        row.setOrganizationId(organization(tx).id());
        nameOnce("house_name", () -> tx.insert(row));
    }

    /** Changes a house. */
    public static void update(Tx tx, House house) {
        var tidy = LocationRules.tidy(house);
        InvalidEntry.ifAny(LocationRules.check(tidy, Entry.FORM));
        nameOnce("house_name", () -> tx.update(row(tx, tidy), tidy.version()));
    }

    /** The rooms of a house by name. */
    public static List<Room> rooms(Tx tx, UUID house) {
        return tx.sql()
                .select(ROOM.ID, ROOM.VERSION, ROOM.HOUSE_ID, ROOM.NAME)
                .from(ROOM)
                .where(ROOM.HOUSE_ID.eq(house))
                .orderBy(ROOM.NAME)
                .fetch(r -> new Room(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    /** The beds of a house by room and name. */
    public static List<Bed> beds(Tx tx, UUID house) {
        return tx.sql()
                .select(BED.ID, BED.VERSION, BED.ROOM_ID, BED.NAME)
                .from(BED)
                .join(ROOM)
                .on(ROOM.ID.eq(BED.ROOM_ID))
                .where(ROOM.HOUSE_ID.eq(house))
                .orderBy(ROOM.NAME, BED.NAME)
                .fetch(r -> new Bed(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    /** Adds a room. */
    public static void insert(Tx tx, Room room) {
        var row = tx.sql().newRecord(ROOM);
        row.setId(room.id());
        row.setHouseId(room.house());
        row.setName(name(room.name()));
        nameOnce("room_name", () -> tx.insert(row));
    }

    /** Renames a room. */
    public static void update(Tx tx, Room room) {
        var row = tx.sql().newRecord(ROOM);
        row.setId(room.id());
        row.setName(name(room.name()));
        nameOnce("room_name", () -> tx.update(row, room.version()));
    }

    /** Adds a bed. */
    public static void insert(Tx tx, Bed bed) {
        var row = tx.sql().newRecord(BED);
        row.setId(bed.id());
        row.setRoomId(bed.room());
        row.setName(name(bed.name()));
        nameOnce("bed_name", () -> tx.insert(row));
    }

    /** Renames a bed. */
    public static void update(Tx tx, Bed bed) {
        var row = tx.sql().newRecord(BED);
        row.setId(bed.id());
        row.setName(name(bed.name()));
        nameOnce("bed_name", () -> tx.update(row, bed.version()));
    }

    private static String name(String typed) {
        var tidy = Texts.tidy(typed);
        InvalidEntry.ifAny(LocationRules.checkName(tidy, List.of()));
        return tidy;
    }

    private static void nameOnce(String constraint, Runnable write) {
        Refusal.when(
                constraint,
                () -> new InvalidEntry(List.of(Problem.of("name", "location.nameTwice"))),
                write);
    }

    private static OrganizationRecord row(Tx tx, Organization organization) {
        var row = tx.sql().newRecord(ORGANIZATION);
        row.setId(organization.id());
        row.setName(organization.name());
        Rows.setAddress(row, organization.address());
        row.setPhone_24h(organization.phone24h());
        row.setLicense(organization.license());
        row.setZone(organization.zone().getId());
        row.setTest(organization.test());
        return row;
    }

    private static HouseRecord row(Tx tx, House house) {
        var row = tx.sql().newRecord(HOUSE);
        row.setId(house.id());
        row.setName(house.name());
        row.setType(house.type().name());
        Rows.setAddress(row, house.address());
        row.setCrossStreet(house.crossStreet());
        row.setPhone(house.phone());
        row.setPhone_24h(house.phone24h());
        row.setFax(house.fax());
        row.setLicense(house.license());
        row.setLicensedCapacity(house.licensedCapacity());
        row.setZone(house.zone().getId());
        row.setCapabilities(house.capabilities());
        row.setNurseOnCall(house.nurseOnCall());
        row.setNearestHospital(house.nearestHospital());
        row.setActive(house.active());
        return row;
    }

    /** Reads the organization from a row that holds its columns. */
    public static Organization organization(Record r) {
        return new Organization(
                r.get(ORGANIZATION.ID),
                r.get(ORGANIZATION.VERSION),
                r.get(ORGANIZATION.NAME),
                Rows.address(r, ORGANIZATION),
                r.get(ORGANIZATION.PHONE_24H),
                r.get(ORGANIZATION.LICENSE),
                ZoneId.of(r.get(ORGANIZATION.ZONE)),
                r.get(ORGANIZATION.TEST));
    }

    /** Reads a house from a row that holds its columns. */
    public static House house(Record r) {
        return new House(
                r.get(HOUSE.ID),
                r.get(HOUSE.VERSION),
                r.get(HOUSE.NAME),
                HouseType.valueOf(r.get(HOUSE.TYPE)),
                Rows.address(r, HOUSE),
                r.get(HOUSE.CROSS_STREET),
                r.get(HOUSE.PHONE),
                r.get(HOUSE.PHONE_24H),
                r.get(HOUSE.FAX),
                r.get(HOUSE.LICENSE),
                r.get(HOUSE.LICENSED_CAPACITY),
                ZoneId.of(r.get(HOUSE.ZONE)),
                r.get(HOUSE.CAPABILITIES),
                r.get(HOUSE.NURSE_ON_CALL),
                r.get(HOUSE.NEAREST_HOSPITAL),
                r.get(HOUSE.ACTIVE));
    }
}
