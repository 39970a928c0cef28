package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** What leaves as tables comes back, into another facility, on both engines. */
class CsvRoundTripTest extends ImportTest {
    private static ImportResult bring(TestFacility to, Session who, boolean dry, Path... files)
            throws IOException {
        var options = new CsvImport.Options("", dry, Decision.Set.NONE, null);
        return new CsvImport(to.db()).run(who, List.of(files), options, p -> {}, () -> false);
    }

    private static List<Dossier> all(TestFacility where) {
        var leaving = new Leaving(where.db(), where.admin(), new UUID(3, 3), "CSV");
        return leaving.everyone().stream().map(leaving::oneOfAll).toList();
    }

    /** Without the entries of the directory, which have no table. */
    private static List<String> content(Dossier d) {
        return RoundTripTest.content(d).stream().filter(r -> !r.startsWith("Listing")).toList();
    }

    @Test
    void everyColumnOfAwkwardPeopleComesBack() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        var sent = new Export(db).csv(admin, out, part -> {}, () -> false);
        try (var other = TestFacility.open(engine)) {
            var tried = bring(other, other.nurse(), true, out);
            assertEquals(List.of(), tried.failures());
            assertEquals(0, all(other).size());
            var came = bring(other, other.nurse(), false, out);
            assertEquals(List.of(), came.failures());
            assertEquals(sent.total(), came.createdTotal());
            var here = all(facility);
            var there = all(other);
            assertEquals(here.size(), there.size());
            for (int i = 0; i < here.size(); i++) {
                assertEquals(content(here.get(i)), content(there.get(i)));
            }
            var again = bring(other, other.nurse(), false, out);
            assertEquals(0, again.createdTotal() + again.updatedTotal());
            assertEquals(sent.total(), again.unchangedTotal());
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), came.batch(), false, done -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals(0, all(other).size());
        }
    }

    @Test
    void aBundleOfTheSameHouseMeetsThePeopleOfItsTables() throws IOException {
        AwkwardPeople.register(facility);
        var tables = folder.resolve("tables");
        var bundles = folder.resolve("bundles");
        new Export(db).csv(admin, tables, part -> {}, () -> false);
        new Export(db).fhir(admin, bundles, part -> {}, () -> false);
        try (var other = TestFacility.open(engine)) {
            bring(other, other.nurse(), false, tables);
            var people = all(other).size();
            var result =
                    new FhirImport(other.db())
                            .run(
                                    other.nurse(),
                                    List.of(bundles),
                                    FhirImport.Options.STANDARD,
                                    p -> {},
                                    () -> false);
            assertEquals(people, result.unchanged().get(Kind.CLIENTS));
            assertEquals(people, all(other).size());
        }
    }

    @Test
    void aLineIsNeverAboutWhoeverBearsTheSameNumberHere() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        new Export(db).csv(admin, out, part -> {}, () -> false);
        try (var other = TestFacility.open(engine)) {
            AwkwardPeople.register(other);
            var before = all(other).stream().map(CsvRoundTripTest::content).toList();
            var came = bring(other, other.nurse(), false, out.resolve("allergies.csv"));
            assertEquals(0, came.createdTotal());
            assertTrue(came.failures().getFirst().reason().contains("Import the people first"));
            assertEquals(before, all(other).stream().map(CsvRoundTripTest::content).toList());
        }
    }

    @Test
    void aDocumentThatIsNotTheOneThatLeftIsRefused() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        new Export(db).csv(admin, out, part -> {}, () -> false);
        var table = out.resolve("documents.csv");
        var text = Files.readString(table);
        Files.writeString(
                table, text.replaceFirst("document-000001[.](\\w+)", "../document-000001.$1"));
        // which document is the second is not always the same
        try (var files = Files.list(out)) {
            var second =
                    files.filter(f -> f.toString().contains("document-000002."))
                            .findFirst()
                            .orElseThrow();
            Files.writeString(second, "another");
        }
        try (var other = TestFacility.open(engine)) {
            var came = bring(other, other.nurse(), false, out);
            assertEquals(
                    List.of("documents.csv", "documents.csv"),
                    came.failures().stream().map(f -> f.file()).toList());
        }
    }

    @Test
    void aTextThatASpreadsheetWouldRunComesBackAsItWas() {
        for (var text : List.of("=1+1", "'=1+1", "''-x", "'plain", "- a list", "@home")) {
            var cell = CsvTables.cell(text);
            assertEquals(text, OwnTables.unshielded(cell), cell);
        }
        assertEquals(
                Kind.DOCUMENTS,
                CsvTables.kindOf(heading(SentPaper.class, "proves", "file")).orElseThrow());
        assertTrue(CsvTables.kindOf(List.of("clientNumber", "id", "name")).isEmpty());
    }

    private static List<String> heading(Class<? extends Record> type, String... more) {
        var all = new java.util.ArrayList<>(List.of("clientNumber", "id"));
        Leaves.of(type).forEach(l -> all.add(l.path()));
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void oneTableOfOursOffersNoColumnsToChoose() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        new Export(db).csv(admin, out, part -> {}, () -> false);
        for (var name : List.of("people.csv", "labs.csv", "documents.csv")) {
            assertTrue(CsvImport.headings(out.resolve(name)).isEmpty(), name);
        }
    }
}
