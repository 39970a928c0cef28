package org.hearthside.core.medications.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When an order is due, as a rule and never as rows: any day of any year is computed from it when
 * it is asked for (F3). Times are wall times of the house (E41); they come from the order and the
 * house's table, never from the moment of entry (E07).
 */
public sealed interface Schedule {
    /**
     * The wall times that fall on these days, earliest first, no two alike.
     *
     * @param from first day
     * @param to last day, that one too
     * @param house the house's times
     */
    List<LocalDateTime> due(LocalDate from, LocalDate to, GiveTimes house);

    /**
     * Some times on some days.
     *
     * @param days on which days
     * @param times at which times
     */
    record OnDays(Days days, Times times) implements Schedule {
        @Override
        public List<LocalDateTime> due(LocalDate from, LocalDate to, GiveTimes house) {
            return from.datesUntil(to.plusDays(1))
                    .filter(days::open)
                    .flatMap(day -> times.of(house, day).stream().map(day::atTime))
                    .toList();
        }
    }

    /**
     * Every so many hours by the wall clock, for intervals that no day holds a whole number of
     * times: every 36 hours, every 72.
     *
     * @param hours 1 to 1,000
     * @param first one of the times
     */
    record EveryHours(int hours, LocalDateTime first) implements Schedule {
        public EveryHours {
            if (hours < 1 || hours > 1000) {
                throw new IllegalArgumentException("every n hours: 1 to 1,000");
            }
        }

        @Override
        public List<LocalDateTime> due(LocalDate from, LocalDate to, GiveTimes house) {
            var begin = from.atStartOfDay();
            var gone = Duration.between(first, begin).toMinutes();
            var step = hours * 60L;
            var next = first.plusMinutes(Math.ceilDiv(gone, step) * step);
            var due = new ArrayList<LocalDateTime>();
            for (var end = to.plusDays(1).atStartOfDay();
                    next.isBefore(end);
                    next = next.plusHours(hours)) {
                due.add(next);
            }
            return List.copyOf(due);
        }
    }

    /**
     * One dose.
     *
     * @param at when
     */
    record Once(LocalDateTime at) implements Schedule {
        @Override
        public List<LocalDateTime> due(LocalDate from, LocalDate to, GiveTimes house) {
            var day = at.toLocalDate();
            return day.isBefore(from) || day.isAfter(to) ? List.of() : List.of(at);
        }
    }

    /** At which times of a day. */
    sealed interface Times {
        /** The times on a day, earliest first, no two alike. */
        List<LocalTime> of(GiveTimes house, LocalDate day);

        /** When the house gives it. */
        record House(FrequencyCode code) implements Times {
            @Override
            public List<LocalTime> of(GiveTimes house, LocalDate day) {
                return house.of(code, day);
            }
        }

        /**
         * At times that this order names (E06).
         *
         * @param times at least one
         */
        record At(List<LocalTime> times) implements Times {
            public At {
                if (times.isEmpty()) {
                    throw new IllegalArgumentException("at least one time");
                }
                times = times.stream().distinct().sorted().toList();
            }

            @Override
            public List<LocalTime> of(GiveTimes house, LocalDate day) {
                return times;
            }
        }
    }
}
