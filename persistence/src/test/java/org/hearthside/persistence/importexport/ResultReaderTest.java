package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.codes.Code;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.insurance.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vitals, laboratory results, vaccines, problems and policies. */
class ResultReaderTest {
    private static Mapped observation(String members) {
        return Mapped.of(
                "{\"resourceType\":\"Observation\",\"id\":\"o\",\"subject\":{\"reference\":\"Patient/p\"},"
                        + members
                        + "}");
    }

    private static String vital(String loinc, String value) {
        return "\"status\":\"final\",\"effectiveDateTime\":\"2026-11-20T08:15:00-05:00\",\"code\":{"
                + "\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
                + loinc
                + "\"}]},"
                + value;
    }

    private static String quantity(String value, String unit) {
        return "\"valueQuantity\":{\"value\":" + value + ",\"unit\":\"" + unit + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "8867-4, 72, /min, PULSE, per minute",
        "8867-4, 72, {beats}/min, PULSE, per minute",
        "9279-1, 16, {breaths}/min, RESPIRATIONS, per minute",
        "8310-5, 36.6, Cel, TEMPERATURE, °C",
        "8331-1, 98.6, [degF], TEMPERATURE, °F",
        "59408-5, 97, %, OXYGEN_SATURATION, %",
        "41653-7, 110, mg/dL, GLUCOSE, mg/dL",
        "72514-3, 4, {score}, PAIN, ''",
        "29463-7, 61.23, kg, WEIGHT, kg",
        "29463-7, 134.9, [lb_av], WEIGHT, lb",
        "8302-2, 64, [in_i], HEIGHT, in",
    })
    void readsAVitalSignInTheUnitInWhichItWasRead(
            String code, String value, String unit, Vital.Kind kind, String printed) {
        var vital =
                observation(vital(code, quantity(value, unit)))
                        .only(Imported.Vital.class)
                        .content();
        assertEquals(kind, vital.kind());
        assertEquals(new BigDecimal(value), vital.value());
        assertEquals(printed, vital.unit());
        assertEquals(Instant.parse("2026-11-20T13:15:00Z"), vital.measuredAt());
    }

    @ParameterizedTest
    @CsvSource({"98.6, ''", "98.6, K", "-1, Cel", "12345678, Cel"})
    void refusesAReadingThatCouldMislead(String value, String unit) {
        var mapped = observation(vital("8310-5", quantity(value, unit)));
        assertEquals(List.of(), mapped.items);
        assertEquals("value", mapped.losses().getLast().field());
    }

    private static final String PRESSURE =
            """
            "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":78,"code":"mm[Hg]"}},
             {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":128,"code":"mm[Hg]"}}]
            """;

    @Test
    void pairsABloodPressureWhateverTheOrder() {
        var vital = observation(vital("85354-9", PRESSURE)).only(Imported.Vital.class).content();
        assertEquals(new BigDecimal(128), vital.value());
        assertEquals(new BigDecimal(78), vital.second());
        assertEquals("mmHg", vital.unit());
    }

    @Test
    void refusesHalfABloodPressure() {
        var half = PRESSURE.replace("8462-4", "1-1");
        assertEquals("component", observation(vital("85354-9", half)).losses().getFirst().field());
        assertEquals(
                "component",
                observation(vital("8480-6", quantity("128", "mm[Hg]")))
                        .losses()
                        .getFirst()
                        .field());
    }

    @Test
    void takesNoReadingFromTomorrowAndNoneWithoutADay() {
        var reading = vital("8867-4", quantity("72", "/min"));
        for (var time : List.of("2027-01-01", "2026", "")) {
            var mapped =
                    observation(
                            reading.replace(
                                    "\"effectiveDateTime\":\"2026-11-20T08:15:00-05:00\",",
                                    time.isEmpty()
                                            ? ""
                                            : "\"effectiveDateTime\":\"" + time + "\","));
            assertEquals(List.of(), mapped.items);
            assertEquals("effective", mapped.losses().getFirst().field());
        }
    }

    private static LabResult lab(String value) {
        return observation(
                        "\"status\":\"final\",\"effectiveDateTime\":\"2026-10-01\",\"category\":[{"
                                + "\"coding\":[{\"code\":\"laboratory\"}]}],\"code\":{\"text\":\"Test\"},"
                                + value)
                .only(Imported.Lab.class)
                .content();
    }

    @Test
    void keepsALaboratoryResultAsItWasReported() {
        var result =
                lab(
                        """
                        "valueQuantity":{"value":7.20,"comparator":">","unit":"%"},
                        "interpretation":[{"coding":[{"code":"H"}]}],
                        "referenceRange":[{"low":{"value":4,"unit":"%"},"high":{"value":5.6,"unit":"%"}}]
                        """);
        assertEquals(">7.20", result.value());
        assertEquals("%", result.unit());
        assertEquals("4 % to 5.6 %", result.range());
        assertEquals("H", result.flag());
        // midnight of the house, not of the machine
        assertEquals(Instant.parse("2026-10-01T04:00:00Z"), result.takenAt());
    }

    @Test
    void keepsResultsInWords() {
        assertEquals("negative", lab("\"valueCodeableConcept\":{\"text\":\"negative\"}").value());
        assertEquals("no", lab("\"valueBoolean\":false").value());
        assertEquals(
                "1:128",
                lab("\"valueRatio\":{\"numerator\":{\"value\":1},\"denominator\":{\"value\":128}}")
                        .value());
    }

    @Test
    void givesEachPartOfAPanelItsOwnResult() {
        var mapped =
                observation(
                        """
                        "status":"final","effectiveDateTime":"2026-10-01","code":{"text":"Urinalysis"},
                        "component":[{"code":{"text":"Ketones"},"valueString":"negative"},
                         {"code":{"text":"pH"},"valueQuantity":{"value":6.0}}]
                        """);
        assertEquals(
                List.of("Urinalysis: Ketones = negative", "Urinalysis: pH = 6.0"),
                mapped.items.stream()
                        .map(i -> ((Imported.Lab) i).content())
                        .map(l -> l.name() + " = " + l.value())
                        .toList());
        assertEquals(2, mapped.items.stream().map(i -> i.origin().linkKey()).distinct().count());
    }

    @Test
    void marksAPreliminaryResultAndLeavesOutACancelledOne() {
        var preliminary =
                observation(
                        "\"status\":\"preliminary\",\"effectiveDateTime\":\"2026-10-01\",\"code\":{"
                                + "\"text\":\"Culture\"},\"valueString\":\"growing\"");
        assertEquals("preliminary", preliminary.only(Imported.Lab.class).content().flag());
        var cancelled =
                observation(
                        "\"status\":\"cancelled\",\"effectiveDateTime\":\"2026-10-01\",\"code\":{"
                                + "\"text\":\"Culture\"},\"valueString\":\"growing\"");
        assertEquals(List.of(), cancelled.items);
        assertEquals(1L, cancelled.result().skipped().get("Observation (cancelled)"));
    }

    @Test
    void keepsTheDayOfAVaccineAsItWasWritten() {
        var given =
                Mapped.of(
                                """
                                {"resourceType":"Immunization","id":"i","status":"completed",
                                 "patient":{"reference":"Patient/p"},"occurrenceDateTime":"2026-10-03T23:30:00-04:00",
                                 "vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"197"}]}}
                                """)
                        .only(Imported.Immunization.class)
                        .content();
        assertEquals(LocalDate.of(2026, 10, 3), given.givenOn());
        assertEquals(new Code("CVX", "197"), given.code());
        assertEquals("CVX 197", given.vaccine());
    }

    @Test
    void refusesAVaccineWithoutADay() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Immunization","id":"i","status":"completed","vaccineCode":{"text":"Flu"},
                         "patient":{"reference":"Patient/p"},"occurrenceDateTime":"2026"}
                        """);
        assertEquals("occurrence", mapped.losses().getFirst().field());
    }

    private static Condition condition(String members) {
        return Mapped.of(
                        "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"reference\":"
                                + "\"Patient/p\"},"
                                + members
                                + "}")
                .only(Imported.Condition.class)
                .content();
    }

    @Test
    void makesNoDayOutOfAYear() {
        var condition = condition("\"code\":{\"text\":\"Diabetes\"},\"onsetDateTime\":\"2010\"");
        assertEquals("Diabetes (onset 2010)", condition.text());
        assertNull(condition.onset());
        assertEquals(Condition.Status.ACTIVE, condition.status());
    }

    @Test
    void letsNoSuspicionReadAsADiagnosis() {
        assertEquals(
                "Dementia (provisional)",
                condition(
                                "\"code\":{\"text\":\"Dementia\"},\"verificationStatus\":{\"coding\":[{"
                                        + "\"code\":\"provisional\"}]}")
                        .text());
    }

    @Test
    void prefersTheCodeThatAHospitalReads() {
        assertEquals(
                new Code("ICD-10-CM", "E11.9"),
                condition(
                                """
                                "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006","display":"T2D"},
                                 {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11.9"}]}
                                """)
                        .code());
    }

    @Test
    void seesTheEndOfAProblemThoughTheStatusIsMissing() {
        assertEquals(
                Condition.Status.RESOLVED,
                condition("\"code\":{\"text\":\"Flu\"},\"abatementDateTime\":\"2024-01-01\"")
                        .status());
    }

    @Test
    void readsAPolicy() {
        var policy =
                Mapped.of(
                                """
                                {"resourceType":"Coverage","id":"c","status":"active","order":2,"type":{"text":"Medicaid"},
                                 "subscriberId":"MA-778","beneficiary":{"reference":"Patient/p"},
                                 "period":{"start":"2026-01-01","end":"2026"},"payor":[{"display":"MassHealth"}],
                                 "costToBeneficiary":[{"type":{"coding":[{"code":"copay"}]},"valueMoney":{"value":3.65}}]}
                                """)
                        .only(Imported.Policy.class)
                        .content();
        assertEquals(Policy.Rank.SECONDARY, policy.rank());
        assertEquals("MassHealth", policy.payer());
        assertEquals("MA-778", policy.numbers().policy());
        assertEquals(new BigDecimal("3.65"), policy.amounts().copay());
        assertNull(policy.expires());
    }

    @Test
    void leavesOutAPolicyThatWasCancelled() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Coverage","id":"c","status":"cancelled","payor":[{"display":"X"}],
                         "beneficiary":{"reference":"Patient/p"}}
                        """);
        assertEquals(List.of(), mapped.items);
        assertTrue(mapped.result().skipped().containsKey("Coverage (cancelled)"));
    }
}
