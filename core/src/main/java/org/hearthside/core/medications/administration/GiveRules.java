package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.DailyAmount;
import org.hearthside.core.medications.DrugAlert;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.GiveStop.Kind;
import org.hearthside.core.medications.administration.GiveStop.Level;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a dose at the moment of giving, each with its reason and the next allowed
 * step. What is silent here is not thereby safe; what is loud is never quietly passed.
 */
public final class GiveRules {
    /** So early a dose is a nurse's decision. */
    private static final Duration FAR_TOO_EARLY = Duration.ofHours(2);

    private final MedicationOrder order;
    private final @Nullable Slot slot;
    private final Administration entry;
    private final GiveFacts facts;
    private final List<GiveStop> stops = new ArrayList<>();

    private GiveRules(
            MedicationOrder order, @Nullable Slot slot, Administration entry, GiveFacts facts) {
        this.order = order;
        this.slot = slot;
        this.entry = entry;
        this.facts = facts;
    }

    /**
     * What speaks against an entry, the hardest first.
     *
     * @param slot the scheduled dose; absent of a PRN dose and of one that is due at no time
     */
    public static List<GiveStop> stops(
            MedicationOrder order, @Nullable Slot slot, Administration entry, GiveFacts facts) {
        var rules = new GiveRules(order, slot, entry, facts);
        rules.time();
        if (entry.outcome().isGiven()) {
            rules.order();
            rules.due();
            rules.others();
            rules.asNeeded();
            rules.readings();
            rules.person();
        } else {
            rules.notYet();
        }
        return rules.stops.stream().sorted(Comparator.comparing(GiveStop::level)).toList();
    }

    /** No time to come, for a dose or for its absence (E12, SR-28). */
    private void time() {
        if (entry.at().isAfter(facts.now())) {
            add(Kind.IN_FUTURE, Level.REFUSED, facts.now());
        }
    }

    private void notYet() {
        if (slot != null && DoseWindow.of(order).isEarly(slot, facts.now())) {
            add(Kind.NOT_DUE, Level.REFUSED, slot.at(), Dates.print(slot.at(), facts.zone()));
        }
    }

    private void order() {
        var start = order.startAt();
        var stop = order.stopAt();
        if (start != null && entry.at().isBefore(start)) {
            add(Kind.NOT_STARTED, Level.REFUSED, start, Dates.print(start, facts.zone()));
        }
        boolean ended = stop != null && entry.at().isAfter(stop) && !wasDueBefore(stop);
        boolean mistaken = order.status() == OrderStatus.ENTERED_IN_ERROR;
        if (ended || mistaken || (order.status().hasEnded() && stop == null)) {
            add(Kind.ORDER_ENDED, Level.REFUSED, null);
        }
        if (facts.onHold()) {
            add(Kind.ON_HOLD, Level.NURSE, null);
        }
        if (order.status() == OrderStatus.UNVERIFIED) {
            // E29, SR-33: seen by all, given by a nurse only
            add(Kind.NOT_VERIFIED, Level.NURSE, null);
        } else if (order.status() == OrderStatus.DRAFT) {
            // E28: nobody has ordered anything yet
            add(Kind.NOT_VERIFIED, Level.REFUSED, null);
        }
    }

    /** A dose of before the stop may still be written down late. */
    private boolean wasDueBefore(Instant stop) {
        return slot != null
                && !slot.at().isAfter(stop)
                && !DoseWindow.of(order).isLate(slot, entry.at());
    }

    private void due() {
        if (order.isAsNeeded()) {
            return;
        }
        if (slot == null) {
            // SR-37: a weekly drug on any other day
            add(Kind.NOT_DUE, Level.NURSE, null, Words.say("give.noTime"));
            return;
        }
        var window = DoseWindow.of(order);
        if (window.isEarly(slot, entry.at())) {
            boolean far = entry.at().isBefore(slot.at().minus(FAR_TOO_EARLY));
            var when = Dates.print(slot.at(), facts.zone());
            add(Kind.EARLY, far ? Level.NURSE : Level.REASON, slot.at(), when);
        } else if (window.isLate(slot, entry.at())) {
            add(Kind.LATE, Level.REASON, null, Dates.print(slot.at(), facts.zone()));
        }
    }

    /** SR-71: of a PRN dose too, for a scheduled one of the same drug may be open beside it. */
    private void others() {
        long others = facts.unsigned().stream().filter(this::isOtherOfTheDrug).count();
        if (others > 0) {
            add(Kind.OTHER_OPEN, Level.REASON, null, slot == null ? others : others + 1);
        }
    }

    /** SR-71: nobody clears a backlog by giving twice. */
    private boolean isOtherOfTheDrug(Slot other) {
        if (other.equals(slot)) {
            return false;
        }
        return other.order() == order.number()
                || facts.orders().stream()
                        .filter(o -> o.number() == other.order())
                        .anyMatch(this::sharesAnIngredient);
    }

    private boolean sharesAnIngredient(MedicationOrder other) {
        return !Collections.disjoint(
                DrugBook.standard().ingredients(order.drug()),
                DrugBook.standard().ingredients(other.drug()));
    }

    private void asNeeded() {
        if (!order.isAsNeeded()) {
            return;
        }
        var rule = new PrnRule(order, facts.orders(), facts.recent());
        rule.tooSoonUntil(entry.at())
                .ifPresent(end ->
                        add(Kind.TOO_SOON, Level.NURSE, end, Dates.print(end, facts.zone())));
        var dose = entry.dose();
        var most =
                rule.maximum(
                        entry.at(),
                        dose == null ? BigDecimal.ZERO : dose.amount(),
                        dose == null ? "" : dose.unit());
        if (most.isUnclear()) {
            add(Kind.MAXIMUM_UNCLEAR, Level.NURSE, null);
        } else if (!most.within()) {
            var until = most.until();
            add(
                    Kind.OVER_MAXIMUM,
                    Level.NURSE,
                    until,
                    until == null ? Words.say("give.never") : Dates.print(until, facts.zone()));
        }
    }

    private void readings() {
        for (var parameter : order.regimen().parameters()) {
            var value = entry.readings().get(parameter.reading());
            if (value != null && !parameter.allows(value)) {
                outside(parameter.reading(), value);
            }
        }
        var amount = entry.dose() == null ? null : entry.dose().amount();
        if (order.regimen().plan() instanceof DosePlan.Scale scale) {
            var value = entry.readings().get(scale.reading());
            var scaled = value == null ? null : scale.amountFor(value).orElse(null);
            if (value != null && scaled == null) {
                add(Kind.OFF_SCALE, Level.NURSE, null, read(scale.reading(), value));
            } else if (scaled != null && amount != null && isOther(scaled, amount)) {
                add(Kind.OTHER_DOSE, Level.NURSE, null, Measures.number(scaled));
            }
            return;
        }
        var ordered = slot == null ? null : slot.amount();
        var due = ordered == null ? order.dose().amount() : ordered;
        boolean range = order.regimen().plan() instanceof DosePlan.Range;
        if (!range && due != null && amount != null && isOther(due, amount)) {
            add(Kind.OTHER_DOSE, Level.NURSE, null, Measures.number(due));
        }
    }

    /** A part is less than the whole: as much or more is no part. */
    private boolean isOther(BigDecimal due, BigDecimal amount) {
        return entry.outcome() == Outcome.PARTIAL
                ? amount.compareTo(due) >= 0
                : amount.compareTo(due) != 0;
    }

    private void outside(Reading reading, BigDecimal value) {
        add(Kind.READING_OUTSIDE, Level.NURSE, null, read(reading, value));
    }

    private static String read(Reading reading, BigDecimal value) {
        return Words.of(reading) + " " + Measures.quantity(value, reading.unit());
    }

    private void person() {
        facts.alerts().forEach(this::alert);
        facts.ceilings().forEach(this::ceiling);
        if (!facts.away().isEmpty()) {
            add(Kind.AWAY, Level.REASON, null, facts.away());
        }
    }

    private void alert(DrugAlert alert) {
        var text = alert.text() + " (" + alert.source() + ")";
        boolean allergy =
                switch (alert.kind()) {
                    case ALLERGY, ALLERGY_CLASS, ALLERGY_RELATED -> true;
                    case INTERACTION, OVER_DAILY_CEILING, DUPLICATE_INGREDIENT, DUPLICATE_CLASS ->
                            false;
                };
        // the others were answered as the order was written: here they are read
        boolean stop = allergy && alert.severity() == DrugAlert.Severity.STOP;
        add(Kind.ALLERGY, stop ? Level.NURSE : Level.NOTICE, null, text);
    }

    private void ceiling(DailyAmount.Next next) {
        if (next instanceof DailyAmount.Over over) {
            var until = over.allowedAt();
            var most = over.ceiling().ingredient() + " " + over.ceiling().most().text();
            add(
                    Kind.OVER_CEILING,
                    Level.NURSE,
                    until,
                    most,
                    until == null ? Words.say("give.never") : Dates.print(until, facts.zone()));
        }
    }

    private void add(Kind kind, Level level, @Nullable Instant until, Object... args) {
        stops.add(new GiveStop(kind, level, Words.say("give.stop." + kind, args), until));
    }
}
