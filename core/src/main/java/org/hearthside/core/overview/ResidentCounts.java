package org.hearthside.core.overview;

import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientStatus;

/**
 * How many people are in sight, for the chips above the list.
 *
 * @param byStatus people by standing; a standing of nobody is not in it
 * @param byHouse active people by the house in which they live now
 * @param byLack active people by what their record lacks; what nobody lacks is not in it
 */
public record ResidentCounts(
        Map<ClientStatus, Integer> byStatus,
        Map<UUID, Integer> byHouse,
        Map<Unfinished.Item, Integer> byLack) {
    public ResidentCounts {
        byStatus = Map.copyOf(byStatus);
        byHouse = Map.copyOf(byHouse);
        byLack = Map.copyOf(byLack);
    }

    /** Active people in sight. */
    public int active() {
        return byStatus.getOrDefault(ClientStatus.ACTIVE, 0);
    }
}
