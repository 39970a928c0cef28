package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What was taken out of a pack as a dose was given, and what was then seen in it (E25, E27).
 *
 * @param line id of the ledger line that it makes
 * @param pack out of which pack
 * @param used how much was given
 * @param wasted how much was taken out and not given
 * @param left what was counted in the pack afterwards
 * @param reason why some was wasted; empty when none was
 */
public record PackUse(
        UUID line, UUID pack, BigDecimal used, BigDecimal wasted, BigDecimal left, String reason) {}
