package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff type, and whom they mean. */
class SearchCasesTest {
    private static final UUID MAPLE = new UUID(7, 1);
    private static final UUID OAK = new UUID(7, 2);

    private static final List<PersonEntry> HOUSEHOLD =
            List.of(
                    who(1, "Maria", "Elena", "Lopez", "Mari", "", "1980-08-14", MAPLE),
                    who(2, "Robert", "", "Smith", "", "", "1951-03-04", MAPLE),
                    who(3, "Seán", "", "O'Brien", "", "", "1962-12-25", MAPLE),
                    who(4, "Margaret", "Ann", "Łukasiewicz", "Peggy", "", "1944-02-29", MAPLE),
                    who(5, "José", "", "Núñez", "Pepe", "", "1990-05-01", MAPLE),
                    who(6, "Xiaolong", "", "Li", "", "李小龙", "1973-07-20", MAPLE),
                    who(7, "Muhammad", "", "Ali", "", "مُحَمَّد عَلِيّ", "1988-01-31", OAK),
                    who(8, "Katherine", "", "García-Márquez", "", "", "2001-09-09", OAK),
                    who(9, "Jörg", "", "Müller", "", "", "1939-11-02", OAK),
                    who(10, "Ángela", "", "de la Cruz", "", "", "1966-06-06", OAK),
                    who(11, "Stephen", "", "McDonald", "", "", "1970-10-10", OAK),
                    who(12, "Søren", "", "Groß", "", "", "1955-05-05", OAK),
                    who(13, "Philip", "", "Johnson", "", "", "1980-08-15", OAK),
                    who(14, "Mary Ann", "", "Wright", "", "", null, OAK),
                    who(15, "May", "", "Thompson", "", "", "1980-02-02", OAK),
                    who(16, "Ngọc", "", "Nguyễn", "", "Nguyễn Thị Ngọc", "1985-04-03", OAK));

    private static final SearchIndex INDEX = SearchIndex.of(HOUSEHOLD);

    private static PersonEntry who(
            int serial,
            String first,
            String middle,
            String last,
            String preferred,
            String nativeName,
            @Nullable String born,
            UUID house) {
        return new PersonEntry(
                new ClientId(new UUID(0, serial)),
                ClientNumber.of(100 + serial),
                "HH-00" + (7000 + serial) + "-A",
                first,
                middle,
                last,
                preferred,
                nativeName,
                born == null ? null : LocalDate.parse(born),
                "(555) 010-01" + (10 + serial) + (serial == 2 ? " ext 22" : ""),
                "resident." + serial + "@example.org",
                ClientStatus.ACTIVE,
                house);
    }

    private static long serial(Hit hit) {
        return hit.client().value().getLeastSignificantBits();
    }

    private static List<Hit> search(String typed) {
        return INDEX.search(typed, 20, SearchScope.everyone());
    }

    private static void finds(String typed, int serial, Reason reason) {
        var hits = search(typed);
        assertFalse(hits.isEmpty(), typed);
        assertEquals(serial, serial(hits.getFirst()), typed);
        assertTrue(
                hits.getFirst().reasons().contains(reason),
                typed + " " + hits.getFirst().reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "lop,1",
        "LOP,1",
        "lopez,1",
        "maria lopez,1",
        "'Lopez, Maria',1",
        "lopez maria elena,1",
        "mar lop,1",
        "m lopez,1",
        "elena,1",
        "obr,3",
        "o'b,3",
        "o’brien,3",
        "O BRIEN,3",
        "sean o'brien,3",
        "lukas,4",
        "Łuk,4",
        "nunez,5",
        "NÚÑEZ,5",
        "nun jos,5",
        "garcia,8",
        "marquez,8",
        "garcia-marquez,8",
        "garciamarquez,8",
        "garcia marquez katherine,8",
        "muller,9",
        "müller,9",
        "mueller,9",
        "jorg,9",
        "joerg,9",
        "cruz,10",
        "de la cruz,10",
        "delacruz,10",
        "dela cruz angela,10",
        "mcdonald,11",
        "mc donald,11",
        "McD,11",
        "gross,12",
        "groß,12",
        "soren,12",
        "soeren,12",
        "wright mary ann,14",
        "maryann,14",
        "mary-ann wr,14",
        "thomp,15",
        "nguyen,16",
        "ngoc,16"
    })
    void findsByAnyPartOfTheName(String typed, int serial) {
        finds(typed, serial, Reason.NAME);
    }

    @ParameterizedTest
    @CsvSource({"李小龙,6", "李,6", "小龙,6", "محمد,7", "علي محمد,7", "مُحَمَّد,7", "nguyen thi,16"})
    void findsByTheNameInThePersonsOwnScript(String typed, int serial) {
        finds(typed, serial, Reason.NATIVE_NAME);
    }

    @ParameterizedTest
    @CsvSource({"peggy,4", "peg luk,4", "pepe,5", "mari,1"})
    void findsByThePreferredName(String typed, int serial) {
        finds(typed, serial, Reason.PREFERRED_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "bob smith,2",
        "bobby,2",
        "rob smi,2",
        "maggie,4",
        "joe nunez,5",
        "kathy,8",
        "kate garcia,8",
        "angie,10",
        "steve mcdonald,11",
        "steven,11",
        "phil j,13",
        "felipe,13",
        "john obrien,3"
    })
    void findsByACustomaryShortForm(String typed, int serial) {
        assertEquals(serial, serial(search(typed).getFirst()), typed);
    }

    @Test
    void saysThatItWasANickname() {
        finds("bob smith", 2, Reason.NICKNAME);
        assertTrue(search("bob smith").getFirst().reasons().contains(Reason.NAME));
    }

    @ParameterizedTest
    @CsvSource({
        "smyth,2",
        "schmith,2",
        "jonson,13",
        "johnsen,13",
        "fillip,13",
        "lopes,1",
        "nunes,5",
        "kathrin,8",
        "steven makdonald,11",
        "marquess,8",
        "tompson,15",
        "rite,14"
    })
    void findsByTheSound(String typed, int serial) {
        assertEquals(serial, serial(search(typed).getFirst()), typed);
        assertTrue(
                search(typed).getFirst().reasons().contains(Reason.SOUNDS_LIKE),
                typed + search(typed).getFirst().reasons());
    }

    @ParameterizedTest
    @CsvSource({
        "lpoez,1",
        "lopwz,1",
        "lopexz,1",
        "smuth,2",
        "katherime,8",
        "kathetine garcia,8",
        "lukaseiwicz,4",
        "lukasiewcz,4",
        "lukasuewicx,4",
        "jihnson,13",
        "jonhson philp,13",
        "mcdnoald,11",
        "wrihgt,14",
        "thompsin,15",
        "lukaziewi,4"
    })
    void findsDespiteASlipOfTheFinger(String typed, int serial) {
        assertEquals(serial, serial(search(typed).getFirst()), typed);
    }

    @Test
    void saysThatItIsOnlyClose() {
        finds("thompsin", 15, Reason.SOUNDS_LIKE);
        finds("lopdz", 1, Reason.TYPO);
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"mc donald", "mc don", "ste mc donald"})
    void takesANameThatIsWrittenApartForTheName(String typed) {
        var hit = search(typed).getFirst();
        assertEquals(11, serial(hit), typed);
        assertEquals(Set.of(Reason.NAME), hit.reasons(), typed);
    }

    @Test
    void knowsOfAClientWhatTheBoxNeeds() {
        var names = new Names("Maria", "Elena", "Lopez", "Mari", "", "");
        var client =
                new Client(
                        new ClientId(new UUID(0, 1)),
                        0,
                        ClientNumber.of(101),
                        Demographics.named(names),
                        ClientStatus.ACTIVE,
                        null,
                        null,
                        false,
                        new Stamp(new UUID(0, 9), "Test, RN", Instant.EPOCH));
        var person = PersonEntry.of(client, MAPLE);
        assertEquals(MAPLE, person.houseId());
        assertEquals(
                List.of("Maria", "Elena", "Lopez", "Mari"),
                List.of(person.first(), person.middle(), person.last(), person.preferred()));
    }

    @Test
    void showsOnlyWhoIsInScope() {
        assertEquals(1, INDEX.search("lopez", 20, SearchScope.houses(Set.of(MAPLE))).size());
        assertTrue(INDEX.search("lopez", 20, SearchScope.houses(Set.of(OAK))).isEmpty());
        assertTrue(INDEX.search("lopez", 20, SearchScope.houses(Set.of())).isEmpty());
        var left = SearchScope.everyone().only(ClientStatus.DISCHARGED, ClientStatus.DECEASED);
        assertTrue(INDEX.search("lopez", 20, left).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  \t\n ", "-", "%", "'", "@", ",", "_%", "#"})
    void findsNobodyByNothing(String typed) {
        assertTrue(search(typed).isEmpty());
    }

    @Test
    void findsNobodyWhenNoLineIsWanted() {
        assertTrue(INDEX.search("lopez", 0, SearchScope.everyone()).isEmpty());
        assertTrue(INDEX.search("lopez", -1, SearchScope.everyone()).isEmpty());
        assertEquals(1, INDEX.search("lopez", Integer.MAX_VALUE, SearchScope.everyone()).size());
    }

    @Test
    void looksAtTheFirstTwoHundredCharactersOnly() {
        var blanks = " ".repeat(Query.LONGEST);
        finds("lopez" + blanks + "smith", 1, Reason.NAME);
        assertTrue(search(blanks + "lopez").isEmpty());
    }

    @Test
    void tellsNothingOfAPersonInItsTexts() {
        var texts = HOUSEHOLD.getFirst() + " " + Query.parse("lopez 8/14/80") + INDEX;
        assertFalse(texts.toLowerCase(Locale.ROOT).contains("lopez"), texts);
        assertFalse(texts.contains("1980"), texts);
        assertFalse(BirthReader.read("8/14/80").toString().contains("1980"));
    }

    @Test
    void hasWordsForEveryReason() {
        for (var reason : Reason.values()) {
            assertTrue(Words.has(Words.key(reason)), reason.name());
        }
    }
}
