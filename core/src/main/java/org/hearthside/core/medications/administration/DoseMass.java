package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearthside.core.medications.MedicationOrder;

/** How much drug a dose holds, in a unit of mass. */
final class DoseMass {
    private static final Map<String, BigDecimal> MICROGRAMS =
            Map.of(
                    "mcg", BigDecimal.ONE,
                    "mg", new BigDecimal(1_000),
                    "g", new BigDecimal(1_000_000));

    private static final Pattern STRENGTH =
            Pattern.compile("([\\d,]+(?:\\.\\d+)?)[ \\u00a0]?(mcg|mg|g)");

    private DoseMass() {}

    /**
     * The amount in another unit; empty when it cannot be told exactly. Tablets and capsules count
     * by the strength of the order.
     */
    static Optional<BigDecimal> in(
            String wanted, BigDecimal amount, String unit, MedicationOrder order) {
        var from = unit.strip().toLowerCase(Locale.ROOT);
        var to = wanted.strip().toLowerCase(Locale.ROOT);
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        if (from.matches("tablets?|capsules?|caplets?")) {
            var m = STRENGTH.matcher(order.drug().strength().strip().toLowerCase(Locale.ROOT));
            return m.matches()
                    ? in(
                            wanted,
                            amount.multiply(new BigDecimal(m.group(1).replace(",", ""))),
                            m.group(2),
                            order)
                    : Optional.empty();
        }
        var factor = MICROGRAMS.get(from);
        var divisor = MICROGRAMS.get(to);
        return factor == null || divisor == null
                ? Optional.empty()
                : Optional.of(amount.multiply(factor).divide(divisor));
    }
}
