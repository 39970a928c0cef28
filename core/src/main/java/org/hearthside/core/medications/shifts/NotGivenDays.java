package org.hearthside.core.medications.shifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.Outcome;

/**
 * Days running on which a scheduled drug was due and none of it was given (E14). Counted are days
 * on which a dose is due: of a drug for every other day three such days. A day in hospital, on
 * leave, or without any entry ends the run: what was taken there nobody here knows.
 */
public final class NotGivenDays {
    /** So many days running are looked at by somebody who can decide (E14). */
    public static final int REVIEW = 3;

    private NotGivenDays() {}

    /**
     * A run that goes on until now.
     *
     * @param days how many days, three at least
     * @param first the first entry of the run
     * @param reached the entry with which it reached three days
     */
    record Run(int days, Administration first, Administration reached) {}

    /**
     * The run of an order that has lasted until today or yesterday; empty when there is none of
     * three days.
     *
     * @param back how many days before today are known
     */
    static Optional<Run> of(MedDay day, MedicationOrder order, LocalDate today, int back) {
        var byDay = new TreeMap<LocalDate, List<Administration>>();
        for (var slot :
                new Slots(day.house(), day.zone()).of(order, today.minusDays(back), today)) {
            byDay.computeIfAbsent(slot.wall().toLocalDate(), d -> new ArrayList<>());
        }
        for (var entry : day.entries()) {
            var wall = entry.slot();
            if (entry.order() == order.number() && wall != null) {
                var entries = byDay.get(wall.toLocalDate());
                if (entries != null) {
                    entries.add(entry);
                }
            }
        }
        // this morning's dose may be still to come
        if (!byDay.isEmpty() && byDay.lastEntry().getValue().isEmpty()) {
            byDay.pollLastEntry();
        }
        var run = new ArrayList<List<Administration>>();
        for (var entries : byDay.descendingMap().values()) {
            if (entries.isEmpty() || !entries.stream().allMatch(e -> counts(e.outcome()))) {
                break;
            }
            run.addFirst(entries);
        }
        if (run.size() < REVIEW) {
            return Optional.empty();
        }
        return Optional.of(new Run(run.size(), first(run.getFirst()), first(run.get(REVIEW - 1))));
    }

    private static Administration first(List<Administration> entries) {
        return entries.stream().min(Comparator.comparing(Administration::at)).orElseThrow();
    }

    /** Whether the drug was due here and did not reach the body. */
    private static boolean counts(Outcome outcome) {
        return switch (outcome) {
            case REFUSED, HELD, ABSENT, ASLEEP, NOTHING_BY_MOUTH -> true;
            case NOT_AVAILABLE, OMITTED, OTHER -> true;
            case GIVEN, PARTIAL, SELF, DAY_PROGRAM, VOMITED, ERROR, ON_PAPER -> false;
            case HOSPITAL, LEAVE, NOT_NEEDED -> false;
        };
    }
}
