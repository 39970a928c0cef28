package org.hearthside.core.stays;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A time away from the house, while the person still lives there (E16: one record gives the codes
 * of all doses in it).
 *
 * @param id its id
 * @param client who
 * @param kind why
 * @param leftAt when the person left
 * @param expectedBack when the person is to come back; absent when not known
 * @param returnedAt when the person came back; absent while away
 * @param destination where to, in words; may be empty
 * @param note more words; may be empty
 * @param stamp who recorded it and when
 */
public record Absence(
        UUID id,
        ClientId client,
        Kind kind,
        Instant leftAt,
        @Nullable Instant expectedBack,
        @Nullable Instant returnedAt,
        String destination,
        String note,
        Stamp stamp) {

    /** Why a person is away. */
    public enum Kind {
        HOSPITAL,
        LEAVE,
        DAY_PROGRAM
    }

    /** Whether the person was or is away at an instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(leftAt) && (returnedAt == null || at.isBefore(returnedAt));
    }

    @Override
    public String toString() {
        return "Absence[" + kind + "]";
    }
}
