package org.hearthside.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthside.app.Samples;
import org.hearthside.app.security.StaffModel.Filter;
import org.hearthside.app.security.StaffModel.People;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.core.security.Staff;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.RecoveryCode;
import org.hearthside.persistence.security.StaffStore;
import org.hearthside.persistence.workflows.NewFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaffModelTest {
    private static final String FIRST = "four words in a row";
    private static final String SECOND = "four other words in a row";
    private static final UUID ORGANIZATION = new UUID(7, 2);
    private static final HouseScope.Choice MAPLE =
            new HouseScope.Choice(new UUID(7, 1), "Maple House");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** Records made once for all tests; each test gets a copy. */
    @TempDir static Path made;

    @TempDir Path temp;

    private final List<Throwable> faults = new ArrayList<>();
    private final Toolkit kit = Toolkit.immediate(Samples.sources(), faults::add);
    private LocalFacility facility;
    private StaffModel model;
    private int saved;

    @BeforeAll
    static void make() throws IOException {
        var organization =
                new Organization(ORGANIZATION, 1, "Hearth Homes", Address.NONE, "", "", ZONE, true);
        var house = House.named(MAPLE.id(), MAPLE.name(), ZONE);
        var ada =
                new Staff(
                        Samples.ANN, 1, "admin", "Ada Moss", "", "AM", Role.ADMIN, Set.of(), true);
        try (var code = RecoveryCode.random()) {
            new NewFacility(organization, house, ada)
                    .create(
                            made.resolve("data"),
                            FIRST.toCharArray(),
                            Argon2id.FLOOR,
                            code,
                            Samples.sources())
                    .close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        var folder = Files.createDirectories(temp.resolve("data"));
        try (var files = Files.list(made.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        var opening =
                LocalFacility.open(folder, "admin", FIRST.toCharArray(), "desk", Samples.sources());
        facility = opening.facility().orElseThrow();
        model = model(session(opening.outcome()));
    }

    @AfterEach
    void close() throws IOException {
        facility.close();
    }

    @Test
    void addsSomebodyWhoThenSignsInWithTheFirstPassword() throws IOException {
        add();
        assertEquals(1, saved);
        var kim = person("kim");
        assertEquals("Kim Lane, LPN", kim.printedName());
        assertEquals(Set.of(MAPLE.id()), kim.houses());
        assertEquals(List.of("Maple House"), StaffModel.houses(people(), kim));
        assertEquals(Role.NURSE, session(signIn("kim", FIRST)).role());
        assertEquals(List.of(), faults);
    }

    @Test
    void asksForRoleAndAPasswordThatHoldsAndIsTheSameTwice() {
        var typed = model.add(people(), () -> saved++);
        assertEquals("Fill this in.", typed.editor().problem("role").orElse(""));
        typed.password().set("short");
        assertTrue(typed.editor().problem("password").orElse("").startsWith("Use at least 15"));
        typed.password().set(FIRST);
        assertTrue(typed.editor().problem("password").isEmpty());
        assertFalse(typed.editor().problem("again").isEmpty());
        typed.again().set(FIRST);
        assertTrue(typed.editor().problem("again").isEmpty());
        assertFalse(
                new StaffModel.WithPassword(people().staff().getFirst(), FIRST)
                        .toString()
                        .contains(FIRST));
    }

    @Test
    void tellsWhenTheInitialsAreTaken() {
        var typed = model.add(people(), () -> saved++);
        fill(typed);
        typed.entries().initials.set("AM");
        typed.editor().save();
        assertEquals("initials", typed.editor().problems().getFirst().field());
        assertEquals(0, saved);
        typed.entries().initials.set("KL");
        typed.editor().save();
        assertEquals(1, saved);
    }

    @Test
    void changesRoleAndCredential() {
        add();
        var typed = model.change(people(), person("kim"), () -> saved++);
        typed.entries().credential.set("RN");
        typed.entries().role.set(Role.DSP);
        typed.editor().save();
        assertEquals("Kim Lane, RN", person("kim").printedName());
        assertEquals(Role.DSP, person("kim").role());
    }

    @Test
    void stopsASignInAndAllowsItAgainWithANewPassword() throws IOException {
        add();
        model.stop(person("kim"));
        assertFalse(person("kim").active());
        assertTrue(Filter.STOPPED.leaves(person("kim")));
        assertFalse(Filter.CAN_SIGN_IN.leaves(person("kim")));
        assertInstanceOf(SignInOutcome.Wrong.class, signIn("kim", FIRST));
        var typed = model.password(people(), person("kim"), () -> saved++);
        typed.password().set(SECOND);
        typed.again().set(SECOND);
        typed.editor().save();
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim", SECOND));
    }

    @Test
    void givesANewPassword() throws IOException {
        add();
        var typed = model.password(people(), person("kim"), () -> saved++);
        typed.password().set(SECOND);
        typed.again().set(SECOND);
        typed.editor().save();
        assertInstanceOf(SignInOutcome.Wrong.class, signIn("kim", FIRST));
        assertInstanceOf(SignInOutcome.SignedIn.class, signIn("kim", SECOND));
    }

    @Test
    void takesNobodysOwnSignInAway() {
        assertTrue(model.isSelf(person("admin")));
        model.stop(person("admin"));
        assertInstanceOf(InvalidEntry.class, faults.getFirst());
        assertTrue(person("admin").active());
        var typed = model.change(people(), person("admin"), () -> saved++);
        typed.entries().role.set(Role.NURSE);
        Objects.requireNonNull(typed.entries().houses.get(MAPLE.id())).set(true);
        typed.editor().save();
        assertEquals("role", typed.editor().problems().getFirst().field());
    }

    @Test
    void letsOthersLookAndNotChange() throws IOException {
        add();
        var nurse = model(session(signIn("kim", FIRST)));
        assertFalse(nurse.may());
        nurse.people().load();
        assertEquals(
                2, Objects.requireNonNull(nurse.people().valueProperty().get()).staff().size());
        nurse.stop(person("admin"));
        assertInstanceOf(AccessDenied.class, faults.getFirst());
    }

    private void add() {
        var typed = model.add(people(), () -> saved++);
        fill(typed);
        typed.editor().save();
    }

    private static void fill(StaffModel.Adding typed) {
        typed.entries().login.set("Kim");
        typed.entries().name.set("Kim  Lane");
        typed.entries().credential.set("LPN");
        typed.entries().initials.set("kl");
        typed.entries().role.set(Role.NURSE);
        Objects.requireNonNull(typed.entries().houses.get(MAPLE.id())).set(true);
        typed.password().set(FIRST);
        typed.again().set(FIRST);
    }

    private StaffModel model(Session who) {
        return new StaffModel(
                kit,
                who,
                new StaffStore(facility),
                () -> new StaffModel.Around(ORGANIZATION, ZONE, List.of(MAPLE)),
                Argon2id.FLOOR);
    }

    private People people() {
        model.people().load();
        return Objects.requireNonNull(model.people().valueProperty().get());
    }

    private Staff person(String login) {
        return people().staff().stream()
                .filter(staff -> staff.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private SignInOutcome signIn(String login, String password) throws IOException {
        return facility.signIn(login, password.toCharArray(), "desk");
    }

    private static Session session(SignInOutcome outcome) {
        return assertInstanceOf(SignInOutcome.SignedIn.class, outcome).session();
    }
}
