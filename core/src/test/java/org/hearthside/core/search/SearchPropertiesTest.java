package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;

/** What holds whoever lives here and whatever is typed. */
class SearchPropertiesTest {
    private static final int MANY = 1500;
    private static final SearchScope ALL = SearchScope.everyone();

    private static final List<PersonEntry> PEOPLE = People.some(MANY, 1);
    private static final SearchIndex INDEX = SearchIndex.of(PEOPLE);

    private static List<ClientId> ids(String typed, int limit) {
        return INDEX.search(typed, limit, ALL).stream().map(Hit::client).toList();
    }

    @Test
    void findsEveryoneByTheFirstThreeLettersOfTheLastName() {
        for (var person : PEOPLE) {
            var letters = person.last().substring(0, Math.min(3, person.last().length()));
            assertTrue(ids(letters, MANY).contains(person.id()), person + " by three letters");
        }
    }

    @Test
    void findsEveryoneFirstByTheFullNameAndTheDateOfBirth() {
        for (var person : PEOPLE) {
            var typed = person.first() + " " + person.last();
            var hits = INDEX.search(typed, MANY, ALL);
            var own = hits.stream().filter(hit -> hit.client().equals(person.id())).findFirst();
            // Namesakes rank alike; the date of birth tells them apart.
            assertEquals(hits.getFirst().score(), own.map(Hit::score).orElse(0), person.toString());
            if (person.birthDate() != null) {
                assertEquals(person.id(), ids(typed + " " + person.birthDate(), 5).getFirst());
            }
        }
    }

    @Test
    void findsEveryoneAloneByNumbers() {
        for (var person : PEOPLE) {
            assertEquals(List.of(person.id()), ids(person.number().text(), 5));
            assertEquals(List.of(person.id()), ids(person.mrn(), 5));
            if (!person.email().isEmpty()) {
                assertEquals(person.id(), ids(person.email(), 5).getFirst());
            }
            if (!person.phone().isEmpty()) {
                assertTrue(ids(person.phone(), 5).contains(person.id()));
            }
        }
    }

    @Test
    void answersTheSameWithoutAccentsInCapitalsAndInAnyOrderOfWords() {
        Seeds.each(
                500,
                random -> {
                    var person = PEOPLE.get(random.nextInt(MANY));
                    var typed = person.first() + " " + person.last();
                    var hits = INDEX.search(typed, 10, ALL);
                    assertFalse(hits.isEmpty());
                    assertEquals(hits, INDEX.search(typed.toUpperCase(Locale.ROOT), 10, ALL));
                    assertEquals(hits, INDEX.search(typed.toLowerCase(Locale.ROOT), 10, ALL));
                    assertEquals(
                            hits,
                            INDEX.search(
                                    Normalizer.normalize(typed, Normalizer.Form.NFD), 10, ALL));
                    assertEquals(hits, INDEX.search("  " + typed.replace(" ", ",  "), 10, ALL));
                    var plain = Normalizer.normalize(typed, Normalizer.Form.NFD);
                    assertEquals(hits, INDEX.search(plain.replaceAll("\\p{M}", ""), 10, ALL));
                    var words = Arrays.asList(typed.split(" "));
                    Collections.shuffle(words, new Random(random.nextLong()));
                    assertEquals(
                            List.copyOf(hits),
                            INDEX.search(String.join(" ", words), 10, ALL),
                            "order of words");
                });
    }

    @Test
    void narrowsAsMoreIsTypedAndNeverRanksAPersonTwice() {
        Seeds.each(
                300,
                random -> {
                    var last = PEOPLE.get(random.nextInt(MANY)).last();
                    for (int end = 1; end <= last.length(); end++) {
                        var hits = ids(last.substring(0, end), 50);
                        assertEquals(hits.size(), hits.stream().distinct().count());
                        assertFalse(hits.isEmpty(), "while typing");
                    }
                });
    }

    @Test
    void neverFailsWhateverIsTyped() {
        Seeds.each(
                3000,
                random -> {
                    var typed = anything(random);
                    int limit = random.nextInt(30);
                    var hits = INDEX.search(typed, limit, ALL);
                    assertTrue(hits.size() <= limit);
                    for (var hit : hits) {
                        assertTrue(hit.score() > 0 && !hit.reasons().isEmpty());
                    }
                });
    }

    @Test
    void takesAnyTextAsAName() {
        Seeds.each(
                500,
                random -> {
                    var person =
                            new PersonEntry(
                                    new ClientId(new java.util.UUID(1, random.nextLong())),
                                    ClientNumber.of(1 + random.nextInt(1000)),
                                    anything(random),
                                    anything(random),
                                    anything(random),
                                    anything(random),
                                    anything(random),
                                    anything(random),
                                    null,
                                    anything(random),
                                    anything(random),
                                    ClientStatus.ACTIVE,
                                    null);
                    var index = SearchIndex.of(List.of(person));
                    var found = index.search(person.number().text(), 1, ALL);
                    assertEquals(person.id(), found.getFirst().client());
                    index.search(person.last(), 5, ALL);
                });
    }

    /** Letters, digits and signs of all scripts, broken halves of characters, and near names. */
    private static String anything(SplittableRandom random) {
        var text = new StringBuilder();
        int length = random.nextInt(random.nextInt(10) == 0 ? 400 : 25);
        int kind = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append("0123456789/-. :c@+()x".charAt(random.nextInt(21)));
                case 3 -> text.append("abcdeghmnoprstuwxyz ',-".charAt(random.nextInt(23)));
                default -> text.append((char) random.nextInt(0x250));
            }
        }
        return text.toString();
    }
}
