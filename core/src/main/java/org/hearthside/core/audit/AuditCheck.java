package org.hearthside.core.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking the audit log.
 *
 * @param entries how many entries were read
 * @param ok whether every chain is whole
 * @param firstBroken id of the first entry that is changed, missing its predecessor, or out of
 *     order; absent when all is whole
 */
public record AuditCheck(long entries, boolean ok, @Nullable UUID firstBroken) {}
