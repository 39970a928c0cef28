package org.hearthside.core.health;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory result as reported.
 *
 * @param id its id
 * @param client whose
 * @param name name of the test
 * @param code coded test; absent when only words were reported
 * @param value as reported, a number or words
 * @param unit unit as reported; may be empty
 * @param range reference range as reported; may be empty
 * @param flag as reported, for example {@code H}; may be empty
 * @param takenAt when the sample was taken
 * @param source the laboratory, or who said so; may be empty
 * @param status whether the entry stands
 * @param stamp who recorded it and when
 */
public record LabResult(
        UUID id,
        ClientId client,
        String name,
        @Nullable Code code,
        String value,
        String unit,
        String range,
        String flag,
        Instant takenAt,
        String source,
        Status status,
        Stamp stamp) {

    /** Whether the entry stands. */
    public enum Status {
        FINAL,
        ENTERED_IN_ERROR
    }

    /** A result that stands, of which nobody said where it comes from. */
    public static LabResult reported(
            UUID id,
            ClientId client,
            String name,
            @Nullable Code code,
            String value,
            String unit,
            String range,
            String flag,
            Instant takenAt,
            Stamp stamp) {
        return new LabResult(
                id, client, name, code, value, unit, range, flag, takenAt, "", Status.FINAL, stamp);
    }

    @Override
    public String toString() {
        return "LabResult[" + id + "]";
    }
}
