package org.hearthside.core.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.security.Session;

/**
 * Whom a search may show. People outside it are left out before the best are chosen, so that they
 * neither show nor push others out.
 *
 * @param everyHouse whether house does not matter; then people who live in no house show too
 * @param houses the houses in sight when it does
 * @param statuses the standings in sight
 */
public record SearchScope(boolean everyHouse, Set<UUID> houses, Set<ClientStatus> statuses) {

    public SearchScope {
        houses = Set.copyOf(houses);
        statuses = Set.copyOf(statuses);
    }

    /** All people of the organization. */
    public static SearchScope everyone() {
        return new SearchScope(true, Set.of(), EnumSet.allOf(ClientStatus.class));
    }

    /** The people who live in these houses now. */
    public static SearchScope houses(Set<UUID> houses) {
        return new SearchScope(false, houses, EnumSet.allOf(ClientStatus.class));
    }

    /** The people whom this session may see. */
    public static SearchScope of(Session session) {
        return session.seesEveryHouse() ? everyone() : houses(session.houses());
    }

    /** The same scope with people of these standings only. */
    public SearchScope only(ClientStatus... standings) {
        return new SearchScope(everyHouse, houses, Set.copyOf(Arrays.asList(standings)));
    }
}
