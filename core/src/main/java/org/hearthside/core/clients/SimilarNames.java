package org.hearthside.core.clients;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds people of one house who can be taken for each other (SR-55, forms.md 3.1): same last name,
 * a full name that differs in at most two letters, or the same day of birth. Case and accents do
 * not count.
 */
public final class SimilarNames {
    private static final int LETTERS = 2;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(LETTERS);

    private SimilarNames() {}

    /**
     * Someone who lives in the house.
     *
     * @param id who
     * @param names names
     * @param birthDate absent when not recorded
     */
    public record Person(ClientId id, Names names, @Nullable LocalDate birthDate) {
        @Override
        public String toString() {
            return "Person[" + id.value() + "]";
        }
    }

    /** Why two people can be taken for each other. */
    public enum Reason {
        LAST_NAME,
        FULL_NAME,
        BIRTH_DATE
    }

    /**
     * Someone who can be taken for the person asked about.
     *
     * @param person the other one
     * @param reasons why; never empty
     */
    public record Match(Person person, Set<Reason> reasons) {
        public Match {
            reasons = Set.copyOf(reasons);
        }

        /** Whether the names are alike, and not the day of birth alone. */
        public boolean byName() {
            return reasons.contains(Reason.LAST_NAME) || reasons.contains(Reason.FULL_NAME);
        }
    }

    /** Those of the house who can be taken for the person, in the order given. */
    public static List<Match> of(Person person, Collection<Person> house) {
        return house.stream()
                .filter(other -> !other.id().equals(person.id()))
                .map(other -> new Match(other, reasons(person, other)))
                .filter(match -> !match.reasons().isEmpty())
                .toList();
    }

    private static Set<Reason> reasons(Person a, Person b) {
        var reasons = EnumSet.noneOf(Reason.class);
        var last = plain(a.names().last());
        if (!last.isEmpty() && last.equals(plain(b.names().last()))) {
            reasons.add(Reason.LAST_NAME);
        }
        // Minus one: further apart than the letters that are allowed.
        if (DISTANCE.apply(full(a), full(b)) >= 0) {
            reasons.add(Reason.FULL_NAME);
        }
        var born = a.birthDate();
        if (born != null && born.equals(b.birthDate())) {
            reasons.add(Reason.BIRTH_DATE);
        }
        return reasons;
    }

    private static String full(Person p) {
        return plain(p.names().first()) + " " + plain(p.names().last());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
