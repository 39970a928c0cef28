package org.hearthside.core.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.SimilarNames.Person;
import org.hearthside.core.clients.SimilarNames.Reason;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {
    private static final LocalDate BORN = LocalDate.of(1980, 8, 14);

    private static Person person(int id, String first, String last, LocalDate born) {
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

    private static Person random(java.util.SplittableRandom random, int id) {
        return person(
                id,
                Seeds.one(random, "Ann", "Anna", "Maria", "Bo"),
                Seeds.one(random, "Li", "Lin", "Lopez", "Lopes"),
                BORN.plusDays(random.nextInt(3)));
    }
}
