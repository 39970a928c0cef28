package org.hearthside.app.cli;

import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.security.LocalFacility;

/** The person whom a verb is about. */
final class Whom {
    private Whom() {}

    /**
     * Finds the person by client number or id.
     *
     * @throws NotFound when nobody in sight has that number
     * @throws Refusal when it is neither number nor id
     */
    static ClientId find(LocalFacility facility, Session session, String typed) {
        var number = ClientNumber.parse(typed);
        if (number.isPresent()) {
            return new ClientStore(facility.db())
                    .findByNumber(session, number.get())
                    .orElseThrow(() -> new NotFound("person"))
                    .id();
        }
        try {
            return new ClientId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.NO_SUCH,
                    "this is no client number",
                    "write it with its check digit, like C-00123-4");
        }
    }
}
