package org.hearthside.app.cli;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.locations.House;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.security.LocalFacility;
import org.jspecify.annotations.Nullable;

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

    /**
     * Finds everyone active who lives in a house, by last name.
     *
     * @param house its name in any case; absent means everyone in sight
     * @throws Refusal when there is no such house
     */
    static List<ClientId> living(LocalFacility facility, Session session, @Nullable String house) {
        var filter =
                house == null
                        ? ResidentFilter.ACTIVE
                        : ResidentFilter.ACTIVE.in(house(facility, session, house));
        return new OverviewStore(facility.db()).everyone(session, filter);
    }

    private static UUID house(LocalFacility facility, Session session, String typed) {
        var houses = new LocationStore(facility.db()).houses(session);
        return houses.stream()
                .filter(house -> house.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.NO_SUCH,
                                "there is no such house",
                                "choose "
                                        + houses.stream()
                                                .map(House::name)
                                                .collect(Collectors.joining(", "))))
                .id();
    }
}
