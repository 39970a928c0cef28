package org.hearthside.core.overview;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param statuses where they stand with the organization; empty gives nobody
 * @param house only who lives in this house now; absent gives all in sight
 * @param lacking only those whose record lacks this; absent gives all
 */
public record ResidentFilter(
        Set<ClientStatus> statuses, @Nullable UUID house, Unfinished.@Nullable Item lacking) {
    /** Everyone in sight who is active. */
    public static final ResidentFilter ACTIVE =
            new ResidentFilter(EnumSet.of(ClientStatus.ACTIVE), null, null);

    /** Everyone in sight, whatever their standing. */
    public static final ResidentFilter EVERYONE =
            new ResidentFilter(EnumSet.allOf(ClientStatus.class), null, null);

    public ResidentFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Everyone in sight with one of these standings. */
    public static ResidentFilter of(Set<ClientStatus> statuses) {
        return new ResidentFilter(statuses, null, null);
    }

    /** The same, in one house only. */
    public ResidentFilter in(UUID onlyHouse) {
        return new ResidentFilter(statuses, onlyHouse, lacking);
    }

    /** The same, only those whose record lacks this. */
    public ResidentFilter lacking(Unfinished.Item item) {
        return new ResidentFilter(statuses, house, item);
    }
}
