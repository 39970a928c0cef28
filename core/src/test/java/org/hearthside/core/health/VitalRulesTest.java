package org.hearthside.core.health;

import static org.hearthside.core.health.Given.CLIENT;
import static org.hearthside.core.health.Given.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    private static Vital vital(
            Vital.Kind kind, String value, @Nullable String second, String unit, Instant at) {
        return new Vital(
                new UUID(0, 1),
                CLIENT,
                kind,
                new BigDecimal(value),
                second == null ? null : new BigDecimal(second),
                unit,
                "",
                at,
                Vital.Status.FINAL,
                STAMP);
    }

    private static List<String> wrong(Vital vital, Entry entry) {
        var problems = VitalRules.check(VitalRules.tidy(vital), NOW, entry);
        problems.forEach(p -> assertFalse(p.message().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PULSE, 72, /min, ''",
        "PULSE, 7, /min, value",
        "PULSE, 720, per minute, value",
        "RESPIRATIONS, 16, {breaths}/min, ''",
        "TEMPERATURE, 98.6, [degF], ''",
        "TEMPERATURE, 37, Cel, ''",
        "TEMPERATURE, 37, °F, value",
        "TEMPERATURE, 98.6, °C, value",
        "TEMPERATURE, 98.6, K, unit",
        "OXYGEN_SATURATION, 97, %, ''",
        "OXYGEN_SATURATION, 107, %, value",
        "GLUCOSE, 110, mg/dL, ''",
        "GLUCOSE, 6.1, mmol/L, ''",
        "GLUCOSE, 6.1, mg/dL, value",
        "PAIN, 6, {score}, ''",
        "PAIN, 0, '', ''",
        "PAIN, 11, '', value",
        "PAIN, 6.5, '', value",
        "WEIGHT, 61.2, kg, ''",
        "WEIGHT, 135, [lb_av], ''",
        "WEIGHT, 61200, g, ''",
        "WEIGHT, 6120, kg, value",
        "WEIGHT, 61.23456, kg, value",
        "HEIGHT, 165, cm, ''",
        "HEIGHT, 65, [in_i], ''",
        "HEIGHT, 5.5, cm, value",
        "HEIGHT, 1.65, m, unit",
    })
    void catchesSlipsAndWrongUnits(Vital.Kind kind, String value, String unit, String field) {
        var expected = field.isEmpty() ? List.of() : List.of(field);
        assertEquals(expected, wrong(vital(kind, value, null, unit, NOW), Entry.FORM));
    }

    @ParameterizedTest
    @CsvSource({
        "118, 74, ''",
        "118, '', second",
        "74, 118, second",
        "400, 74, value",
        "118, 5, second"
    })
    void checksBothValuesOfABloodPressure(String upper, String lower, String field) {
        var second = lower.isEmpty() ? null : lower;
        var expected = field.isEmpty() ? List.of() : List.of(field);
        var pressure = vital(Vital.Kind.BLOOD_PRESSURE, upper, second, "mm[Hg]", NOW);
        assertEquals(expected, wrong(pressure, Entry.FORM));
    }

    @Test
    void takesAnImportedPressureWithoutLowerValueAndNoSecondElsewhere() {
        var half = vital(Vital.Kind.BLOOD_PRESSURE, "118", null, "mmHg", NOW);
        assertEquals(List.of(), wrong(half, Entry.IMPORT));
        var odd = vital(Vital.Kind.PULSE, "72", "70", "/min", NOW);
        assertEquals(List.of("second"), wrong(odd, Entry.FORM));
    }

    @Test
    void refusesAReadingOfTheFuture() {
        var early = vital(Vital.Kind.PULSE, "72", null, "/min", NOW.plusSeconds(1));
        assertEquals(List.of("measuredAt"), wrong(early, Entry.FORM));
    }

    @Test
    void namesUnitsThatItTakes() {
        Seeds.each(
                300,
                random -> {
                    var kind = Seeds.one(random, Vital.Kind.values());
                    for (var unit : VitalRules.units(kind)) {
                        var v = vital(kind, "1", null, unit, NOW);
                        assertFalse(wrong(v, Entry.IMPORT).contains("unit"), unit);
                        assertEquals(unit, VitalRules.tidy(v).unit());
                    }
                });
    }
}
