package org.hearthside.core.medications.schedule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much is due at a time, in the unit of the order's dose. */
public sealed interface DosePlan {
    /** The order's one dose, each time. */
    DosePlan AS_ORDERED = new AsOrdered();

    /**
     * How much is due at a wall time; empty when the order's own dose is, or when it is decided as
     * it is given (range, sliding scale). Zero where nothing is due: the end of a taper.
     */
    Optional<BigDecimal> amountAt(LocalDateTime due);

    /** The order's dose. */
    record AsOrdered() implements DosePlan {
        @Override
        public Optional<BigDecimal> amountAt(LocalDateTime due) {
            return Optional.empty();
        }
    }

    /**
     * From so much to so much: who gives decides (SR-74: the form starts empty).
     *
     * @param least more than 0
     * @param most more than {@code least}
     */
    record Range(BigDecimal least, BigDecimal most) implements DosePlan {
        public Range {
            positive(least);
            if (most.compareTo(least) <= 0) {
                throw new IllegalArgumentException("a range goes up");
            }
        }

        @Override
        public Optional<BigDecimal> amountAt(LocalDateTime due) {
            return Optional.empty();
        }
    }

    /**
     * A dose that changes by the day.
     *
     * @param steps earliest first, no two on one day; what stands before the first is its dose
     */
    record Taper(List<Step> steps) implements DosePlan {
        public Taper {
            if (steps.size() < 2) {
                throw new IllegalArgumentException("a taper has two steps or more");
            }
            steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
            if (steps.stream().map(Step::from).distinct().count() != steps.size()) {
                throw new IllegalArgumentException("one step a day");
            }
        }

        @Override
        public Optional<BigDecimal> amountAt(LocalDateTime due) {
            var day = due.toLocalDate();
            return Optional.of(
                    steps.stream()
                            .filter(s -> !s.from().isAfter(day))
                            .reduce((before, after) -> after)
                            .orElse(steps.getFirst())
                            .amount());
        }
    }

    /**
     * One step of a taper.
     *
     * @param from its first day
     * @param amount 0 ends the taper
     */
    record Step(LocalDate from, BigDecimal amount) {
        public Step {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("no dose is less than 0");
            }
        }
    }

    /** Another dose at each time of the day: more in the morning than in the evening. */
    record ByTime(Map<LocalTime, BigDecimal> amounts) implements DosePlan {
        public ByTime {
            amounts.values().forEach(DosePlan::positive);
            amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
        }

        @Override
        public Optional<BigDecimal> amountAt(LocalDateTime due) {
            return Optional.ofNullable(amounts.get(due.toLocalTime()));
        }
    }

    /** Another dose on some days of the week, as warfarin has it. */
    record ByWeekday(Map<DayOfWeek, BigDecimal> amounts) implements DosePlan {
        public ByWeekday {
            amounts.values().forEach(DosePlan::positive);
            amounts = Collections.unmodifiableMap(new EnumMap<DayOfWeek, BigDecimal>(amounts));
        }

        @Override
        public Optional<BigDecimal> amountAt(LocalDateTime due) {
            return Optional.ofNullable(amounts.get(due.getDayOfWeek()));
        }
    }

    /**
     * A sliding scale: the dose follows from a reading taken just before.
     *
     * @param reading what is read
     * @param rows lowest first, no two overlap; a reading outside all of them has no dose and means
     *     to call
     */
    record Scale(Reading reading, List<Row> rows) implements DosePlan {
        public Scale {
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("a scale has rows");
            }
            rows = rows.stream().sorted(Comparator.comparing(Row::from)).toList();
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i).from().compareTo(rows.get(i - 1).to()) <= 0) {
                    throw new IllegalArgumentException("the rows of a scale do not overlap");
                }
            }
        }

        @Override
        public Optional<BigDecimal> amountAt(LocalDateTime due) {
            return Optional.empty();
        }

        /** The dose for a reading, 0 where the scale says none; empty when it is off the scale. */
        public Optional<BigDecimal> amountFor(BigDecimal value) {
            return rows.stream()
                    .filter(r -> r.from().compareTo(value) <= 0 && value.compareTo(r.to()) <= 0)
                    .map(Row::amount)
                    .findFirst();
        }
    }

    /**
     * One row of a sliding scale.
     *
     * @param from lowest reading of the row
     * @param to highest reading of the row
     * @param amount the dose, 0 for none
     */
    record Row(BigDecimal from, BigDecimal to, BigDecimal amount) {
        public Row {
            if (to.compareTo(from) < 0 || amount.signum() < 0) {
                throw new IllegalArgumentException("a row goes up, and no dose is less than 0");
            }
        }
    }

    private static void positive(BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a dose is more than 0");
        }
    }
}
