package org.hearthside.core.stays;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * One person's stay in one place.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param client who
 * @param house where
 * @param houseName name of the house
 * @param bed the bed; absent while none is assigned
 * @param room name of the room; empty without a bed
 * @param bedName name of the bed; empty without a bed
 * @param startedAt from when
 * @param endedAt until when; absent while it lasts
 * @param reason why the person came or moved; may be empty
 */
public record Stay(
        UUID id,
        long version,
        ClientId client,
        UUID house,
        String houseName,
        @Nullable UUID bed,
        String room,
        String bedName,
        Instant startedAt,
        @Nullable Instant endedAt,
        String reason) {

    /** House, room and bed on one line: {@code Maple House · Room 3, bed A}. */
    public String place() {
        if (room.isEmpty()) {
            return houseName;
        }
        return houseName + " · Room " + room + ", bed " + bedName;
    }
}
