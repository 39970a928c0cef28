package org.hearthside.core.medications.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.MedicationOrder;

/**
 * The 14-day limit of psychotropic PRN orders (E22, 42 CFR 483.45(e)): such an order ends after 14
 * days unless the prescriber writes down why it goes on; one for an antipsychotic ends in any case,
 * and a new one needs an examination first.
 */
public final class PsychotropicPrn {
    /** How long such an order lasts. */
    public static final Duration LIMIT = Duration.ofDays(14);

    private static final Set<String> CLASSES =
            Set.of(
                    "antipsychotics",
                    "benzodiazepines",
                    "sedative-hypnotics",
                    "orexin antagonists",
                    "barbiturates",
                    "azapirones",
                    "SSRIs",
                    "SNRIs",
                    "serotonin modulators",
                    "tricyclic antidepressants",
                    "tetracyclic antidepressants",
                    "mood stabilizers",
                    "stimulants");

    /** What a benzodiazepine stops in an emergency is no behavior. */
    private static final Pattern SEIZURE =
            Pattern.compile("seiz|convuls|epilep", Pattern.CASE_INSENSITIVE);

    private PsychotropicPrn() {}

    /** Whether an order is one of those; a rescue drug for seizures is none. */
    public static boolean is(MedicationOrder order) {
        var terms = order.asNeeded();
        return terms != null
                && !SEIZURE.matcher(terms.reason() + " " + order.indication()).find()
                && isOf(order, CLASSES);
    }

    /** Whether it is for an antipsychotic, of which no rationale prolongs it. */
    public static boolean isAntipsychotic(MedicationOrder order) {
        return isOf(order, Set.of("antipsychotics"));
    }

    /**
     * Since when an order is beyond its 14 days; empty while it is not, when it is none of those,
     * and when a rationale stands in it that may prolong it.
     */
    public static Optional<Instant> overdueSince(MedicationOrder order, Instant now) {
        var start = order.startAt();
        if (!is(order) || start == null || !order.status().isCurrent()) {
            return Optional.empty();
        }
        boolean prolonged = !order.trail().override().isBlank() && !isAntipsychotic(order);
        var end = start.plus(LIMIT);
        return prolonged || now.isBefore(end) ? Optional.empty() : Optional.of(end);
    }

    private static boolean isOf(MedicationOrder order, Set<String> classes) {
        var book = DrugBook.standard();
        return book.ingredients(order.drug()).stream()
                .flatMap(i -> book.classesOf(i).stream())
                .anyMatch(classes::contains);
    }
}
