package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * How a PRN dose worked (E21).
 *
 * @param id its id
 * @param client whose
 * @param administration which dose
 * @param at when somebody looked
 * @param effect how it worked
 * @param score how bad it was then, 0 to 10; absent when it cannot be scored
 * @param note more words; may be empty
 * @param stamp who recorded it and when
 */
public record Recheck(
        UUID id,
        ClientId client,
        UUID administration,
        Instant at,
        Effect effect,
        @Nullable Integer score,
        String note,
        Stamp stamp) {

    /** How a PRN dose worked, as the MAR prints it (forms.md 6.2). */
    public enum Effect {
        BETTER,
        SOME,
        NONE,
        WORSE
    }

    @Override
    public String toString() {
        return "Recheck[" + administration + " " + effect + "]";
    }
}
