package org.hearthside.core.stays;

import java.time.Instant;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.jspecify.annotations.Nullable;

/** What an absence must be. Field names: the components of {@link Absence}. */
public final class AbsenceRules {
    private AbsenceRules() {}

    /**
     * Problems with an absence.
     *
     * @param others the person's other absences: nobody is away twice at a time
     */
    public static List<Problem> check(Absence a, List<Absence> others, Instant now) {
        var back = a.returnedAt();
        return new Checks()
                .that(!a.leftAt().isAfter(now), "leftAt", "absence.future")
                .that(back == null || !back.isBefore(a.leftAt()), "returnedAt", "absence.order")
                .that(back == null || !back.isAfter(now), "returnedAt", "absence.future")
                .that(others.stream().noneMatch(o -> overlaps(a, o)), "leftAt", "absence.twice")
                .text("destination", a.destination(), 250)
                .text("note", a.note(), 1000)
                .problems();
    }

    private static boolean overlaps(Absence a, Absence b) {
        return before(a.leftAt(), b.returnedAt()) && before(b.leftAt(), a.returnedAt());
    }

    private static boolean before(Instant start, @Nullable Instant end) {
        return end == null || start.isBefore(end);
    }
}
