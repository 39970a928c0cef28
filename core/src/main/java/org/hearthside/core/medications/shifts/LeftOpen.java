package org.hearthside.core.medications.shifts;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;

/**
 * Somebody left the med pass while doses were due and not written down, and said why (SR-75).
 *
 * @param id made by the caller
 * @param house whose pass
 * @param doses how many were open
 * @param reason why they were left
 * @param stamp who left and when
 */
public record LeftOpen(UUID id, UUID house, int doses, String reason, Stamp stamp) {

    /** Problems with it. Field names: the components. */
    public List<Problem> check() {
        return new Checks().required("reason", reason).text("reason", reason, 500).problems();
    }

    @Override
    public String toString() {
        return "LeftOpen[" + doses + "]";
    }
}
