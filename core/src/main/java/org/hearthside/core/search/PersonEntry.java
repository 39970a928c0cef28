package org.hearthside.core.search;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the search box knows of one person. Texts that are not recorded are empty strings.
 *
 * @param id who
 * @param number client number
 * @param mrn medical record number
 * @param first given name
 * @param middle middle names
 * @param last family name
 * @param preferred what the person likes to be called
 * @param nativeName the whole name in the person's own script
 * @param birthDate absent when not recorded
 * @param phone the person's own phone, in any form
 * @param email the person's own address
 * @param status where the person stands with the organization
 * @param houseId the house of the current stay; absent when the person lives in none
 */
public record PersonEntry(
        ClientId id,
        ClientNumber number,
        String mrn,
        String first,
        String middle,
        String last,
        String preferred,
        String nativeName,
        @Nullable LocalDate birthDate,
        String phone,
        String email,
        ClientStatus status,
        @Nullable UUID houseId) {

    /** What the search box knows of a client who lives in this house, or in none. */
    public static PersonEntry of(Client client, @Nullable UUID houseId) {
        var names = client.names();
        var recorded = client.demographics();
        return new PersonEntry(
                client.id(),
                client.number(),
                recorded.mrn(),
                names.first(),
                names.middle(),
                names.last(),
                names.preferred(),
                names.nativeName(),
                recorded.birthDate(),
                recorded.phone(),
                recorded.email(),
                client.status(),
                houseId);
    }

    @Override
    public String toString() {
        return "PersonEntry[" + id.value() + "]";
    }
}
