package org.hearthside.core.medications.schedule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first and the last value that a schedule or a dose plan takes, and the ones beyond. */
class ScheduleBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private static void taken(boolean good, Runnable making) {
        if (good) {
            assertDoesNotThrow(making::run);
        } else {
            assertThrows(IllegalArgumentException.class, making::run);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "0, 1, false", "1, 0, false", "300, 66, true", "300, 67, false"})
    void aCycleHasTwoDaysToAYear(int on, int off, boolean good) {
        taken(good, () -> new Days.Cycle(on, off, DAY));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "366, true", "367, false"})
    void everySoManyDaysIsTwoToAYear(int n, boolean good) {
        taken(good, () -> new Days.EveryNth(n, DAY));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "1000, true", "1001, false"})
    void everySoManyHoursIsOneToAThousand(int hours, boolean good) {
        taken(good, () -> new Schedule.EveryHours(hours, DAY.atTime(8, 0)));
    }

    @Test
    void weekdaysAreAtLeastOne() {
        taken(false, () -> new Days.Weekdays(Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "1, 1, false", "2, 1, false", "0, 2, false", "-1, 2, false"})
    void aRangeGoesUpFromMoreThanNothing(BigDecimal least, BigDecimal most, boolean good) {
        taken(good, () -> new DosePlan.Range(least, most));
    }

    @ParameterizedTest
    @CsvSource({"150, 200, 2, true", "150, 150, 0, true", "150, 149, 2, false", "1, 2, -1, false"})
    void aRowOfAScaleMayBeOneReadingAndMayGiveNothing(
            BigDecimal from, BigDecimal to, BigDecimal amount, boolean good) {
        taken(good, () -> new DosePlan.Row(from, to, amount));
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "0, false", "-1, false"})
    void aDoseOfATimeOrADayIsMoreThanNothing(BigDecimal amount, boolean good) {
        taken(good, () -> new DosePlan.ByTime(Map.of(LocalTime.of(8, 0), amount)));
        taken(good, () -> new DosePlan.ByWeekday(Map.of(DayOfWeek.MONDAY, amount)));
    }

    @Test
    void aLimitThatIsWrittenTwiceIsNotRead() {
        // Which of the two would hold the dose?
        assertEquals(Optional.empty(), PlanText.readParameters("PULSE below 50 below 60"));
        assertEquals(Optional.empty(), PlanText.readParameters("PULSE above 50 above 60"));
    }
}
