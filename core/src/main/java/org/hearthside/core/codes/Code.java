package org.hearthside.core.codes;

/**
 * A coded word as it was recorded. The text stays as recorded when a later release words it
 * otherwise.
 *
 * @param system short name of the code system, for example {@code ICD-10-CM}, {@code RxNorm},
 *     {@code SNOMED CT}, {@code LOINC}, {@code CVX}
 * @param code the code
 */
public record Code(String system, String code) {

    public Code {
        if (system.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A code needs a system and a code");
        }
    }
}
