package org.hearthside.core.medications;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an order is not given though it goes on (E32).
 *
 * @param id its id
 * @param client whose order
 * @param order number of the order
 * @param from first instant
 * @param until last instant; absent until somebody says when
 * @param reason why
 * @param stamp who recorded it and when
 */
public record OrderHold(
        UUID id,
        ClientId client,
        int order,
        Instant from,
        @Nullable Instant until,
        String reason,
        Stamp stamp) {

    /** Whether a dose due at this instant is held. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    @Override
    public String toString() {
        return "OrderHold[" + order + "]";
    }
}
