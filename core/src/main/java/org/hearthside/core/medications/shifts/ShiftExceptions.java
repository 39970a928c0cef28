package org.hearthside.core.medications.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.DoseWindow;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.PassList;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.schedule.WallClock;
import org.hearthside.core.medications.shifts.ShiftException.Item;
import org.hearthside.core.medications.shifts.ShiftException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The list of exceptions of a shift (F6): what is open, late without a reason, unchecked, not
 * rechecked, refused, not to be had, left out. A pure function of facts; nothing on it is stored,
 * and nothing leaves it but by being mended, or by {@link FollowUp}.
 *
 * <p>The shift that goes on also bears what earlier ones left; one that is over shows its own.
 */
public final class ShiftExceptions {
    /** So long an order may wait for the second person (E29); a choice. */
    public static final Duration UNVERIFIED = Duration.ofHours(24);

    /** Until then the prescriber is told of a refusal (E14; Pennsylvania 2800.187). */
    public static final Duration TELL_PRESCRIBER = Duration.ofHours(24);

    /** How far back the entries go at least that the facts hold. */
    private static final int KNOWN_DAYS = 8;

    /** So long doses without an entry go on to be shown in later shifts. */
    private static final Duration BLANKS_SHOWN = Duration.ofHours(24);

    private final ShiftFacts facts;
    private final List<ShiftException> found = new ArrayList<>();

    private ShiftExceptions(ShiftFacts facts) {
        this.facts = facts;
    }

    /** The exceptions, the most urgent kind first, then the oldest. */
    public static List<ShiftException> of(ShiftFacts facts) {
        var list = new ShiftExceptions(facts);
        for (var person : facts.people()) {
            list.doses(person);
            list.rechecks(person.day());
            list.entries(person.day());
            list.orders(person.day());
        }
        list.found.sort(
                Comparator.comparing(ShiftException::kind).thenComparing(ShiftException::since));
        return List.copyOf(list.found);
    }

    /** Doses without an entry: of this shift, and what earlier ones left (E04, E10, E11). */
    private void doses(PassPerson person) {
        var shift = facts.shift();
        var from = isOver() ? shift.from() : shift.from().minus(BLANKS_SHOWN);
        for (var row : PassList.between(person.day(), facts.now(), from, shift.to())) {
            if (row.entry() == null && row.derived() == null) {
                var slot = Objects.requireNonNull(row.slot());
                var ends = slot.at().plus(DoseWindow.of(row.order()).after());
                switch (row.state()) {
                    case OPEN -> blank(Kind.NO_ENTRY, row, ends);
                    case LATE -> blank(Kind.OVERDUE, row, ends);
                    case DUE, FUTURE, NOT_GIVEN, DONE -> {
                        // nothing to be said of it yet, or any more
                    }
                }
            }
        }
    }

    private void blank(Kind kind, PassRow row, Instant since) {
        var slot = Objects.requireNonNull(row.slot());
        boolean earlier = slot.at().isBefore(facts.shift().from());
        add(kind, new Item(row.order(), slot, null, 0), since, null, earlier);
    }

    /** How PRN doses worked: nobody looked, or they did not help (E21). */
    private void rechecks(MedDay day) {
        for (var dose : PassList.toRecheck(day, facts.now())) {
            entry(Kind.RECHECK, day, dose, PassList.recheckDue(day, dose), null);
        }
        for (var recheck : day.rechecks()) {
            boolean helped =
                    switch (recheck.effect()) {
                        case BETTER, SOME -> true;
                        case NONE, WORSE -> false;
                    };
            if (!helped) {
                dose(day, recheck)
                        .ifPresent(d -> entry(Kind.NOT_HELPED, day, d, recheck.at(), null));
            }
        }
    }

    private static Optional<Administration> dose(MedDay day, Recheck recheck) {
        return day.entries().stream()
                .filter(e -> e.id().equals(recheck.administration()))
                .findFirst();
    }

    /** What entries ask for: a call, a form, a reason (E10, E14, E15). */
    private void entries(MedDay day) {
        var byCall = new LinkedHashMap<List<String>, List<Item>>();
        for (var entry : day.entries()) {
            var order = order(day, entry).orElse(null);
            if (order == null) {
                continue;
            }
            switch (entry.outcome()) {
                case REFUSED -> call(byCall, Kind.REFUSED, order, entry, order.prescriber().name());
                case NOT_AVAILABLE ->
                        call(
                                byCall,
                                Kind.NOT_AVAILABLE,
                                order,
                                entry,
                                order.prescriber().pharmacy());
                case OMITTED, ERROR -> entry(Kind.INCIDENT, day, entry, entry.at(), null);
                case GIVEN, PARTIAL -> lateness(day, order, entry);
                case HELD, HOSPITAL, LEAVE, DAY_PROGRAM, SELF, ABSENT, ASLEEP, VOMITED -> {}
                case NOTHING_BY_MOUTH, NOT_NEEDED, ON_PAPER, OTHER -> {}
            }
        }
        byCall.forEach((call, items) -> {
            var first = Objects.requireNonNull(items.getFirst().entry());
            var kind = Kind.valueOf(call.getFirst());
            var due = kind == Kind.REFUSED ? first.at().plus(TELL_PRESCRIBER) : null;
            add(kind, items, first.at(), due, isEarlier(first.at()));
        });
    }

    /** One call about all that one prescriber or one pharmacy must hear of one person. */
    private void call(
            Map<List<String>, List<Item>> calls,
            Kind kind,
            MedicationOrder order,
            Administration entry,
            String whom) {
        var item = new Item(order, null, entry, 0);
        if (isShown(entry.at()) && !isSettled(kind, item)) {
            calls.computeIfAbsent(List.of(kind.name(), whom), k -> new ArrayList<>()).add(item);
        }
    }

    /**
     * E10: who gives late says why. The program asks for it; what came from elsewhere may lack it.
     */
    private void lateness(MedDay day, MedicationOrder order, Administration entry) {
        var wall = entry.slot();
        if (wall == null || !entry.reason().isBlank() || !entry.note().isBlank()) {
            return;
        }
        var slot = new Slot(order.number(), wall, WallClock.instant(wall, day.zone()), null);
        if (DoseWindow.of(order).isLate(slot, entry.at())) {
            entry(Kind.LATE_WITHOUT_REASON, day, entry, entry.at(), null);
        }
    }

    /** What orders ask for (E14, E22, E23, E29). */
    private void orders(MedDay day) {
        var today = LocalDate.ofInstant(facts.now(), day.zone());
        for (var order : day.orders()) {
            if (!order.status().isCurrent()) {
                continue;
            }
            var written = order.trail().transcribed();
            var since = (written == null ? order.stamp() : written).at().plus(UNVERIFIED);
            if (order.status() == OrderStatus.UNVERIFIED && !facts.now().isBefore(since)) {
                standing(Kind.NOT_VERIFIED, new Item(order, null, null, 0), since);
            }
            NotGivenDays.of(day, order, today, KNOWN_DAYS)
                    .ifPresent(run ->
                            standing(
                                    Kind.THREE_DAYS,
                                    new Item(order, null, run.first(), run.days()),
                                    run.reached().at()));
            if (facts.rules().psychotropicStop()) {
                PsychotropicPrn.overdueSince(order, facts.now())
                        .ifPresent(end ->
                                standing(
                                        Kind.PSYCHOTROPIC_PRN,
                                        new Item(order, null, null, 0),
                                        end));
            }
            if (PrnUse.isOften(order, day.entries(), facts.now())) {
                var uses = PrnUse.recent(order, day.entries(), facts.now());
                var item = new Item(order, null, null, uses.size());
                standing(Kind.PRN_OFTEN, item, uses.get(PrnUse.OFTEN - 1).at());
            }
        }
    }

    private void entry(
            Kind kind, MedDay day, Administration entry, Instant since, @Nullable Instant due) {
        order(day, entry)
                .ifPresent(order -> {
                    var item = new Item(order, null, entry, 0);
                    if (isShown(since) && !isSettled(kind, item)) {
                        add(kind, item, since, due, isEarlier(since));
                    }
                });
    }

    private void standing(Kind kind, Item item, Instant since) {
        if (isShown(since) && !isSettled(kind, item)) {
            add(kind, item, since, null, isEarlier(since));
        }
    }

    private void add(Kind kind, Item item, Instant since, @Nullable Instant due, boolean earlier) {
        add(kind, List.of(item), since, due, earlier);
    }

    private void add(
            Kind kind, List<Item> items, Instant since, @Nullable Instant due, boolean earlier) {
        var client = items.getFirst().order().client();
        found.add(new ShiftException(kind, client, items, since, due, earlier));
    }

    private static Optional<MedicationOrder> order(MedDay day, Administration entry) {
        return day.orders().stream().filter(o -> o.number() == entry.order()).findFirst();
    }

    /** What was told a week ago of how often a PRN drug is used is told anew. */
    private boolean isSettled(Kind kind, Item item) {
        return facts.done().stream()
                .filter(d -> d.settles(kind, item))
                .anyMatch(d ->
                        kind != Kind.PRN_OFTEN || d.at().isAfter(facts.now().minus(PrnUse.SPAN)));
    }

    private boolean isOver() {
        return facts.shift().isOver(facts.now());
    }

    private boolean isShown(Instant since) {
        var shift = facts.shift();
        return isOver() ? shift.contains(since) : since.isBefore(shift.to());
    }

    private boolean isEarlier(Instant since) {
        return since.isBefore(facts.shift().from());
    }
}
