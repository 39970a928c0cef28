package org.hearthside.persistence.importexport;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearthside.core.health.AllergyClass;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * "No known allergy" comes as an AllergyIntolerance whose code says so. It is an answer for a class
 * of allergies and must never stand in the list as an allergy to something.
 *
 * <p>Codes: SNOMED CT, situations below 716186003 "No known allergy", and the IPS code system
 * "absent and unknown data". A code that speaks of less than a class (no known insect allergy)
 * answers nothing.
 */
final class NoKnownAllergy {
    private static final Set<AllergyClass> ALL = EnumSet.allOf(AllergyClass.class);

    private static final Map<String, Set<AllergyClass>> CODES =
            Map.ofEntries(
                    Map.entry("716186003", ALL), // no known allergy
                    Map.entry("160244002", ALL), // no known allergies (inactive)
                    Map.entry("409137002", Set.of(AllergyClass.DRUG)),
                    Map.entry("429625007", Set.of(AllergyClass.FOOD)),
                    Map.entry("428607008", Set.of(AllergyClass.ENVIRONMENTAL)),
                    Map.entry("716184000", Set.of(AllergyClass.LATEX)),
                    Map.entry("1003774007", Set.of(AllergyClass.LATEX)),
                    Map.entry("428197003", Set.of()), // no known insect allergy
                    Map.entry("716220001", Set.of()), // no known animal allergy
                    Map.entry("no-known-allergies", ALL),
                    Map.entry("no-known-medication-allergies", Set.of(AllergyClass.DRUG)),
                    Map.entry("no-known-food-allergies", Set.of(AllergyClass.FOOD)),
                    Map.entry(
                            "no-known-environmental-allergies", Set.of(AllergyClass.ENVIRONMENTAL)),
                    Map.entry("no-allergy-info", Set.of()));

    private static final Map<String, Set<AllergyClass>> WORDS =
            Map.ofEntries(
                    Map.entry("nka", ALL),
                    Map.entry("no known allergy", ALL),
                    Map.entry("no known allergies", ALL),
                    Map.entry("no allergies", ALL),
                    Map.entry("none known", ALL),
                    Map.entry("nkda", Set.of(AllergyClass.DRUG)),
                    Map.entry("no known drug allergy", Set.of(AllergyClass.DRUG)),
                    Map.entry("no known drug allergies", Set.of(AllergyClass.DRUG)),
                    Map.entry("no known medication allergies", Set.of(AllergyClass.DRUG)),
                    Map.entry("no known food allergy", Set.of(AllergyClass.FOOD)),
                    Map.entry("no known food allergies", Set.of(AllergyClass.FOOD)),
                    Map.entry("nkfa", Set.of(AllergyClass.FOOD)),
                    Map.entry("no known environmental allergy", Set.of(AllergyClass.ENVIRONMENTAL)),
                    Map.entry(
                            "no known environmental allergies", Set.of(AllergyClass.ENVIRONMENTAL)),
                    Map.entry("no known latex allergy", Set.of(AllergyClass.LATEX)));

    private NoKnownAllergy() {}

    /** Whether the code or the words say that nothing is known, of whatever scope. */
    static boolean is(CodeableConcept code) {
        return code.getCoding().stream()
                        .anyMatch(c -> c.hasCode() && CODES.containsKey(c.getCode()))
                || words(code).startsWith("no known ")
                || WORDS.containsKey(words(code));
    }

    /** The classes that are answered; empty when the answer is narrower than a class. */
    static Set<AllergyClass> classes(CodeableConcept code) {
        for (var coding : code.getCoding()) {
            var found = coding.hasCode() ? CODES.get(coding.getCode()) : null;
            if (found != null) {
                return found;
            }
        }
        return WORDS.getOrDefault(words(code), Set.of());
    }

    private static String words(CodeableConcept code) {
        return Coded.text(code)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\((situation|finding|disorder)\\)", "")
                .replaceAll("[^a-z ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
