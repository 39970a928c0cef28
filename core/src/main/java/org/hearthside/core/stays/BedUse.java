package org.hearthside.core.stays;

import java.time.Instant;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Names;
import org.hearthside.core.locations.BedPlace;
import org.jspecify.annotations.Nullable;

/**
 * A bed and who lives in it now. Derived from open stays, stored nowhere.
 *
 * @param place the bed
 * @param taken whether someone lives in it
 * @param occupant who; absent when the bed is free, or when the session may not see the person
 * @param names the occupant's names; absent together with {@code occupant}
 * @param since since when; absent together with {@code occupant}
 */
public record BedUse(
        BedPlace place,
        boolean taken,
        @Nullable ClientId occupant,
        @Nullable Names names,
        @Nullable Instant since) {
    @Override
    public String toString() {
        return "BedUse[" + place.bed() + "]";
    }
}
