package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.Sought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {
    private static PersonEntry person(String first, String last, String preferred, String born) {
        return new PersonEntry(
                new ClientId(new UUID(1, (first + last + born).hashCode())),
                ClientNumber.of(7),
                "MRN-0042",
                first,
                "",
                last,
                preferred,
                "",
                born.isEmpty() ? null : LocalDate.parse(born),
                "(555) 010-2000",
                "robert@example.org",
                ClientStatus.ACTIVE,
                null);
    }

    private static Sought sought(String first, String last, String born) {
        return sought(first, last, born, "", "", "");
    }

    private static Sought sought(
            String first, String last, String born, String mrn, String phone, String email) {
        return new Sought(
                new Names(first, "", last, "", "", ""),
                born.isEmpty() ? null : LocalDate.parse(born),
                mrn,
                phone,
                email);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "Robert,  Brown,   1961-03-12, SAME_NAME SAME_BIRTH_DATE",
        "ROBERT,  bröwn,   1961-03-12, SAME_NAME SAME_BIRTH_DATE",
        "Robert,  Brown,   '',         SAME_NAME",
        "Bob,     Brown,   1961-03-12, SAME_NAME SAME_BIRTH_DATE",
        "Rob,     Brown,   1961-03-12, NAME_ALIKE SAME_BIRTH_DATE",
        "Robbert, Brown,   1961-03-12, NAME_ALIKE SAME_BIRTH_DATE",
        "Robert,  Braun,   1961-03-12, NAME_ALIKE SAME_BIRTH_DATE",
        "Robert,  Browne,  1961-12-03, NAME_ALIKE BIRTH_DATE_ALIKE",
        "Brown,   Robert,  1961-03-12, NAME_TURNED_ROUND SAME_BIRTH_DATE",
        "Robert,  Brown,   1961-12-03, SAME_NAME BIRTH_DATE_ALIKE",
        "Robert,  Brown,   1961-03-13, SAME_NAME BIRTH_DATE_ALIKE",
        "Robert,  Brown,   1984-07-30, ''",
        "Bob,     Browne,  '',         ''",
        "Ruth,    Brown,   1961-03-12, ''",
        "Robert,  Green,   1961-03-12, ''",
        "'',      '',      1961-03-12, ''",
    })
    void saysWhatSpeaksForOnePerson(String first, String last, String born, String signs) {
        var people = List.of(person("Robert", "Brown", "Bob", "1961-03-12"));
        var found = Duplicates.of(people, sought(first, last, born), 5);
        var said =
                found.isEmpty()
                        ? ""
                        : String.join(
                                " ",
                                found.getFirst().signs().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList());
        assertEquals(signs, said);
    }

    @Test
    void aRecordNumberIsEnoughAndPhoneAndDayOfBirthTogetherAre() {
        var people = List.of(person("Robert", "Brown", "", "1961-03-12"));
        assertEquals(
                100,
                Duplicates.of(people, sought("", "", "", "mrn 0042", "", ""), 5)
                        .getFirst()
                        .score());
        assertEquals(
                1,
                Duplicates.of(people, sought("X", "Y", "1961-03-12", "", "555 010 2000", ""), 5)
                        .size());
        assertTrue(
                Duplicates.of(
                                people,
                                sought("X", "Y", "", "", "555 010 2000", "robert@example.org"),
                                5)
                        .isEmpty(),
                "two people of one family share both");
        assertEquals(
                1,
                Duplicates.of(
                                people,
                                sought("Robert", "Brown", "1984-07-30", "", "5550102000", ""),
                                5)
                        .size(),
                "another day of birth, but the same name and phone");
    }

    @Test
    void theMostAlikeComesFirst() {
        var people =
                List.of(
                        person("Robert", "Brown", "", ""),
                        person("Robert", "Browne", "", "1961-03-12"),
                        person("Robert", "Brown", "", "1961-03-12"));
        var found = Duplicates.of(people, sought("Robert", "Brown", "1961-03-12"), 2);
        assertEquals(List.of(90, 75), found.stream().map(Duplicates.Likeness::score).toList());
    }

    @Test
    void whoWasToldApartFromThePersonWhoAgreesIsLeftOut() {
        var people =
                List.of(
                        person("Robert", "Browne", "", "1961-03-12"),
                        person("Robert", "Brown", "", "1961-03-12"));
        var agrees = people.get(1).id();
        var alike = people.get(0).id();
        var found = Duplicates.of(people, sought("Robert", "Brown", "1961-03-12"), 4);
        assertEquals(2, found.size());
        assertEquals(
                List.of(agrees),
                Duplicates.without(found, (a, b) -> a.equals(agrees) && b.equals(alike)).stream()
                        .map(like -> like.person().id())
                        .toList());
        assertEquals(found, Duplicates.without(found, (a, b) -> false));
    }

    @Test
    void nobodyIsLeftOutWhileNobodyAgreesOrANumberIsShared() {
        var people =
                List.of(
                        person("Robert", "Browne", "", "1961-03-12"),
                        person("Roberto", "Brown", "", "1961-03-12"));
        var alike = Duplicates.of(people, sought("Robert", "Brown", "1961-03-12"), 4);
        assertEquals(alike, Duplicates.without(alike, (a, b) -> true));
        var shared =
                Duplicates.of(
                        people, sought("Robert", "Browne", "1961-03-12", "MRN-0042", "", ""), 4);
        assertEquals(2, shared.size());
        assertEquals(shared, Duplicates.without(shared, (a, b) -> true));
    }
}
