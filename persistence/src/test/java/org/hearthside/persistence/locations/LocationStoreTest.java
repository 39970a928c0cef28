package org.hearthside.persistence.locations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.HouseType;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class LocationStoreTest extends StoreTest {
    private LocationStore store() {
        return new LocationStore(db);
    }

    private static House birch(UUID id, long version, String name) {
        return new House(
                id,
                version,
                name,
                HouseType.RESIDENTIAL,
                new Address("7 Birch Lane", "", "Springfield", "OH", "45502"),
                "Pine Street",
                "(555) 010-0600",
                "(555) 010-0601",
                "",
                "H-9",
                6,
                ZoneId.of("America/Chicago"),
                "Suction yes",
                "Jane Diaz, RN",
                "Mercy Hospital",
                true);
    }

    @Test
    void givesTheOrganizationAndItsHousesByName() {
        var organization = store().organization(dsp);
        assertEquals("Hearth Homes", organization.name());
        assertEquals(ZoneId.of("America/New_York"), organization.zone());
        assertEquals(
                List.of("Cedar House", "Maple House"),
                store().houses(dsp).stream().map(House::name).toList());
    }

    @Test
    void changesTheOrganizationOnceForEachVersionSeen() {
        var before = store().organization(admin);
        var changed =
                new Organization(
                        before.id(),
                        before.version(),
                        "  Hearth   Homes, Inc. ",
                        before.address(),
                        "555-010-0199",
                        before.license(),
                        ZoneId.of("America/Denver"),
                        false);
        store().changeOrganization(admin, changed);
        var after = store().organization(admin);
        assertEquals("Hearth Homes, Inc.", after.name());
        assertEquals(ZoneId.of("America/Denver"), after.zone());
        assertEquals(before.version() + 1, after.version());
        assertThrows(StaleRecord.class, () -> store().changeOrganization(admin, changed));
    }

    @Test
    void keepsEveryFieldOfAHouse() {
        var id = newId();
        store().addHouse(admin, birch(id, 1, "Birch House"));
        assertEquals(birch(id, 1, "Birch House"), store().house(dsp, id));
        store().changeHouse(admin, birch(id, 1, "Birch Home"));
        assertEquals(birch(id, 2, "Birch Home"), store().house(dsp, id));
    }

    @Test
    void refusesAHouseWithANameThatIsTakenOrNoAddress() {
        var twice =
                assertThrows(
                        InvalidEntry.class,
                        () -> store().addHouse(admin, birch(newId(), 1, "Maple House")));
        assertEquals("name", twice.problems().getFirst().field());
        var maple = store().house(admin, TestFacility.MAPLE);
        var nameless = birch(maple.id(), maple.version(), " ");
        assertThrows(InvalidEntry.class, () -> store().changeHouse(admin, nameless));
        assertThrows(NotFound.class, () -> store().house(admin, newId()));
    }

    @Test
    void addsAndRenamesRoomsAndBeds() {
        var room = newId();
        var bed = newId();
        store().addRoom(admin, new Room(room, 1, TestFacility.MAPLE, "3"), List.of());
        store().addBed(admin, new Bed(bed, 1, room, "A"));
        store().changeRoom(admin, new Room(room, 1, TestFacility.MAPLE, " 3 west "));
        store().changeBed(admin, new Bed(bed, 1, room, "Window"));
        assertEquals(
                List.of("1", "2", "3 west"),
                store().rooms(dsp, TestFacility.MAPLE).stream().map(Room::name).toList());
        assertEquals(
                List.of("A", "B", "A", "B", "Window"),
                store().beds(dsp, TestFacility.MAPLE).stream().map(Bed::name).toList());
        assertThrows(
                InvalidEntry.class,
                () ->
                        store().addRoom(
                                        admin,
                                        new Room(newId(), 1, TestFacility.MAPLE, "1"),
                                        List.of()));
        assertThrows(
                InvalidEntry.class, () -> store().addBed(admin, new Bed(newId(), 1, room, "")));
    }

    @Test
    void addsARoomWithItsBedsOrNothingAtAll() {
        var room = newId();
        var beds = List.of(new Bed(newId(), 1, room, "A"), new Bed(newId(), 1, room, "B"));
        store().addRoom(admin, new Room(room, 1, TestFacility.MAPLE, "3"), beds);
        assertEquals(
                List.of("A", "B"),
                store().beds(dsp, TestFacility.MAPLE).stream()
                        .filter(bed -> bed.room().equals(room))
                        .map(Bed::name)
                        .toList());
        assertEquals(AuditAction.CREATE, actionsOf(admin).getLast());

        var other = newId();
        var twice = List.of(new Bed(newId(), 1, other, "A"), new Bed(newId(), 1, other, "A"));
        assertThrows(
                InvalidEntry.class,
                () -> store().addRoom(admin, new Room(other, 1, TestFacility.MAPLE, "4"), twice));
        assertEquals(
                List.of("1", "2", "3"),
                store().rooms(dsp, TestFacility.MAPLE).stream().map(Room::name).toList());
    }

    @Test
    void findsAHouseByNameWhateverTheCase() {
        var found =
                db.read(
                        admin,
                        Permission.READ_LOCATIONS,
                        AuditAction.READ,
                        Subject.of("house", null),
                        tx -> LocationRows.houseNamed(tx, "maple HOUSE"));
        assertEquals(TestFacility.MAPLE, found.orElseThrow().id());
        assertTrue(actionsOf(admin).contains(AuditAction.READ));
    }
}
