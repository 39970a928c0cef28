package org.hearthside.core.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to be registered. The store gives the number.
 *
 * @param id made by the caller, so that a second try meets the first
 * @param demographics everything recorded but health
 * @param status where the person stands with the organization
 * @param admittedOn first day here; absent when not known yet
 * @param ssn social security number in any form with nine digits; empty when not recorded
 */
public record NewClient(
        ClientId id,
        Demographics demographics,
        ClientStatus status,
        @Nullable LocalDate admittedOn,
        String ssn) {

    /** An active person of whom no admission day and no social security number is known. */
    public static NewClient active(ClientId id, Demographics demographics) {
        return new NewClient(id, demographics, ClientStatus.ACTIVE, null, "");
    }

    @Override
    public String toString() {
        return "NewClient[" + id.value() + "]";
    }
}
