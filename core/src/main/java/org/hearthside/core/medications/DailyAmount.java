package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hearthside.core.medications.DrugFacts.Ceiling;
import org.jspecify.annotations.Nullable;

/**
 * How much of an ingredient was taken in 24 hours of elapsed time: rolling, across summer time,
 * over scheduled and as-needed doses and combination products (E18, E19). A dose whose amount is
 * not known makes the total not known; it never counts as nothing.
 */
public final class DailyAmount {
    /** The window: 24 hours of elapsed time, its beginning not included. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private DailyAmount() {}

    /**
     * One ingredient of one dose that was taken.
     *
     * @param ingredient in its base name
     * @param amount how much; absent when it cannot be said
     * @param at when
     */
    public record Taken(String ingredient, @Nullable DrugAmount amount, Instant at) {}

    /**
     * What was taken.
     *
     * @param known sum of what is known, in {@code unit}; may be zero
     * @param unit unit of the sum
     * @param unknown number of doses whose amount is not known and which come on top
     */
    public record Total(BigDecimal known, String unit, int unknown) {
        /** Whether the sum is the whole. */
        public boolean isKnown() {
            return unknown == 0;
        }
    }

    /** What one more dose would do against a ceiling. */
    public sealed interface Next permits Within, Over, Unknown {
        /** The ceiling it was held against. */
        Ceiling ceiling();
    }

    /**
     * It stays within the ceiling.
     *
     * @param after total after the dose, in the unit of the ceiling
     */
    public record Within(Ceiling ceiling, BigDecimal after) implements Next {}

    /**
     * It would exceed the ceiling.
     *
     * @param after total after the dose, in the unit of the ceiling; at least, when doses of
     *     unknown amount come on top
     * @param allowedAt from when on it would not, if nothing else is taken until then; absent when
     *     the dose alone is too much
     */
    public record Over(Ceiling ceiling, BigDecimal after, @Nullable Instant allowedAt)
            implements Next {}

    /**
     * It cannot be said: the amount of this dose, or of one in the window, is not known.
     *
     * @param before what is known of the doses in the window
     */
    public record Unknown(Ceiling ceiling, Total before) implements Next {}

    /**
     * What was taken of an ingredient in the 24 hours that end at an instant, that instant
     * included.
     *
     * @param unit of the total; doses in a unit that does not turn into it count as not known
     */
    public static Total total(
            String ingredient, String unit, List<Taken> taken, Instant windowEnd) {
        return sum(
                unit,
                taken.stream()
                        .filter(t -> t.ingredient().equals(ingredient))
                        .filter(t -> !t.at().isAfter(windowEnd))
                        .filter(t -> t.at().isAfter(windowEnd.minus(WINDOW)))
                        .toList());
    }

    /**
     * Whether one more dose stays within a ceiling.
     *
     * @param dose how much of the ingredient; absent when it cannot be said
     * @param taken doses until now of any ingredient, in any order; one dated later than {@code at}
     *     (clocks differ) counts as taken
     * @param at when the dose would be taken
     */
    public static Next next(
            Ceiling ceiling, @Nullable DrugAmount dose, List<Taken> taken, Instant at) {
        var unit = ceiling.most().unit();
        var mine = taken.stream().filter(t -> t.ingredient().equals(ceiling.ingredient())).toList();
        var before = since(at, unit, mine);
        var amount = dose == null ? Optional.<BigDecimal>empty() : dose.in(unit);
        if (amount.isEmpty()) {
            return new Unknown(ceiling, before);
        }
        var most = ceiling.most().value();
        var after = before.known().add(amount.get());
        if (after.compareTo(most) <= 0) {
            return before.isKnown() ? new Within(ceiling, after) : new Unknown(ceiling, before);
        }
        return new Over(ceiling, after, allowedAt(most.subtract(amount.get()), unit, mine, at));
    }

    /** The first instant at which what was taken before leaves this much room. */
    private static @Nullable Instant allowedAt(
            BigDecimal room, String unit, List<Taken> taken, Instant at) {
        if (room.signum() < 0) {
            return null;
        }
        var leaves = new TreeSet<Instant>();
        for (var t : taken) {
            var leave = t.at().plus(WINDOW);
            if (leave.isAfter(at)) {
                leaves.add(leave);
            }
        }
        for (var leave : leaves) {
            var then = since(leave, unit, taken);
            if (then.isKnown() && then.known().compareTo(room) <= 0) {
                return leave;
            }
        }
        return null;
    }

    /** What lies less than 24 hours before an instant, and whatever is dated after it. */
    private static Total since(Instant at, String unit, List<Taken> taken) {
        return sum(unit, taken.stream().filter(t -> t.at().isAfter(at.minus(WINDOW))).toList());
    }

    private static Total sum(String unit, List<Taken> taken) {
        var known = BigDecimal.ZERO;
        int unknown = 0;
        for (var t : taken) {
            var amount = t.amount();
            var value = amount == null ? Optional.<BigDecimal>empty() : amount.in(unit);
            if (value.isPresent()) {
                known = known.add(value.get());
            } else {
                unknown++;
            }
        }
        return new Total(known, unit, unknown);
    }
}
