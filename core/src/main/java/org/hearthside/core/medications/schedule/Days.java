package org.hearthside.core.medications.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

/** On which days doses are due (emar-rules 3.2, E44). */
public sealed interface Days {
    /** Whether doses are due on the day. */
    boolean open(LocalDate day);

    /** Each day. */
    record Every() implements Days {
        @Override
        public boolean open(LocalDate day) {
            return true;
        }
    }

    /**
     * Every second, third ... day, counted by the calendar from one of them, across month ends and
     * leap days (E44: parity by calendar days).
     *
     * @param n at least 2
     * @param first one of the days
     */
    record EveryNth(int n, LocalDate first) implements Days {
        public EveryNth {
            require(n >= 2 && n <= 366, "every n days: 2 to 366");
        }

        @Override
        public boolean open(LocalDate day) {
            return Math.floorMod(ChronoUnit.DAYS.between(first, day), n) == 0;
        }
    }

    /**
     * Named days of the week.
     *
     * @param days at least one
     */
    record Weekdays(Set<DayOfWeek> days) implements Days {
        public Weekdays {
            require(!days.isEmpty(), "at least one day of the week");
            days = Set.copyOf(EnumSet.copyOf(days));
        }

        @Override
        public boolean open(LocalDate day) {
            return days.contains(day.getDayOfWeek());
        }
    }

    /**
     * One day of each month; the last one where the month is shorter (E44).
     *
     * @param day 1 to 31
     */
    record MonthDay(int day) implements Days {
        public MonthDay {
            require(day >= 1 && day <= 31, "day of the month: 1 to 31");
        }

        @Override
        public boolean open(LocalDate date) {
            return date.getDayOfMonth() == Math.min(day, YearMonth.from(date).lengthOfMonth());
        }
    }

    /**
     * The first, second ... or last Monday of each month.
     *
     * @param nth 1 to 4, or {@link #LAST}
     */
    record NthWeekday(int nth, DayOfWeek weekday) implements Days {
        /** The last of the month, be it the fourth or the fifth. */
        public static final int LAST = -1;

        public NthWeekday {
            require(nth == LAST || (nth >= 1 && nth <= 4), "1 to 4, or the last");
        }

        @Override
        public boolean open(LocalDate day) {
            return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
        }
    }

    /**
     * So many days on, so many off, over and over: 21 on and 7 off.
     *
     * @param first first day of an "on" stretch
     */
    record Cycle(int on, int off, LocalDate first) implements Days {
        public Cycle {
            require(on >= 1 && off >= 1 && on + off <= 366, "a cycle of 2 to 366 days");
        }

        @Override
        public boolean open(LocalDate day) {
            return Math.floorMod(ChronoUnit.DAYS.between(first, day), on + off) < on;
        }
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException(what);
        }
    }
}
