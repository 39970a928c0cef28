package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.TestFacility;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.Test;

/** What leaves as FHIR is FHIR R4, as the validator of HAPI judges it. Without a network. */
class ValidBundleTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    /** Every resource that an export can write. */
    private static final List<String> WRITTEN =
            List.of(
                    "AllergyIntolerance",
                    "Basic",
                    "CareTeam",
                    "Communication",
                    "Condition",
                    "Coverage",
                    "DocumentReference",
                    "Encounter",
                    "Immunization",
                    "Location",
                    "MedicationRequest",
                    "Observation",
                    "Organization",
                    "Patient",
                    "Practitioner",
                    "Provenance",
                    "RelatedPerson");

    /** Reads the definitions once: that takes longest. */
    private static final FhirValidator JUDGE = validator();

    private static FhirValidator validator() {
        // The codes of RxNorm, CVX, LOINC, SNOMED CT and of our own lists are not in memory: of
        // them
        // it can only say that it does not know them.
        var codes = new InMemoryTerminologyServerValidationSupport(FHIR);
        codes.setIssueSeverityForCodeDisplayMismatch(IssueSeverity.ERROR);
        var known =
                new ValidationSupportChain(
                        new DefaultProfileValidationSupport(FHIR),
                        codes,
                        new CommonCodeSystemsTerminologyService(FHIR));
        var instances = new FhirInstanceValidator(known);
        // nobody reads our narrative; what matters is data
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        // our own extensions; all others have to exist
        instances.setCustomExtensionDomains(Whole.BASE);
        instances.setAnyExtensionsAllowed(false);
        return FHIR.newValidator().registerValidatorModule(instances);
    }

    private static List<String> errors(String json) {
        return JUDGE.validateWithResult(json).getMessages().stream()
                .filter(m ->
                        m.getSeverity() == ResultSeverityEnum.ERROR
                                || m.getSeverity() == ResultSeverityEnum.FATAL)
                .map(ValidBundleTest::told)
                .distinct()
                .toList();
    }

    private static String told(SingleValidationMessage message) {
        return String.format(
                Locale.ROOT, "%s: %s", message.getLocationString(), message.getMessage());
    }

    @Test
    void whatLeavesIsFhir() throws IOException {
        var faults = new ArrayList<String>();
        var types = new TreeSet<String>();
        try (var facility = TestFacility.open(Engine.H2)) {
            var leaving = new Leaving(facility.db(), facility.admin(), new UUID(3, 3), "FHIR");
            for (var who : AwkwardPeople.register(facility)) {
                var dossier = leaving.oneOfAll(who);
                BundleWriter.resources(dossier).forEach(r -> types.add(r.fhirType()));
                var text = new StringWriter();
                new BundleWriter()
                        .write(
                                dossier,
                                (d, into) -> leaving.content(Permission.EXPORT_ALL, d, into),
                                text);
                faults.addAll(errors(text.toString()));
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(WRITTEN, List.copyOf(types));
    }

    @Test
    void theJudgeSeesWhatIsWrong() {
        var patient = "{\"resourceType\":\"Patient\",\"gender\":\"woman\"}";
        var faults = errors(patient);
        assertTrue(faults.getFirst().contains("Patient.gender"), faults.toString());
        var extended =
                "{\"resourceType\":\"Patient\",\"extension\":[{\"url\":"
                        + "\"http://hl7.org/fhir/StructureDefinition/no-such\",\"valueBoolean\":true}]}";
        assertFalse(errors(extended).isEmpty());
    }
}
