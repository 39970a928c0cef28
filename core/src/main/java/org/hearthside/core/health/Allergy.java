package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One allergy or intolerance. Never changed in place: a correction is a new one that names the old
 * one in {@code supersedes}.
 *
 * @param id its id
 * @param client whose
 * @param allergyClass drug, food, latex or environmental
 * @param substance as recorded
 * @param code coded substance; absent when only words were recorded
 * @param reaction what happens; may be empty
 * @param severity how bad
 * @param kind allergy or intolerance
 * @param onset when it first showed; absent when not recorded
 * @param status whether it counts
 * @param source who said so; may be empty
 * @param verifiedOn when it was last verified; absent when never
 * @param verifiedBy printed name of who verified; may be empty
 * @param stamp who recorded it and when
 */
public record Allergy(
        UUID id,
        ClientId client,
        AllergyClass allergyClass,
        String substance,
        @Nullable Code code,
        String reaction,
        Severity severity,
        Kind kind,
        @Nullable LocalDate onset,
        Status status,
        String source,
        @Nullable LocalDate verifiedOn,
        String verifiedBy,
        Stamp stamp) {

    /** How bad the reaction is. In the order of what must be read first. */
    public enum Severity {
        SEVERE,
        MODERATE,
        MILD,
        NOT_RECORDED
    }

    /** Immune reaction, or something that is not borne. */
    public enum Kind {
        ALLERGY,
        INTOLERANCE,
        NOT_RECORDED
    }

    /** Whether the entry counts. */
    public enum Status {
        ACTIVE,
        RESOLVED,
        ENTERED_IN_ERROR
    }

    @Override
    public String toString() {
        return "Allergy[" + id + "]";
    }
}
