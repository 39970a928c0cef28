package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** A set of tables is complete, and what hangs on contacts and policies comes and goes whole. */
class ExportSetTest extends ImportTest {
    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private JsonNode manifest(Path folder) throws IOException {
        var manifest = new ObjectMapper().readTree(folder.resolve(Export.MANIFEST).toFile());
        var listed = new TreeSet<>(Set.of(Export.MANIFEST));
        for (var file : manifest.get("files")) {
            var path = folder.resolve(file.get("file").asText());
            listed.add(file.get("file").asText());
            assertEquals(sha256(path), file.get("sha256").asText());
            assertEquals(Files.size(path), file.get("bytes").asLong());
        }
        assertEquals(names(folder), listed);
        return manifest;
    }

    @Test
    void aSetOfTablesHasEveryKindEveryDocumentAndAHashOfEachFile() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("tables");
        var result = new Export(db).csv(admin, out, part -> {}, () -> false);
        var manifest = manifest(out);
        for (var kind : Kind.values()) {
            long rows = result.records().getOrDefault(kind, 0L);
            assertTrue(rows > 0, kind.name());
            assertEquals(rows, manifest.get("records").get(kind.key()).asLong());
        }
        assertEquals(manifest.get("files").size() + 1, result.files());
        var fhir = new Export(db).fhir(admin, folder.resolve("fhir"), part -> {}, () -> false);
        assertEquals(fhir.records(), result.records());
        manifest(folder.resolve("fhir"));
        var documents = names(out).stream().filter(n -> n.startsWith("document-")).toList();
        assertEquals(result.records().get(Kind.DOCUMENTS), (long) documents.size());
        var sent =
                documents.stream()
                        .map(n -> read(out.resolve(n)))
                        .map(HexFormat.of()::formatHex)
                        .toList();
        var kept =
                List.of(DocumentCategory.values()).stream()
                        .map(AwkwardPapers::content)
                        .map(HexFormat.of()::formatHex);
        kept.forEach(content -> assertTrue(sent.contains(content)));
        // those that were replaced or hidden go too
        assertTrue(documents.size() > DocumentCategory.values().length);
        var table = Files.readString(out.resolve("documents.csv"));
        documents.forEach(name -> assertTrue(table.contains(name), name));
        assertTrue(table.contains("CARD_BACK"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyValueOfACallHasAColumn() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var out = folder.resolve("tables");
        new Export(db).csv(admin, who, out);
        var head = Files.readAllLines(out.resolve("calls.csv")).getFirst();
        for (var leaf : Leaves.of(ContactCall.class)) {
            assertTrue(head.contains(leaf.path()), leaf.path());
        }
        assertTrue(head.endsWith("recordedBy,recordedAt,contact"), head);
    }

    @Test
    void aBundleIsTheSameInEveryRunDocumentsAndAll() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var one = folder.resolve("one.json");
        var two = folder.resolve("two.json");
        new Export(db).fhir(admin, who, one);
        new Export(db).fhir(admin, who, two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertFalse(Files.readString(one).contains(PaperWriter.MARK));
        assertTrue(
                actionsOf(admin).stream().filter(a -> a == AuditAction.EXPORT).count()
                        >= 2L * DocumentCategory.values().length);
    }

    @Test
    void whatCameFromAnExportIsTakenBackWhole() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        new Export(db).fhir(admin, out, part -> {}, () -> false);
        try (var other = TestFacility.open(engine)) {
            var came =
                    new FhirImport(other.db())
                            .run(
                                    other.nurse(),
                                    List.of(out),
                                    FhirImport.Options.STANDARD,
                                    p -> {},
                                    () -> false);
            other.clock().advance(Duration.ofMinutes(5));
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), came.batch(), false, done -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals(came.created(), undone.withdrawn());
        }
    }

    @Test
    void aDocumentThatWasChangedOnItsWayIsNotTakenForOurs() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var out = folder.resolve("one.json");
        new Export(db).fhir(admin, who, out);
        var text = Files.readString(out);
        int at = text.indexOf("\"data\":\"") + 4_000;
        var other = text.charAt(at) == 'A' ? 'B' : 'A';
        var changed = text.substring(0, at) + other + text.substring(at + 1);
        try (var there = TestFacility.open(engine)) {
            var came =
                    new FhirImport(there.db())
                            .run(
                                    there.nurse(),
                                    List.of(file("changed.json", changed)),
                                    FhirImport.Options.STANDARD,
                                    p -> {},
                                    () -> false);
            assertEquals(1, came.failureCount(), came.failures().toString());
            var all = text.split("\"resourceType\":\"DocumentReference\"", -1).length - 1;
            assertEquals(all - 1L, came.created().get(Kind.DOCUMENTS));
        }
    }

    @Test
    void callsKeepWhomTheyWereMadeTo() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var out = folder.resolve("one.json");
        new Export(db).fhir(admin, who, out);
        try (var there = TestFacility.open(engine)) {
            new FhirImport(there.db())
                    .run(
                            there.nurse(),
                            List.of(out),
                            FhirImport.Options.STANDARD,
                            p -> {},
                            () -> false);
            var leaving = new Leaving(there.db(), there.admin(), new java.util.UUID(3, 3), "FHIR");
            var dossier = leaving.oneOfAll(leaving.everyone().getFirst());
            for (var call : dossier.calls()) {
                var contact =
                        Stream.concat(
                                        dossier.contacts().stream(),
                                        dossier.off().contacts().stream())
                                .filter(c -> c.id().equals(call.contact()))
                                .findFirst()
                                .orElseThrow();
                assertEquals(contact.displayName(), call.name());
            }
            assertFalse(dossier.calls().isEmpty());
        }
    }
}
