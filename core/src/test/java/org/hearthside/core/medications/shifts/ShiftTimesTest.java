package org.hearthside.core.medications.shifts;

import static org.hearthside.core.medications.shifts.Shifted.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.hearthside.core.medications.Orders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When shifts begin and to which day they belong (E43). */
class ShiftTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59, 2026-11-22, 23:00, NIGHT",
        "2026-11-23T07:00, 2026-11-23, 07:00, DAY",
        "2026-11-23T14:59, 2026-11-23, 07:00, DAY",
        "2026-11-23T15:00, 2026-11-23, 15:00, EVENING",
        "2026-11-23T23:00, 2026-11-23, 23:00, NIGHT",
        "2026-11-24T00:00, 2026-11-23, 23:00, NIGHT",
    })
    void aNightShiftBelongsToTheDayOnWhichItBegan(
            String now, String date, String starts, Shift.Part part) {
        var shift = ShiftTimes.USUAL.at(at(now), Orders.ZONE);
        assertEquals(date, shift.date().toString());
        assertEquals(starts, shift.starts().toString());
        assertEquals(part, shift.part());
    }

    @Test
    void theNightOfTheClockChangeHasSevenHoursInSpringAndNineInFall() {
        var spring = ShiftTimes.USUAL.at(at("2026-03-08T00:30"), Orders.ZONE);
        var fall = ShiftTimes.USUAL.at(at("2026-11-01T00:30"), Orders.ZONE);
        assertEquals(Duration.ofHours(7), Duration.between(spring.from(), spring.to()));
        assertEquals(Duration.ofHours(9), Duration.between(fall.from(), fall.to()));
    }

    @Test
    void everyInstantIsInOneShiftAndTheOneBeforeItEndsWhereItBegins() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var zones =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(z -> z.startsWith("America/"))
                        .sorted()
                        .toList();
        for (int i = 0; i < 5000; i++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var now = Instant.ofEpochSecond(1577836800L + random.nextInt(500_000_000));
            var times =
                    random.nextBoolean()
                            ? ShiftTimes.USUAL
                            : ShiftTimes.read("06:30 18:30").orElseThrow();
            var shift = times.at(now, zone);
            var message = "seed " + seed + " " + zone + " " + now;
            assertTrue(shift.contains(now), message);
            assertEquals(shift.from(), times.before(shift, zone).to(), message);
        }
    }

    @Test
    void timesAreReadAsTheyAreWrittenAndNothingElseIs() {
        assertEquals(ShiftTimes.USUAL, ShiftTimes.read("15:00, 07:00 23:00").orElseThrow());
        assertEquals("07:00 15:00 23:00", ShiftTimes.USUAL.text());
        for (var wrong : new String[] {"", "7", "07:00 07:00", "25:00", "noon"}) {
            assertTrue(ShiftTimes.read(wrong).isEmpty(), wrong);
        }
    }
}
