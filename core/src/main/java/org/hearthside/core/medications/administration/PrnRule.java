package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.medications.DailyAmount;
import org.hearthside.core.medications.DoseContent;
import org.hearthside.core.medications.DrugAmount;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.DrugFacts;
import org.hearthside.core.medications.MedicationOrder;
import org.jspecify.annotations.Nullable;

/**
 * How soon and how often a PRN drug may be given again (E18, E19, SR-30). Elapsed time counts, from
 * the last dose that was really taken, across a change of the clocks; every order that holds one of
 * the ingredients counts, scheduled ones and combinations too.
 */
public final class PrnRule {
    private static final Duration DAY = Duration.ofHours(24);
    private static final DrugBook BOOK = DrugBook.standard();

    private final MedicationOrder order;
    private final List<MedicationOrder> all;
    private final List<Administration> taken;

    /**
     * For one order.
     *
     * @param orders the person's orders, also ended ones
     * @param entries current entries of the last days, of all orders
     */
    public PrnRule(
            MedicationOrder order, List<MedicationOrder> orders, List<Administration> entries) {
        this.order = order;
        this.all = List.copyOf(orders);
        var own = BOOK.ingredients(order.drug());
        var ingredients = new HashMap<Integer, Set<String>>();
        for (var other : orders) {
            ingredients
                    .computeIfAbsent(other.number(), n -> new HashSet<>())
                    .addAll(BOOK.ingredients(other.drug()));
        }
        ingredients.put(order.number(), own);
        this.taken =
                entries.stream()
                        .filter(e -> e.outcome().mayBeInTheBody())
                        .filter(e ->
                                e.order() == order.number()
                                        || !Collections.disjoint(
                                                own, ingredients.getOrDefault(e.order(), Set.of())))
                        .sorted(Comparator.comparing(Administration::at))
                        .toList();
    }

    /** How many doses were taken in the 24 hours up to an instant. */
    public int dosesUntil(Instant at) {
        return inDay(at).size();
    }

    /**
     * When the shortest interval between this dose and any other has passed; empty when it has, or
     * none is set. A dose dated later counts too: clocks differ (E45), and what is written down
     * late was taken before it.
     */
    public Optional<Instant> tooSoonUntil(Instant at) {
        var terms = order.asNeeded();
        var interval = terms == null ? null : terms.minInterval();
        if (interval == null) {
            return Optional.empty();
        }
        var free = at;
        for (var e : taken) {
            if (Duration.between(e.at(), free).abs().compareTo(interval) < 0) {
                free = e.at().plus(interval);
            }
        }
        return free.equals(at) ? Optional.empty() : Optional.of(free);
    }

    /**
     * When one more dose stays within the maximum of 24 hours; empty when it does now.
     *
     * @param amount how much would be given
     * @param unit its unit
     */
    public Maximum maximum(Instant at, BigDecimal amount, String unit) {
        var terms = order.asNeeded();
        if (terms == null) {
            return Maximum.WITHIN;
        }
        return switch (PrnMaximum.of(terms.maxIn24h())) {
            case PrnMaximum.Doses(int most) -> doses(at, most);
            case PrnMaximum.Amount(BigDecimal most, String in) ->
                    amount(at, most, in, amount, unit);
            case PrnMaximum.Unclear() -> Maximum.UNCLEAR;
        };
    }

    private Maximum doses(Instant at, int most) {
        var day = inDay(at);
        if (day.size() < most) {
            return Maximum.WITHIN;
        }
        return new Maximum(false, day.get(day.size() - most).at().plus(DAY));
    }

    /** Told for a drug of one ingredient; of several nobody can say which one is meant. */
    private Maximum amount(Instant at, BigDecimal most, String in, BigDecimal amount, String unit) {
        var own = BOOK.ingredients(order.drug());
        if (own.size() != 1) {
            return Maximum.UNCLEAR;
        }
        var ingredient = own.iterator().next();
        var dose = new MedicationOrder.Dose(amount, unit, "");
        if (DrugChecks.taken(order, dose, at, BOOK).isEmpty()) {
            // cream, drops, spray: what of it is drug is not told, and nothing would add up
            return Maximum.UNCLEAR;
        }
        var content = DoseContent.of(order.drug(), dose, BOOK).known().get(ingredient);
        var ceiling = new DrugFacts.Ceiling(ingredient, new DrugAmount(most, in), "");
        return switch (DailyAmount.next(ceiling, content, taken(all, taken), at)) {
            case DailyAmount.Within within -> Maximum.WITHIN;
            case DailyAmount.Over over -> new Maximum(false, over.allowedAt());
            case DailyAmount.Unknown unknown -> Maximum.UNCLEAR;
        };
    }

    /** What was taken, by ingredient, as far as the orders say how much that is. */
    static List<DailyAmount.Taken> taken(
            List<MedicationOrder> orders, List<Administration> entries) {
        var taken = new ArrayList<DailyAmount.Taken>();
        for (var entry : entries) {
            var given = entry.dose();
            if (!entry.outcome().mayBeInTheBody()) {
                continue;
            }
            orders.stream()
                    .filter(o -> o.number() == entry.order())
                    .findFirst()
                    .ifPresent(o ->
                            taken.addAll(
                                    DrugChecks.taken(
                                            o,
                                            given == null
                                                    ? o.dose()
                                                    : new MedicationOrder.Dose(
                                                            given.amount(), given.unit(), ""),
                                            entry.at(),
                                            BOOK)));
        }
        return taken;
    }

    /** Those of the last 24 hours, and whatever is dated later: it was taken. */
    private List<Administration> inDay(Instant at) {
        var begin = at.minus(DAY);
        return taken.stream().filter(e -> e.at().isAfter(begin)).toList();
    }

    /**
     * What one more dose means for the maximum.
     *
     * @param within whether it stays within
     * @param until when it would; absent when it does, never will, or cannot be said
     */
    public record Maximum(boolean within, @Nullable Instant until) {
        static final Maximum WITHIN = new Maximum(true, null);

        /** The words of the order, or a dose of the day, cannot be counted. */
        static final Maximum UNCLEAR = new Maximum(false, Instant.MIN);

        /** Whether it cannot be said: a nurse decides. */
        public boolean isUnclear() {
            return Instant.MIN.equals(until);
        }
    }
}
