package org.hearthside.core.medications;

import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Who copied an order out and who checked it (F2, E29).
 *
 * @param transcribed who entered it first; absent for what is being entered
 * @param verified who checked it against the source; absent until somebody has
 * @param readBack whether it came by telephone and was read back to who gave it
 * @param override why it stands in spite of what the drug checks say; empty when nothing speaks
 *     against it
 */
public record OrderTrail(
        @Nullable Stamp transcribed, @Nullable Stamp verified, boolean readBack, String override) {
    /** Not entered and not checked by anyone here. */
    public static final OrderTrail NONE = new OrderTrail(null, null, false, "");

    @Override
    public String toString() {
        return "OrderTrail[verified=" + (verified != null) + "]";
    }
}
