package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.junit.jupiter.api.Test;

/** The order in which a nurse would look for a person. */
class SearchRankingTest {

    private final List<PersonEntry> people = new ArrayList<>();

    private void live(String first, String middle, String last, String preferred) {
        live(first, middle, last, preferred, ClientStatus.ACTIVE);
    }

    private void live(
            String first, String middle, String last, String preferred, ClientStatus status) {
        int serial = people.size() + 1;
        people.add(
                new PersonEntry(
                        new ClientId(new UUID(0, serial)),
                        ClientNumber.of(serial),
                        "",
                        first,
                        middle,
                        last,
                        preferred,
                        "",
                        null,
                        "",
                        "",
                        status,
                        null));
    }

    private List<String> search(String typed) {
        return SearchIndex.of(people).search(typed, 20, SearchScope.everyone()).stream()
                .map(hit -> people.get((int) hit.client().value().getLeastSignificantBits() - 1))
                .map(person -> person.last() + ", " + person.first())
                .toList();
    }

    @Test
    void putsWhoBearsAMisspeltNameAloneBeforeDoubleNames() {
        live("Kenneth", "", "Barnes-Smith", "");
        live("Zoe", "", "Smith", "");
        live("Smith", "", "Adams", "");
        assertEquals("Smith, Zoe", search("smiyth").getFirst());
        assertEquals("Smith, Zoe", search("smithh").getFirst());
        assertEquals(3, search("smiyth").size());
    }

    @Test
    void putsTheWholeNameBeforeItsStartAndCertaintyBeforeGuesses() {
        live("Zoe", "", "Martyn", "");
        live("Martin", "", "Adams", "");
        live("Marty", "", "Baker", "");
        live("Ann", "Martin", "Cole", "");
        live("Ann", "", "Martinson", "");
        live("Ann", "", "Martin", "");
        live("Martina", "", "Dale", "");
        live("Ann", "", "Maertin", "");
        live("Ann", "", "Marzin", "");
        live("Ann", "", "Unrelated", "");
        assertEquals(
                List.of(
                        "Martin, Ann", // last name
                        "Adams, Martin", // first name
                        "Cole, Ann", // middle name
                        "Martinson, Ann", // start of last
                        "Dale, Martina", // start of first
                        "Baker, Marty", // nickname
                        "Maertin, Ann", // sound, one letter
                        "Martyn, Zoe",
                        "Marzin, Ann"), // slip
                search("martin"));
    }

    @Test
    void countsThePreferredNameAsMuchAsTheFirst() {
        live("Robert", "", "Cole", "Skip");
        live("Skip", "", "Adams", "");
        live("Skipper", "", "Zane", "");
        assertEquals(List.of("Adams, Skip", "Cole, Robert", "Zane, Skipper"), search("skip"));
    }

    @Test
    void putsPeopleInCareBeforeThoseWhoLeftButNotBeforeABetterFit() {
        live("Ann", "", "Lopez", "", ClientStatus.DISCHARGED);
        live("Zoe", "", "Lopez", "", ClientStatus.ACTIVE);
        live("Bea", "", "Lopez", "", ClientStatus.ON_HOLD);
        live("Amy", "", "Lopez", "", ClientStatus.DECEASED);
        live("Cy", "", "Lopez", "", ClientStatus.INACTIVE);
        live("Ada", "", "Lopezzi", "", ClientStatus.ACTIVE);
        assertEquals(
                List.of(
                        "Lopez, Zoe",
                        "Lopez, Bea",
                        "Lopez, Cy",
                        "Lopez, Amy",
                        "Lopez, Ann",
                        "Lopezzi, Ada"),
                search("lopez"));
    }

    @Test
    void ordersEqualOnesByNameWithoutRegardToAccents() {
        live("Zoë", "", "Nunez", "");
        live("Ana", "", "Núñez", "");
        live("Bea", "", "NUNEZ", "");
        assertEquals(List.of("Núñez, Ana", "NUNEZ, Bea", "Nunez, Zoë"), search("nunez"));
    }

    @Test
    void putsAPlainLastNameBeforeADoubleOne() {
        live("Ana", "", "Garcia-Lopez", "");
        live("Zoe", "", "Lopez", "");
        assertEquals(List.of("Lopez, Zoe", "Garcia-Lopez, Ana"), search("lopez"));
    }

    @Test
    void ranksByTheWorstOfSeveralWords() {
        live("Annette", "", "Smithson", "");
        live("Ann", "", "Smith", "");
        live("Nancy", "", "Smith", "");
        live("Ann", "", "Smitj", "");
        live("Annabel", "", "Smith", "");
        assertEquals(
                List.of(
                        "Smith, Ann",
                        "Smith, Annabel",
                        "Smithson, Annette",
                        "Smith, Nancy",
                        "Smitj, Ann"),
                search("ann smith"));
    }

    @Test
    void ranksEquallyBadOnesByHowWellTheRestFits() {
        live("Ann", "Maria", "Logan", "");
        live("Maria", "", "Lowe", "");
        assertEquals(List.of("Lowe, Maria", "Logan, Ann"), search("maria lo"));
    }

    @Test
    void keepsTheBestWhenMoreFitThanAreWanted() {
        for (int i = 0; i < 500; i++) {
            live("Maria" + (char) ('a' + i % 26), "", "Other" + i, "");
        }
        live("Ann", "", "Maria", "");
        var hits = SearchIndex.of(people).search("maria", 3, SearchScope.everyone());
        assertEquals(3, hits.size());
        assertEquals(501, hits.getFirst().client().value().getLeastSignificantBits());
    }
}
