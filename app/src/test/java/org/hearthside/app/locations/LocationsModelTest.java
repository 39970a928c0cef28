package org.hearthside.app.locations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import org.hearthside.app.locations.LocationsModel.Furnished;
import org.hearthside.app.locations.LocationsModel.Places;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.Problem;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.HouseType;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.locations.LocationStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocationsModelTest {
    private final House house = House.empty();
    private final Toolkit kit = house.kit();
    private final LocationsModel model = model(house.admin());
    private int saved;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void readsTheOrganizationAndItsHousesWithRoomsAndBeds() {
        var places = places();
        assertEquals("Hearth Homes", places.organization().name());
        assertEquals(
                List.of("Cedar House", "Maple House"),
                places.houses().stream().map(one -> one.house().name()).toList());
        var maple = maple();
        assertEquals(List.of("1", "2"), maple.rooms().stream().map(Room::name).toList());
        assertEquals(
                List.of("A", "B"),
                maple.bedsOf(maple.rooms().getFirst()).stream().map(Bed::name).toList());
    }

    @Test
    void savesSettingsAndReadsThemAgain() {
        var typed = model.settings(places().organization(), () -> saved++);
        typed.entries().name.set(" Hearth Homes East ");
        typed.entries().zone.set(ZoneId.of("America/Chicago"));
        typed.editor().save();
        assertEquals(1, saved);
        var after = shown().organization();
        assertEquals("Hearth Homes East", after.name());
        assertEquals(ZoneId.of("America/Chicago"), after.zone());
        assertTrue(after.test(), "whether people are made up is no entry of the form");
    }

    @Test
    void showsBothWhenSomeoneElseSavedTheSettingsFirst() {
        var before = places().organization();
        var typed = model.settings(before, () -> saved++);
        typed.entries().license.set("L-2");
        new LocationStore(house.facility().db())
                .changeOrganization(
                        house.admin(),
                        new Organization(
                                before.id(),
                                before.version(),
                                before.name(),
                                before.address(),
                                before.phone24h(),
                                "L-3",
                                before.zone(),
                                before.test()));
        typed.editor().save();
        assertTrue(typed.editor().conflictProperty().get());
        assertEquals(0, saved);
        typed.editor().compare();
        var difference = typed.editor().differences().getFirst();
        assertEquals("L-2", difference.mine());
        assertEquals("L-3", difference.stored());
        typed.editor().save();
        assertEquals("L-2", shown().organization().license());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "name;'';name;Fill this in.",
                "name;Birch House;-;-",
                "line1;'';line1;Enter street and number. They are read to an ambulance.",
                "city;'';city;Fill this in.",
                "state;XX;state;*",
                "zip;123;zip;*",
                "phone24h;'';phone24h;"
                        + "Enter the number that is answered day and night. Hospitals call it.",
                "phone24h;911 please;phone24h;*",
                "phone;12;phone;*",
                "fax;12;fax;*",
                "licensedCapacity;eight;licensedCapacity;"
                        + "This is not a number. Use digits and one point, like 12.5.",
                "licensedCapacity;9999;licensedCapacity;Use a number from 0 to 2000.",
                "licensedCapacity;'';-;-",
                "capabilities;'';-;-",
            })
    void tellsOfAHouseWhatIsWrongUnderTheField(
            String entry, String typed, String field, String message) {
        var draft = new HouseDraft(maple().house());
        Objects.requireNonNull(entries(draft).get(entry)).set(typed);
        var r = new Reading(LocalDate.of(2026, 11, 21));
        draft.read(r, maple().house(), 1);
        assertEquals(
                field == null ? List.of() : List.of(field),
                r.problems().stream().map(Problem::field).toList());
        if (message != null && !message.equals("*")) {
            assertEquals(message, r.problems().getFirst().message());
        }
    }

    @Test
    void needsNoNightNumberForADayProgram() {
        var draft = new HouseDraft(maple().house());
        draft.phone24h.set("");
        draft.type.set(HouseType.DAY_PROGRAM);
        var r = new Reading(LocalDate.of(2026, 11, 21));
        draft.read(r, maple().house(), 1);
        assertEquals(List.of(), r.problems());
    }

    @Test
    void addsAHouseAndTellsWhenItsNameIsTaken() {
        var typed = model.add(places(), () -> saved++);
        var d = typed.entries();
        d.name.set("maple house");
        d.address.line1().set("7 Birch Lane");
        d.address.city().set("Springfield");
        d.phone24h.set("555-010-0700");
        typed.editor().save();
        assertEquals("There is one with this name already.", problem(typed.editor()).message());
        d.name.set("Birch House");
        typed.editor().save();
        assertTrue(
                shown().houses().stream()
                        .anyMatch(one -> one.house().phone24h().equals("(555) 010-0700")));
        assertEquals(List.of(), house.faults());
    }

    @Test
    void closesAHouseWithoutLosingIt() {
        var typed = model.change(places(), maple().house(), () -> saved++);
        typed.entries().active.set(false);
        typed.editor().save();
        assertFalse(maple().house().active());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "3;A, B;-;2",
                "3;'';-;0",
                "3;'A,, ;B,';-;2",
                "'';A;name;0",
                "1;A;name;0",
                "3;A, a;beds;0",
            })
    void addsARoomWithItsBeds(String name, String beds, String field, int more) {
        var before = maple().beds().size();
        var typed = model.addRoom(places().organization(), maple(), () -> saved++);
        typed.name().set(name);
        typed.beds().set(beds);
        typed.editor().save();
        assertEquals(field == null ? 1 : 0, saved);
        if (field != null) {
            assertEquals(field, problem(typed.editor()).field());
        }
        assertEquals(before + more, maple().beds().size());
    }

    @Test
    void namesRoomsAndBedsAnewAndRefusesANameThatIsThere() {
        var o = places().organization();
        var room = maple().rooms().getFirst();
        var naming = model.rename(o, maple(), room, () -> saved++);
        naming.name().set("2");
        naming.editor().save();
        assertEquals("There is one with this name already.", problem(naming.editor()).message());
        naming.name().set("1 east");
        naming.editor().save();
        assertEquals("1 east", maple().rooms().getFirst().name());

        var bed = model.addBed(o, maple(), maple().rooms().getFirst(), () -> saved++);
        bed.name().set("C");
        bed.editor().save();
        var beds = maple().bedsOf(maple().rooms().getFirst());
        assertEquals(List.of("A", "B", "C"), beds.stream().map(Bed::name).toList());
        var window =
                model.rename(o, maple(), maple().rooms().getFirst(), beds.getLast(), () -> saved++);
        window.name().set("Window");
        window.editor().save();
        assertEquals(3, saved);
    }

    @Test
    void refusesChangesToARoleWithoutTheRight() {
        var nurse = model(house.nurse());
        assertFalse(nurse.may());
        assertTrue(model.may());
        var typed = nurse.change(places(), maple().house(), () -> saved++);
        typed.entries().name.set("My House");
        typed.editor().save();
        assertInstanceOf(AccessDenied.class, house.faults().getFirst());
        assertEquals("Maple House", maple().house().name());
    }

    private LocationsModel model(Session who) {
        return new LocationsModel(kit, who, new LocationStore(house.facility().db()));
    }

    private Places places() {
        model.places().load();
        return shown();
    }

    /** What the screen shows without being told to read again. */
    private Places shown() {
        return Objects.requireNonNull(model.places().valueProperty().get());
    }

    private Furnished maple() {
        return places().houses().getLast();
    }

    private static Problem problem(Editor<?> editor) {
        return editor.problems().getFirst();
    }

    private static Map<String, StringProperty> entries(HouseDraft d) {
        return Map.of(
                "name", d.name,
                "line1", d.address.line1(),
                "city", d.address.city(),
                "state", d.address.state(),
                "zip", d.address.zip(),
                "phone24h", d.phone24h,
                "phone", d.phone,
                "fax", d.fax,
                "licensedCapacity", d.licensedCapacity,
                "capabilities", d.capabilities);
    }
}
