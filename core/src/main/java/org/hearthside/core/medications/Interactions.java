package org.hearthside.core.medications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearthside.core.common.Words;

/**
 * Pairs of ingredients that must not, or not without a thought, be given together: the 15
 * high-priority pairs of the ONC panel and warnings of labels. What they hold and whence stands in
 * {@code interactions.txt}. What is not found is not thereby safe.
 */
public final class Interactions {
    private static final Interactions STANDARD =
            new Interactions(TallMan.lines("interactions.txt"), DrugBook.standard());

    private final List<Pair> pairs = new ArrayList<>();

    /** How grave a pair is. */
    public enum Gravity {
        /** Not given together. */
        CONTRAINDICATED,
        /** Given together only after asking, with a watch on what can happen. */
        CAUTION
    }

    /** What can happen. */
    public enum Effect {
        PRESSURE,
        LOW_PRESSURE,
        SEROTONIN,
        RHYTHM,
        MORE_FIRST,
        MORE_SECOND,
        LESS_FIRST,
        MUSCLE,
        VESSELS,
        BREATHING,
        WITHDRAWAL,
        RASH,
        BLEEDING,
        POTASSIUM,
        SWELLING,
        MOVEMENT,
        MARROW
    }

    /**
     * A pair of the list, by its two groups.
     *
     * @param number its number; up to 15 that of the ONC list
     * @param first ingredients of the first group
     * @param second ingredients of the second group
     */
    record Pair(
            int number,
            Set<String> first,
            Set<String> second,
            Gravity gravity,
            Effect effect,
            String source) {}

    /**
     * Two ingredients that do not go together.
     *
     * @param number of the pair in the list
     * @param first ingredient that the effect is told of first
     * @param second the other ingredient
     * @param gravity how grave
     * @param effect what can happen
     * @param source who says so: {@code ONC}, {@code labels}, {@code boxed warning}
     */
    public record Interaction(
            int number,
            String first,
            String second,
            Gravity gravity,
            Effect effect,
            String source) {

        /** What can happen, as a sentence with the names of both. */
        public String text() {
            return Words.say(Words.key(effect), first, second);
        }
    }

    private Interactions(List<String> lines, DrugBook book) {
        var groups = new HashMap<String, Set<String>>();
        for (var line : lines) {
            var cells = line.split("\\s*\\|\\s*", -1);
            switch (cells[0]) {
                case "group" -> groups.put(cells[1], group(cells, book));
                case "pair" -> pairs.add(pair(cells, groups));
                default -> throw new IllegalArgumentException("neither group nor pair: " + line);
            }
        }
    }

    /** The pairs that come with the product. */
    public static Interactions standard() {
        return STANDARD;
    }

    /** The pairs of these lines, for tests of the format. */
    static Interactions of(List<String> lines, DrugBook book) {
        return new Interactions(lines, book);
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /**
     * What one drug does with another, the gravest first; of the same two ingredients and the same
     * effect only the gravest. It does not matter which is named first. An ingredient does nothing
     * with itself: that is a duplicate.
     *
     * @param a ingredients of the one, in their base names ({@link DrugBook#ingredients})
     * @param b ingredients of the other
     */
    public List<Interaction> between(Set<String> a, Set<String> b) {
        var found = new ArrayList<Interaction>();
        for (var one : new TreeSet<>(a)) {
            for (var other : new TreeSet<>(b)) {
                for (var pair : pairs) {
                    if (one.equals(other)) {
                        continue;
                    }
                    if (pair.first.contains(one) && pair.second.contains(other)) {
                        found.add(interaction(pair, one, other));
                    } else if (pair.first.contains(other) && pair.second.contains(one)) {
                        found.add(interaction(pair, other, one));
                    }
                }
            }
        }
        found.sort(
                Comparator.comparing(Interaction::gravity).thenComparingInt(Interaction::number));
        var kept = new ArrayList<Interaction>();
        for (var next : found) {
            if (kept.stream().noneMatch(k -> says(k, next))) {
                kept.add(next);
            }
        }
        return kept;
    }

    private static boolean says(Interaction kept, Interaction next) {
        return kept.effect == next.effect
                && Set.of(kept.first, kept.second).equals(Set.of(next.first, next.second));
    }

    private static Interaction interaction(Pair pair, String first, String second) {
        // Both groups may hold both: then the names stand by the alphabet, whichever was asked.
        boolean swap =
                pair.first.contains(second)
                        && pair.second.contains(first)
                        && first.compareTo(second) > 0;
        return new Interaction(
                pair.number,
                swap ? second : first,
                swap ? first : second,
                pair.gravity,
                pair.effect,
                pair.source);
    }

    private static Set<String> group(String[] cells, DrugBook book) {
        var members = new TreeSet<String>();
        for (var name : DrugBookReader.list(cells[2], ",")) {
            var of = book.members(name);
            if (of.isEmpty()) {
                throw new IllegalArgumentException("no such class in the list of drugs: " + name);
            }
            members.addAll(of);
        }
        members.addAll(DrugBookReader.list(cells[3], ","));
        return Set.copyOf(members);
    }

    private static Pair pair(String[] cells, Map<String, Set<String>> groups) {
        return new Pair(
                Integer.parseInt(cells[1]),
                groups.getOrDefault(cells[2], Set.of(cells[2])),
                groups.getOrDefault(cells[3], Set.of(cells[3])),
                Gravity.valueOf(cells[4]),
                Effect.valueOf(cells[5]),
                cells[6]);
    }
}
