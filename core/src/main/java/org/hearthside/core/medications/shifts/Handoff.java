package org.hearthside.core.medications.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.Recheck;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who comes on shift must know of orders and doses: what changed since this person
 * last signed a shift of the house off, or in the last 24 hours when there is no such shift.
 *
 * @param since from when on
 * @param lines what changed, person by person, the oldest first
 */
public record Handoff(Instant since, List<Line> lines) {
    private static final Duration USUAL = Duration.ofHours(24);

    /** As far back as {@link ShiftFacts} know. */
    private static final Duration FARTHEST = Duration.ofDays(7);

    public Handoff {
        lines = List.copyOf(lines);
    }

    /** What changed. */
    public enum Kind {
        NEW_ORDER,
        CHANGED_ORDER,
        CHECKED_ORDER,
        HELD_ORDER,
        STOPPED_ORDER,
        NOT_GIVEN,
        AS_NEEDED
    }

    /**
     * One change.
     *
     * @param kind what it is
     * @param order the order that it is about
     * @param entry the dose; absent of a change of the order
     * @param recheck how a PRN dose worked; absent while nobody has looked
     * @param hold the hold; absent of anything else
     * @param at when
     */
    public record Line(
            Kind kind,
            MedicationOrder order,
            @Nullable Administration entry,
            @Nullable Recheck recheck,
            @Nullable OrderHold hold,
            Instant at) {
        /** Whose it is. */
        public ClientId client() {
            return order.client();
        }

        @Override
        public String toString() {
            return "Line[" + kind + " " + order.number() + "]";
        }
    }

    /** What changed in a house. */
    public static Handoff of(ShiftFacts facts) {
        var since = since(facts.mine(), facts.now());
        var lines = new ArrayList<Line>();
        for (var person : facts.people()) {
            var own = new ArrayList<Line>();
            var day = person.day();
            day.orders().forEach(order -> order(order, facts, since, own));
            for (var hold : day.holds()) {
                var order = order(day, hold.order());
                if (order != null && !hold.stamp().at().isBefore(since)) {
                    var at = hold.stamp().at();
                    own.add(new Line(Kind.HELD_ORDER, order, null, null, hold, at));
                }
            }
            day.entries().forEach(entry -> dose(day, entry, since, own));
            own.sort(Comparator.comparing(Line::at));
            lines.addAll(own);
        }
        return new Handoff(since, lines);
    }

    /**
     * From when on a person is told.
     *
     * @param mine the last shift of the house that the person signed off; absent when there is none
     */
    static Instant since(@Nullable SignOff mine, Instant now) {
        if (mine == null) {
            return now.minus(USUAL);
        }
        var farthest = now.minus(FARTHEST);
        var last = mine.stamp().at();
        return last.isBefore(farthest) ? farthest : last;
    }

    private static void order(
            MedicationOrder order, ShiftFacts facts, Instant since, List<Line> own) {
        var trail = order.trail();
        var recorded = order.stamp().at();
        var written = trail.transcribed();
        var first = written == null ? recorded : written.at();
        var checked = trail.verified();
        if (order.status().hasEnded()) {
            if (!recorded.isBefore(since)) {
                own.add(line(Kind.STOPPED_ORDER, order, recorded));
            }
        } else if (!first.isBefore(since)) {
            own.add(line(Kind.NEW_ORDER, order, first));
        } else if (checked != null && !checked.at().isBefore(since)) {
            own.add(line(Kind.CHECKED_ORDER, order, checked.at()));
        } else if (order.status() != OrderStatus.HELD
                && facts.changedOrders().contains(order.id())
                && !recorded.isBefore(since)) {
            own.add(line(Kind.CHANGED_ORDER, order, recorded));
        }
    }

    private static Line line(Kind kind, MedicationOrder order, Instant at) {
        return new Line(kind, order, null, null, null, at);
    }

    private static void dose(MedDay day, Administration entry, Instant since, List<Line> own) {
        var order = order(day, entry.order());
        if (order == null || entry.at().isBefore(since)) {
            return;
        }
        if (!entry.outcome().isGiven()) {
            own.add(new Line(Kind.NOT_GIVEN, order, entry, null, null, entry.at()));
        } else if (entry.asNeeded() != null) {
            var recheck =
                    day.rechecks().stream()
                            .filter(r -> r.administration().equals(entry.id()))
                            .findFirst()
                            .orElse(null);
            own.add(new Line(Kind.AS_NEEDED, order, entry, recheck, null, entry.at()));
        }
    }

    private static @Nullable MedicationOrder order(MedDay day, int number) {
        return day.orders().stream().filter(o -> o.number() == number).findFirst().orElse(null);
    }

    @Override
    public String toString() {
        return "Handoff[" + lines.size() + "]";
    }
}
