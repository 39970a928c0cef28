package org.hearthside.core.security;

import java.util.UUID;

/** Names one staff member. */
public record StaffId(UUID value) {}
