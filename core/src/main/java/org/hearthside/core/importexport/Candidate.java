package org.hearthside.core.importexport;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.search.Duplicates;
import org.hearthside.core.search.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may be the person who comes in.
 *
 * @param id who
 * @param key source key when the person comes in with the same files and is not on file yet; empty
 *     for someone on file
 * @param number client number; empty while there is none
 * @param name names on one line
 * @param birthDate absent when not recorded
 * @param mrn medical record number; may be empty
 * @param score how much speaks for it ({@link Duplicates.Likeness#score})
 * @param signs what speaks for it, or against it
 */
public record Candidate(
        ClientId id,
        String key,
        String number,
        String name,
        @Nullable LocalDate birthDate,
        String mrn,
        int score,
        Set<Sign> signs) {

    /** What speaks for it that this is the same person, or against it. */
    public enum Sign {
        SAME_SOURCE,
        SAME_CLIENT_NUMBER,
        SAME_SSN,
        SAME_RECORD_NUMBER,
        SAME_NAME,
        NAME_TURNED_ROUND,
        NAME_ALIKE,
        SAME_BIRTH_DATE,
        BIRTH_DATE_ALIKE,
        OTHER_BIRTH_DATE,
        SAME_PHONE,
        SAME_EMAIL;

        /** In words: {@code same birth date}. */
        public String words() {
            return ImportWords.of("sign." + name());
        }
    }

    public Candidate {
        signs = Set.copyOf(signs);
    }

    /** Someone found by what is alike. */
    static Candidate of(PersonEntry person, String key, int score, Set<Sign> signs) {
        return new Candidate(
                person.id(),
                key,
                key.isEmpty() ? person.number().text() : "",
                name(person.last(), person.first()),
                person.birthDate(),
                person.mrn(),
                score,
                signs);
    }

    /** {@code Lopez, Maria}. */
    static String name(String last, String first) {
        return last.isEmpty() || first.isEmpty() ? last + first : last + ", " + first;
    }

    static Set<Sign> signs(Set<Duplicates.Sign> found) {
        return found.stream()
                .map(sign -> Sign.valueOf(sign.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
    }

    /** The signs in words, in their order: {@code same name, same birth date}. */
    public String reasons() {
        return signs.stream().sorted().map(Sign::words).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Candidate[" + id.value() + "]";
    }
}
