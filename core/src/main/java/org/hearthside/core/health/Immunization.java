package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine given.
 *
 * @param id its id
 * @param client whose
 * @param vaccine in words, as recorded
 * @param code CVX code; absent when only words were recorded
 * @param givenOn the day
 * @param lot lot number; may be empty
 * @param source who said so; may be empty
 * @param stamp who recorded it and when
 */
public record Immunization(
        UUID id,
        ClientId client,
        String vaccine,
        @Nullable Code code,
        LocalDate givenOn,
        String lot,
        String source,
        Stamp stamp) {

    @Override
    public String toString() {
        return "Immunization[" + id + "]";
    }
}
