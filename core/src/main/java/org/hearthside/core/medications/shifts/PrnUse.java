package org.hearthside.core.medications.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Administration;

/**
 * How often a PRN order is used (E23). So often that a regular order may do better is five times in
 * seven days: a choice, no source gives a number.
 */
public final class PrnUse {
    /** So many uses in {@link #SPAN} are told. */
    public static final int OFTEN = 5;

    /** Over how long uses are counted. */
    public static final Duration SPAN = Duration.ofDays(7);

    private PrnUse() {}

    /** The doses of an order that were given in the seven days before now, earliest first. */
    public static List<Administration> recent(
            MedicationOrder order, List<Administration> entries, Instant now) {
        return entries.stream()
                .filter(e -> e.order() == order.number() && e.outcome().isGiven())
                .filter(e -> e.at().isAfter(now.minus(SPAN)) && !e.at().isAfter(now))
                .sorted(java.util.Comparator.comparing(Administration::at))
                .toList();
    }

    /** Whether an order is used so often that the prescriber should hear of it. */
    public static boolean isOften(
            MedicationOrder order, List<Administration> entries, Instant now) {
        return order.isAsNeeded() && recent(order, entries, now).size() >= OFTEN;
    }
}
