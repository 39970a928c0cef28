package org.hearthside.core.medications.schedule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reading that an order asks for before each dose, and the limits outside which the dose is held
 * (E34, SR-36): {@code hold when the systolic pressure is below 100}.
 *
 * @param reading what is read
 * @param below hold when the reading is less than this; absent when there is no lower limit
 * @param above hold when the reading is more than this; absent when there is no upper limit
 */
public record Parameter(Reading reading, @Nullable BigDecimal below, @Nullable BigDecimal above) {
    /**
     * @throws IllegalArgumentException when no reading would let the dose be given
     */
    public Parameter {
        if (below != null && above != null && above.compareTo(below) < 0) {
            throw new IllegalArgumentException("the upper limit is above the lower one");
        }
    }

    /** Whether a dose may be given with this reading. A reading at the limit is inside. */
    public boolean allows(BigDecimal value) {
        return (below == null || value.compareTo(below) >= 0)
                && (above == null || value.compareTo(above) <= 0);
    }
}
