package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is written into the ledger of a pack by hand, with a second signer: waste, return,
 * destruction, or an adjustment that answers a discrepancy.
 *
 * @param id id of the line that it makes: a retry meets the id
 * @param pack which pack
 * @param kind what happened
 * @param at when
 * @param amount how much; of an adjustment with its sign, and 0 when the ledger was right after all
 * @param reason why
 * @param method how it was destroyed
 */
public record PackMove(
        UUID id,
        UUID pack,
        LedgerLine.Kind kind,
        Instant at,
        BigDecimal amount,
        String reason,
        String method) {}
