package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medication orders: structured where there is no doubt, and always in their own words. */
class OrderReaderTest {
    private static Mapped request(String members) {
        return Mapped.of(
                "{\"resourceType\":\"MedicationRequest\",\"id\":\"m\",\"intent\":\"order\",\"subject\":"
                        + "{\"reference\":\"Patient/p\"},"
                        + members
                        + "}");
    }

    private static MedicationOrder order(String members) {
        return request(members).only(Imported.Order.class).content();
    }

    private static final String ASPIRIN = "\"medicationCodeableConcept\":{\"text\":\"Aspirin\"}";

    @Test
    void structuresAnOrderThatLeavesNoDoubt() {
        var order =
                order(
                        """
                        "status":"active","authoredOn":"2026-09-02T23:30:00-04:00",
                        "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm",
                         "code":"860975","display":"24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet"}]},
                        "requester":{"display":"Dr. Ngozi Okafor"},"reasonCode":[{"text":"Type 2 diabetes"}],
                        "dosageInstruction":[{"text":"Take 2 tablets with the evening meal.",
                         "timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","when":["CV"]}},
                         "route":{"text":"oral"},"doseAndRate":[{"doseQuantity":{"value":2,"unit":"tablets"}}]}]
                        """);
        assertEquals(OrderStatus.UNVERIFIED, order.status());
        assertEquals("metformin hydrochloride", order.drug().generic());
        assertEquals("500 mg", order.drug().strength());
        assertEquals("24 hour extended release oral tablet", order.drug().form());
        assertEquals(new Dose(new BigDecimal("2"), "tablets", "2 tablets"), order.dose());
        assertEquals("oral", order.route());
        assertEquals("once a day, with the evening meal", order.frequency());
        assertNull(order.asNeeded());
        assertEquals("Type 2 diabetes", order.indication());
        assertEquals("Dr. Ngozi Okafor", order.prescriber().name());
        assertEquals(LocalDate.of(2026, 9, 2), order.orderedOn());
        assertTrue(
                order.verbatim()
                        .startsWith(
                                "24 HR metformin hydrochloride 500 MG Extended Release Oral Tablet\n"
                                        + "Take 2 tablets with the evening meal. [coded: 2 tablets,"
                                        + " oral, once a day"),
                order::verbatim);
    }

    @Test
    void readsTheTermsOfAnOrderAsNeeded() {
        var order =
                order(
                        """
                        "status":"active","contained":[{"resourceType":"Medication","id":"med",
                         "code":{"text":"Acetaminophen 325 MG Oral Tablet [Tylenol]"}}],
                        "medicationReference":{"reference":"#med"},
                        "dosageInstruction":[{"timing":{"repeat":{"frequency":1,"period":4,"periodMax":6,"periodUnit":"h"}},
                         "asNeededCodeableConcept":{"text":"pain"},
                         "doseAndRate":[{"doseRange":{"low":{"value":1,"unit":"tablet"},"high":{"value":2,"unit":"tablet"}}}],
                         "maxDosePerPeriod":{"numerator":{"value":8,"unit":"tablets"},"denominator":{"value":24,"unit":"hours"}}}]
                        """);
        assertEquals("acetaminophen", order.drug().generic());
        assertEquals("Tylenol", order.drug().brand());
        assertEquals(new Dose(null, "", "1 to 2 tablet"), order.dose());
        assertEquals("every 4 to 6 hours", order.frequency());
        assertEquals(
                new AsNeeded("pain", Duration.ofHours(4), "8 tablets per 24 hours"),
                order.asNeeded());
    }

    @Test
    void neverSqueezesATaperIntoOneDose() {
        var order =
                order(
                        "\"status\":\"active\",\"medicationCodeableConcept\":{\"text\":\"prednisone\"},"
                                + """
                                "dosageInstruction":[
                                 {"sequence":2,"text":"then 2 tablets","doseAndRate":[{"doseQuantity":{"value":2,"unit":"tablet"}}]},
                                 {"sequence":1,"text":"4 tablets","doseAndRate":[{"doseQuantity":{"value":4,"unit":"tablet"}}]}]
                                """);
        assertEquals(Dose.UNSTRUCTURED, order.dose());
        assertEquals("", order.frequency());
        assertTrue(
                order.verbatim().indexOf("4 tablets") < order.verbatim().indexOf("then 2 tablets"),
                order::verbatim);
    }

    @Test
    void doesNotStructureAnAmountWithoutAUnit() {
        var order =
                order(
                        "\"status\":\"active\","
                                + ASPIRIN
                                + ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":{\"value\":1}}]}]");
        assertEquals(new Dose(null, "", "1"), order.dose());
    }

    @Test
    void doesNotStructureADoseUnderAMarkingItDoesNotKnow() {
        var order =
                order(
                        "\"status\":\"active\","
                                + ASPIRIN
                                + ",\"dosageInstruction\":[{\"modifierExtension\":[{\"url\":\"urn:x\",\"valueBoolean\":true}],"
                                + "\"doseAndRate\":[{\"doseQuantity\":{\"value\":1,\"unit\":\"tablet\"}}]}]");
        assertNull(order.dose().amount());
        assertTrue(order.verbatim().contains("could not be read"), order::verbatim);
    }

    @Test
    void refusesAnOrderThatSaysNotToGive() {
        var mapped = request("\"status\":\"active\",\"doNotPerform\":true," + ASPIRIN);
        assertEquals(List.of(), mapped.items);
        assertEquals("doNotPerform", mapped.losses().getFirst().field());
    }

    @ParameterizedTest
    @CsvSource({
        "active, UNVERIFIED",
        "on-hold, UNVERIFIED",
        "unknown, UNVERIFIED",
        "completed, COMPLETED",
        "stopped, DISCONTINUED",
        "cancelled, DISCONTINUED",
        "draft, DRAFT",
    })
    void trustsNoOrderThatWouldBeCurrent(String status, OrderStatus expected) {
        var order = order("\"status\":\"" + status + "\"," + ASPIRIN);
        assertEquals(expected, order.status());
        assertEquals(
                status.equals("on-hold"), order.instructions().startsWith("On hold in the source"));
    }

    private static Mapped statement(String members) {
        return Mapped.of(
                "{\"resourceType\":\"MedicationStatement\",\"id\":\"s\",\"subject\":"
                        + "{\"reference\":\"Patient/p\"},\"statusReason\":[{\"text\":\"rash\"}],"
                        + members
                        + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "active; UNVERIFIED; ''; ''",
                "intended; UNVERIFIED; ''; ''",
                "on-hold; UNVERIFIED; On hold in the source.; ''",
                "unknown; UNVERIFIED; The source does not say whether this order is current.; ''",
                "completed; COMPLETED; ''; ''",
                "stopped; DISCONTINUED; ''; rash",
                "not-taken; DISCONTINUED; ''; Not taken, says the source. rash",
            })
    void readsWhereAStatementStandsAndWhyItIsNotTaken(
            String status, OrderStatus expected, String instructions, String stopReason) {
        var order =
                statement("\"status\":\"" + status + "\"," + ASPIRIN)
                        .only(Imported.Order.class)
                        .content();
        assertEquals(expected, order.status());
        assertEquals(instructions, order.instructions());
        assertEquals(stopReason, order.stopReason());
    }

    @Test
    void tellsOfAStatusThatIsMissingAndLeavesOutAStatementThatWasAnError() {
        for (var mapped : List.of(request(ASPIRIN), statement(ASPIRIN))) {
            var order = mapped.only(Imported.Order.class).content();
            assertEquals(OrderStatus.UNVERIFIED, order.status());
            assertTrue(mapped.losses().stream().anyMatch(loss -> loss.field().equals("status")));
        }
        var error = statement("\"status\":\"entered-in-error\"," + ASPIRIN);
        assertEquals(List.of(), error.items);
        assertEquals(1, error.result().skipped().size());
    }

    @Test
    void leavesOutProposalsAndOrdersThatWereErrors() {
        var mapped = request("\"status\":\"entered-in-error\"," + ASPIRIN);
        assertEquals(List.of(), mapped.items);
        assertEquals(1, mapped.result().skipped().size());
        var proposal =
                Mapped.of(
                        "{\"resourceType\":\"MedicationRequest\",\"intent\":\"proposal\",\"status\":"
                                + "\"active\",\"subject\":{\"reference\":\"Patient/p\"},"
                                + ASPIRIN
                                + "}");
        assertEquals(List.of(), proposal.items);
        assertEquals(1, proposal.result().skipped().size());
    }

    @Test
    void namesTheMedicineOfAnotherEntry() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Medication","id":"m1","code":{"text":"Insulin glargine"},
                         "form":{"text":"injection"}}
                        """,
                        """
                        {"resourceType":"MedicationStatement","id":"s","status":"active",
                         "subject":{"reference":"Patient/p"},"medicationReference":{"reference":"Medication/m1"},
                         "effectivePeriod":{"start":"2026-01-02"},"dosage":[{"text":"12 units at bedtime"}]}
                        """);
        var order = mapped.only(Imported.Order.class).content();
        assertEquals("Insulin glargine", order.drug().generic());
        assertEquals("injection", order.drug().form());
        assertEquals("12 units at bedtime", order.frequency());
        assertNotNull(order.startAt());
    }

    @Test
    void takesNoStatementThatRepeatsARequest() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"MedicationStatement","id":"s","status":"active",
                         "basedOn":[{"reference":"MedicationRequest/m"}],
                         "subject":{"reference":"Patient/p"},"medicationCodeableConcept":{"text":"Aspirin"}}
                        """);
        assertEquals(List.of(), mapped.items);
        assertEquals(1, mapped.result().skipped().size());
    }

    @Test
    void refusesAnOrderForNoMedicine() {
        var mapped = request("\"status\":\"active\"");
        assertEquals(List.of(), mapped.items);
        assertEquals("medication", mapped.losses().getFirst().field());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Simvastatin 20 MG Oral Tablet|simvastatin|20 mg|oral tablet|",
                "Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet|acetaminophen /"
                        + " hydrocodone bitartrate|325 mg / 7.5 mg|oral tablet|",
                "120 ACTUAT fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler [Flovent]|"
                        + "fluticasone propionate|0.044 mg/actuation|120 actuation metered dose"
                        + " inhaler|Flovent",
                "insulin isophane, human 70 UNT/ML / insulin, regular, human 30 UNT/ML Injectable"
                        + " Suspension [Humulin]|insulin isophane, human / insulin, regular, human|70"
                        + " units/mL / 30 units/mL|injectable suspension|Humulin",
                "1 ML Epoetin Alfa 4000 UNT/ML Injection [Epogen]|epoetin alfa|4000 units/mL|1 mL"
                        + " injection|Epogen",
                "the white pill 2 every morning|the white pill 2 every morning|||",
                "Vitamin B 12|Vitamin B 12|||",
                "Aspirin|Aspirin|||",
            })
    void tellsTheNameOfAMedicineApart(
            String text, String generic, String strength, String form, String brand) {
        var drug = DrugWords.of(text, null);
        assertEquals(generic, drug.generic());
        assertEquals(strength == null ? "" : strength, drug.strength());
        assertEquals(form == null ? "" : form, drug.form());
        assertEquals(brand == null ? "" : brand, drug.brand());
    }

    @Test
    void writesNoZeroAtTheEndOfADose() {
        var order =
                order(
                        "\"status\":\"active\","
                                + ASPIRIN
                                + ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":"
                                + "{\"value\":10.0,\"unit\":\"mg\"}}]}]");
        assertEquals(new Dose(new BigDecimal("10"), "mg", "10 mg"), order.dose());
        assertTrue(order.verbatim().contains("[coded: 10 mg]"), order::verbatim);
        var bare =
                order(
                        "\"status\":\"active\","
                                + ASPIRIN
                                + ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseQuantity\":"
                                + "{\"value\":1.0}}]}]");
        assertEquals(new Dose(null, "", "1"), bare.dose());
        var range =
                order(
                        "\"status\":\"active\","
                                + ASPIRIN
                                + ",\"dosageInstruction\":[{\"doseAndRate\":[{\"doseRange\":"
                                + "{\"low\":{\"value\":1.0,\"unit\":\"tablet\"},"
                                + "\"high\":{\"value\":2.50,\"unit\":\"tablet\"}}}]}]");
        assertEquals(new Dose(null, "", "1 to 2.5 tablet"), range.dose());
    }
}
