package org.hearthside.core.transfer;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What left the house, to whom and why: the accounting that a person may ask for (45 CFR 164.528).
 *
 * @param id its id
 * @param client whose record
 * @param at when
 * @param recipient who got it; empty when it was not known at the time
 * @param purpose why
 * @param what which parts of the record
 * @param document the printed paper; absent when nothing was printed
 * @param stamp who gave it and when; given by the store
 */
public record Disclosure(
        UUID id,
        ClientId client,
        Instant at,
        String recipient,
        String purpose,
        String what,
        @Nullable UUID document,
        Stamp stamp) {
    @Override
    public String toString() {
        return "Disclosure[" + id + "]";
    }
}
