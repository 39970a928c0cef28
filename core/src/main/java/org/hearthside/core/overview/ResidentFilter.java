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
 * @param allergiesNotRecorded only those with a class of allergies that nobody has answered
 */
public record ResidentFilter(
        Set<ClientStatus> statuses, @Nullable UUID house, boolean allergiesNotRecorded) {
    /** Everyone in sight who is active. */
    public static final ResidentFilter ACTIVE =
            new ResidentFilter(EnumSet.of(ClientStatus.ACTIVE), null, false);

    /** Everyone in sight, whatever their standing. */
    public static final ResidentFilter EVERYONE =
            new ResidentFilter(EnumSet.allOf(ClientStatus.class), null, false);

    public ResidentFilter {
        statuses = Set.copyOf(statuses);
    }

    /** The same, in one house only. */
    public ResidentFilter in(UUID onlyHouse) {
        return new ResidentFilter(statuses, onlyHouse, allergiesNotRecorded);
    }

    /** The same, only those with a class of allergies that nobody has answered. */
    public ResidentFilter withAllergiesNotRecorded() {
        return new ResidentFilter(statuses, house, true);
    }
}
