package org.hearthside.core.medications.schedule;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * How often in a day, where the house says at what time (emar-rules 3.2; HL7 table 0335 calls these
 * "institution-specified times"). The times here are the shipped ones; a facility may set its own
 * ({@link GiveTimes}).
 */
public enum FrequencyCode {
    DAILY("08:00"),
    MORNING("08:00"),
    EVENING("17:00"),
    BEDTIME("21:00"),
    TWICE("08:00 20:00"),
    THREE("08:00 14:00 20:00"),
    FOUR("08:00 12:00 16:00 20:00"),
    BEFORE_MEALS("07:30 11:30 16:30"),
    WITH_MEALS("08:00 12:00 17:00"),
    AFTER_MEALS("09:00 13:00 18:00"),
    MEALS_AND_BEDTIME("07:30 11:30 16:30 21:00"),
    EVERY_4_HOURS("02:00 06:00 10:00 14:00 18:00 22:00"),
    /** 24:00 is 00:00 of the next day (E43). */
    EVERY_6_HOURS("00:00 06:00 12:00 18:00"),
    EVERY_8_HOURS("06:00 14:00 22:00"),
    EVERY_12_HOURS("09:00 21:00");

    // The list is immutable; its type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<LocalTime> shipped;

    FrequencyCode(String times) {
        shipped = Arrays.stream(times.split(" ")).map(LocalTime::parse).toList();
    }

    /** The shipped times, earliest first. */
    public List<LocalTime> shipped() {
        return shipped;
    }

    /** How many doses a day. */
    public int perDay() {
        return shipped.size();
    }
}
