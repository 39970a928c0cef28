package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about life-sustaining treatment (forms.md 2.2). The record points to an order;
 * it is not the order, and never tells anyone whether to resuscitate (SR-20).
 *
 * @param id its id
 * @param client whose
 * @param state whether anything is recorded
 * @param choices what was chosen; empty unless {@code state} is recorded
 * @param document the paper; absent when none is on file here
 * @param decidedBy who decided or said so; may be empty
 * @param reviewedOn when it was last reviewed
 * @param stamp who recorded it and when
 */
public record CodeStatus(
        UUID id,
        ClientId client,
        RecordState state,
        Set<Choice> choices,
        @Nullable Document document,
        String decidedBy,
        @Nullable LocalDate reviewedOn,
        Stamp stamp) {

    public CodeStatus {
        choices = Set.copyOf(choices);
        if (state == RecordState.RECORDED && choices.isEmpty()) {
            throw new IllegalArgumentException("A recorded code status needs a choice");
        }
    }

    /** What can be chosen; {@link #UNCERTAIN} is a real choice. */
    public enum Choice {
        FULL_TREATMENT,
        DNR,
        DNI,
        DNH,
        COMFORT_ONLY,
        UNCERTAIN
    }

    /**
     * The order document on file.
     *
     * @param form for example {@code POLST}
     * @param region state whose form it is; may be empty
     * @param date date of the document
     * @param signer who signed
     * @param original where the original is; may be empty
     * @param expires last day it holds; absent when it has no end
     * @param voidedOn when it was voided; absent while it holds
     */
    public record Document(
            String form,
            String region,
            LocalDate date,
            String signer,
            String original,
            @Nullable LocalDate expires,
            @Nullable LocalDate voidedOn) {}

    @Override
    public String toString() {
        return "CodeStatus[" + id + "]";
    }
}
