package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** Documents that were replaced or hidden travel as such, and never come to count. */
class OldPapersTest extends ImportTest {
    private static Dossier dossier(TestFacility where, ClientId who) {
        return new Leaving(where.db(), where.admin(), new UUID(3, 3), "FHIR").oneOfAll(who);
    }

    private static ClientId first(TestFacility where) {
        return new Leaving(where.db(), where.admin(), new UUID(3, 3), "FHIR").everyone().getFirst();
    }

    private ClientId someone() {
        var person =
                new org.hearthside.core.clients.NewClient(
                        new ClientId(UUID.randomUUID()),
                        Given.demographics("Maria", "Lopez"),
                        org.hearthside.core.clients.ClientStatus.ACTIVE,
                        null,
                        "");
        new org.hearthside.persistence.clients.ClientStore(db).register(admin, person);
        return person.id();
    }

    private UUID attach(
            ClientId who, String title, @org.jspecify.annotations.Nullable UUID before) {
        var paper =
                new NewDocument(
                        UUID.randomUUID(),
                        who,
                        DocumentCategory.POLST,
                        title,
                        AwkwardRecords.DAY,
                        null,
                        false);
        var bytes = ("%PDF-1.7 " + title).getBytes(StandardCharsets.US_ASCII);
        facility.clock().advance(Duration.ofMinutes(1));
        if (before == null) {
            new DocumentStore(db).add(nurse, paper, bytes);
        } else {
            new DocumentStore(db).replace(nurse, paper, bytes, before);
        }
        return paper.id();
    }

    private Path export(ClientId who, String name) throws IOException {
        var file = folder.resolve(name);
        new Export(db).fhir(admin, who, file);
        return file;
    }

    private static ImportResult bring(TestFacility to, Path file) throws IOException {
        to.clock().advance(Duration.ofMinutes(5));
        return new FhirImport(to.db())
                .run(to.nurse(), List.of(file), FhirImport.Options.STANDARD, p -> {}, () -> false);
    }

    private static List<String> counting(TestFacility where) {
        return dossier(where, first(where)).papers().documents().stream()
                .map(Document::title)
                .toList();
    }

    @Test
    void anOlderPaperWhoseNewerOneDoesNotComeIsHiddenAndDoesNotCount() throws IOException {
        var who = someone();
        attach(who, "New", attach(who, "Old", null));
        var text = Files.readString(export(who, "a.json"));
        // the newer one is damaged on its way
        var newer = dossier(facility, who).papers().documents().getFirst().sha256();
        var cut = text.replace(newer, "0".repeat(64));
        assertFalse(cut.equals(text));
        try (var other = TestFacility.open(engine)) {
            var came = bring(other, file("cut.json", cut));
            assertEquals(1, came.failureCount(), came.failures().toString());
            assertEquals(List.of(), counting(other));
            var old = dossier(other, first(other)).oldPapers().documents();
            assertEquals(List.of("Old"), old.stream().map(Document::title).toList());
            assertTrue(old.getFirst().status() instanceof DocumentStatus.Hidden);
            // whole, it takes its place
            bring(other, export(who, "b.json"));
            assertEquals(List.of("New"), counting(other));
            old = dossier(other, first(other)).oldPapers().documents();
            assertEquals(new DocumentStatus.Superseded(), old.getFirst().status());
        }
    }

    @Test
    void whatIsReplacedOverThereLaterIsReplacedHereAndUndoPutsItBack() throws IOException {
        var who = someone();
        var old = attach(who, "Old", null);
        try (var other = TestFacility.open(engine)) {
            bring(other, export(who, "a.json"));
            assertEquals(List.of("Old"), counting(other));
            attach(who, "New", old);
            var later = bring(other, export(who, "b.json"));
            assertEquals(List.of(), later.failures());
            assertEquals(List.of("New"), counting(other));
            var again = bring(other, export(who, "c.json"));
            assertEquals(0, again.createdTotal() + again.updatedTotal());
            other.clock().advance(Duration.ofMinutes(5));
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), later.batch(), false, d -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals(List.of("Old"), counting(other));
        }
    }

    @Test
    void whatWasReplacedTwiceBetweenTwoImportsDoesNotCountAndUndoPutsItBack() throws IOException {
        var who = someone();
        var old = attach(who, "Old", null);
        try (var other = TestFacility.open(engine)) {
            bring(other, export(who, "a.json"));
            attach(who, "Newest", attach(who, "Newer", attach(who, "New", old)));
            var later = bring(other, export(who, "b.json"));
            assertEquals(List.of(), later.failures());
            assertEquals(List.of("Newest"), counting(other));
            assertEquals(
                    AwkwardPapers.chains(dossier(facility, who)),
                    AwkwardPapers.chains(dossier(other, first(other))));
            var again = bring(other, export(who, "c.json"));
            assertEquals(0, again.createdTotal() + again.updatedTotal());
            other.clock().advance(Duration.ofMinutes(5));
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), later.batch(), false, d -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals(List.of("Old"), counting(other));
        }
    }

    @Test
    void papersThatCameToSomebodyOnFileAreTakenBackWithTheChain() throws IOException {
        var who = someone();
        try (var other = TestFacility.open(engine)) {
            bring(other, export(who, "a.json"));
            attach(who, "Newest", attach(who, "New", attach(who, "Old", null)));
            var wrong = attach(who, "Wrong", null);
            new DocumentStore(db).hide(nurse, who, wrong, 1, "Not his");
            var later = bring(other, export(who, "b.json"));
            assertEquals(4L, later.created().get(Kind.DOCUMENTS), "" + later.failures());
            assertEquals(
                    AwkwardPapers.chains(dossier(facility, who)),
                    AwkwardPapers.chains(dossier(other, first(other))));
            other.clock().advance(Duration.ofMinutes(5));
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), later.batch(), false, d -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals(4L, undone.withdrawn().get(Kind.DOCUMENTS));
            assertEquals(List.of(), counting(other));
        }
    }

    @Test
    void anotherProgramSeesWhichPaperReplacesWhich() throws IOException {
        var who = someone();
        var old = attach(who, "Old", null);
        attach(who, "New", old);
        var text = Files.readString(export(who, "a.json"));
        assertTrue(text.contains("\"status\":\"superseded\""));
        assertTrue(
                text.contains(
                        "\"relatesTo\":[{\"code\":\"replaces\",\"target\":{\"reference\":\"urn:uuid:"
                                + old));
    }
}
