package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Reading;

/**
 * What an entry of the administration record must hold before it is kept. Field names: the
 * components of {@link Administration} and its parts; a reading by its name.
 */
public final class AdministrationRules {
    private static final BigDecimal MOST_OF_ANY_READING = new BigDecimal(2000);

    private AdministrationRules() {}

    /**
     * Problems with an entry.
     *
     * @param lastSite where the last dose of the order went; empty when that is not known
     */
    public static List<Problem> check(
            Administration entry, MedicationOrder order, String lastSite) {
        var checks = new Checks();
        if (entry.outcome().isGiven()) {
            given(entry, order, lastSite, checks);
        } else {
            checks.that(
                    !entry.outcome().noteNeeded() || !entry.note().isBlank(),
                    "note",
                    "give.noteNeeded");
        }
        checks.text("site", entry.site(), 200)
                .text("reason", entry.reason(), 500)
                .text("note", entry.note(), 2000);
        return checks.problems();
    }

    /**
     * Problems with a correction: it says why (E33), is of the same dose, and otherwise as any
     * entry.
     *
     * @param before the entry whose place it takes
     */
    public static List<Problem> checkCorrection(
            Administration right, Administration before, MedicationOrder order, Instant now) {
        return new Checks()
                .required("correction", right.correction())
                .text("correction", right.correction(), 500)
                .that(!right.at().isAfter(now), "at", "give.stop.IN_FUTURE")
                .that(
                        right.client().equals(before.client())
                                && right.order() == before.order()
                                && Objects.equals(right.slot(), before.slot()),
                        "slot",
                        "give.otherDose")
                .all(check(right, order, ""))
                .problems();
    }

    private static void given(
            Administration entry, MedicationOrder order, String lastSite, Checks checks) {
        var regimen = order.regimen();
        amount(entry, order, checks);
        for (var parameter : regimen.parameters()) {
            reading(entry, parameter.reading(), checks);
        }
        if (regimen.plan() instanceof DosePlan.Scale scale) {
            reading(entry, scale.reading(), checks);
        }
        if (regimen.rotateSite()) {
            checks.required("site", entry.site())
                    .that(
                            lastSite.isEmpty()
                                    || entry.site().isBlank()
                                    || !entry.site().equalsIgnoreCase(lastSite),
                            "site",
                            "give.sameSite",
                            lastSite);
        }
        if (regimen.witness()) {
            checks.required("witness", entry.witness());
        }
        if (order.isAsNeeded()) {
            var use = entry.asNeeded();
            checks.that(use != null && !use.reason().isBlank(), "prnReason", "give.prnReason");
            var score = use == null ? null : use.score();
            checks.that(score == null || (score >= 0 && score <= 10), "score", "give.score");
        }
        checks.that(
                entry.outcome() != Outcome.PARTIAL || !entry.note().isBlank(),
                "note",
                "give.noteNeeded");
    }

    private static void amount(Administration entry, MedicationOrder order, Checks checks) {
        var dose = entry.dose();
        checks.that(dose != null, "amount", "give.amount");
        if (dose == null) {
            return;
        }
        boolean noneAllowed = order.regimen().plan() instanceof DosePlan.Scale;
        var unit = order.dose().unit();
        checks.that(dose.amount().signum() >= (noneAllowed ? 0 : 1), "amount", "order.amount")
                // 500 of another unit is not the dose of 500
                .that(unit.isEmpty() || dose.unit().equals(unit), "unit", "order.unit");
        if (order.regimen().plan() instanceof DosePlan.Range(BigDecimal least, BigDecimal most)) {
            boolean part = entry.outcome() == Outcome.PARTIAL;
            checks.that(
                    dose.amount().compareTo(most) <= 0
                            && (part || dose.amount().compareTo(least) >= 0),
                    "amount",
                    "give.range",
                    least.toPlainString(),
                    most.toPlainString());
        }
    }

    /** SR-36: without the reading nothing is given. */
    private static void reading(Administration entry, Reading reading, Checks checks) {
        var value = entry.readings().get(reading);
        checks.that(value != null, reading.name(), "give.reading", Words.of(reading));
        checks.that(
                value == null || (value.signum() >= 0 && value.compareTo(MOST_OF_ANY_READING) <= 0),
                reading.name(),
                "give.readingValue");
    }
}
