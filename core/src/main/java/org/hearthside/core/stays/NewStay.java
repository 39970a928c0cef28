package org.hearthside.core.stays;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A move into a place. The stay that lasts until then ends at the same instant.
 *
 * @param id of the new stay, made by the caller
 * @param client who
 * @param house where
 * @param bed the bed; absent while none is assigned
 * @param from from when
 * @param reason why the person comes or moves; may be empty
 */
public record NewStay(
        UUID id, ClientId client, UUID house, @Nullable UUID bed, Instant from, String reason) {
    @Override
    public String toString() {
        return "NewStay[" + id + "]";
    }
}
