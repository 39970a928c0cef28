package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;

/** What a recheck of a PRN dose must be (E21). Field names: the components of {@link Recheck}. */
public final class RecheckRules {
    private RecheckRules() {}

    /**
     * Problems with a recheck. "Better" with a score that is no better is refused, and so is
     * "worse" with one that is: one of the two is a slip.
     *
     * @param dose the dose that is looked at
     */
    public static List<Problem> check(Recheck recheck, Administration dose, Instant now) {
        var use = dose.asNeeded();
        var before = use == null ? null : use.score();
        var after = recheck.score();
        boolean fits = before == null || after == null || fits(recheck.effect(), before, after);
        return new Checks()
                .that(use != null && dose.outcome().isGiven(), "effect", "recheck.notPrn")
                .that(!recheck.at().isAfter(now), "at", "recheck.future")
                .that(!recheck.at().isBefore(dose.at()), "at", "recheck.before")
                .that(after == null || (after >= 0 && after <= 10), "score", "give.score")
                .that(fits, "effect", "recheck.contradicts")
                .text("note", recheck.note(), 1000)
                .problems();
    }

    private static boolean fits(Recheck.Effect effect, int before, int after) {
        return switch (effect) {
            case BETTER, SOME -> after < before;
            // a point up or down is no change
            case NONE -> Math.abs(after - before) <= 1;
            case WORSE -> after > before;
        };
    }
}
