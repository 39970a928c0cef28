package org.hearthside.app.importexport;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.importexport.CsvImport;
import org.hearthside.persistence.importexport.FhirImport;
import org.hearthside.persistence.importexport.ImportBatches;

/** The screen that brings records in from files. One of these for each session. */
public final class ImportScreens {
    private static final Words WORDS = Words.of(ImportScreens.class);

    private final ImportModel model;
    private final BatchesModel batches;

    /**
     * For one session.
     *
     * @param changed told when an import has ended, whole or not: people may be new
     */
    public ImportScreens(Toolkit kit, Session session, Db db, Runnable changed) {
        this.model = new ImportModel(kit, session, new FhirImport(db), new CsvImport(db));
        this.batches = new BatchesModel(kit, session, new ImportBatches(db), changed);
        model.stepProperty()
                .subscribe(step -> {
                    if (step instanceof ImportModel.Step.Done
                            || step instanceof ImportModel.Step.Failed) {
                        changed.run();
                    }
                });
    }

    /**
     * The screen. An import that runs goes on when the screen is left, and is found again here.
     *
     * @param residents opens the list of residents
     */
    public Screen importing(Runnable residents) {
        var pane =
                new ImportPane(
                        model,
                        batches,
                        new ImportPane.Ways(
                                ImportScreens::folder,
                                ImportScreens::files,
                                ImportScreens::report,
                                residents));
        return Screen.of(pane, pane::dispose);
    }

    private static List<Path> folder(Node at) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text("folder.title"));
        var folder = chooser.showDialog(at.getScene().getWindow());
        return folder == null ? List.of() : List.of(folder.toPath());
    }

    private static Optional<Path> report(Node at) {
        var chooser = new FileChooser();
        chooser.setTitle(WORDS.text("report.title"));
        chooser.setInitialFileName("import-report.csv");
        return Optional.ofNullable(chooser.showSaveDialog(at.getScene().getWindow()))
                .map(File::toPath);
    }

    private static List<Path> files(Node at) {
        var chooser = new FileChooser();
        chooser.setTitle(WORDS.text("files.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                WORDS.text("files.fhir"),
                                "*.json",
                                "*.ndjson",
                                "*.jsonl",
                                "*.csv",
                                "*.tsv"),
                        new FileChooser.ExtensionFilter(WORDS.text("files.all"), "*.*"));
        var files = chooser.showOpenMultipleDialog(at.getScene().getWindow());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }
}
