package org.hearthside.app.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.hearthside.app.importexport.ImportModel.Step;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.Slice;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportProgress;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.importexport.CsvImport;
import org.hearthside.persistence.importexport.FhirImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImportModelTest {
    private static final String PEOPLE =
            """
            {"resourceType":"Bundle","type":"collection","entry":[
             {"resource":{"resourceType":"Patient","id":"p1","birthDate":"1970-05-06",
               "name":[{"family":"Rivers","given":["Anna"]}]}},
             {"resource":{"resourceType":"Patient","id":"p2","birthDate":"1980-05-06",
               "name":[{"family":"Stone","given":["Ben"]}]}},
             {"resource":{"resourceType":"Appointment","id":"e1"}}]}
            """;

    @TempDir Path folder;

    private final House house = House.empty();
    private final Toolkit kit = house.kit();
    private final ImportModel model = model(house.nurse());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void asksForFilesBeforeItReadsAnything() {
        model.check();
        assertEquals("Choose a folder or files first.", model.chosenProblemProperty().get());
        assertInstanceOf(Step.Choose.class, model.stepProperty().get());
        model.choose(List.of(file("people.json", PEOPLE)));
        assertEquals("", model.chosenProblemProperty().get());
    }

    @Test
    void listsWhatIsChosenOnceAndForgetsWhatIsTakenOff() {
        var people = file("people.json", PEOPLE);
        model.choose(List.of(people, folder, people));
        model.choose(List.of(folder.resolve("..").resolve(folder.getFileName())));
        assertEquals(List.of(people, folder), model.chosen());
        model.drop(people);
        assertEquals(List.of(folder), model.chosen());
    }

    @Test
    void checksWithoutWritingThenImportsAndTheSecondTimeNothingIsNew() {
        model.choose(List.of(file("people.json", PEOPLE)));
        model.check();
        var checked = result();
        assertTrue(checked.dryRun());
        assertEquals(2, checked.created().get(Kind.CLIENTS));
        assertEquals(0, people());
        assertTrue(notice().startsWith("Checked, nothing written: 2 new"), notice());

        model.bringIn();
        assertFalse(result().dryRun());
        assertEquals(2, result().created().get(Kind.CLIENTS));
        assertEquals(1, result().skipped().get("Appointment"));
        assertEquals(2, people());
        assertTrue(notice().startsWith("Imported: 2 new"), notice());

        model.bringIn();
        assertEquals(0, result().createdTotal());
        assertEquals(2, result().unchangedTotal());
        assertEquals(List.of(), house.faults());
    }

    @Test
    void saysOfEveryFailureWhereItIsAndWhatIsWrongAndBringsTheRest() {
        var broken = "{\"resourceType\":\"Patient\",\"id\":\"p9\"}";
        model.choose(
                List.of(
                        file("people.json", PEOPLE),
                        file("broken.json", broken),
                        file("cut.json", PEOPLE.substring(0, 150))));
        model.bringIn();
        assertEquals(2, people());
        assertTrue(result().failureCount() >= 2, "" + result().failures());
        for (var failure : result().failures()) {
            assertFalse(failure.file().isBlank());
            assertFalse(failure.reason().isBlank());
        }
        var counted = 0L;
        for (var loss : Failure.Loss.values()) {
            counted += ImportModel.count(result(), loss);
        }
        assertEquals(result().failureCount(), counted);
    }

    @Test
    void endsTheBatchAndShowsWhatItDidWhenItIsStopped() {
        var importer = new FhirImport(house.facility().db());
        var stopped =
                new ImportModel(
                        kit,
                        house.nurse(),
                        (files, options, progress, cancelled) -> {
                            kit.tasks().elapse(Tasks.PATIENCE);
                            kit.tasks().shown().getFirst().cancel();
                            progress.accept(new ImportProgress(1, 2, 1));
                            return importer.run(
                                    house.nurse(),
                                    files,
                                    new FhirImport.Options(options.source(), options.dryRun()),
                                    progress,
                                    cancelled);
                        });
        stopped.choose(List.of(file("people.json", PEOPLE)));
        stopped.bringIn();
        var done = assertInstanceOf(Step.Done.class, stopped.stepProperty().get());
        assertTrue(done.result().cancelled());
        assertEquals(List.of(), house.faults());
    }

    @Test
    void staysAtTheFilesWhenItBreaksOffAndCanBeTriedAgain() {
        var broken =
                new ImportModel(
                        kit,
                        house.nurse(),
                        (files, options, progress, cancelled) -> {
                            throw new IOException("the drive was taken out");
                        });
        broken.choose(List.of(folder));
        broken.bringIn();
        var failed = assertInstanceOf(Step.Failed.class, broken.stepProperty().get());
        assertFalse(failed.dryRun());
        broken.backToChoice();
        assertEquals(List.of(folder), broken.chosen());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';''",
                "Elm Hospital;''",
                "A|B;Leave out the sign |.",
                "1234567890123456789012345678901234567890123456789012345678901;"
                        + "Use at most 60 characters.",
            })
    void tellsWhatIsWrongWithTheNameOfTheSystem(String typed, String problem) {
        model.sourceProperty().set(typed);
        assertEquals(problem, model.sourceProblem());
        model.choose(List.of(file("people.json", PEOPLE)));
        model.check();
        assertEquals(problem.isEmpty(), model.stepProperty().get() instanceof Step.Done);
    }

    @Test
    void keepsPeopleOfTwoSystemsApartThoughTheirNumbersAreTheSame() {
        model.choose(List.of(file("people.json", PEOPLE)));
        model.sourceProperty().set("Elm Hospital");
        model.bringIn();
        model.sourceProperty().set("Oak Clinic");
        model.bringIn();
        assertEquals(0, result().unchangedTotal());
    }

    @Test
    void refusesAnImportToARoleWithoutTheRight() {
        var dsp = model(house.dsp());
        assertFalse(dsp.may());
        dsp.choose(List.of(file("people.json", PEOPLE)));
        dsp.bringIn();
        var failed = assertInstanceOf(Step.Failed.class, dsp.stepProperty().get());
        assertInstanceOf(AccessDenied.class, failed.fault());
        assertEquals(0, people());
    }

    @Test
    void goesBackToTheFilesAndForgetsThemForAnotherImport() {
        model.choose(List.of(file("people.json", PEOPLE)));
        model.check();
        model.backToChoice();
        assertInstanceOf(Step.Choose.class, model.stepProperty().get());
        assertEquals(1, model.chosen().size());
        model.bringIn();
        model.another();
        assertEquals(List.of(), model.chosen());
    }

    private ImportModel model(Session who) {
        return new ImportModel(
                kit,
                who,
                new FhirImport(house.facility().db()),
                new CsvImport(house.facility().db()));
    }

    private ImportResult result() {
        return assertInstanceOf(Step.Done.class, model.stepProperty().get()).result();
    }

    private String notice() {
        var last = kit.notices().lastProperty().get();
        return last == null ? "" : last.text();
    }

    private int people() {
        return new ClientStore(house.facility().db())
                .list(
                        house.admin(),
                        EnumSet.allOf(ClientStatus.class),
                        ClientSort.LAST_NAME,
                        Slice.first(10))
                .total();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
