package org.hearthside.core.locations;

import java.util.UUID;

/**
 * A room of a house.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param house id of the house
 * @param name for example {@code 3}; unique in the house
 */
public record Room(UUID id, long version, UUID house, String name) {}
