package org.hearthside.persistence.importexport;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Which reader understands which resource that hangs on a person. */
final class Mapping {
    /** The types that hang on a person. */
    static final Set<String> TYPES =
            Set.of(
                    "RelatedPerson",
                    "Coverage",
                    "AllergyIntolerance",
                    "Condition",
                    "MedicationRequest",
                    "MedicationStatement",
                    "Immunization",
                    "Observation",
                    "CareTeam",
                    "Encounter",
                    "Procedure",
                    "DiagnosticReport",
                    "DocumentReference",
                    "CarePlan",
                    "Goal",
                    "Flag",
                    "Consent",
                    "MedicationAdministration",
                    "Basic",
                    "Communication",
                    "Provenance");

    /** Types that are only read when an export of Hearthside wrote them. */
    private static final Set<String> OURS =
            Set.of("CareTeam", "Basic", "Communication", "Provenance");

    /** Elements that turn the meaning of an entry around: unread, the entry must not count. */
    private static final Set<String> DECISIVE =
            Set.of("verificationStatus", "clinicalStatus", "intent", "doNotPerform", "notGiven");

    private Mapping() {}

    /**
     * Refuses a resource that says "read me only if you know what this means" (FHIR R4, modifier
     * extensions and implicit rules), or whose decisive elements could not be read.
     */
    static void check(Reading reading, FhirParser.Parsed parsed) throws Refused {
        var resource = parsed.resource();
        if ((resource instanceof DomainResource d && d.hasModifierExtension())
                || resource.hasImplicitRules()) {
            throw reading.refusal("modifierExtension", "entry.modifier");
        }
        for (var fault : parsed.faults()) {
            if (DECISIVE.contains(fault.element())) {
                throw reading.refusal(fault.element(), "entry.decisive");
            }
        }
    }

    /** The records of one resource; none when it has no place here, which is then counted. */
    static List<Imported> read(Reading reading, FhirParser.Parsed parsed) throws Refused {
        if (parsed.resource() instanceof DomainResource d) {
            var whole = WholeReader.read(reading, d);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        return switch (parsed.resource()) {
            case RelatedPerson r -> list(ContactReader.read(reading, r));
            case Coverage c -> list(CoverageReader.read(reading, c));
            case AllergyIntolerance a -> AllergyReader.read(reading, a);
            case Condition c -> list(ConditionReader.read(reading, c));
            case MedicationRequest r -> list(OrderReader.read(reading, r, parsed.faults()));
            case MedicationStatement s -> list(OrderReader.read(reading, s, parsed.faults()));
            case Immunization i -> list(ImmunizationReader.read(reading, i));
            case Observation o -> ObservationReader.read(reading, o);
            case DomainResource d when HistoryReader.TYPES.contains(d.fhirType()) ->
                    list(HistoryReader.read(reading, d));
            default -> {
                reading.run().tally().skipped(reading.raw().type());
                yield List.of();
            }
        };
    }

    /** Whether the resource can be read without the record in it. */
    static boolean isReadAnyway(DomainResource resource) {
        return !OURS.contains(resource.fhirType())
                && !Whole.holds(resource, WholeReader.CODE_STATUS)
                && !Whole.holds(resource, WholeReader.FACT)
                && !Whole.holds(resource, WholeReader.ANSWER);
    }

    private static List<Imported> list(Optional<Imported> one) {
        return one.map(List::of).orElse(List.of());
    }
}
