package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.health.Condition;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** Condition: a diagnosis or problem. */
final class ConditionReader {
    /** Codes that say "nothing": they are no problem and stand in no list (SNOMED CT, IPS). */
    private static final Set<String> NOTHING =
            Set.of("160245001", "no-known-problems", "no-problem-info");

    private ConditionReader() {}

    /** The condition; empty when the source took it back. */
    static Optional<Imported> read(Reading reading, org.hl7.fhir.r4.model.Condition c)
            throws Refused {
        var client = reading.person("subject", c.getSubject());
        var verification = Coded.codeOf(c.getVerificationStatus(), "condition-ver-status");
        if (verification.equals("entered-in-error") || verification.equals("refuted")) {
            reading.skipped(verification);
            return Optional.empty();
        }
        boolean nothing =
                c.getCode().getCoding().stream()
                        .anyMatch(x -> x.hasCode() && NOTHING.contains(x.getCode()));
        if (nothing) {
            reading.skipped("no known problems");
            return Optional.empty();
        }
        var onset = new Onset(reading, c.getOnset());
        var words = reading.required("code", Coded.text(c.getCode()), 900);
        var text = words;
        if (!verification.isEmpty() && !verification.equals("confirmed")) {
            // a suspicion must not read as a diagnosis
            text += " (" + verification + ")";
        }
        if (!onset.words().isEmpty()) {
            text += " (" + reading.line("onset", onset.words(), 80) + ")";
        }
        var resolved = resolved(c);
        if (resolved != null && onset.day() != null && resolved.isBefore(onset.day())) {
            reading.leaves("abatement", "condition.order");
            resolved = null;
        }
        var asserter =
                c.hasAsserter()
                        ? Provider.of(reading, c.getAsserter())
                        : Optional.<Provider>empty();
        return Optional.of(
                new Imported.Condition(
                        reading.origin(),
                        new Condition(
                                reading.id(""),
                                client,
                                text,
                                Coded.code(c.getCode(), Coded.ICD10CM, Coded.SNOMED),
                                false,
                                status(reading, c),
                                onset.day(),
                                resolved,
                                reading.line(
                                        "asserter",
                                        asserter.map(Provider::printed).orElse(""),
                                        250),
                                reading.run().stamp())));
    }

    private static Condition.Status status(Reading reading, org.hl7.fhir.r4.model.Condition c) {
        var clinical = Coded.codeOf(c.getClinicalStatus(), "condition-clinical");
        return switch (clinical) {
            case "active", "recurrence", "relapse" -> Condition.Status.ACTIVE;
            case "inactive", "remission" -> Condition.Status.INACTIVE;
            case "resolved" -> Condition.Status.RESOLVED;
            default -> {
                if (c.hasAbatement() && !isFalse(c)) {
                    yield Condition.Status.RESOLVED;
                }
                if (c.hasClinicalStatus()) {
                    reading.leaves("clinicalStatus", "condition.status");
                }
                yield Condition.Status.ACTIVE;
            }
        };
    }

    private static boolean isFalse(org.hl7.fhir.r4.model.Condition c) {
        return c.getAbatement() instanceof BooleanType b && !b.booleanValue();
    }

    private static @Nullable LocalDate resolved(org.hl7.fhir.r4.model.Condition c) {
        return switch (c.getAbatement()) {
            case BaseDateTimeType date -> When.day(date).orElse(null);
            case Period period -> When.day(period.getStartElement()).orElse(null);
            case null, default -> null;
        };
    }
}
