package org.hearthside.core.medications.shifts;

import java.time.Duration;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;

/** When a shift can be signed off. */
public final class ShiftRules {
    /** So long before its end a shift can be signed off: those who go hand over then. */
    public static final Duration HANDOVER = Duration.ofMinutes(30);

    private ShiftRules() {}

    /**
     * Problems with a sign-off (F6, E04). A shift with a dose of which nobody wrote down what
     * became is never signed off: each dose needs a give or a code. Field names: the components of
     * {@link SignOff}, and {@code shift}.
     *
     * @param mayOverride whether the person may pass what speaks against it
     */
    public static List<Problem> check(SignOff signOff, ShiftFacts facts, boolean mayOverride) {
        var blanks = facts.blanks();
        var counts = facts.counts();
        boolean answered = mayOverride && !signOff.note().isBlank();
        return new Checks()
                .that(facts.signed() == null, "shift", "shift.signed")
                .that(
                        !facts.now().isBefore(facts.shift().to().minus(HANDOVER)),
                        "shift",
                        "shift.notOver")
                .that(blanks == 0, "shift", "shift.blanks", blanks)
                .that(!counts.isDue(facts.shift()), "shift", "shift.count", counts.packs())
                .that(counts.off() == 0 || answered, "note", "shift.countOff", counts.off())
                .text("note", signOff.note(), 1000)
                .problems();
    }

    /** A sign-off with the bounds of its shift, and how much goes over, as the record has them. */
    public static SignOff asKnown(SignOff typed, ShiftFacts facts) {
        var left = ShiftExceptions.of(facts).size();
        return SignOff.of(typed.id(), facts.house(), facts.shift(), left, typed.note().strip());
    }
}
