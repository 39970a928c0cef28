package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis or problem.
 *
 * @param id its id
 * @param client whose
 * @param text in words, as recorded
 * @param code coded; absent when only words were recorded
 * @param primary whether it is the primary diagnosis
 * @param status whether the person has it now
 * @param onset first day; absent when not recorded
 * @param resolved last day; absent while it lasts or when not recorded
 * @param diagnosedBy may be empty
 * @param stamp who recorded it and when
 */
public record Condition(
        UUID id,
        ClientId client,
        String text,
        @Nullable Code code,
        boolean primary,
        Status status,
        @Nullable LocalDate onset,
        @Nullable LocalDate resolved,
        String diagnosedBy,
        Stamp stamp) {

    /** Whether the person has it now. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        RESOLVED,
        ENTERED_IN_ERROR
    }

    @Override
    public String toString() {
        return "Condition[" + id + "]";
    }
}
