package org.hearthside.core.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log as a reader sees it. Ids only: no person's data.
 *
 * @param at when
 * @param actor staff id
 * @param action what was done
 * @param resourceType to which kind of record
 * @param resourceId to which record
 * @param clientId of whom
 * @param outcome {@code done}, {@code denied} or {@code failed}
 * @param detail names of fields or counts
 */
public record AuditLine(
        Instant at,
        UUID actor,
        AuditAction action,
        String resourceType,
        @Nullable UUID resourceId,
        @Nullable UUID clientId,
        String outcome,
        String detail) {}
