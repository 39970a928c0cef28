package org.hearthside.persistence.importexport;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.health.Vital;
import org.hl7.fhir.r4.model.CodeableConcept;

/** LOINC codes of vital signs (FHIR R4 vital signs profiles, US Core), and the units of each. */
final class VitalKinds {
    static final Set<String> PRESSURE_PANEL = Set.of("85354-9", "55284-4", "35094-2");
    static final Set<String> SYSTOLIC = Set.of("8480-6", "8459-0", "8460-8", "8461-6");
    static final Set<String> DIASTOLIC = Set.of("8462-4", "8453-3", "8454-1", "8455-8");

    /** Inhaled oxygen: flow and concentration, parts of a pulse oximetry. */
    static final Set<String> OXYGEN = Set.of("3151-8", "3150-6");

    private static final Map<String, Vital.Kind> KINDS =
            Map.ofEntries(
                    Map.entry("8867-4", Vital.Kind.PULSE),
                    Map.entry("8889-8", Vital.Kind.PULSE),
                    Map.entry("9279-1", Vital.Kind.RESPIRATIONS),
                    Map.entry("8310-5", Vital.Kind.TEMPERATURE),
                    Map.entry("8331-1", Vital.Kind.TEMPERATURE), // oral
                    Map.entry("8332-9", Vital.Kind.TEMPERATURE), // rectal
                    Map.entry("8328-7", Vital.Kind.TEMPERATURE), // axillary
                    Map.entry("8333-7", Vital.Kind.TEMPERATURE), // tympanic
                    Map.entry("75539-7", Vital.Kind.TEMPERATURE), // temporal artery
                    Map.entry("2708-6", Vital.Kind.OXYGEN_SATURATION),
                    Map.entry("59408-5", Vital.Kind.OXYGEN_SATURATION),
                    Map.entry("41653-7", Vital.Kind.GLUCOSE), // glucometer, mg/dL
                    Map.entry("14743-9", Vital.Kind.GLUCOSE), // glucometer, mmol/L
                    Map.entry("72514-3", Vital.Kind.PAIN),
                    Map.entry("38208-5", Vital.Kind.PAIN),
                    Map.entry("29463-7", Vital.Kind.WEIGHT),
                    Map.entry("3141-9", Vital.Kind.WEIGHT),
                    Map.entry("8302-2", Vital.Kind.HEIGHT),
                    Map.entry("8308-9", Vital.Kind.HEIGHT), // standing
                    Map.entry("8306-3", Vital.Kind.HEIGHT)); // lying

    private VitalKinds() {}

    /** The kind that the code means, other than blood pressure. */
    static Optional<Vital.Kind> of(CodeableConcept code) {
        return code.getCoding().stream()
                .filter(c -> c.hasCode() && c.hasSystem())
                .filter(c -> Coded.name(c.getSystem()).equals("LOINC"))
                .map(c -> KINDS.get(c.getCode()))
                .filter(k -> k != null)
                .findFirst();
    }

    /** The code that names the kind (LOINC), as the FHIR profiles of vital signs ask for it. */
    static String code(Vital.Kind kind, String unit) {
        return switch (kind) {
            case BLOOD_PRESSURE -> "85354-9";
            case PULSE -> "8867-4";
            case RESPIRATIONS -> "9279-1";
            case TEMPERATURE -> "8310-5";
            case OXYGEN_SATURATION -> "2708-6";
            case GLUCOSE -> unit.equals("mmol/L") ? "14743-9" : "41653-7";
            case PAIN -> "72514-3";
            case WEIGHT -> "29463-7";
            case HEIGHT -> "8302-2";
        };
    }

    /** The unit in UCUM. */
    static String ucum(Vital.Kind kind, String unit) {
        return switch (unit) {
            case "mmHg" -> "mm[Hg]";
            case "per minute" -> "/min";
            case "\u00b0C" -> "Cel";
            case "\u00b0F" -> "[degF]";
            case "lb" -> "[lb_av]";
            case "in" -> "[in_i]";
            case "" -> kind == Vital.Kind.PAIN ? "{score}" : "1";
            default -> unit;
        };
    }

    /** Units in which the kind is read, as they are printed; another unit would mislead. */
    static Set<String> units(Vital.Kind kind) {
        return switch (kind) {
            case BLOOD_PRESSURE -> Set.of("mmHg", "kPa");
            case PULSE, RESPIRATIONS -> Set.of("per minute");
            case TEMPERATURE -> Set.of("°C", "°F");
            case OXYGEN_SATURATION -> Set.of("%");
            case GLUCOSE -> Set.of("mg/dL", "mmol/L");
            case PAIN -> Set.of("");
            case WEIGHT -> Set.of("kg", "g", "lb");
            case HEIGHT -> Set.of("cm", "in");
        };
    }
}
