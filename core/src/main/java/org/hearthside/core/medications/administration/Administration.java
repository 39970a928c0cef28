package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the administration record (F4): what became of one dose. Never changed or taken
 * away: a correction is a newer entry that names it (E33, SR-40). Texts that are not recorded are
 * empty strings.
 *
 * @param id made by the caller: a retry meets the id and not a second dose
 * @param client whose
 * @param order number of the order
 * @param orderRow the row of the order that the person saw
 * @param slot which scheduled dose, by the house's clock; absent of a PRN dose and of one that was
 *     due at no time
 * @param outcome what became of it
 * @param at when it was given, or found not to be given (E12); never in the future (SR-28)
 * @param dose how much; absent of a dose that was not given
 * @param readings what was read just before, in the unit of each reading
 * @param site where an injection, patch or drop went
 * @param reason why early, late, not given, or in spite of a stop
 * @param note more words
 * @param asNeeded of a PRN dose
 * @param witness printed name of the second signer; empty when there is none
 * @param correction of an entry that takes the place of another one: why
 * @param stamp who recorded it and when (SR-41)
 */
public record Administration(
        UUID id,
        ClientId client,
        int order,
        UUID orderRow,
        @Nullable LocalDateTime slot,
        Outcome outcome,
        Instant at,
        @Nullable Taken dose,
        Map<Reading, BigDecimal> readings,
        String site,
        String reason,
        String note,
        @Nullable AsNeededUse asNeeded,
        String witness,
        String correction,
        Stamp stamp) {

    public Administration {
        readings = Map.copyOf(readings);
    }

    /** This entry with the printed name of the second signer. */
    public Administration witnessedBy(String name) {
        return new Administration(
                id,
                client,
                order,
                orderRow,
                slot,
                outcome,
                at,
                dose,
                readings,
                site,
                reason,
                note,
                asNeeded,
                name,
                correction,
                stamp);
    }

    /**
     * How much was taken.
     *
     * @param amount exact amount
     * @param unit unit of the order's dose
     */
    public record Taken(BigDecimal amount, String unit) {}

    /**
     * What is asked as a PRN dose is given (E20).
     *
     * @param reason what was seen
     * @param score how bad it was, 0 to 10; absent when it cannot be scored
     * @param tried what was tried before without drugs
     */
    public record AsNeededUse(String reason, @Nullable Integer score, String tried) {}

    @Override
    public String toString() {
        return "Administration[" + id + " " + outcome + "]";
    }
}
