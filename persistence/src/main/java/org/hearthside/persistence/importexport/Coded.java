package org.hearthside.persistence.importexport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearthside.core.codes.Code;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Coded words of FHIR: the words as recorded, and the code worth keeping. */
final class Coded {
    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String LOINC = "http://loinc.org";
    static final String CVX = "http://hl7.org/fhir/sid/cvx";
    static final String ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final int LONGEST = 60;

    /** Addresses of code systems and the short names under which they are kept. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry(SNOMED, "SNOMED CT"),
                    Map.entry("urn:oid:2.16.840.1.113883.6.96", "SNOMED CT"),
                    Map.entry(RXNORM, "RxNorm"),
                    Map.entry("urn:oid:2.16.840.1.113883.6.88", "RxNorm"),
                    Map.entry(LOINC, "LOINC"),
                    Map.entry("urn:oid:2.16.840.1.113883.6.1", "LOINC"),
                    Map.entry(CVX, "CVX"),
                    Map.entry("urn:oid:2.16.840.1.113883.12.292", "CVX"),
                    Map.entry(ICD10CM, "ICD-10-CM"),
                    Map.entry("urn:oid:2.16.840.1.113883.6.90", "ICD-10-CM"),
                    Map.entry("http://hl7.org/fhir/sid/icd-10", "ICD-10"),
                    Map.entry("http://hl7.org/fhir/sid/icd-9-cm", "ICD-9-CM"),
                    Map.entry("http://hl7.org/fhir/sid/ndc", "NDC"),
                    Map.entry("http://www.whocc.no/atc", "ATC"),
                    Map.entry("http://fdasis.nlm.nih.gov", "UNII"),
                    Map.entry("http://www.nlm.nih.gov/research/umls/hcpcs", "HCPCS"));

    /**
     * What a fully specified name of SNOMED CT says about itself at its end ("Wheat (substance)").
     * It tells one entry of the catalogue from another and nothing about the person.
     */
    private static final Pattern TAG =
            Pattern.compile(
                    "\\s*\\((?:finding|disorder|substance|organism|situation|procedure|product"
                            + "|medicinal product(?: form)?|clinical drug|event|regime/therapy"
                            + "|observable entity|qualifier value|physical object|person|occupation"
                            + "|body structure|morphologic abnormality|context-dependent category"
                            + ")\\)\\s*$");

    private Coded() {}

    /** The words: as recorded, else those of a code, else the code itself; empty when nothing. */
    static String text(CodeableConcept concept) {
        var words = concept.hasText() ? concept.getText() : display(concept);
        boolean snomed =
                concept.getCoding().stream()
                        .anyMatch(c -> c.hasSystem() && name(c.getSystem()).equals(name(SNOMED)));
        return snomed ? TAG.matcher(words).replaceFirst("") : words;
    }

    private static String display(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(Coding::hasDisplay)
                .sorted((a, b) -> Boolean.compare(b.getUserSelected(), a.getUserSelected()))
                .map(Coding::getDisplay)
                .findFirst()
                .orElseGet(() -> concept.getCodingFirstRep().hasCode() ? codes(concept) : "");
    }

    private static String codes(CodeableConcept concept) {
        var first = concept.getCodingFirstRep();
        return (first.hasSystem() ? name(first.getSystem()) + " " : "") + first.getCode();
    }

    /** Words of several concepts, each once. */
    static String texts(List<CodeableConcept> concepts) {
        return concepts.stream()
                .map(Coded::text)
                .filter(t -> !t.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The code of the first of these systems that is there, else the first code at all. */
    static @Nullable Code code(CodeableConcept concept, String... preferred) {
        for (var system : preferred) {
            for (var coding : concept.getCoding()) {
                if (coding.hasSystem()
                        && name(coding.getSystem()).equals(name(system))
                        && keeps(coding)) {
                    return new Code(name(system), coding.getCode());
                }
            }
        }
        return concept.getCoding().stream()
                .filter(Coded::keeps)
                .findFirst()
                .map(c -> new Code(name(c.getSystem()), c.getCode()))
                .orElse(null);
    }

    private static boolean keeps(Coding coding) {
        return coding.hasSystem()
                && coding.hasCode()
                && !coding.getCode().isBlank()
                && !coding.getSystem().isBlank()
                && coding.getCode().length() <= LONGEST
                && name(coding.getSystem()).length() <= LONGEST;
    }

    /** The address of a code system; ours for a name that nobody else knows. */
    static String address(String name) {
        if (name.contains(":")) {
            return name;
        }
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().equals(name) && e.getKey().startsWith("http"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Whole.BASE + "system/" + name.replaceAll("[^A-Za-z0-9]+", "-"));
    }

    /** The short name of a code system; one without keeps its address. */
    static String name(String system) {
        return NAMES.getOrDefault(system, system);
    }

    /** Whether one of these codes of the system is there. */
    static boolean has(CodeableConcept concept, String system, Set<String> codes) {
        return concept.getCoding().stream()
                .anyMatch(c ->
                        c.hasCode()
                                && codes.contains(c.getCode())
                                && c.hasSystem()
                                && name(c.getSystem()).equals(name(system)));
    }

    /** Whether one of these codes is there, in a system of HL7 or in none. */
    static boolean hasHl7(CodeableConcept concept, Set<String> codes) {
        return concept.getCoding().stream()
                .anyMatch(c ->
                        c.hasCode()
                                && codes.contains(c.getCode())
                                && (!c.hasSystem() || c.getSystem().contains("hl7.org")));
    }

    /** The first code of a system whose address ends so, or of none; empty when there is none. */
    static String codeOf(CodeableConcept concept, String systemEnd) {
        return concept.getCoding().stream()
                .filter(c -> c.hasCode() && (!c.hasSystem() || c.getSystem().endsWith(systemEnd)))
                .map(Coding::getCode)
                .findFirst()
                .orElse("");
    }
}
