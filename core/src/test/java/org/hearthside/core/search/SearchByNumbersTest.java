package org.hearthside.core.search;

import static org.hearthside.core.search.Household.finds;
import static org.hearthside.core.search.Household.search;
import static org.hearthside.core.search.Household.serial;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates, phones and addresses that staff type, and whom they mean. */
class SearchByNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8/14/80",
                "08/14/1980",
                "8-14-1980",
                "8.14.80",
                "14 aug 1980",
                "14-Aug-1980",
                "aug 14 1980",
                "August 14, 1980",
                "14th august 1980",
                "1980-08-14",
                "1980/8/14",
                "08141980",
                "19800814",
                "081480",
                "14aug80",
                "dob 8/14/80",
                "DOB: 8/14/1980"
            })
    void findsByTheWholeDateOfBirth(String typed) {
        finds(typed, 1, Reason.BORN);
        assertEquals(1, search(typed).size(), typed);
    }

    @ParameterizedTest
    @CsvSource({
        "1980,3", "aug 1980,2", "8/1980,2", "1980-08,2", "1980 august,2", "8/14,1", "aug 14,1",
        "14 aug,1", "8/80,2", "aug 80,2", "8/14/1,1", "8/14/19,1", "8/14/198,1", "1980-08-1,0"
    })
    void findsByPartOfTheDateOfBirth(String typed, int people) {
        var hits = search(typed);
        long born = hits.stream().filter(h -> h.reasons().contains(Reason.BORN)).count();
        assertEquals(people, born, typed);
    }

    @Test
    void takesTheDayFirstWhereItCannotBeAMonth() {
        finds("25/12/1962", 3, Reason.BORN);
        finds("25.12.62", 3, Reason.BORN);
    }

    @Test
    void readsMayAsANameAndAsAMonth() {
        var hits = search("may 1980");
        assertEquals(15, serial(hits.getFirst()));
        assertEquals(Set.of(Reason.NAME, Reason.BORN), hits.getFirst().reasons());
        finds("may 1990", 5, Reason.BORN);
    }

    @Test
    void combinesWhatIsRemembered() {
        finds("lop 1980", 1, Reason.BORN);
        finds("1980 lop", 1, Reason.NAME);
        finds("lop aug 14", 1, Reason.BORN);
        finds("bob 3/4/51", 2, Reason.NICKNAME);
        finds("smith 0112", 2, Reason.PHONE);
        assertTrue(search("lop 1981").isEmpty());
        assertTrue(search("lopez smith").isEmpty());
    }

    @Test
    void findsByTheClientNumberInAnyForm() {
        var number = ClientNumber.of(101).text();
        var digits = number.replaceAll("\\D", "");
        for (var typed :
                List.of(
                        number,
                        number.toLowerCase(Locale.ROOT),
                        number.replace("-", ""),
                        digits,
                        number.substring(2),
                        number.replace("-", " "),
                        "#" + number)) {
            finds(typed, 1, Reason.NUMBER);
            assertEquals(1, search(typed).size(), typed);
        }
        finds("c-00101", 1, Reason.NUMBER);
        finds("101", 1, Reason.NUMBER);
    }

    @Test
    void findsNobodyByAClientNumberWithAWrongDigit() {
        var number = ClientNumber.of(101).text();
        for (char check = '0'; check <= '9'; check++) {
            var typed = number.substring(0, number.length() - 1) + check;
            assertEquals(typed.equals(number) ? 1 : 0, search(typed).size(), typed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HH-007002-A", "hh007002a", "mrn HH-007002-A", "007002", "7002a", "7002"})
    void findsByTheMedicalRecordNumber(String typed) {
        finds(typed, 2, Reason.MRN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(555) 010-0112",
                "555-010-0112",
                "555.010.0112",
                "5550100112",
                "+1 555 010 0112",
                "1-555-010-0112",
                "555 010 0112",
                "010-0112",
                "0100112",
                "0112",
                "tel 555-010-0112"
            })
    void findsByThePhone(String typed) {
        finds(typed, 2, Reason.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident.2@example.org", "RESIDENT.2@EXAMPLE.ORG", "resident.2@"})
    void findsByTheAddress(String typed) {
        finds(typed, 2, Reason.EMAIL);
    }

    @Test
    void findsByTheStartOfAnAddress() {
        assertEquals(16, search("resident").size());
        assertEquals(16, search("resident.").size());
        finds("resident.2", 2, Reason.EMAIL);
    }

    @Test
    void findsByAnAddressWhoseWordsAreNoNames() {
        var plain = People.named(1, "Ann", "Wright");
        var person =
                new PersonEntry(
                        plain.id(),
                        plain.number(),
                        "",
                        "Ann",
                        "",
                        "Wright",
                        "",
                        "",
                        null,
                        "",
                        "Front.Desk@example.org",
                        ClientStatus.ACTIVE,
                        null);
        var index = SearchIndex.of(List.of(person));
        for (var typed : List.of("front.de", "FRONT.DESK", "wright front.d")) {
            var hits = index.search(typed, 5, SearchScope.everyone());
            assertEquals(1, hits.size(), typed);
            assertTrue(hits.getFirst().reasons().contains(Reason.EMAIL), typed);
        }
    }
}
