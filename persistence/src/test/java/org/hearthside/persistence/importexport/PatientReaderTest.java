package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.importexport.Imported;
import org.junit.jupiter.api.Test;

/** Who a Patient is, and whom to call. */
class PatientReaderTest {
    private static Imported.Person person(String members) {
        return Mapped.of("{\"resourceType\":\"Patient\",\"id\":\"x\"," + members + "}")
                .only(Imported.Person.class);
    }

    private static Names names(String names) {
        return person("\"name\":[" + names + "]").content().demographics().names();
    }

    @Test
    void takesTheOfficialNameAndTheNicknameAndTheNameInItsOwnScript() {
        assertEquals(
                new Names("Layla", "Miriam Ann", "Haddad Jr.", "Lulu", "ليلى حداد", "ar"),
                names(
                        """
                        {"use":"old","family":"Gone","given":["Gone"]},
                        {"use":"usual","family":"Haddad","given":["Lily"]},
                        {"use":"official","family":"Haddad","given":["Layla","Miriam","Ann"],"suffix":["Jr."]},
                        {"use":"nickname","text":"Lulu"},
                        {"text":"ليلى حداد","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/language","valueCode":"ar"}]}
                        """));
    }

    @Test
    void callsPeopleByTheUsualNameWhereThereIsNoNickname() {
        assertEquals(
                "Bill",
                names(
                                """
                                {"use":"official","family":"Reed","given":["William"]},
                                {"use":"usual","family":"Reed","given":["Bill"]}
                                """)
                        .preferred());
    }

    @Test
    void writesTheFamilyFirstWhereTheScriptDoes() {
        var names =
                names(
                        """
                        {"use":"official","family":"Kim","given":["Min Jun"]},
                        {"family":"김","given":["민준"]}
                        """);
        assertEquals("김민준", names.nativeName());
        assertEquals("ko", names.nativeLanguage());
    }

    @Test
    void takesTheOnlyNameThoughItIsNotInLatinLetters() {
        var names = names("{\"family\":\"王\",\"given\":[\"小明\"]}");
        assertEquals("王", names.last());
        assertEquals("小明", names.first());
        assertEquals("王小明", names.nativeName());
        assertEquals("", names.nativeLanguage());
    }

    @Test
    void tellsFirstAndLastNameApartInATextAndSaysSo() {
        var mapped =
                Mapped.of(
                        "{\"resourceType\":\"Patient\",\"id\":\"x\",\"name\":[{\"text\":\"Reed, Ann May\"}]}");
        var names = mapped.only(Imported.Person.class).content().demographics().names();
        assertEquals("Reed", names.last());
        assertEquals("Ann May", names.first());
        assertTrue(mapped.failures().getFirst().startsWith("name: "));
    }

    @Test
    void refusesAPersonWithoutAName() {
        var mapped = Mapped.of("{\"resourceType\":\"Patient\",\"id\":\"x\",\"gender\":\"male\"}");
        assertEquals(List.of(), mapped.items);
        assertFalse(mapped.failures().isEmpty());
    }

    @Test
    void marksABirthDateOfWhichOnlyTheMonthIsKnown() {
        var demographics =
                person(
                                "\"name\":[{\"family\":\"Reed\",\"given\":[\"Ann\"]}],\"birthDate\":\"1962-04\"")
                        .content()
                        .demographics();
        assertEquals(LocalDate.of(1962, 4, 1), demographics.birthDate());
        assertTrue(demographics.birthDateEstimated());
    }

    @Test
    void infersNoSexForClinicalUseFromTheAdministrativeGender() {
        var demographics =
                person("\"name\":[{\"family\":\"Reed\",\"given\":[\"Ann\"]}],\"gender\":\"female\"")
                        .content()
                        .demographics();
        assertEquals(Gender.FEMALE, demographics.gender());
        assertEquals(ClinicalSex.NOT_RECORDED, demographics.sex());
    }

    @Test
    void takesTheGenderThatThePersonNames() {
        var demographics =
                person(
                                """
                                "name":[{"family":"Reed","given":["Ann"]}],"gender":"male",
                                "extension":[
                                 {"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"M"},
                                 {"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-genderIdentity",
                                  "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"446141000124107"}]}}]
                                """)
                        .content()
                        .demographics();
        assertEquals(Gender.FEMALE, demographics.gender());
        assertEquals(ClinicalSex.MALE, demographics.sex());
    }

    @Test
    void seesThatAPersonHasDied() {
        var name = "\"name\":[{\"family\":\"Reed\",\"given\":[\"Ann\"]}],";
        assertEquals(
                ClientStatus.DECEASED,
                person(name + "\"deceasedDateTime\":\"2026\"").content().status());
        assertEquals(
                ClientStatus.ACTIVE, person(name + "\"deceasedBoolean\":false").content().status());
        assertEquals(ClientStatus.INACTIVE, person(name + "\"active\":false").content().status());
    }

    @Test
    void keepsAnAddressAbroadWithoutForcingItIntoOurStates() {
        var address =
                person(
                                """
                                "name":[{"family":"Reed","given":["Ann"]}],
                                "address":[{"line":["12 Rue X"],"city":"Lyon","postalCode":"69001","country":"FR"}]
                                """)
                        .content()
                        .demographics()
                        .address();
        assertEquals("12 Rue X, 69001, FR, Lyon", address.oneLine());
    }

    @Test
    void leavesOutAnImpossibleSocialSecurityNumber() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Patient","id":"x","name":[{"family":"Reed","given":["Ann"]}],
                         "identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-12-3456"}]}
                        """);
        assertEquals("", mapped.only(Imported.Person.class).content().ssn());
        assertTrue(mapped.failures().getFirst().startsWith("ssn: "));
        assertFalse(mapped.failures().toString().contains("999"));
    }

    @Test
    void keepsAPhoneThatIsNoneInTheNotesOfTheContact() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"Patient","id":"x","name":[{"family":"Reed","given":["Ann"]}],
                         "contact":[{"name":{"family":"Reed","given":["Bo"]},
                          "relationship":[{"text":"brother"}],
                          "telecom":[{"system":"phone","value":"ask at the bakery"},
                                     {"system":"phone","value":"555-010-0136 ext 4"}]}]}
                        """);
        var contact = ((Imported.Contact) mapped.items.get(1)).content();
        assertEquals(ContactType.FAMILY, contact.type());
        assertEquals("(555) 010-0136 ext 4", contact.phones().main());
        assertEquals("Phone as imported: ask at the bakery", contact.notes());
        assertEquals(Authority.NONE, contact.authority());
    }

    @Test
    void callsAGuardianAGuardianWithoutAnyRightToDecide() {
        var contact =
                Mapped.of(
                                """
                                {"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/p"},
                                 "name":[{"text":"Rima Haddad"}],
                                 "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"SIS"}]},
                                  {"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"GUARD","display":"guardian"}]}],
                                 "telecom":[{"system":"phone","value":"555-010-0140","rank":2},
                                            {"system":"phone","value":"555-010-0141","rank":1}]}
                                """)
                        .only(Imported.Contact.class)
                        .content();
        assertEquals(ContactType.GUARDIAN, contact.type());
        assertFalse(contact.authority().any());
        assertEquals("(555) 010-0141", contact.phones().main());
        assertNull(contact.verifiedOn());
    }

    @Test
    void keepsAGuardianWhoseTermEndsInAYear() {
        var guardian =
                """
                {"resourceType":"RelatedPerson","id":"r","period":{"start":"2020-01-01","end":"2027-06-30"},
                 "patient":{"reference":"Patient/p"},"name":[{"text":"Rima Haddad"}]}
                """;
        assertEquals(1, Mapped.of(guardian).items.size());
        assertEquals(0, Mapped.of(guardian.replace("2027-06-30", "2026-11-20")).items.size());
        assertEquals(1, Mapped.of(guardian.replace("2027-06-30", "2026-11-21")).items.size());
    }

    @Test
    void leavesOutAContactWhoIsNoneAnyMore() {
        var mapped =
                Mapped.of(
                        """
                        {"resourceType":"RelatedPerson","id":"r","active":false,
                         "patient":{"reference":"Patient/p"},"name":[{"text":"Rima Haddad"}]}
                        """);
        assertEquals(List.of(), mapped.items);
        assertEquals(1L, mapped.result().skipped().get("RelatedPerson (no longer)"));
    }
}
