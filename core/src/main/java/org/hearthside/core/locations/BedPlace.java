package org.hearthside.core.locations;

import java.util.UUID;

/**
 * One bed with the names of where it stands.
 *
 * @param bed id of the bed
 * @param house id of the house
 * @param houseName name of the house
 * @param room name of the room
 * @param bedName name of the bed within the room
 */
public record BedPlace(UUID bed, UUID house, String houseName, String room, String bedName) {}
