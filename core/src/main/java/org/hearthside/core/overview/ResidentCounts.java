package org.hearthside.core.overview;

import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientStatus;

/**
 * How many people are in sight, for the chips above the list.
 *
 * @param byStatus people by standing; a standing of nobody is not in it
 * @param byHouse active people by the house in which they live now
 * @param withoutPlace active people without a current stay
 * @param allergiesNotRecorded active people with a class of allergies that nobody has answered
 */
public record ResidentCounts(
        Map<ClientStatus, Integer> byStatus,
        Map<UUID, Integer> byHouse,
        int withoutPlace,
        int allergiesNotRecorded) {
    public ResidentCounts {
        byStatus = Map.copyOf(byStatus);
        byHouse = Map.copyOf(byHouse);
    }

    /** Active people in sight. */
    public int active() {
        return byStatus.getOrDefault(ClientStatus.ACTIVE, 0);
    }
}
