package org.hearthside.core.common;

import java.time.Instant;
import java.util.UUID;

/**
 * Who recorded something, and when.
 *
 * @param by id of the staff member
 * @param byName printed name with credential, as it stood when it was recorded
 * @param at the instant (UTC)
 */
public record Stamp(UUID by, String byName, Instant at) {
    /** For what is being entered: the store replaces it by who and when as it saves. */
    public static final Stamp UNSAVED = new Stamp(new UUID(0, 0), "", Instant.EPOCH);
}
