package org.hearthside.core.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a vital sign, kept in the unit in which it was read.
 *
 * @param id its id
 * @param client whose
 * @param kind what was measured
 * @param value the reading; systolic pressure for blood pressure
 * @param second diastolic pressure; absent for other kinds
 * @param unit unit of the reading, for example {@code mmHg}, {@code kg}, {@code °F}
 * @param method position, route, or air and liters of oxygen; may be empty
 * @param measuredAt when it was read
 * @param status whether it counts
 * @param stamp who recorded it and when
 */
public record Vital(
        UUID id,
        ClientId client,
        Kind kind,
        BigDecimal value,
        @Nullable BigDecimal second,
        String unit,
        String method,
        Instant measuredAt,
        Status status,
        Stamp stamp) {

    /** What can be measured. */
    public enum Kind {
        BLOOD_PRESSURE,
        PULSE,
        RESPIRATIONS,
        TEMPERATURE,
        OXYGEN_SATURATION,
        GLUCOSE,
        PAIN,
        WEIGHT,
        HEIGHT
    }

    /** Whether the reading counts. */
    public enum Status {
        FINAL,
        ENTERED_IN_ERROR
    }

    @Override
    public String toString() {
        return "Vital[" + id + " " + kind + "]";
    }
}
