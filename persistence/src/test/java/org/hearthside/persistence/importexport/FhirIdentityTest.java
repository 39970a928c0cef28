package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.health.AllergyStore;
import org.junit.jupiter.api.Test;

/** Who is who: nobody twice, and no two people in one record. */
class FhirIdentityTest extends ImportTest {
    @Test
    void tellsTwoPeopleOfOneSurnameApart() {
        load(Mapped.file("bulk"));
        assertEquals(
                List.of("Nguyen, Lan", "Nguyen, Thi"),
                people().stream().map(p -> p.names().listed()).toList());
    }

    @Test
    void takesNobodyForSomeoneElseUnderTheSameId() {
        load(Mapped.file("bulk/Patient.ndjson"));
        var other =
                file(
                        "other.ndjson",
                        """
                        {"resourceType":"Patient","id":"p1","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1980-02-02"}
                        {"resourceType":"AllergyIntolerance","id":"z","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/p1"}}
                        """);
        var result = load(other);
        assertEquals(Map.of(), result.created());
        assertEquals(2, result.failureCount(), () -> result.failures().toString());
        var named = load(nurse, new FhirImport.Options("clinic", false), other);
        assertEquals(1L, named.created().get(Kind.CLIENTS));
        assertEquals(1L, named.created().get(Kind.ALLERGIES));
    }

    @Test
    void tellsTwoFilesApartThatCallTwoPeopleTheSame() {
        file(
                "a.ndjson",
                """
                {"resourceType":"Patient","id":"1","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1980-02-02"}
                {"resourceType":"AllergyIntolerance","id":"a","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/1"}}
                """);
        file(
                "b.ndjson",
                """
                {"resourceType":"Patient","id":"1","name":[{"family":"Voss","given":["Bo"]}],"birthDate":"1955-05-05"}
                {"resourceType":"AllergyIntolerance","id":"b","category":["food"],"code":{"text":"Eggs"},"patient":{"reference":"Patient/1"}}
                """);
        file(
                "c.json",
                """
                {"resourceType":"AllergyIntolerance","id":"c","category":["food"],"code":{"text":"Nuts"},"patient":{"reference":"Patient/1"}}
                """);
        var result = load(folder);
        assertEquals(1, people().size());
        assertEquals(
                List.of("Milk"),
                new AllergyStore(db)
                        .get(nurse, people().getFirst().id()).items().stream()
                                .map(a -> a.substance())
                                .toList());
        assertEquals(3, result.failureCount(), () -> result.failures().toString());
    }

    @Test
    void knowsPeopleOfAnEarlierImport() {
        load(Mapped.file("bulk/Patient.ndjson"), Mapped.file("resident.json"));
        var later =
                file(
                        "later.ndjson",
                        """
                        {"resourceType":"AllergyIntolerance","id":"l1","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/p1"}}
                        {"resourceType":"AllergyIntolerance","id":"l2","category":["food"],"code":{"text":"Nuts"},"patient":{"reference":"urn:uuid:0A000000-0000-4000-8000-000000000001"}}
                        {"resourceType":"AllergyIntolerance","id":"l3","category":["food"],"code":{"text":"Fish"},"patient":{"reference":"Patient/p3"}}
                        """);
        var result = load(later);
        assertEquals(Map.of(Kind.ALLERGIES, 2L), result.created());
        assertEquals(1, result.failureCount());
    }

    @Test
    void makesNoSecondRecordOfSomeoneOnFile() {
        load(Mapped.file("bulk/Patient.ndjson"));
        var result =
                load(
                        file(
                                "again.json",
                                """
                                {"resourceType":"Patient","id":"elsewhere","name":[{"family":"NGUYEN","given":["thi"]}],
                                 "birthDate":"1971-12-31"}
                                """));
        assertEquals(Map.of(), result.created());
        assertEquals(1, result.failureCount());
        assertEquals(2, people().size());
    }

    @Test
    void keepsAnAllergyThoughALaterFileSaysNoneIsKnown() {
        load(Mapped.file("bulk"));
        var result =
                load(
                        Mapped.file("bulk/Patient.ndjson"),
                        file(
                                "later.json",
                                """
                                {"resourceType":"AllergyIntolerance","id":"n","code":{"text":"No known food allergies"},
                                 "patient":{"reference":"Patient/p1"}}
                                """));
        assertEquals(Map.of(), result.created());
        assertTrue(result.failures().getFirst().reason().contains("allergy stands"));
        var thi = people().get(1);
        assertEquals(
                RecordState.RECORDED,
                new AllergyStore(db).get(nurse, thi.id()).state(AllergyClass.FOOD));
    }

    @Test
    void showsNothingOfSomeoneInAHouseOfOthers() {
        load(Mapped.file("bulk/Patient.ndjson"));
        var thi = people().get(1).id();
        moveIn(thi);
        var result =
                load(
                        nurseElsewhere,
                        FhirImport.Options.STANDARD,
                        file(
                                "x.ndjson",
                                """
                                {"resourceType":"Patient","id":"p1","name":[{"family":"Nguyen","given":["Thi"]}],"birthDate":"1971-12-31"}
                                {"resourceType":"AllergyIntolerance","id":"q","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/p1"}}
                                """));
        assertEquals(Map.of(), result.created());
        assertEquals(2, result.failureCount());
        assertTrue(result.failures().getFirst().reason().contains("not yours"));
    }

    private void moveIn(org.hearthside.core.clients.ClientId client) {
        var stays = new org.hearthside.persistence.stays.StayStore(db);
        stays.place(
                admin,
                new org.hearthside.core.stays.NewStay(
                        newId(),
                        client,
                        org.hearthside.persistence.testing.TestFacility.MAPLE,
                        null,
                        db.sources().now(),
                        ""));
    }

    @Test
    void countsInADryRunWhomTheFilesNameTwiceOnlyOnce() {
        file(
                "a.ndjson",
                """
                {"resourceType":"Patient","id":"1","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1980-02-02"}
                {"resourceType":"Patient","id":"2","name":[{"family":"Voss","given":["Bo"]}],"birthDate":"1955-05-05","identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]},"value":"MX-7"}]}
                {"resourceType":"Patient","id":"3","name":[{"family":"Ames","given":["Cy"]}],"birthDate":"1941-01-05","identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"219-09-5555"}]}
                {"resourceType":"AllergyIntolerance","id":"a","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/2"}}
                {"resourceType":"AllergyIntolerance","id":"n","category":["food"],"code":{"text":"No known food allergies"},"patient":{"reference":"Patient/2"}}
                """);
        file(
                "b.ndjson",
                """
                {"resourceType":"Patient","id":"11","name":[{"family":"QUILL","given":["Ada"]}],"birthDate":"1980-02-02"}
                {"resourceType":"Patient","id":"12","name":[{"family":"Voss","given":["Robert"]}],"birthDate":"1955-05-06","identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]},"value":"MX-7"}]}
                {"resourceType":"Patient","id":"13","name":[{"family":"Ames","given":["Cyrus"]}],"birthDate":"1941-01-06","identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"219-09-5555"}]}
                {"resourceType":"Patient","id":"1","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1980-02-02","gender":"female"}
                """);
        var tried = load(nurse, FhirImport.Options.DRY_RUN, folder);
        var done = load(folder);
        assertEquals(3L, done.created().get(Kind.CLIENTS));
        assertEquals(done.created(), tried.created());
        assertEquals(done.updated(), tried.updated());
        assertEquals(done.unchanged(), tried.unchanged());
        assertEquals(done.failures(), tried.failures());
    }
}
