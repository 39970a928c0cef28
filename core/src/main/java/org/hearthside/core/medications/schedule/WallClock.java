package org.hearthside.core.medications.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants of wall times in a house. */
public final class WallClock {
    private WallClock() {}

    /**
     * The instant of a wall time. A time that the clocks skip in spring is the end of the gap,
     * 03:00 for 02:30, not an hour later as Java has it; of a time that comes twice in autumn it is
     * the first (E42).
     */
    public static Instant instant(LocalDateTime wall, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty()
                ? rules.getTransition(wall).getInstant()
                : wall.toInstant(offsets.getFirst());
    }

    /**
     * The first wall time, to the minute, that is not before an instant. Rounded up, and past an
     * hour that comes twice where its first pass would be before: a dose that is counted from here
     * is never lost as one of before its order began.
     */
    public static LocalDateTime atOrAfter(Instant instant, ZoneId zone) {
        var wall = LocalDateTime.ofInstant(instant, zone);
        var minute = wall.truncatedTo(ChronoUnit.MINUTES);
        var next = minute.equals(wall) ? minute : minute.plusMinutes(1);
        return instant(next, zone).isBefore(instant)
                ? zone.getRules().getTransition(next).getDateTimeBefore()
                : next;
    }

    /** Whether the clocks skip the time or show it twice: paper marks such a dose (E42). */
    public static boolean isUnusual(LocalDateTime wall, ZoneId zone) {
        return zone.getRules().getValidOffsets(wall).size() != 1;
    }
}
