package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;

/** When an order is due next, in words for whoever takes a person over (forms.md 6.3). */
final class NextDose {
    /** Far enough for one dose a year. */
    private static final int MOST_DAYS = 400;

    private static final int STEP = 40;

    private final MedDay day;
    private final Instant now;
    private final MedicationOrder order;

    NextDose(MedDay day, Instant now, MedicationOrder order) {
        this.day = day;
        this.now = now;
        this.order = order;
    }

    /** Never empty. */
    String words() {
        if (!order.status().isCurrent()) {
            return Words.say("dose.next.stopped");
        }
        if (order.isAsNeeded()) {
            return asNeeded();
        }
        if (order.regimen().schedule() == null || order.startAt() == null) {
            return Words.say("dose.next.noTimes");
        }
        var hold = hold();
        if (hold.isPresent() && day.isHeld(order, Instant.MAX)) {
            return hold.get();
        }
        var open = open();
        var coming = coming();
        var next = coming.map(this::said).orElseGet(() -> Words.say("dose.next.none"));
        if (open.isPresent()) {
            return Words.say("dose.next.open", said(open.get()), next);
        }
        return hold.isEmpty() ? next : Words.say("dose.next.held", hold.get(), next);
    }

    /** In its window, not signed, and not to come. */
    private Optional<Slot> open() {
        var today = LocalDate.ofInstant(now, day.zone());
        return slots(today.minusDays(1), today)
                .filter(s -> !s.at().isAfter(now) && !DoseWindow.of(order).isLate(s, now))
                .filter(s -> !isSigned(s) && !day.isHeld(order, s.at()))
                .filter(s -> day.away(s.at()).isEmpty())
                .findFirst();
    }

    /** The first dose to come that nobody has given early and no hold covers. */
    private Optional<Slot> coming() {
        var first = LocalDate.ofInstant(now, day.zone());
        for (int from = 0; from < MOST_DAYS; from += STEP) {
            var found =
                    slots(first.plusDays(from), first.plusDays(from + STEP - 1L))
                            .filter(s -> s.at().isAfter(now))
                            .filter(s -> !isSigned(s) && !day.isHeld(order, s.at()))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Stream<Slot> slots(LocalDate from, LocalDate to) {
        return new Slots(day.house(), day.zone()).of(order, from, to).stream();
    }

    private boolean isSigned(Slot slot) {
        return day.entries().stream()
                .anyMatch(e -> e.order() == slot.order() && slot.wall().equals(e.slot()));
    }

    private String said(Slot slot) {
        var amount = slot.amount();
        var at = Dates.print(slot.at(), day.zone());
        return amount == null ? at : at + ", " + Measures.quantity(amount, order.dose().unit());
    }

    private Optional<String> hold() {
        if (!day.isHeld(order, now)) {
            return Optional.empty();
        }
        return Optional.of(
                day.holds().stream()
                        .filter(h -> h.order() == order.number() && h.covers(now))
                        .map(OrderHold::until)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .map(until ->
                                Words.say("dose.next.heldUntil", Dates.print(until, day.zone())))
                        .orElseGet(() -> Words.say("dose.next.heldOpen")));
    }

    private String asNeeded() {
        var hold = hold();
        if (hold.isPresent()) {
            return hold.get();
        }
        var start = order.startAt();
        if (start != null && start.isAfter(now)) {
            return Words.say("dose.next.notBefore", Dates.print(start, day.zone()));
        }
        return PassList.of(day, now).stream()
                .filter(r -> r.order().number() == order.number() && r.slot() == null)
                .findFirst()
                .map(PassRow::allowedFrom)
                .map(from -> Words.say("dose.next.notBefore", Dates.print(from, day.zone())))
                .orElseGet(() -> Words.say("dose.next.asNeeded"));
    }
}
