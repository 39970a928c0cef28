package org.hearthside.core.locations;

import java.util.UUID;

/**
 * A bed of a room.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param room id of the room
 * @param name for example {@code A}; unique in the room
 */
public record Bed(UUID id, long version, UUID room, String name) {}
