package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Sources;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.workflows.NewFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who can open the vault of this workstation: each person by their own password. */
class StaffKeysTest {
    private static final String FIRST = "four words in a row";
    private static final String SECOND = "four other words in a row";
    private static final UUID HOUSE = new UUID(7, 1);
    private static final UUID ORGANIZATION = new UUID(7, 2);

    @TempDir Path temp;

    private LocalFacility facility;
    private StaffStore store;
    private Session admin;

    @BeforeEach
    void make() throws IOException {
        var ada = staff("admin", "AM", Role.ADMIN);
        var zone = ZoneId.of("America/New_York");
        var organization =
                new Organization(ORGANIZATION, 1, "Hearth Homes", Address.NONE, "", "", zone, true);
        var house = House.named(HOUSE, "Maple House", zone);
        try (var code = RecoveryCode.random()) {
            facility =
                    new NewFacility(organization, house, ada)
                            .create(
                                    temp.resolve("data"),
                                    FIRST.toCharArray(),
                                    Argon2id.FLOOR,
                                    code,
                                    new Sources(
                                            () -> Instant.parse("2026-11-21T14:00:00Z"),
                                            UUID::randomUUID));
        }
        store = new StaffStore(facility);
        admin = assertInstanceOf(SignInOutcome.SignedIn.class, signIn("admin", FIRST)).session();
    }

    @AfterEach
    void close() throws IOException {
        facility.close();
    }

    @Test
    void aNewPersonSignsInWithTheFirstPassword() throws IOException {
        add("Kim.Lane", "KL");
        var in = assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim.lane", FIRST));
        assertEquals(Role.NURSE, in.session().role());
        assertEquals(Set.of(HOUSE), in.session().houses());
        assertInstanceOf(SignInOutcome.Wrong.class, signIn("kim.lane", SECOND));
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("admin", FIRST));
    }

    @Test
    void aNewPersonOpensTheClosedRecords() throws IOException {
        add("kim", "KL");
        var folder = facility.folder();
        facility.close();
        var opening =
                LocalFacility.open(folder, "kim", FIRST.toCharArray(), "desk", Sources.system());
        facility = opening.facility().orElseThrow();
        assertInstanceOf(SignInOutcome.SignedIn.class, opening.outcome());
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlace() throws IOException {
        var kim = add("kim", "KL");
        store.resetPassword(admin, kim.id(), SECOND.toCharArray(), Argon2id.FLOOR);
        assertInstanceOf(SignInOutcome.Wrong.class, signIn("kim", FIRST));
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim", SECOND));
    }

    @Test
    void whoseSignInIsStoppedHasNoKeyAndComesBackWithANewPassword() throws IOException {
        var kim = add("kim", "KL");
        store.disable(admin, kim.id(), kim.version());
        assertInstanceOf(SignInOutcome.Wrong.class, signIn("kim", FIRST));
        assertTrue(KeyFile.read(facility.folder()).userOf("kim").isEmpty());
        var stopped = find("kim");
        assertFalse(stopped.active());
        store.enable(admin, stopped.id(), stopped.version(), SECOND.toCharArray(), Argon2id.FLOOR);
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim", SECOND));
    }

    @Test
    void whatCannotBeKeptLeavesNeitherAPersonNorAKey() throws IOException {
        add("kim", "KL");
        refused("kim", "KX", FIRST, "login");
        refused("lee", "KL", FIRST, "initials");
        refused("lee", "LE", "too short", "password");
        refused("lee lee", "LE", FIRST, "login");
        assertEquals(2, store.list(admin).size());
        assertTrue(KeyFile.read(facility.folder()).userOf("lee").isEmpty());
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim", FIRST));
    }

    @Test
    void whoMayNotManageStaffChangesNoKey() throws IOException {
        var kim = add("kim", "KL");
        var asKim = assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim", FIRST)).session();
        var lee = staff("lee", "LE", Role.ADMIN);
        assertThrows(
                AccessDenied.class,
                () -> store.add(asKim, ORGANIZATION, lee, FIRST.toCharArray(), Argon2id.FLOOR));
        assertThrows(
                AccessDenied.class,
                () ->
                        store.resetPassword(
                                asKim, admin.staff(), SECOND.toCharArray(), Argon2id.FLOOR));
        assertThrows(AccessDenied.class, () -> store.disable(asKim, admin.staff(), 1));
        assertThrows(
                AccessDenied.class,
                () -> store.enable(asKim, kim.id(), 1, SECOND.toCharArray(), Argon2id.FLOOR));
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("admin", FIRST));
        assertTrue(KeyFile.read(facility.folder()).userOf("lee").isEmpty());
    }

    @Test
    void saysWhenTheKeyFileIsFullAndKeepsEverybodyWhoIsIn() throws IOException {
        var added = 0;
        try {
            for (; added < 64; added++) {
                add("person" + added, "P" + (char) ('A' + added / 26) + (char) ('A' + added % 26));
            }
        } catch (InvalidEntry full) {
            assertEquals("staff.full", full.problems().getFirst().key());
        }
        assertTrue(added >= 20, "room for only " + added);
        assertEquals(added + 1, store.list(admin).size());
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("person" + (added - 1), FIRST));
    }

    private void refused(String login, String initials, String password, String field) {
        var staff = staff(login, initials, Role.NURSE);
        var refusal =
                assertThrows(
                        InvalidEntry.class,
                        () ->
                                store.add(
                                        admin,
                                        ORGANIZATION,
                                        staff,
                                        password.toCharArray(),
                                        Argon2id.FLOOR));
        assertEquals(field, refusal.problems().getFirst().field());
    }

    private Staff add(String login, String initials) throws IOException {
        var staff = staff(login, initials, Role.NURSE);
        store.add(admin, ORGANIZATION, staff, FIRST.toCharArray(), Argon2id.FLOOR);
        return find(login.toLowerCase(java.util.Locale.ROOT));
    }

    private Staff find(String login) {
        return store.list(admin).stream()
                .filter(staff -> staff.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private SignInOutcome signIn(String login, String password) throws IOException {
        return facility.signIn(login, password.toCharArray(), "desk");
    }

    private static Staff staff(String login, String initials, Role role) {
        return new Staff(
                new StaffId(UUID.randomUUID()),
                1,
                login,
                "Somebody " + initials,
                "",
                initials,
                role,
                role == Role.ADMIN ? Set.of() : Set.of(HOUSE),
                true);
    }
}
