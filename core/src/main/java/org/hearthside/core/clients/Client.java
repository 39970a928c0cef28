package org.hearthside.core.clients;

import java.time.LocalDate;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A person in care.
 *
 * @param id who
 * @param version for optimistic locking
 * @param number the client number with its check digit, for example {@code C-00123-4}; never reused
 * @param demographics everything recorded but health
 * @param status where the person stands with the organization
 * @param admittedOn first day here
 * @param dischargedOn last day here
 * @param ssnOnFile whether a social security number is kept; to see it is an act of its own
 * @param changed who changed it last
 */
public record Client(
        ClientId id,
        long version,
        ClientNumber number,
        Demographics demographics,
        ClientStatus status,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate dischargedOn,
        boolean ssnOnFile,
        Stamp changed) {

    /** The person's names. */
    public Names names() {
        return demographics.names();
    }

    @Override
    public String toString() {
        return "Client[" + id.value() + "]";
    }
}
