package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.common.Stamp;

/**
 * The count of every pack of a house by two people as one shift hands over to the next (E25).
 *
 * @param id made by the caller: a retry meets the id and counts once
 * @param house which house
 * @param counts what was seen in each pack, by the pack's id
 * @param leaving printed name of who hands over; empty while it is entered
 * @param coming printed name of who takes over; empty while it is entered
 * @param stays whether who hands over works on, so that the other one is a witness only (a double
 *     shift)
 * @param note more words
 * @param stamp who wrote it down and when
 */
public record ShiftCount(
        UUID id,
        UUID house,
        Map<UUID, BigDecimal> counts,
        String leaving,
        String coming,
        boolean stays,
        String note,
        Stamp stamp) {

    public ShiftCount {
        counts = Map.copyOf(counts);
    }

    @Override
    public String toString() {
        return "ShiftCount[" + id + "]";
    }
}
