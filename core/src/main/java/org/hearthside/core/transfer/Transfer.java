package org.hearthside.core.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;

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

    /**
     * What must be said before confidential papers go along with the packet: to whom they go and
     * why (45 CFR 164.528). Without such papers nothing has to be said.
     *
     * @param confidential the papers that were chosen
     */
    public List<Problem> check(Set<UUID> confidential) {
        var with = !confidential.isEmpty();
        return new Checks()
                .that(
                        !with || !recipient.isBlank() || !destination.isBlank(),
                        "recipient",
                        "transfer.confidentialWho")
                .that(!with || !reason.isBlank(), "reason", "transfer.confidentialWhy")
                .problems();
    }

    @Override
    public String toString() {
        return "Transfer[" + id + "]";
    }
}
