package org.hearthside.core.insurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * An insurance policy (source document 001).
 *
 * @param id its id
 * @param version for optimistic locking
 * @param client whose
 * @param rank which payer is asked first
 * @param payer company or program name
 * @param payerType for example {@code Medicaid}; may be empty
 * @param policyNumber member or policy number, opened from its sealed column; may be empty
 * @param groupNumber may be empty
 * @param subscriberName may be empty
 * @param subscriberRelationship may be empty
 * @param payerPhone may be empty
 * @param effective first day; absent when not recorded
 * @param expires last day; absent when not recorded
 * @param copay in US dollars; absent is not zero (SR-79)
 */
public record Policy(
        UUID id,
        long version,
        ClientId client,
        Rank rank,
        String payer,
        String payerType,
        String policyNumber,
        String groupNumber,
        String subscriberName,
        String subscriberRelationship,
        String payerPhone,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        @Nullable BigDecimal copay) {

    /** Which payer is asked first. */
    public enum Rank {
        PRIMARY,
        SECONDARY,
        TERTIARY
    }

    /** Whether it holds on that day; a policy without dates is taken to hold. */
    public boolean activeOn(LocalDate day) {
        return (effective == null || !effective.isAfter(day))
                && (expires == null || !expires.isBefore(day));
    }

    @Override
    public String toString() {
        return "Policy[" + id + "]";
    }
}
