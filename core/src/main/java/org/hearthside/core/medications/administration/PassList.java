package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Sig;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.stays.Absence;
import org.jspecify.annotations.Nullable;

/**
 * The list of one person's doses for a med pass (forms.md 7): all of today's, what is still open of
 * yesterday, and what is due already of tomorrow. Overdue first, then due, later, PRN, and given
 * last.
 */
public final class PassList {
    private static final String INJECTED =
            ".*(inject|intramuscular|subcut|intravenous|into a (muscle|vein)|under the skin).*"
                    + "|im|iv|sc|sq";

    private record Key(int order, LocalDateTime wall) {}

    private final MedDay day;
    private final Instant now;
    private final LocalDate today;
    private final Map<Key, Administration> signed = new HashMap<>();

    private PassList(MedDay day, Instant now) {
        this.day = day;
        this.now = now;
        this.today = LocalDate.ofInstant(now, day.zone());
        for (var entry : day.entries()) {
            var wall = entry.slot();
            if (wall != null) {
                signed.put(new Key(entry.order(), wall), entry);
            }
        }
    }

    /** The rows of a person's pass at an instant. */
    public static List<PassRow> of(MedDay day, Instant now) {
        return new PassList(day, now).rows();
    }

    /**
     * All scheduled doses of a person between two instants, however they stand, by time.
     *
     * @param from the first instant
     * @param to the first instant that is not meant any more
     */
    public static List<PassRow> between(MedDay day, Instant now, Instant from, Instant to) {
        var list = new PassList(day, now);
        var slots = new Slots(day.house(), day.zone());
        var first = LocalDate.ofInstant(from, day.zone());
        var last = LocalDate.ofInstant(to, day.zone());
        var rows = new ArrayList<PassRow>();
        for (var order : day.orders()) {
            for (var slot : slots.of(order, first, last)) {
                if (!slot.at().isBefore(from) && slot.at().isBefore(to)) {
                    rows.add(list.scheduled(order, slot));
                }
            }
        }
        rows.sort(Comparator.comparing(r -> at(r.slot())));
        return List.copyOf(rows);
    }

    /** Slots without an entry whose window has begun, for {@link GiveFacts}. */
    public static List<Slot> unsigned(MedDay day, Instant now) {
        return of(day, now).stream()
                .filter(PassRow::isOpen)
                .flatMap(r -> Optional.ofNullable(r.slot()).stream())
                .toList();
    }

    private List<PassRow> rows() {
        var slots = new Slots(day.house(), day.zone());
        var rows = new ArrayList<PassRow>();
        for (var order : day.orders()) {
            if (order.isAsNeeded()) {
                if (order.status().isCurrent()) {
                    rows.add(asNeeded(order));
                }
                continue;
            }
            for (var slot : slots.of(order, today.minusDays(1), today.plusDays(1))) {
                var row = scheduled(order, slot);
                if (isOfTheList(row, slot)) {
                    rows.add(row);
                }
            }
        }
        rows.sort(
                Comparator.comparingInt(PassList::group)
                        .thenComparing(r -> at(r.slot()))
                        .thenComparing(r -> !r.order().timeCritical())
                        .thenComparing(r -> r.order().drug().generic().toLowerCase(Locale.ROOT))
                        .thenComparingInt(r -> r.order().number()));
        return List.copyOf(rows);
    }

    /** Of yesterday what nobody has signed; of tomorrow the midnight dose that is due already. */
    private boolean isOfTheList(PassRow row, Slot slot) {
        var date = slot.wall().toLocalDate();
        if (date.isAfter(today)) {
            return row.entry() != null || row.state() != DoseState.FUTURE;
        }
        return date.equals(today) || row.isOpen();
    }

    private static int group(PassRow row) {
        if (row.slot() == null) {
            return 3;
        }
        if (row.entry() != null || row.derived() != null) {
            return 4;
        }
        return switch (row.state()) {
            case OPEN, LATE -> 0;
            case DUE -> 1;
            case FUTURE -> 2;
            case NOT_GIVEN, DONE -> 4;
        };
    }

    private static Instant at(@Nullable Slot slot) {
        return slot == null ? Instant.MAX : slot.at();
    }

    private PassRow scheduled(MedicationOrder order, Slot slot) {
        var entry = signed.get(new Key(slot.order(), slot.wall()));
        var state = DoseState.of(slot, entry, DoseWindow.of(order), now);
        var derived = entry == null ? derived(order, slot).orElse(null) : null;
        return new PassRow(order, slot, state, entry, derived, last(order), null, 0);
    }

    /** What the record says of a dose without an entry (E16, E32). */
    private Optional<Outcome> derived(MedicationOrder order, Slot slot) {
        if (day.isHeld(order, slot.at())) {
            return Optional.of(Outcome.HELD);
        }
        return day.away(slot.at()).map(PassList::code);
    }

    /** The code of doses during an absence. */
    public static Outcome code(Absence absence) {
        return switch (absence.kind()) {
            case HOSPITAL -> Outcome.HOSPITAL;
            case LEAVE -> Outcome.LEAVE;
            case DAY_PROGRAM -> Outcome.DAY_PROGRAM;
        };
    }

    private PassRow asNeeded(MedicationOrder order) {
        var rule = new PrnRule(order, day.orders(), day.entries());
        var dose =
                order.regimen().plan() instanceof DosePlan.Range range
                        ? range.least()
                        : order.dose().amount();
        var soon = rule.tooSoonUntil(now);
        var most = rule.maximum(now, dose == null ? BigDecimal.ZERO : dose, order.dose().unit());
        var until = most.isUnclear() ? null : most.until();
        var from =
                soon.filter(s -> until == null || s.isAfter(until))
                        .or(() -> Optional.ofNullable(until))
                        .orElse(null);
        boolean held = day.isHeld(order, now);
        return new PassRow(
                order,
                null,
                from == null ? DoseState.DUE : DoseState.FUTURE,
                null,
                held ? Outcome.HELD : null,
                last(order),
                from,
                rule.dosesUntil(now));
    }

    private @Nullable Administration last(MedicationOrder order) {
        return day.lastGiven().get(order.number());
    }

    /**
     * PRN doses whose effect nobody has written down though it is time (E21, SR-31), the longest
     * overdue first.
     */
    public static List<Administration> toRecheck(MedDay day, Instant now) {
        return day.entries().stream()
                .filter(e -> e.asNeeded() != null && e.outcome().isGiven())
                .filter(e ->
                        day.rechecks().stream().noneMatch(r -> r.administration().equals(e.id())))
                .filter(e -> !recheckDue(day, e).isAfter(now))
                .sorted(Comparator.comparing(Administration::at))
                .toList();
    }

    /**
     * When to look how a PRN dose worked: an hour after one by mouth, half an hour after an
     * injection (E21).
     */
    public static Instant recheckDue(MedDay day, Administration dose) {
        boolean injected =
                day.orders().stream()
                        .filter(o -> o.number() == dose.order())
                        .anyMatch(PassList::isInjected);
        return dose.at().plus(injected ? Duration.ofMinutes(30) : Duration.ofMinutes(60));
    }

    private static boolean isInjected(MedicationOrder order) {
        var route = Sig.route(order.route(), order.drug().form()).orElse(order.route());
        return route.toLowerCase(Locale.ROOT).matches(INJECTED);
    }
}
