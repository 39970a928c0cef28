package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** Who recorded and who changed what travels with an export, and never counts. */
class ChangesTest extends ImportTest {
    private static Dossier dossier(TestFacility where) {
        var leaving = new Leaving(where.db(), where.admin(), new UUID(3, 3), "FHIR");
        return leaving.oneOfAll(leaving.everyone().getFirst());
    }

    private Client someone() {
        return Given.registered(facility, "Maria", "Lopez");
    }

    private Allergy record(ClientId who, String substance) {
        var allergy = Given.allergy(who, AllergyClass.DRUG, substance);
        facility.clock().advance(Duration.ofMinutes(1));
        new AllergyStore(db).record(nurse, allergy);
        return allergy;
    }

    private Allergy correct(Allergy w, String substance) {
        var right =
                new Allergy(
                        UUID.randomUUID(),
                        w.client(),
                        w.allergyClass(),
                        substance,
                        w.code(),
                        w.reaction(),
                        w.severity(),
                        w.kind(),
                        w.onset(),
                        w.status(),
                        w.source(),
                        w.verifiedOn(),
                        w.verifiedBy(),
                        w.stamp());
        facility.clock().advance(Duration.ofMinutes(1));
        new AllergyStore(db).correct(nurse, w.id(), right);
        return right;
    }

    private Path fhir(ClientId who, String name) throws IOException {
        var file = folder.resolve(name);
        new Export(db).fhir(admin, who, file);
        return file;
    }

    private static ImportResult bring(TestFacility to, Path file) throws IOException {
        to.clock().advance(Duration.ofMinutes(5));
        return new FhirImport(to.db())
                .run(to.nurse(), List.of(file), FhirImport.Options.STANDARD, p -> {}, () -> false);
    }

    private static List<Change> history(TestFacility where) {
        var client = dossier(where).client().id();
        var allergy = new AllergyStore(where.db()).list(where.nurse(), client).getFirst();
        return new HealthStore(where.db())
                .history(where.nurse(), client, HealthItem.ALLERGY, allergy.id());
    }

    private static List<String> told(List<Change> changes) {
        return changes.stream()
                .map(c ->
                        (c.imported() ? "there " : "here ")
                                + c.field()
                                + " "
                                + c.before()
                                + ">"
                                + c.after())
                .toList();
    }

    @Test
    void earlierVersionsComeAlongAndALaterCorrectionTakesThePlaceOfWhatCameBefore()
            throws IOException {
        var who = someone().id();
        var second = correct(record(who, "Penicilin"), "Penicillin");
        var from = history(facility);
        try (var other = TestFacility.open(engine)) {
            assertEquals(List.of(), bring(other, fhir(who, "a.json")).failures());
            var came = history(other);
            assertEquals(
                    List.of("here  >", "there substance Penicilin>Penicillin", "there  >"),
                    told(came));
            for (int i = 0; i < from.size(); i++) {
                assertEquals(from.get(i).by().byName(), came.get(i + 1).by().byName());
                assertEquals(from.get(i).by().at(), came.get(i + 1).by().at());
            }
            correct(second, "Penicillin G");
            var later = bring(other, fhir(who, "b.json"));
            assertEquals(List.of(), later.failures());
            assertEquals(1L, later.updated().get(Kind.ALLERGIES));
            assertEquals(
                    List.of("Penicillin G"),
                    dossier(other).allergies().stream().map(Allergy::substance).toList());
            assertEquals(
                    List.of(
                            "here substance Penicillin>Penicillin G",
                            "here  >",
                            "there substance Penicillin>Penicillin G",
                            "there substance Penicilin>Penicillin",
                            "there  >"),
                    told(history(other)));
            var again = bring(other, fhir(who, "c.json"));
            assertEquals(0, again.createdTotal() + again.updatedTotal());
            other.clock().advance(Duration.ofMinutes(5));
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), later.batch(), false, d -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals("Penicillin", dossier(other).allergies().getFirst().substance());
            assertFalse(
                    told(history(other)).contains("there substance Penicillin>Penicillin G"),
                    () -> "" + told(history(other)));
        }
    }

    @Test
    void nothingOfAHistoryIsLostOnASecondWay() throws IOException {
        var who = someone();
        correct(record(who.id(), "Latex"), "Latex gloves");
        facility.clock().advance(Duration.ofMinutes(1));
        new ClientStore(db)
                .correct(
                        nurse, who.id(), who.version(), Given.demographics("Maria Luisa", "Lopez"));
        var sent = dossier(facility).changes();
        assertTrue(sent.stream().anyMatch(c -> c.field().equals("first_name")));
        assertTrue(sent.stream().anyMatch(c -> c.field().equals("substance")));
        for (var form : List.of("fhir", "csv")) {
            try (var second = TestFacility.open(engine);
                    var third = TestFacility.open(engine)) {
                move(facility, second, form, form + 1);
                move(second, third, form, form + 2);
                assertEquals(said(sent), common(said(sent), said(dossier(third).changes())));
            }
        }
    }

    private static List<String> common(List<String> sent, List<String> came) {
        var there = new HashSet<>(came);
        return sent.stream().filter(there::contains).toList();
    }

    private static List<String> said(List<PastChange> changes) {
        return changes.stream()
                .map(c ->
                        List.of(
                                        c.kind(),
                                        c.field(),
                                        c.before(),
                                        c.after(),
                                        c.sealed(),
                                        c.saidBy(),
                                        c.saidAt())
                                .toString())
                .toList();
    }

    private void move(TestFacility from, TestFacility to, String form, String name)
            throws IOException {
        var out = folder.resolve(name);
        var export = new Export(from.db());
        to.clock().advance(Duration.ofMinutes(5));
        if (form.equals("fhir")) {
            export.fhir(from.admin(), out, p -> {}, () -> false);
            assertEquals(List.of(), bring(to, out).failures());
        } else {
            export.csv(from.admin(), out, p -> {}, () -> false);
            var options = new CsvImport.Options("", false, Decision.Set.NONE, null);
            var came =
                    new CsvImport(to.db())
                            .run(to.nurse(), List.of(out), options, p -> {}, () -> false);
            assertEquals(List.of(), came.failures());
        }
    }

    @Test
    void whatIsSealedNeverLeavesInAHistory() throws IOException {
        var who = someone();
        new ClientStore(db).setSsn(admin, who.id(), who.version(), AwkwardPeople.SSN);
        var changes = dossier(facility).changes();
        assertTrue(
                changes.stream().anyMatch(c -> c.field().equals("ssn") && c.sealed()),
                changes::toString);
        var text = Files.readString(fhir(who.id(), "a.json"));
        assertFalse(text.contains(AwkwardPeople.SSN));
        assertFalse(text.contains("ssn_index"));
    }

    @Test
    void aChangeThatPointsToSomebodyElsesRecordIsNotKept() throws IOException {
        var who = someone().id();
        record(who, "Penicillin");
        var stranger = Given.registered(facility, "Ann", "Ward").id();
        var first = dossier(facility).allergies().getFirst().id();
        try (var other = TestFacility.open(engine)) {
            bring(other, fhir(who, "a.json"));
            // Ann's file says that her own first entry is about Maria's allergy
            var text = Files.readString(fhir(stranger, "b.json"));
            var forged =
                    text.replace("\"valueCode\":\"CLIENTS\"", "\"valueCode\":\"ALLERGIES\"")
                            .replace(
                                    "\"valueString\":\"" + stranger.value() + "\"},",
                                    "\"valueString\":\"" + first + "\"},");
            assertFalse(text.equals(forged));
            var before = told(history(other));
            var everyone = new Decision.Set(Map.of(), Decision.Otherwise.NEW);
            var came =
                    new FhirImport(other.db())
                            .run(
                                    other.nurse(),
                                    List.of(file("forged.json", forged)),
                                    new FhirImport.Options("", false, everyone),
                                    p -> {},
                                    () -> false);
            assertEquals(List.of(), came.failures());
            assertEquals(1L, came.created().get(Kind.CLIENTS));
            assertEquals(
                    1L,
                    came.skipped().get("Provenance (of a record that did not come in)"),
                    () -> "" + came.created() + came.skipped());
            assertEquals(before, told(history(other)));
        }
    }

    @Test
    void anotherProgramReadsInWordsWhatItSaidBefore() throws IOException {
        var who = someone().id();
        correct(record(who, "Penicilin"), "Penicillin");
        var text = Files.readString(fhir(who, "a.json"));
        assertTrue(text.contains("\"role\":\"revision\""), text);
        assertTrue(text.contains("Penicilin → Penicillin"), text);
        assertTrue(
                text.contains(
                        "\"target\":[{\"reference\":\"urn:uuid:"
                                + dossier(facility).allergies().getFirst().id()),
                text);
    }
}
