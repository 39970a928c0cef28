package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.medications.OrderStatus;
import org.junit.jupiter.api.Test;

/** Sources that are not quite FHIR, and sources that mean harm. */
class FhirParserTest {
    @Test
    void takesThePersonWithoutABirthDateThatIsNone() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Patient","id":"x","birthDate":"1950-13-45","gender":"femail",
                         "name":[{"family":"Reed","given":["Ann"]}]}
                        """);
        var person = mapped.only(Imported.Person.class);
        assertNull(person.content().demographics().birthDate());
        assertEquals(
                List.of("birthDate", "gender"),
                mapped.losses().stream().map(Failure::field).distinct().sorted().toList());
        assertTrue(mapped.losses().stream().allMatch(f -> f.loss() == Failure.Loss.FIELD));
    }

    @Test
    void neverRepeatsAValueInWhatItSays() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Patient","id":"x","birthDate":"ZEBRA","gender":"ZEBRA",
                         "ZEBRA lives here":1,"name":[{"family":"Reed","given":["Ann"]},"ZEBRA"],
                         "telecom":[{"system":"phone","value":"ZEBRA 555"}],
                         "address":[{"state":"ZEBRA","postalCode":"ZEBRA"}],
                         "contact":[{"name":{"text":"ZEBRA"},"telecom":[{"system":"email","value":"ZEBRA"}]}]}
                        """,
                        "{\"resourceType\":\"Observation\",\"id\":\"ZEBRA\",\"status\":\"ZEBRA\"}",
                        "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"reference\":\"Patient/ZEBRA\"}}",
                        "{\"resourceType\":\"Condition\",\"contained\":[{\"resourceType\":\"ZEBRA\"}]}");
        assertTrue(mapped.losses().size() >= 6, () -> mapped.failures().toString());
        for (var failure : mapped.losses()) {
            assertFalse(
                    (failure.entry() + failure.field() + failure.reason() + failure)
                            .contains("ZEBRA"),
                    failure::toString);
        }
    }

    @Test
    void readsThroughABrokenNarrative() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Condition","id":"c","text":{"status":"generated",
                         "div":"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><div><b>&e;"},
                         "code":{"text":"Gout"},"subject":{"reference":"Patient/p"}}
                        """);
        assertEquals("Gout", mapped.only(Imported.Condition.class).content().text());
        assertEquals(List.of(), mapped.failures());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var bytes =
                "{\"resourceType\":\"Patient\",\"id\":\"x\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        var raw = new RawResource("f", 0, "", "Patient", "x", "", bytes);
        assertEquals(
                "entry.notUtf8",
                org.junit.jupiter.api.Assertions.assertThrows(
                                FhirParser.Unreadable.class, () -> new FhirParser().parse(raw))
                        .key());
    }

    @Test
    void refusesAnEntryThatSaysItMeansSomethingElse() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"AllergyIntolerance","id":"a","code":{"text":"Nuts"},
                         "modifierExtension":[{"url":"urn:x:not","valueBoolean":true}],
                         "patient":{"reference":"Patient/p"}}
                        """);
        assertEquals(List.of(), mapped.items);
        assertEquals("modifierExtension", mapped.losses().getFirst().field());
    }

    @Test
    void refusesAnAllergyWhoseVerificationCannotBeRead() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"AllergyIntolerance","id":"a","code":{"text":"Nuts"},
                         "verificationStatus":"entered-in-error","patient":{"reference":"Patient/p"}}
                        """);
        assertEquals(List.of(), mapped.items);
        assertTrue(
                mapped.failures().stream().anyMatch(f -> f.startsWith("verificationStatus: ")),
                () -> mapped.failures().toString());
    }

    @Test
    void keepsTheWordsOfAnOrderWhoseDoseCannotBeRead() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"MedicationRequest","id":"m","status":"activ","intent":"order",
                         "medicationCodeableConcept":{"text":"Warfarin"},
                         "subject":{"reference":"Patient/p"},
                         "dosageInstruction":[{"text":"Take 1O mg","doseAndRate":[{"doseQuantity":
                          {"value":"1O","unit":"mg"}}]}]}
                        """);
        var order = mapped.only(Imported.Order.class).content();
        assertEquals(OrderStatus.UNVERIFIED, order.status());
        assertNull(order.dose().amount());
        assertTrue(order.verbatim().contains("Take 1O mg"), order::verbatim);
        assertTrue(order.verbatim().contains("could not be read"), order::verbatim);
        assertTrue(order.instructions().contains("does not say whether"), order::instructions);
        assertFalse(mapped.failures().isEmpty());
    }

    @Test
    void takesANumberWhereATextIsExpectedWithoutComplaint() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Patient","id":"x","birthDate":1950,
                         "name":{"family":"Reed","given":"Ann"}}
                        """);
        assertNotNull(mapped.only(Imported.Person.class).content().demographics().birthDate());
        assertEquals(List.of(), mapped.failures());
    }

    @Test
    void takesAValueThatIsOnlySaidToBeAbsentAsAbsent() {
        var absent =
                "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/"
                        + "data-absent-reason\",\"valueCode\":\"unknown\"}]}";
        var mapped =
                Mapped.of(
                        "{\"resourceType\":\"Patient\",\"id\":\"x\",\"_birthDate\":"
                                + absent
                                + ",\"_gender\":"
                                + absent
                                + ",\"name\":[{\"family\":\"Reed\",\"given\":[\"Ann\"]}],"
                                + "\"identifier\":[{\"_system\":"
                                + absent
                                + ",\"_value\":"
                                + absent
                                + ",\"type\":{\"coding\":[{\"code\":\"MR\",\"_system\":"
                                + absent
                                + "}]}}],\"telecom\":[{\"_system\":"
                                + absent
                                + ",\"_value\":"
                                + absent
                                + "}],\"communication\":[{\"language\":{\"_text\":"
                                + absent
                                + "}}]}");
        var demographics = mapped.only(Imported.Person.class).content().demographics();
        assertNull(demographics.birthDate());
        assertEquals("", demographics.mrn());
        assertEquals(List.of(), mapped.failures());
    }

    @Test
    void leavesOutControlCharactersAndHalvesOfCharacters() {
        var mapped =
                Mapped.of(
                        "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a\",\"code\":{\"text\":"
                                + "\"Nu\\u0000ts\\ud800\"},\"category\":[\"food\"],"
                                + "\"patient\":{\"reference\":\"Patient/p\"}}");
        Allergy allergy = mapped.only(Imported.Allergy.class).content();
        assertTrue(allergy.substance().matches("Nuts[?\uFFFD]"), allergy::substance);
    }

    @Test
    void leavesOutAReadingWithMoreDigitsThanAnyInstrument() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Observation","id":"o","status":"final",
                         "code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},
                         "subject":{"reference":"Patient/p"},"effectiveDateTime":"2026-01-01",
                         "valueQuantity":{"value":"1e999999999","unit":"kg"}}
                        """);
        assertEquals(List.of(), mapped.items);
        assertEquals("value", mapped.losses().getLast().field());
    }
}
