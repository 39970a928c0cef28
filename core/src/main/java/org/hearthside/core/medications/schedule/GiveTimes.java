package org.hearthside.core.medications.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Words;

/**
 * At what times a facility gives what is ordered "twice daily" and the like (F3). A change holds
 * from a day on: what was due before stays due at the times of then, so that no dose of the past is
 * moved away from its entry.
 *
 * @param changes what the facility has set, where it differs from the shipped times
 */
public record GiveTimes(List<Change> changes) {
    /** The shipped times. */
    public static final GiveTimes SHIPPED = new GiveTimes(List.of());

    /**
     * Other times of a code.
     *
     * @param code of which code
     * @param from first day on which they hold
     * @param times as many as the code has doses a day, no two alike
     */
    public record Change(FrequencyCode code, LocalDate from, List<LocalTime> times) {
        /**
         * @throws IllegalArgumentException when a code has not as many different times as it has
         *     doses a day
         */
        public Change {
            if (!fits(code, times)) {
                throw new IllegalArgumentException(code + " needs " + code.perDay() + " times");
            }
            times = times.stream().sorted().toList();
        }
    }

    public GiveTimes {
        changes = changes.stream().sorted(Comparator.comparing(Change::from)).toList();
    }

    /** Whether these can be the times of a code: as many as doses a day, no two alike. */
    public static boolean fits(FrequencyCode code, List<LocalTime> times) {
        return times.size() == code.perDay() && times.stream().distinct().count() == times.size();
    }

    /**
     * Problems with other times: as many as the code has doses, and from tomorrow on, for what is
     * due today may be signed already. Field names: {@code times} and {@code from}.
     */
    public static List<Problem> check(
            FrequencyCode code, LocalDate from, List<LocalTime> times, LocalDate today) {
        return new Checks()
                .that(fits(code, times), "times", "giveTimes.count", Words.of(code), code.perDay())
                .that(from.isAfter(today), "from", "giveTimes.tomorrow")
                .problems();
    }

    /** The times of a code on a day, earliest first. */
    public List<LocalTime> of(FrequencyCode code, LocalDate day) {
        return changes.stream()
                .filter(c -> c.code() == code && !c.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Change::times)
                .orElseGet(code::shipped);
    }

    /** Changes of a code that are still to come, the next one first. */
    public List<Change> ahead(FrequencyCode code, LocalDate today) {
        return changes.stream().filter(c -> c.code() == code && c.from().isAfter(today)).toList();
    }
}
