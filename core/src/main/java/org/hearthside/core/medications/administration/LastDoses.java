package org.hearthside.core.medications.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.jspecify.annotations.Nullable;

/**
 * When each order was last given, what became of it since, and when it is due next: what papers
 * tell whoever takes a person over (forms.md 6.3 part 2, 6.5, SR-61). Only what was recorded is
 * said: a dose without an entry may have been given (SR-27), and is never called missed.
 */
public final class LastDoses {
    /** Of a person of whom no dose is charted here: nobody can say when the last one was. */
    public static final LastDoses UNCHARTED = new LastDoses(null, Instant.MIN);

    /** So long after a PRN order began it may have been typed in and still be whole. */
    private static final Duration SOON = Duration.ofHours(1);

    private final @Nullable MedDay day;
    private final Instant now;

    private LastDoses(@Nullable MedDay day, Instant now) {
        this.day = day;
        this.now = now;
    }

    /**
     * What an order's line says.
     *
     * @param last the last dose that was given: when, how much, where; or that none was recorded or
     *     that it is unknown; never empty
     * @param by who gave it; empty when none is told
     * @param since what was recorded, and what was not, since then
     * @param next when it is due next, or why that cannot be said; never empty
     */
    public record Told(String last, String by, List<String> since, String next) {
        public Told {
            since = List.copyOf(since);
        }
    }

    /**
     * What the record of a person says.
     *
     * @param day with the last dose of each order that papers tell of
     */
    public static LastDoses of(MedDay day, Instant now) {
        boolean charted = !day.entries().isEmpty() || !day.lastGiven().isEmpty();
        return charted ? new LastDoses(day, now) : UNCHARTED;
    }

    /** Whether doses of the person are charted here. */
    public boolean charted() {
        return day != null;
    }

    /** What is to be said of an order. */
    public Told of(MedicationOrder order) {
        return day == null
                ? new Told(
                        Words.say("dose.lastUnknown"), "", List.of(), Words.say("dose.nextUnknown"))
                : new Story(day, now, order).told();
    }

    /** One order's doses. */
    private static final class Story {
        private final MedDay day;
        private final Instant now;
        private final MedicationOrder order;
        private final @Nullable Administration last;

        /** Entries of the days that were read, of this order, newest last. */
        private final List<Administration> entries;

        private final LocalDate window;
        private final List<String> since = new ArrayList<>();

        Story(MedDay day, Instant now, MedicationOrder order) {
            this.day = day;
            this.now = now;
            this.order = order;
            this.last = day.lastGiven().get(order.number());
            this.entries =
                    day.entries().stream()
                            .filter(e -> e.order() == order.number())
                            .sorted(Comparator.comparing(Administration::at))
                            .toList();
            this.window = LocalDate.ofInstant(now, day.zone()).minusDays(MedDay.ENTRY_DAYS);
        }

        Told told() {
            boolean elsewhere = notGiven();
            boolean open = !order.isAsNeeded() && unsigned();
            sameDrug();
            var headline = headline(elsewhere || open);
            if (order.isAsNeeded()) {
                uses();
            }
            var by = last == null ? "" : by(last);
            return new Told(headline, by, since, new NextDose(day, now, order).words());
        }

        /**
         * The last dose, or that there is none.
         *
         * @param maybe whether a dose may have been taken that the record does not show as given
         */
        private String headline(boolean maybe) {
            if (last != null) {
                return given(last);
            }
            var start = order.startAt();
            if (start != null && start.isAfter(now)) {
                return Words.say("dose.notStarted");
            }
            return maybe || !keptFromTheStart()
                    ? Words.say("dose.lastUnknown")
                    : Words.say("dose.noneRecorded");
        }

        /** {@code 21-Nov-2026 08:04 EST, 500 mg, site: left arm}. */
        private String given(Administration entry) {
            var parts = new ArrayList<String>();
            parts.add(Dates.print(entry.at(), day.zone()));
            var dose = entry.dose();
            if (dose != null) {
                var amount = Measures.quantity(dose.amount(), dose.unit());
                parts.add(
                        entry.outcome() == Outcome.PARTIAL
                                ? Words.say("dose.partial", amount)
                                : amount);
            }
            if (!entry.site().isBlank()) {
                parts.add(Words.say("dose.site", entry.site()));
            }
            return String.join(", ", parts);
        }

        private static String by(Administration entry) {
            var name = entry.stamp().byName();
            return name.isBlank() ? "" : Words.say("dose.by", name);
        }

        /**
         * Refused, held, charted elsewhere and the like: the last of each kind, and how many.
         * Whether one of them may be in the body.
         */
        private boolean notGiven() {
            var byOutcome =
                    entries.stream()
                            .filter(e -> !e.outcome().isGiven() && isSince(e))
                            .collect(
                                    Collectors.groupingBy(
                                            Administration::outcome,
                                            TreeMap::new,
                                            Collectors.toList()));
            byOutcome.forEach((outcome, all) -> {
                var key = outcome.mayBeInTheBody() ? "dose.then" : "dose.notGiven";
                var when = at(all.getLast());
                since.add(
                        all.size() == 1
                                ? Words.say(key, Words.of(outcome), when)
                                : Words.say(key + "Many", Words.of(outcome), all.size(), when));
            });
            return byOutcome.keySet().stream().anyMatch(Outcome::mayBeInTheBody);
        }

        private boolean isSince(Administration entry) {
            return last == null || entry.at().isAfter(last.at());
        }

        private String at(Administration entry) {
            var slot = entry.slot();
            return slot == null
                    ? Dates.print(entry.at(), day.zone())
                    : Dates.print(slot.toLocalDate()) + " " + Dates.print(slot.toLocalTime());
        }

        /** Doses since the last one that nobody signed (SR-27), and whether there are any. */
        private boolean unsigned() {
            var signed = entries.stream().map(Administration::slot).collect(Collectors.toSet());
            var open = new ArrayList<Slot>();
            Map<Outcome, Integer> elsewhere = new TreeMap<>();
            int older = 0;
            for (var slot : due()) {
                if (signed.contains(slot.wall()) || day.isHeld(order, slot.at())) {
                    continue;
                }
                var away = day.away(slot.at());
                if (slot.wall().toLocalDate().isBefore(window)) {
                    older++;
                } else if (away.isPresent()) {
                    elsewhere.merge(PassList.code(away.get()), 1, Integer::sum);
                } else if (DoseWindow.of(order).isLate(slot, now)) {
                    open.add(slot);
                }
            }
            if (!open.isEmpty()) {
                var newest = open.getLast().wall();
                var when =
                        Dates.print(newest.toLocalDate()) + " " + Dates.print(newest.toLocalTime());
                since.add(
                        open.size() == 1
                                ? Words.say("dose.noEntry", when)
                                : Words.say("dose.noEntryMany", open.size(), when));
            }
            elsewhere.forEach(
                    (outcome, n) -> since.add(Words.say("dose.away", n, Words.of(outcome))));
            if (older > 0) {
                since.add(Words.say("dose.older", older, Dates.print(window)));
            }
            return !open.isEmpty() || !elsewhere.isEmpty() || older > 0;
        }

        /** Doses that came due since the last one; a hundred days of them at most. */
        private List<Slot> due() {
            var today = LocalDate.ofInstant(now, day.zone());
            var after = last == null ? order.startAt() : last.at();
            if (after == null) {
                return List.of();
            }
            var slotOfLast = last == null ? null : last.slot();
            var from =
                    Collections.max(
                            List.of(
                                    today.minusDays(MOST_DAYS),
                                    LocalDate.ofInstant(after, day.zone()).minusDays(1)));
            return new Slots(day.house(), day.zone())
                    .of(order, from, today).stream()
                            .filter(s -> !s.at().isAfter(now))
                            .filter(s -> isAfter(s, slotOfLast, after))
                            .toList();
        }

        private boolean isAfter(Slot slot, @Nullable LocalDateTime slotOfLast, Instant after) {
            if (slotOfLast != null) {
                return slot.wall().isAfter(slotOfLast);
            }
            return last == null ? !slot.at().isBefore(after) : slot.at().isAfter(after);
        }

        /** After a change of the dose the old order's dose is in the body all the same. */
        private void sameDrug() {
            var own = DrugBook.standard().ingredients(order.drug());
            day.orders().stream()
                    .filter(o -> o.number() != order.number())
                    .filter(o ->
                            !Collections.disjoint(own, DrugBook.standard().ingredients(o.drug())))
                    .flatMap(o -> Stream.ofNullable(day.lastGiven().get(o.number())))
                    .filter(this::isSince)
                    .sorted(Comparator.comparing(Administration::at).reversed())
                    .limit(1)
                    .forEach(e -> since.add(Words.say("dose.sameDrug", "#" + e.order(), given(e))));
        }

        /** PRN: how often in three days, and how it worked. */
        private void uses() {
            var begin = now.minus(Duration.ofDays(3));
            var uses =
                    entries.stream()
                            .filter(e -> e.outcome().isGiven() && e.at().isAfter(begin))
                            .toList();
            if (uses.isEmpty()) {
                return;
            }
            var lastDay = uses.stream().filter(e -> e.at().isAfter(now.minus(Duration.ofDays(1))));
            since.add(Words.say("dose.uses", uses.size(), lastDay.count()));
            var effect =
                    day.rechecks().stream()
                            .filter(r -> r.administration().equals(uses.getLast().id()))
                            .map(r -> Words.of(r.effect()))
                            .findFirst()
                            .orElseGet(() -> Words.say("dose.noEffect"));
            since.add(Words.say("dose.effect", effect));
        }

        /** Whether the order was in this record from its first day on. */
        private boolean keptFromTheStart() {
            var start = order.startAt();
            var typed = order.trail().transcribed();
            return start != null
                    && typed != null
                    && !order.regimen().selfGiven()
                    && (!order.isAsNeeded() || !start.isBefore(typed.at().minus(SOON)))
                    && (order.isAsNeeded() || order.regimen().schedule() != null);
        }

        private static final int MOST_DAYS = 100;
    }
}
