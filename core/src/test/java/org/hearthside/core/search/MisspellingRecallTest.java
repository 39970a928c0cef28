package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hearthside.core.clients.ClientId;
import org.junit.jupiter.api.Test;

/**
 * How often a person is found when the name is misspelt. Faults are made by {@link Misspelling},
 * evenly over the letters of names of at least five; a spelling that is somebody's name is left
 * out, since then nothing is wrong with it. The first line and the first ten lines count.
 */
class MisspellingRecallTest {
    private static final int MANY = 10_000;
    private static final int QUERIES = 400;
    private static final int LINES = 10;

    private static final List<PersonEntry> PEOPLE = People.some(MANY, 11);
    private static final SearchIndex INDEX = SearchIndex.of(PEOPLE);

    private final Map<ClientId, PersonEntry> byId = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    MisspellingRecallTest() {
        for (var person : PEOPLE) {
            byId.put(person.id(), person);
            for (var name : List.of(person.last(), person.first(), person.middle())) {
                names.addAll(Folding.words(Folding.fold(name)));
            }
        }
    }

    /** Of {@link #QUERIES}, how many had a right person in the first line, and in the first ten. */
    private record Recall(int tried, int first, int ten) {
        private double atTen() {
            return (double) ten / tried;
        }

        private double atOne() {
            return (double) first / tried;
        }
    }

    @Test
    void findsTheNameWhenOnlyTheLastNameIsTypedAndMisspelt() {
        var recalls = new TreeMap<Misspelling, Recall>();
        for (var fault : Misspelling.values()) {
            recalls.put(fault, recall(fault, false));
        }
        print("last name alone", recalls);
        floors(recalls, 0.95, 0.80);
    }

    @Test
    void findsThePersonWhenTheLastNameIsMisspeltAndTheFirstNameStandsBesideIt() {
        var recalls = new TreeMap<Misspelling, Recall>();
        for (var fault : Misspelling.values()) {
            recalls.put(fault, recall(fault, true));
        }
        print("with first name", recalls);
        floors(recalls, 0.97, 0.90);
    }

    private static void floors(Map<Misspelling, Recall> recalls, double one, double two) {
        recalls.forEach((fault, recall) -> {
            double floor = fault == Misspelling.TWICE ? two : one;
            assertTrue(recall.atTen() >= floor, fault + " " + recall);
        });
    }

    private Recall recall(Misspelling fault, boolean withFirst) {
        var random = new SplittableRandom(fault.name().hashCode());
        int tried = 0;
        int first = 0;
        int ten = 0;
        while (tried < QUERIES) {
            var person = PEOPLE.get(random.nextInt(MANY));
            var name = Folding.fold(person.last());
            if (name.length() < 5 || !name.matches("[a-z]+")) {
                continue;
            }
            var wrong = fault.of(name, random);
            if (names.contains(wrong)) {
                continue;
            }
            tried++;
            var typed = withFirst ? wrong + " " + person.first() : wrong;
            var lasts = found(typed, person, withFirst);
            first += !lasts.isEmpty() && lasts.getFirst() ? 1 : 0;
            ten += lasts.contains(true) ? 1 : 0;
        }
        return new Recall(tried, first, ten);
    }

    /** For each line whether it is right: the person, or without a first name the last name. */
    private List<Boolean> found(String typed, PersonEntry person, boolean itself) {
        return INDEX.search(typed, LINES, SearchScope.everyone()).stream()
                .map(hit -> byId.getOrDefault(hit.client(), person))
                .map(hit -> itself ? hit.equals(person) : hit.last().equals(person.last()))
                .toList();
    }

    private static void print(String title, Map<Misspelling, Recall> recalls) {
        var text = new StringBuilder("misspelt, " + title + ", of " + MANY + " people\n");
        recalls.forEach((fault, recall) ->
                text.append(
                        String.format(
                                Locale.ROOT,
                                "  %-8s first line %.3f  ten lines %.3f%n",
                                fault,
                                recall.atOne(),
                                recall.atTen())));
        System.out.print(text);
    }
}
