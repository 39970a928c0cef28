package org.hearthside.core.search;

import static org.hearthside.core.search.Household.HOUSEHOLD;
import static org.hearthside.core.search.Household.INDEX;
import static org.hearthside.core.search.Household.MAPLE;
import static org.hearthside.core.search.Household.OAK;
import static org.hearthside.core.search.Household.finds;
import static org.hearthside.core.search.Household.search;
import static org.hearthside.core.search.Household.serial;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff type of names, and whom they mean. */
class SearchCasesTest {

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
