package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One scheduled dose of one order (forms.md 2: dose event). It is computed when it is asked for and
 * known by order number and wall time, by which it can be signed once.
 *
 * @param order number of the order
 * @param wall when it is due by the house's clock
 * @param at the instant of that
 * @param amount how much, in the unit of the order's dose; absent when it is the order's dose, or
 *     is decided as it is given
 */
public record Slot(int order, LocalDateTime wall, Instant at, @Nullable BigDecimal amount) {}
