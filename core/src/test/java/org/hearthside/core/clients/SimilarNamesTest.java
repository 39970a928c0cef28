package org.hearthside.core.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.hearthside.core.clients.SimilarNames.Person;
import org.hearthside.core.clients.SimilarNames.Reason;
import org.hearthside.core.common.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {
    private static final LocalDate BORN = LocalDate.of(1980, 8, 14);

    private static Person person(int id, String first, String last, @Nullable LocalDate born) {
        var names = new Names(first, "", last, "", "", "");
        return new Person(new ClientId(new UUID(0, id)), names, born);
    }

    private static Set<Reason> reasons(Person a, Person b) {
        var found = SimilarNames.of(a, List.of(a, b));
        return found.isEmpty() ? EnumSet.noneOf(Reason.class) : found.getFirst().reasons();
    }

    @ParameterizedTest
    @CsvSource({
        "Maria, Lopez, Marta, LÓPEZ, LAST_NAME FULL_NAME",
        "Maria, Lopez, Elena, Lopez, LAST_NAME",
        "Anna, Cole, Anne, Colt, FULL_NAME",
        "Anna, Cole, Brian, Stone, ''",
        "Ann, Cole, Anna, Coles, FULL_NAME",
    })
    void tellsWhyTwoNamesAreAlike(String f1, String l1, String f2, String l2, String expected) {
        var reasons = reasons(person(1, f1, l1, BORN), person(2, f2, l2, LocalDate.of(1950, 1, 1)));
        var words = expected.isEmpty() ? List.<String>of() : List.of(expected.split(" "));
        assertEquals(words, reasons.stream().sorted().map(Enum::name).toList());
    }

    @Test
    void namesSomeoneBornOnTheSameDay() {
        var match =
                SimilarNames.of(
                        person(1, "Anna", "Cole", BORN),
                        List.of(
                                person(2, "Brian", "Stone", BORN),
                                person(3, "Zoe", "Quist", BORN.plusDays(1))));
        assertEquals(1, match.size());
        assertEquals(Set.of(Reason.BIRTH_DATE), match.getFirst().reasons());
        assertEquals(false, match.getFirst().byName());
    }

    @Test
    void neverNamesThePersonAndSeesBothWaysAlike() {
        Seeds.each(
                500,
                random -> {
                    var a = random(random, 1);
                    var b = random(random, 2);
                    assertEquals(reasons(a, b), reasons(b, a));
                    assertTrue(SimilarNames.of(a, List.of(a)).isEmpty());
                });
    }

    @Test
    void findsInAHouseWhomComparingLetterByLetterFinds() {
        var found = new HashSet<Reason>();
        Seeds.each(
                300,
                random -> {
                    List<Person> people = new ArrayList<>();
                    for (int id = 0; id < 30; id++) {
                        people.add(spelled(random, id));
                    }
                    var house = new SimilarNames.House(people);
                    for (var person : people) {
                        Map<ClientId, Set<Reason>> expected = new HashMap<>();
                        for (var other : people) {
                            var why = byTheRule(person, other);
                            if (!other.equals(person) && !why.isEmpty()) {
                                expected.put(other.id(), why);
                            }
                        }
                        Map<ClientId, Set<Reason>> actual = new HashMap<>();
                        for (var match : house.of(person)) {
                            actual.put(match.person().id(), match.reasons());
                            found.addAll(match.reasons());
                        }
                        assertEquals(expected, actual);
                        assertEquals(!expected.isEmpty(), house.hasAny(person));
                    }
                });
        assertEquals(EnumSet.allOf(Reason.class), found);
    }

    /** Names of a few letters, so that some are near each other, with accents and other scripts. */
    private static Person spelled(SplittableRandom random, int id) {
        var born = random.nextInt(4) == 0 ? null : BORN.plusDays(random.nextInt(400));
        return person(id, word(random, 5), word(random, random.nextInt(8)), born);
    }

    private static String word(SplittableRandom random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(Seeds.one(random, "a", "b", "c", "D", "é", "\u00d1", " ", "-", "李", "Ж"));
        }
        return word.toString();
    }

    private static Set<Reason> byTheRule(Person a, Person b) {
        var reasons = EnumSet.noneOf(Reason.class);
        var last = plain(a.names().last());
        if (!last.isEmpty() && last.equals(plain(b.names().last()))) {
            reasons.add(Reason.LAST_NAME);
        }
        var one = plain(a.names().first()) + " " + last;
        var two = plain(b.names().first()) + " " + plain(b.names().last());
        if (lettersApart(one, two) <= 2) {
            reasons.add(Reason.FULL_NAME);
        }
        if (a.birthDate() != null && a.birthDate().equals(b.birthDate())) {
            reasons.add(Reason.BIRTH_DATE);
        }
        return reasons;
    }

    private static String plain(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT).strip();
    }

    private static int lettersApart(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + other, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private static Person random(SplittableRandom random, int id) {
        return person(
                id,
                Seeds.one(random, "Ann", "Anna", "Maria", "Bo"),
                Seeds.one(random, "Li", "Lin", "Lopez", "Lopes"),
                BORN.plusDays(random.nextInt(3)));
    }
}
