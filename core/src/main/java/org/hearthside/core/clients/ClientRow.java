package org.hearthside.core.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a person.
 *
 * @param id who
 * @param number client number
 * @param names names
 * @param birthDate absent when not recorded
 * @param birthDateEstimated true prints {@code (estimated)}
 * @param gender as the person says
 * @param status where the person stands with the organization
 */
public record ClientRow(
        ClientId id,
        ClientNumber number,
        Names names,
        @Nullable LocalDate birthDate,
        boolean birthDateEstimated,
        Gender gender,
        ClientStatus status) {

    @Override
    public String toString() {
        return "ClientRow[" + id.value() + "]";
    }
}
