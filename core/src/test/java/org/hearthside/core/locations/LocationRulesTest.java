package org.hearthside.core.locations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.junit.jupiter.api.Test;

class LocationRulesTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Address HOME =
            new Address("12 Elm Street", "", "Springfield", "OH", "45501");

    private static House house(
            String name, HouseType type, Address address, String phone24h, int capacity) {
        return new House(
                new UUID(0, 1),
                0,
                name,
                type,
                address,
                "",
                "",
                phone24h,
                "",
                "",
                capacity,
                ZONE,
                "",
                "",
                "",
                true);
    }

    private static List<String> wrong(House house, Entry entry) {
        return fields(LocationRules.check(LocationRules.tidy(house), entry));
    }

    private static List<String> fields(List<Problem> problems) {
        problems.forEach(p -> assertFalse(p.message().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    @Test
    void takesASoundHouse() {
        var house = house("Maple House", HouseType.RESIDENTIAL, HOME, "5550102000", 8);
        assertEquals(List.of(), wrong(house, Entry.FORM));
    }

    @Test
    void needsAnAddressForTheAmbulanceAndANumberAtNight() {
        var bare = house("", HouseType.RESIDENTIAL, Address.NONE, "", -1);
        assertEquals(
                List.of("name", "line1", "city", "phone24h", "licensedCapacity"),
                wrong(bare, Entry.FORM));
        assertEquals(List.of("name", "licensedCapacity"), wrong(bare, Entry.IMPORT));
    }

    @Test
    void asksADayProgramForNoNumberAtNight() {
        assertEquals(
                List.of(),
                wrong(house("Day Center", HouseType.DAY_PROGRAM, HOME, "", 0), Entry.FORM));
    }

    @Test
    void refusesASecondRoomOfTheSameName() {
        assertEquals(List.of(), LocationRules.checkName("3", List.of("1", "2")));
        assertEquals(List.of("name"), fields(LocationRules.checkName(" a ", List.of("A"))));
        assertEquals(List.of("name"), fields(LocationRules.checkName("", List.of())));
        assertEquals(List.of("name"), fields(LocationRules.checkName("x".repeat(51), List.of())));
    }

    @Test
    void asksTheOrganizationForItsNumberAtNight() {
        var bare = new Organization(new UUID(0, 1), 0, "Hearth", HOME, "", "", ZONE, true);
        assertEquals(List.of("phone24h"), fields(LocationRules.check(bare, Entry.FORM)));
    }
}
