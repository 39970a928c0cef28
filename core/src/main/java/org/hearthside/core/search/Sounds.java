package org.hearthside.core.search;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds to an English ear (Double Metaphone by Lawrence Philips, 2000). */
final class Sounds {
    private static final int SHORTEST = 3;
    private static final int LONGEST_CODE = 8;
    private static final DoubleMetaphone METAPHONE = metaphone();

    private Sounds() {}

    /**
     * The codes of a folded word, at most two. None for words that are too short to tell apart, or
     * not in plain Latin letters.
     */
    static List<String> of(String word) {
        if (word.length() < SHORTEST || !isPlain(word)) {
            return List.of();
        }
        var first = METAPHONE.doubleMetaphone(word, false);
        var second = METAPHONE.doubleMetaphone(word, true);
        if (first == null || first.isEmpty()) {
            return List.of();
        }
        return second == null || second.isEmpty() || second.equals(first)
                ? List.of(first)
                : List.of(first, second);
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static DoubleMetaphone metaphone() {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST_CODE);
        return metaphone;
    }
}
