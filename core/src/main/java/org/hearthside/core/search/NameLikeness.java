package org.hearthside.core.search;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hearthside.core.clients.Names;
import org.jspecify.annotations.Nullable;

/**
 * How like the names of others are to one name.
 *
 * @param given words by which the person may be called: first and preferred name
 * @param family words of the family name
 * @param own the whole name in the person's own script
 */
record NameLikeness(Set<String> given, Set<String> family, String own) {
    private static final int LONG_WORD = 8;
    private static final int SHORT_WORD = 4;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    static NameLikeness to(Names names) {
        return new NameLikeness(
                words(names.first(), names.preferred()),
                words(names.last()),
                Folding.fold(names.nativeName()));
    }

    /** What the name of someone else says; null when it is another name. */
    Duplicates.@Nullable Sign sign(PersonEntry other) {
        if (!own.isEmpty() && own.equals(Folding.fold(other.nativeName()))) {
            return Duplicates.Sign.SAME_NAME;
        }
        if (given.isEmpty() || family.isEmpty()) {
            return null;
        }
        var otherGiven = words(other.first(), other.preferred());
        var otherFamily = words(other.last());
        var familySame = family.equals(otherFamily);
        if (familySame && !Collections.disjoint(given, otherGiven)) {
            return Duplicates.Sign.SAME_NAME;
        }
        if (!Collections.disjoint(given, otherFamily)
                && !Collections.disjoint(family, otherGiven)) {
            return Duplicates.Sign.NAME_TURNED_ROUND;
        }
        return alike(family, otherFamily, false) && alike(given, otherGiven, true)
                ? Duplicates.Sign.NAME_ALIKE
                : null;
    }

    private static boolean alike(Set<String> ones, Set<String> others, boolean nicknames) {
        return ones.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> alike(one, other, nicknames)));
    }

    private static boolean alike(String one, String other, boolean nicknames) {
        if (one.equals(other) || (nicknames && Nicknames.of(one).contains(other))) {
            return true;
        }
        var shorter = Math.min(one.length(), other.length());
        if (shorter < SHORT_WORD) {
            return false;
        }
        var apart = DISTANCE.apply(one, other);
        if (apart >= 0 && apart <= (shorter < LONG_WORD ? 1 : 2)) {
            return true;
        }
        return apart == 2 && !Collections.disjoint(Sounds.of(one), Sounds.of(other));
    }

    private static Set<String> words(String... texts) {
        var words = new HashSet<String>();
        for (var text : List.of(texts)) {
            Collection<String> found = Folding.words(Folding.fold(text));
            words.addAll(found);
        }
        return words;
    }
}
