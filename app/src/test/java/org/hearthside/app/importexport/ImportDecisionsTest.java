package org.hearthside.app.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.app.importexport.ImportModel.Step;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.CsvField;
import org.hearthside.core.importexport.CsvKind;
import org.hearthside.core.importexport.CsvMapping;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.persistence.importexport.CsvImport;
import org.hearthside.persistence.importexport.FhirImport;
import org.hearthside.persistence.importexport.ImportBatches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides about an import: who is who, which column is what, what is taken back. */
final class ImportDecisionsTest {
    private static final String TWINS =
            """
            {"resourceType":"Patient","id":"a","name":[{"family":"Zimmerli","given":["Ottilie"]}],"birthDate":"1938-11-30"}
            {"resourceType":"Patient","id":"b","name":[{"family":"Zimmerly","given":["Ottilie"]}],"birthDate":"1938-11-30"}
            """;

    @TempDir Path folder;

    private final House house = House.empty();
    private final Toolkit kit = house.kit();
    private final ImportModel model =
            new ImportModel(
                    kit,
                    house.nurse(),
                    new FhirImport(house.facility().db()),
                    new CsvImport(house.facility().db()));

    @AfterEach
    void close() {
        house.close();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ImportResult result() {
        return assertInstanceOf(Step.Done.class, model.stepProperty().get()).result();
    }

    @Test
    void importsSomeoneInDoubtOnlyAsDecided() {
        model.choose(List.of(file("twins.ndjson", TWINS)));
        model.check();
        var doubt = result().undecided().getFirst();
        assertInstanceOf(Decision.LeaveOut.class, model.decided(doubt));
        model.decide(doubt, new Decision.NewPerson());
        assertInstanceOf(Decision.NewPerson.class, model.decided(doubt));
        model.bringIn();
        assertEquals(2, result().created().get(Kind.CLIENTS));
        assertTrue(result().undecided().isEmpty());
        assertEquals(List.of(), house.faults());
    }

    @Test
    void savesAReportOfWhatBecameOfEverything() throws IOException {
        model.choose(List.of(file("twins.ndjson", TWINS)));
        model.bringIn();
        var report = folder.resolve("report.csv");
        model.saveReport(result(), report);
        assertTrue(Files.readString(report).contains("created,clients,1"));
        assertTrue(Files.readString(report).contains("undecided,clients,1"));
        assertEquals(List.of(), house.faults());
    }

    @Test
    void showsTheColumnsOfOneTableAndReadsItAsChanged() {
        model.choose(List.of(file("odd.csv", "Nachname,Vorname,DOB\nHuber,Ute,3/4/1950\n")));
        assertNotNull(model.tableProperty().get());
        assertNull(model.mappingProperty().get());
        assertTrue(model.mappingProblem().isPresent());
        model.bringIn();
        assertInstanceOf(Step.Choose.class, model.stepProperty().get());
        model.mappingProperty()
                .set(
                        CsvMapping.guess(CsvKind.PEOPLE, List.of("Nachname", "Vorname", "DOB"))
                                .with(CsvField.LAST_NAME, "Nachname")
                                .with(CsvField.FIRST_NAME, "Vorname"));
        assertTrue(model.mappingProblem().isEmpty(), "" + model.mappingProblem());
        model.bringIn();
        assertEquals(Map.of(Kind.CLIENTS, 1L), result().created(), "" + result().failures());
    }

    @Test
    void listsTheImportsAndSaysWhatWouldStay() {
        model.choose(List.of(file("twins.ndjson", TWINS)));
        model.bringIn();
        var batches =
                new BatchesModel(
                        kit, house.nurse(), new ImportBatches(house.facility().db()), () -> {});
        batches.list().load();
        var listed = batches.list().valueProperty().get();
        assertNotNull(listed);
        assertEquals(1, listed.size());
        assertEquals("twins.ndjson", listed.getFirst().files());
        assertTrue(batches.mayUndo());
        var kept =
                new UndoResult.Kept(
                        Kind.VITALS,
                        new ClientId(new UUID(0, 1)),
                        "C-00001-3",
                        "Lopez, Maria",
                        "Why.",
                        2);
        var said =
                BatchesModel.kept(
                        new UndoResult(
                                new UUID(0, 2), true, false, Map.of(), Map.of(), List.of(kept), 2));
        assertEquals("Lopez, Maria, C-00001-3: Vital signs (2). Why.", said);
    }
}
