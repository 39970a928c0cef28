package org.hearthside.core.medications.shifts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearthside.core.medications.schedule.WallClock;

/**
 * When the shifts of a house begin; each lasts until the next one begins, so that no minute is
 * nobody's.
 *
 * @param starts by the house's clock, earliest first; one to six
 */
public record ShiftTimes(List<LocalTime> starts) {
    /** What a house has that said nothing: 07:00 to 15:00, 15:00 to 23:00, and the night. */
    public static final ShiftTimes USUAL =
            new ShiftTimes(List.of(LocalTime.of(7, 0), LocalTime.of(15, 0), LocalTime.of(23, 0)));

    private static final int MOST = 6;

    /** Sorts them; refuses none, more than six, and the same time twice. */
    public ShiftTimes {
        starts = starts.stream().sorted().toList();
        if (starts.isEmpty()
                || starts.size() > MOST
                || starts.stream().distinct().count() < starts.size()) {
            throw new IllegalArgumentException("one to six different times");
        }
    }

    /** Reads {@code 07:00 15:00 23:00}; empty when it is something else. */
    public static Optional<ShiftTimes> read(String text) {
        try {
            return Optional.of(
                    new ShiftTimes(
                            Arrays.stream(text.strip().split("[\\s,]+"))
                                    .map(LocalTime::parse)
                                    .toList()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #read} reads it. */
    public String text() {
        return starts.stream().map(LocalTime::toString).collect(Collectors.joining(" "));
    }

    /** The shift into which an instant falls. */
    public Shift at(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        for (var day : List.of(today.plusDays(1), today, today.minusDays(1), today.minusDays(2))) {
            for (var start : starts.reversed()) {
                var shift = on(day, start, zone);
                if (shift.contains(now)) {
                    return shift;
                }
            }
        }
        throw new IllegalStateException("no shift at " + now);
    }

    /** The shift before another one. */
    public Shift before(Shift shift, ZoneId zone) {
        return at(shift.from().minusMillis(1), zone);
    }

    /** The shift of a day that begins at one of the times. */
    private Shift on(LocalDate date, LocalTime start, ZoneId zone) {
        int next = starts.indexOf(start) + 1;
        var ends = starts.get(next % starts.size());
        var endDate = next < starts.size() ? date : date.plusDays(1);
        return new Shift(
                date,
                start,
                ends,
                WallClock.instant(date.atTime(start), zone),
                WallClock.instant(endDate.atTime(ends), zone));
    }
}
