package org.hearthside.core.transfer;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;

/**
 * One trip out to a hospital, as far as it is known when the packet is made. What is not known yet
 * is an empty string and prints as a line to fill in by hand.
 *
 * @param id its id
 * @param client who is sent
 * @param reason why
 * @param startedWhen since when
 * @param doneHere what was done here
 * @param destination which hospital
 * @param recipient who gets the packet
 * @param at when the packet was asked for
 */
public record Transfer(
        UUID id,
        ClientId client,
        String reason,
        String startedWhen,
        String doneHere,
        String destination,
        String recipient,
        Instant at) {

    @Override
    public String toString() {
        return "Transfer[" + id + "]";
    }
}
