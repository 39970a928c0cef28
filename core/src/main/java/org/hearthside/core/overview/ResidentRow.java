package org.hearthside.core.overview;

import org.hearthside.core.clients.ClientRow;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of residents.
 *
 * @param client who
 * @param stay the current place; absent without one
 * @param allergies active entries and the answers by class
 * @param codeStatus absent when nobody recorded an answer
 * @param similarName whether someone in the same house could be taken for this person (SR-55)
 */
public record ResidentRow(
        ClientRow client,
        @Nullable Stay stay,
        Allergies allergies,
        @Nullable CodeStatus codeStatus,
        boolean similarName) {
    @Override
    public String toString() {
        return "ResidentRow[" + client.id().value() + "]";
    }
}
