package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.common.Slice;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.health.PastStore;
import org.junit.jupiter.api.Test;

/** Papers come with their files; what cannot be kept of them is told and stays as history. */
class PaperTest extends ImportTest {
    private static final String ADA =
            """
            {"resourceType":"Patient","id":"p","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1940-02-03"}
            """;
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEWER = "%PDF-1.7 newer".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    private static String inline(byte[] file) {
        return "\"contentType\":\"application/pdf\",\"data\":\"" + base64(file) + "\"";
    }

    private static String paper(String id, String attachment) {
        return """
        {"resourceType":"DocumentReference","id":"%s","status":"current","type":{"coding":[{"system":"http://loinc.org","code":"42348-3"}],"text":"Living will"},"subject":{"reference":"Patient/p"},"date":"2019-05-12T12:00:00Z","content":[{"attachment":{%s}}]}
        """
                .formatted(id, attachment);
    }

    private static String binary(String id, byte[] file) {
        return """
        {"resourceType":"Binary","id":"%s","contentType":"application/pdf","data":"%s"}
        """
                .formatted(id, base64(file));
    }

    private List<Document> documents() {
        return new DocumentStore(db).list(nurse, people().getFirst().id()).documents();
    }

    private List<PastEntry> history() {
        return new PastStore(db).list(nurse, people().getFirst().id(), Slice.first(50)).rows();
    }

    private byte[] file(Document document) {
        var into = new ByteArrayOutputStream();
        new DocumentStore(db).read(nurse, document, into);
        return into.toByteArray();
    }

    private UndoResult undo(UUID batch) {
        return new ImportBatches(db).undo(nurse, batch, false, done -> {}, () -> false);
    }

    @Test
    void keepsTheFileOfAPaperAsADocument() {
        var text = ADA + paper("1", inline(PDF));
        var result = load(file("a.ndjson", text));
        assertEquals(
                Map.of(Kind.CLIENTS, 1L, Kind.DOCUMENTS, 1L),
                result.created(),
                () -> "" + result.failures());
        var letter = documents().getFirst();
        assertEquals("Living will", letter.title());
        assertEquals(DocumentCategory.ADVANCE_DIRECTIVE, letter.category());
        assertEquals(LocalDate.of(2019, 5, 12), letter.issued());
        assertFalse(letter.confidential());
        assertArrayEquals(PDF, file(letter));
        assertEquals(List.of(), history());
        var again = load(file("a.ndjson", text));
        assertEquals(1L, again.unchanged().get(Kind.DOCUMENTS));
        assertEquals(1, documents().size());
    }

    @Test
    void keepsAScanOfManyMegabytesInThePaperOrInAResourceOfItsOwn() {
        var scan = java.util.Arrays.copyOf(PDF, 16_000_000);
        var other = java.util.Arrays.copyOf(NEWER, 17_000_000);
        var told =
                paper("1", inline(scan))
                        .replace(
                                "\"status\"",
                                "\"text\":{\"status\":\"generated\",\"div\":\"<div>x</div>\"},\"status\"");
        var text = ADA + told + paper("2", "\"url\":\"Binary/b\"") + binary("b", other);
        var result = load(file("a.ndjson", text));
        assertEquals(List.of(), result.failures());
        assertEquals(2L, result.created().get(Kind.DOCUMENTS));
        for (var document : documents()) {
            assertArrayEquals(document.size() == scan.length ? scan : other, file(document));
        }
    }

    @Test
    void findsTheFileInAResourceOfItsOwnBeforeOrBehindOrInAnotherFile() {
        file("a.ndjson", binary("b1", PDF) + binary("unnamed", PDF) + ADA);
        file(
                "b.ndjson",
                paper("1", "\"url\":\"Binary/b1\"")
                        + paper("2", "\"url\":\"https://there.example/fhir/Binary/b2\"")
                        + paper("3", "\"url\":\"Binary/nowhere\"")
                        + binary("b2", PNG));
        var result = load(folder);
        assertEquals(2L, result.created().get(Kind.DOCUMENTS), () -> "" + result.failures());
        assertEquals(1L, result.created().get(Kind.HISTORY));
        assertEquals(2L, result.consulted().get("Binary"));
        assertEquals(1L, result.skipped().get("Binary (no document names it)"));
        assertEquals(1, result.failureCount());
        assertEquals("content", result.failures().getFirst().field());
        assertTrue(result.failures().getFirst().reason().contains("not in these files"));
        assertTrue(history().getFirst().detail().contains("Ask for the file"));
        assertEquals(
                List.of(FileKind.PDF, FileKind.PNG),
                documents().stream().map(Document::kind).sorted().toList());
    }

    @Test
    void keepsWhatIsSaidOfAFileThatCannotBeKept() {
        var result =
                load(
                        file(
                                "a.ndjson",
                                ADA
                                        + paper(
                                                "1",
                                                inline(
                                                        "GIF89a"
                                                                .getBytes(
                                                                        StandardCharsets.US_ASCII)))
                                        + paper("2", "\"url\":\"Binary/b\"")
                                        + binary("b", "MZ".getBytes(StandardCharsets.US_ASCII))
                                        + paper(
                                                "3",
                                                "\"contentType\":\"text/plain\",\"data\":\"YQ==\"")
                                        + paper("4", inline(PDF))
                                                .replace("current", "superseded")));
        assertEquals(
                Map.of(Kind.CLIENTS, 1L, Kind.HISTORY, 4L),
                result.created(),
                () -> "" + result.failures());
        assertEquals(3, result.failureCount(), () -> "" + result.failures());
        assertEquals(1L, result.leftOut().get("DocumentReference.content"));
        assertEquals(3, history().stream().filter(e -> e.detail().contains("no PDF")).count());
        assertEquals(List.of(), documents());
    }

    @Test
    void keepsAReportAsHistoryAndItsPrintAsADocument() {
        var result =
                load(
                        file(
                                "a.ndjson",
                                ADA
                                        + """
                                        {"resourceType":"DiagnosticReport","id":"r","status":"final","code":{"text":"Chest X-ray"},"subject":{"reference":"Patient/p"},"meta":{"security":[{"code":"R"}]},"conclusion":"Clear lungs","presentedForm":[{%s}]}
                                        """
                                                .formatted(inline(PDF))));
        assertEquals(1L, result.created().get(Kind.HISTORY), () -> "" + result.failures());
        assertEquals(1L, result.created().get(Kind.DOCUMENTS));
        assertEquals("Chest X-ray", documents().getFirst().title());
        assertTrue(documents().getFirst().confidential());
        assertEquals("Clear lungs", history().getFirst().detail());
    }

    @Test
    void putsAChangedFileInPlaceOfTheOldOneAndTakesItBack() {
        load(file("a.ndjson", ADA + paper("1", inline(PDF))));
        facility.clock().advance(Duration.ofMinutes(5));
        var later = load(file("a.ndjson", ADA + paper("1", inline(NEWER))));
        assertEquals(1L, later.updated().get(Kind.DOCUMENTS), () -> "" + later.failures());
        assertEquals(2, documents().size());
        assertArrayEquals(NEWER, file(documents().getFirst()));
        assertTrue(documents().getLast().status() instanceof DocumentStatus.Superseded);
        facility.clock().advance(Duration.ofMinutes(5));
        var undone = undo(later.batch());
        assertEquals(Map.of(Kind.DOCUMENTS, 1L), undone.restored(), () -> "" + undone.kept());
        assertArrayEquals(PDF, file(documents().getFirst()));
        assertEquals(3, documents().size(), "nothing is deleted");
        assertEquals(1, documents().stream().filter(Document::current).count());
    }

    @Test
    void hidesTheDocumentsOfAnImportThatIsTakenBack() {
        load(file("p.ndjson", ADA));
        facility.clock().advance(Duration.ofMinutes(5));
        var papers = load(file("a.ndjson", paper("1", inline(PDF)) + paper("2", inline(NEWER))));
        facility.clock().advance(Duration.ofMinutes(5));
        var touched =
                documents().stream()
                        .filter(d -> d.size() == NEWER.length)
                        .findFirst()
                        .orElseThrow();
        var said = touched.said();
        new DocumentStore(db)
                .change(
                        nurse,
                        new org.hearthside.core.documents.NewDocument(
                                said.id(),
                                said.client(),
                                said.category(),
                                "Living will, read",
                                said.issued(),
                                null,
                                false),
                        touched.version());
        var undone = undo(papers.batch());
        assertEquals(Map.of(Kind.DOCUMENTS, 1L), undone.withdrawn());
        assertEquals(1, undone.keptCount());
        assertEquals(2, documents().size());
        assertEquals(
                List.of("Living will, read"),
                documents().stream().filter(Document::current).map(Document::title).toList());
        var again = load(file("a.ndjson", paper("1", inline(PDF)) + paper("2", inline(NEWER))));
        assertEquals(1L, again.created().get(Kind.DOCUMENTS), () -> "" + again.failures());
        assertEquals(1L, again.unchanged().get(Kind.DOCUMENTS));
    }
}
