package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** What the record keeps of staff, on both engines. Passwords: see {@link StaffKeysTest}. */
class StaffStoreTest extends StoreTest {
    @Test
    void changesNameCredentialInitialsRoleAndHouses() {
        var sam = named("dsp");
        var changed = with(sam, "Sam  Okoro Bell", "CMA", "sob", Role.NURSE, TestFacility.CEDAR);
        StaffStore.change(db, admin, changed);
        assertEquals(AuditAction.STAFF, actionsOf(admin).getLast());
        var after = named("dsp");
        assertEquals("Sam Okoro Bell, CMA", after.printedName());
        assertEquals("SOB", after.initials());
        assertEquals(Role.NURSE, after.role());
        assertEquals(Set.of(TestFacility.CEDAR), after.houses());
        assertEquals(sam.version() + 1, after.version());
    }

    @Test
    void givesAHouseBackThatWasTakenAway() {
        for (var houses :
                List.of(
                        Set.of(TestFacility.CEDAR),
                        Set.of(TestFacility.MAPLE, TestFacility.CEDAR),
                        Set.of(TestFacility.MAPLE))) {
            var sam = named("dsp");
            StaffStore.change(
                    db,
                    admin,
                    with(
                            sam,
                            sam.name(),
                            sam.credential(),
                            sam.initials(),
                            sam.role(),
                            houses.toArray(UUID[]::new)));
            assertEquals(houses, named("dsp").houses());
        }
    }

    @Test
    void keepsTheSignInNameWhateverTheChangeSays() {
        var sam = named("dsp");
        StaffStore.change(
                db,
                admin,
                new Staff(
                        sam.id(),
                        sam.version(),
                        "another",
                        sam.name(),
                        sam.credential(),
                        sam.initials(),
                        sam.role(),
                        sam.houses(),
                        true));
        assertEquals(sam.id(), named("dsp").id());
    }

    @Test
    void tellsWhenTheInitialsOrTheSignInNameAreTaken() {
        var sam = named("dsp");
        assertEquals(
                "initials",
                refused(() ->
                        StaffStore.change(
                                db,
                                admin,
                                with(sam, "Sam", "", "JD", Role.DSP, TestFacility.MAPLE))));
        var twin =
                new Staff(
                        new StaffId(newId()),
                        1,
                        "NURSE",
                        "Ann Lee",
                        "",
                        "AL",
                        Role.DSP,
                        Set.of(TestFacility.MAPLE),
                        true);
        assertEquals(
                "login",
                refused(() ->
                        db.write(
                                admin,
                                Permission.MANAGE_STAFF,
                                AuditAction.STAFF,
                                Subject.of("staff", twin.id().value()),
                                tx -> {
                                    StaffRows.insert(tx, TestFacility.ORGANIZATION, twin);
                                    return true;
                                })));
        assertEquals("Sam Okoro", named("dsp").name());
    }

    @Test
    void refusesAnOldVersionAndAStranger() {
        var sam = named("dsp");
        var changed = with(sam, "Sam", "", "SO", Role.DSP, TestFacility.MAPLE);
        StaffStore.change(db, admin, changed);
        assertThrows(StaleRecord.class, () -> StaffStore.change(db, admin, changed));
        assertThrows(
                NotFound.class,
                () -> StaffStore.setActive(db, admin, new StaffId(newId()), 1, false));
    }

    @Test
    void neverLeavesTheOrganizationWithoutAnAdministrator() {
        var ada = named("admin");
        assertEquals(
                "active",
                refused(() -> StaffStore.setActive(db, admin, ada.id(), ada.version(), false)));
        assertEquals(
                "role",
                refused(() ->
                        StaffStore.change(
                                db,
                                admin,
                                with(ada, "Ada", "", "AM", Role.NURSE, TestFacility.MAPLE))));
        var jane = named("nurse");
        StaffStore.change(db, admin, with(jane, "Jane Diaz", "RN", "JD", Role.ADMIN));
        // Nobody takes their own, even when another one could do the work.
        assertEquals(
                "active",
                refused(() -> StaffStore.setActive(db, admin, ada.id(), ada.version(), false)));
        var janeNow = named("nurse");
        var asJane = new Session(newId(), jane.id(), "Jane Diaz, RN", Role.ADMIN, Set.of(), "desk");
        StaffStore.setActive(db, asJane, ada.id(), ada.version(), false);
        assertEquals(
                "active",
                refused(() ->
                        StaffStore.setActive(db, asJane, janeNow.id(), janeNow.version(), false)));
    }

    @Test
    void onlyAnAdministratorManagesStaff() {
        var sam = named("dsp");
        for (var who : List.of(nurse, dsp)) {
            assertThrows(
                    AccessDenied.class,
                    () ->
                            StaffStore.change(
                                    db,
                                    who,
                                    with(sam, "Sam", "", "SO", Role.ADMIN, TestFacility.MAPLE)));
            assertThrows(
                    AccessDenied.class,
                    () -> StaffStore.setActive(db, who, sam.id(), sam.version(), false));
        }
        assertEquals(sam, named("dsp"));
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(InvalidEntry.class, act).problems().getFirst().field();
    }

    private Staff named(String login) {
        return db
                .read(
                        admin,
                        Permission.READ_DIRECTORY,
                        AuditAction.LIST,
                        Subject.of("staff", null),
                        StaffRows::all)
                .stream()
                .filter(staff -> staff.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private static Staff with(
            Staff staff, String name, String credential, String initials, Role role, UUID... at) {
        return new Staff(
                staff.id(),
                staff.version(),
                staff.login(),
                name,
                credential,
                initials,
                role,
                Set.of(at),
                staff.active());
    }
}
