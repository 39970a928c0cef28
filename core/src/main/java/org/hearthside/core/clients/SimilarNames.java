package org.hearthside.core.clients;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

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

    /**
     * The people of one house, ready to be compared. Their names are made plain once, not again for
     * each pair: in a house of hundreds that was most of the time that a list of residents took.
     */
    public static final class House {
        private final List<Plain> people;

        /** Takes everyone who lives in the house. */
        public House(Collection<Person> people) {
            this.people = people.stream().map(Plain::new).toList();
        }

        /** Those of the house who can be taken for the person, in the order given. */
        public List<Match> of(Person person) {
            var self = new Plain(person);
            return people.stream()
                    .filter(other -> !other.isSame(self))
                    .map(other -> new Match(other.person, self.reasons(other)))
                    .filter(match -> !match.reasons().isEmpty())
                    .toList();
        }

        /** Whether anyone of the house can be taken for the person. */
        public boolean hasAny(Person person) {
            var self = new Plain(person);
            return people.stream().anyMatch(other -> !other.isSame(self) && self.isLike(other));
        }
    }

    /** Those of the house who can be taken for the person, in the order given. */
    public static List<Match> of(Person person, Collection<Person> house) {
        return new House(house).of(person);
    }

    /** A person with the names as they are compared. */
    private static final class Plain {
        private final Person person;
        private final String last;
        private final String full;
        private final long letters;

        Plain(Person person) {
            this.person = person;
            this.last = plain(person.names().last());
            this.full = plain(person.names().first()) + " " + last;
            this.letters = letters(full);
        }

        boolean isSame(Plain other) {
            return person.id().equals(other.person.id());
        }

        boolean isLike(Plain other) {
            return hasLastNameOf(other) || isBornWith(other) || isSpelledLike(other);
        }

        Set<Reason> reasons(Plain other) {
            var reasons = EnumSet.noneOf(Reason.class);
            if (hasLastNameOf(other)) {
                reasons.add(Reason.LAST_NAME);
            }
            if (isSpelledLike(other)) {
                reasons.add(Reason.FULL_NAME);
            }
            if (isBornWith(other)) {
                reasons.add(Reason.BIRTH_DATE);
            }
            return reasons;
        }

        private boolean hasLastNameOf(Plain other) {
            return !last.isEmpty() && last.equals(other.last);
        }

        private boolean isBornWith(Plain other) {
            var born = person.birthDate();
            return born != null && born.equals(other.person.birthDate());
        }

        // One letter changed takes at most one kind of letter out and puts one in: names with more
        // kinds that only one of them has need not be compared letter by letter.
        private boolean isSpelledLike(Plain other) {
            return Long.bitCount(letters ^ other.letters) <= 2 * LETTERS
                    // Minus one: further apart than the letters that are allowed.
                    && DISTANCE.apply(full, other.full) >= 0;
        }

        /** Which letters occur: one bit for each; letters may share one. */
        private static long letters(String name) {
            return name.chars().mapToLong(letter -> 1L << letter).reduce(0, (a, b) -> a | b);
        }

        private static String plain(String name) {
            return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    .strip();
        }
    }
}
