package org.hearthside.core.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationLine.Kind;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.DoseWindow;
import org.hearthside.core.medications.administration.LastDoses;
import org.hearthside.core.medications.administration.MedDay;

/**
 * The doses of one person from now until tomorrow morning, to sign on paper while the program
 * cannot be used (forms.md 6.2, E13 PAP): printed before, it covers eight hours at least (ONC
 * SAFER).
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param taking how the person takes medicines
 * @param span from when until when
 * @param due orders with doses at set times, the earliest first
 * @param asNeeded PRN orders
 * @param noTimes current orders without times: a nurse says when
 */
public record DowntimeSheet(
        IdentityBand band,
        String sender,
        Fact taking,
        String span,
        List<Due> due,
        List<AsNeeded> asNeeded,
        List<MedicationLine> noTimes) {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Duration SHORTEST = Duration.ofHours(8);

    public DowntimeSheet {
        due = List.copyOf(due);
        asNeeded = List.copyOf(asNeeded);
        noTimes = List.copyOf(noTimes);
    }

    /**
     * The doses of one order.
     *
     * @param line what is given and how
     * @param doses when, earliest first
     */
    public record Due(MedicationLine line, List<Dose> doses) {
        public Due {
            doses = List.copyOf(doses);
        }
    }

    /**
     * One dose.
     *
     * @param at when it is due
     * @param note how much, where that changes from time to time; that it is on hold, or is due and
     *     not signed; else empty
     */
    public record Dose(String at, String note) {}

    /**
     * One PRN order.
     *
     * @param line what is given and for what
     * @param last when it was last given, or that nobody knows
     * @param next when it may be given
     */
    public record AsNeeded(MedicationLine line, String last, String next) {}

    /** The sheet of a chart and the day of the same person. */
    public static DowntimeSheet of(Chart chart, MedDay day, Instant now) {
        var words = ChartWords.of(chart);
        var checks = OrderChecks.of(chart.orders(), chart.allergies());
        var end = end(now, day);
        var doses = LastDoses.of(day, now);
        var due = new ArrayList<Timed>();
        var asNeeded = new ArrayList<AsNeeded>();
        var noTimes = new ArrayList<MedicationLine>();
        for (var order : chart.orders().stream().sorted(byName()).toList()) {
            if (!order.status().isCurrent()) {
                continue;
            }
            var line =
                    MedicationLine.of(order, TallMan.fda(), words.zone())
                            .withAlerts(checks.alerts(order));
            if (order.isAsNeeded()) {
                var told = doses.of(order);
                asNeeded.add(new AsNeeded(line, told.last(), told.next()));
            } else if (order.regimen().schedule() == null || order.startAt() == null) {
                noTimes.add(line);
            } else {
                var slots = slots(order, day, now, end);
                if (!slots.isEmpty()) {
                    var all = slots.stream().map(s -> dose(order, s, day, now)).toList();
                    due.add(new Timed(slots.getFirst().at(), new Due(line, all)));
                }
            }
        }
        due.sort(Comparator.comparing(Timed::first));
        return new DowntimeSheet(
                words.band(),
                words.sender(),
                words.care(CareTopic.MEDICINE_TAKING),
                Words.say(
                        "downtime.span",
                        Dates.print(now, day.zone()),
                        Dates.print(end, day.zone())),
                due.stream().map(Timed::due).toList(),
                asNeeded,
                noTimes);
    }

    private record Timed(Instant first, Due due) {}

    private static Comparator<MedicationOrder> byName() {
        return Comparator.comparing((MedicationOrder o) -> !o.timeCritical())
                .thenComparing(o -> o.drug().generic().toLowerCase(Locale.ROOT))
                .thenComparingInt(MedicationOrder::number);
    }

    /** Ten in the morning, so that the whole morning pass is on it; eight hours at least. */
    private static Instant end(Instant now, MedDay day) {
        var today = LocalDate.ofInstant(now, day.zone());
        var end = today.atTime(MORNING).atZone(day.zone()).toInstant();
        return Duration.between(now, end).compareTo(SHORTEST) >= 0
                ? end
                : today.plusDays(1).atTime(MORNING).atZone(day.zone()).toInstant();
    }

    /** To come, or in its window and not signed. */
    private static List<Slot> slots(MedicationOrder order, MedDay day, Instant now, Instant end) {
        var today = LocalDate.ofInstant(now, day.zone());
        return new Slots(day.house(), day.zone())
                .of(order, today.minusDays(1), today.plusDays(2)).stream()
                        .filter(s -> !s.at().isAfter(end))
                        .filter(s -> !DoseWindow.of(order).isLate(s, now))
                        .filter(s ->
                                day.entries().stream()
                                        .noneMatch(e ->
                                                e.order() == s.order()
                                                        && s.wall().equals(e.slot())))
                        .toList();
    }

    private static Dose dose(MedicationOrder order, Slot slot, MedDay day, Instant now) {
        var notes = new ArrayList<String>();
        var amount = slot.amount();
        if (amount != null) {
            notes.add(Measures.quantity(amount, order.dose().unit()));
        }
        if (day.isHeld(order, slot.at())) {
            notes.add(Words.say("downtime.held"));
        } else if (!slot.at().isAfter(now)) {
            notes.add(Words.say("downtime.dueNow"));
        }
        return new Dose(
                Dates.print(slot.wall().toLocalDate()).substring(0, 6)
                        + Measures.NBSP
                        + Dates.print(slot.wall().toLocalTime()),
                String.join(", ", notes));
    }

    /** Labels of what the sheet should say and cannot. */
    public List<String> missing() {
        var labels = new ArrayList<String>();
        if (band.allergies().statements().stream().anyMatch(s -> s.strong())) {
            labels.add(Words.say("face.allergies"));
        }
        if (!noTimes.isEmpty()) {
            labels.add(Words.say("downtime.noTimes"));
        }
        return labels;
    }

    /** The line without what the page says elsewhere. */
    public static MedicationLine brief(MedicationLine line) {
        var kinds = EnumSet.allOf(Kind.class);
        kinds.remove(Kind.START);
        kinds.remove(Kind.PRESCRIBER);
        return line.only(kinds);
    }

    @Override
    public String toString() {
        return "DowntimeSheet[" + band.number() + "]";
    }
}
