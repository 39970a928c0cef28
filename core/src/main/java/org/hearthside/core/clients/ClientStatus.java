package org.hearthside.core.clients;

import java.util.EnumSet;
import java.util.Set;

/** Where a person stands with the organization (source document 001), and the moves allowed. */
public enum ClientStatus {
    ACTIVE,
    INACTIVE,
    ON_HOLD,
    DISCHARGED,
    DECEASED;

    /** The states that may follow this one. A death is corrected, never left, so it ends here. */
    public Set<ClientStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(INACTIVE, ON_HOLD, DISCHARGED, DECEASED);
            case INACTIVE -> EnumSet.of(ACTIVE, DISCHARGED, DECEASED);
            case ON_HOLD -> EnumSet.of(ACTIVE, INACTIVE, DISCHARGED, DECEASED);
            case DISCHARGED -> EnumSet.of(ACTIVE, DECEASED);
            case DECEASED -> EnumSet.noneOf(ClientStatus.class);
        };
    }

    /** Whether this state may become the other; staying as it is always may. */
    public boolean mayBecome(ClientStatus other) {
        return this == other || next().contains(other);
    }
}
