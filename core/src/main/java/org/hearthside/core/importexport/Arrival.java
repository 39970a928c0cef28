package org.hearthside.core.importexport;

import java.time.LocalDate;
import org.hearthside.core.clients.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * A person who comes in, and who they are taken to be. Holds names, for the screen and for the
 * answer to a script alone.
 *
 * @param origin where the person stands in the files
 * @param name names on one line
 * @param birthDate absent when it did not come
 * @param mrn medical record number; may be empty
 * @param match who they may be
 * @param decision what becomes of them
 * @param decided whether a person decided so, now or in an earlier import
 */
public record Arrival(
        Origin origin,
        String name,
        @Nullable LocalDate birthDate,
        String mrn,
        Match match,
        Decision decision,
        boolean decided) {

    /** Someone who comes in. */
    public static Arrival of(
            Origin origin, Demographics said, Match match, Decision decision, boolean decided) {
        return new Arrival(
                origin,
                Candidate.name(said.names().last(), said.names().first()),
                said.birthDate(),
                said.mrn(),
                match,
                decision,
                decided);
    }

    /** By which a decision is remembered. */
    public String key() {
        return origin.linkKey();
    }

    @Override
    public String toString() {
        return "Arrival[" + origin.entry() + " " + match.key() + "]";
    }
}
