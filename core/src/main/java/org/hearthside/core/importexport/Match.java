package org.hearthside.core.importexport;

import java.util.List;

/** Whether a person who comes in is on file already (features.md O4). */
public sealed interface Match {

    /** Nobody on file is like them. */
    record Fresh() implements Match {
        @Override
        public List<Candidate> candidates() {
            return List.of();
        }
    }

    /**
     * Someone on file, beyond doubt: the same resource of the same source, or the same number with
     * the same name and birth date.
     */
    record Same(Candidate who) implements Match {
        @Override
        public List<Candidate> candidates() {
            return List.of(who);
        }
    }

    /**
     * Perhaps someone on file. Never joined without a person's decision: two records of one person
     * are bad, two people in one record are worse.
     *
     * @param candidates the most alike first, never empty
     */
    record Maybe(List<Candidate> candidates) implements Match {
        public Maybe {
            candidates = List.copyOf(candidates);
        }
    }

    /** The word for scripts: {@code new}, {@code same}, {@code maybe}. */
    default String key() {
        return switch (this) {
            case Fresh _ -> "new";
            case Same _ -> "same";
            case Maybe _ -> "maybe";
        };
    }

    /** Who may be the person; none for someone new. */
    List<Candidate> candidates();
}
