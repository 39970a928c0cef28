package org.hearthside.core.clients;

import java.util.UUID;

/** Names one person in care. */
public record ClientId(UUID value) {}
