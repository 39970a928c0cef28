package org.hearthside.core.contacts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right of a contact to decide for the person.
 *
 * @param scopes what may be decided; empty when nothing
 * @param document the paper that gives the right, for example {@code Letters of guardianship};
 *     empty when none is on file
 * @param documentDate date of that paper
 * @param expires last day it holds; absent when it has no end
 */
public record Authority(
        Set<DecisionScope> scopes,
        String document,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate expires) {

    /** No right to decide. */
    public static final Authority NONE =
            new Authority(EnumSet.noneOf(DecisionScope.class), "", null, null);

    public Authority {
        scopes = Set.copyOf(scopes);
    }

    /** Whether there is any right to decide. */
    public boolean any() {
        return !scopes.isEmpty();
    }

    /** Whether a paper proves it. */
    public boolean documented() {
        return !document.isEmpty();
    }

    /** Whether it has ended by that day (SR-22): an ended authority is not the one to ask. */
    public boolean expiredOn(LocalDate day) {
        return expires != null && expires.isBefore(day);
    }
}
