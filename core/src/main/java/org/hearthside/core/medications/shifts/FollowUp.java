package org.hearthside.core.medications.shifts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has done what an exception asks for: told the prescriber, asked the pharmacy (E14, E15).
 * Never changed or taken away.
 *
 * @param id made by the caller: a retry meets the id
 * @param client whose exception
 * @param kind what was done
 * @param order number of the order
 * @param administration the entry that it is about; absent of what is about the order
 * @param at when it was done, by the one who did it
 * @param how who was told and what was said
 * @param stamp who wrote it down and when
 */
public record FollowUp(
        UUID id,
        ClientId client,
        ShiftException.Kind kind,
        int order,
        @Nullable UUID administration,
        Instant at,
        String how,
        Stamp stamp) {

    /** Problems with it. Field names: the components. */
    public List<Problem> check(Instant now) {
        return new Checks()
                .required("how", how)
                .text("how", how, 500)
                .that(!at.isAfter(now), "at", "recheck.future")
                .that(kind.isSettledByHand(), "kind", "shift.notByHand")
                .problems();
    }

    /** Whether it is about this item of an exception of this kind. */
    boolean settles(ShiftException.Kind of, ShiftException.Item item) {
        var entry = item.entry();
        return kind == of
                && order == item.order().number()
                && (administration == null || entry == null || administration.equals(entry.id()));
    }

    /** By which the same is not done twice: kind and entry, or kind, order and minute. */
    public String key() {
        return kind + ":" + (administration == null ? order + "@" + at : administration);
    }

    @Override
    public String toString() {
        return "FollowUp[" + kind + " " + order + "]";
    }
}
