package org.hearthside.core.medications;

import java.util.List;
import java.util.Optional;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * How an order is carried out, as data: what dose and frequency in words mean for a dose at a time.
 *
 * @param schedule when doses are due; absent for a PRN order, and where the frequency could not be
 *     turned into times (then a nurse must set them)
 * @param firstNow whether one dose is due at once, before the schedule begins (E06)
 * @param plan how much at a time
 * @param parameters what is read before each dose (E34)
 * @param rotateSite whether the site is asked for and must differ from the last one
 * @param witness whether a second person signs each dose
 * @param selfGiven whether the person takes it without staff (E35)
 */
public record Regimen(
        @Nullable Schedule schedule,
        boolean firstNow,
        DosePlan plan,
        List<Parameter> parameters,
        boolean rotateSite,
        boolean witness,
        boolean selfGiven) {
    /** Not structured. */
    public static final Regimen NONE = at(null);

    public Regimen {
        parameters = List.copyOf(parameters);
    }

    /** The order's dose by a schedule, and nothing more. */
    public static Regimen at(@Nullable Schedule schedule) {
        return new Regimen(schedule, false, DosePlan.AS_ORDERED, List.of(), false, false, false);
    }

    /** Whether staff do the same: 1 and 1.0 are the same amount. */
    boolean isSameAs(Regimen other) {
        return withWords().equals(other.withWords());
    }

    private List<Object> withWords() {
        return List.of(
                Optional.ofNullable(schedule),
                firstNow,
                PlanText.write(plan),
                PlanText.write(parameters),
                rotateSite,
                witness,
                selfGiven);
    }

    /** The same by another schedule. */
    public Regimen by(Schedule other) {
        return new Regimen(other, firstNow, plan, parameters, rotateSite, witness, selfGiven);
    }
}
