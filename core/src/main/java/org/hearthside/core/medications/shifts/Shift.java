package org.hearthside.core.medications.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One shift of one day. A shift over midnight belongs to the day on which it began (E43).
 *
 * @param date the day on which it began, by the house's clock
 * @param starts when it began
 * @param ends when the next one begins
 * @param from the instant of its beginning
 * @param to the instant of its end, which belongs to the next shift
 */
public record Shift(LocalDate date, LocalTime starts, LocalTime ends, Instant from, Instant to) {

    /** What staff call a shift. */
    public enum Part {
        DAY,
        EVENING,
        NIGHT
    }

    /** Whether an instant falls into it. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return !now.isBefore(to);
    }

    /**
     * What staff call it: by night the one over midnight, by day the one that begins before noon.
     */
    public Part part() {
        if (!starts.isBefore(ends)) {
            return Part.NIGHT;
        }
        return starts.isBefore(LocalTime.NOON) ? Part.DAY : Part.EVENING;
    }
}
