package org.hearthside.app.importexport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.importexport.ImportModel.Step;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.ErrorCode;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.AccessDenied;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Brings records in from files: choose, check, import, see what became of it. */
public final class ImportPane extends StackPane {
    private static final Words WORDS = Words.of(ImportPane.class);

    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final ImportModel model;
    private final BatchesModel batches;
    private final Ways ways;
    private final VBox picked = Blocks.column();
    private final ScriptText pickedProblem = ScriptText.of("", "form-problem");
    private final List<Subscription> ends = new ArrayList<>();
    private final List<Subscription> stepEnds = new ArrayList<>();

    /**
     * Where the screen leads.
     *
     * @param folder asks for a folder; gives nothing when the person changed their mind
     * @param files asks for files
     * @param report asks where to save the report
     * @param residents opens the list of residents
     */
    public record Ways(
            Function<Node, List<Path>> folder,
            Function<Node, List<Path>> files,
            Function<Node, Optional<Path>> report,
            Runnable residents) {}

    /** Shows the model. */
    public ImportPane(ImportModel model, BatchesModel batches, Ways ways) {
        this.model = model;
        this.batches = batches;
        this.ways = ways;
        picked.setAlignment(Pos.CENTER);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pasted);
        ends.add(model.stepProperty().subscribe(this::show));
        ends.add(model.chosen().subscribe(this::showPicked));
        ends.add(
                model.chosenProblemProperty()
                        .subscribe(problem -> {
                            pickedProblem.setText(problem);
                            pickedProblem.setVisible(!problem.isEmpty());
                            pickedProblem.setManaged(!problem.isEmpty());
                        }));
    }

    /** Ends what it subscribed to. An import that runs goes on. */
    public void dispose() {
        ends.forEach(Subscription::unsubscribe);
        endStep();
    }

    private void endStep() {
        stepEnds.forEach(Subscription::unsubscribe);
        stepEnds.clear();
    }

    private void show(Step step) {
        endStep();
        if (!model.may()) {
            page(denied());
            return;
        }
        switch (step) {
            case Step.Choose choose -> {
                var before = new BatchesPane(batches);
                stepEnds.add(before::dispose);
                page(choice(), before, kinds());
            }
            case Step.Busy busy -> page(busy(busy));
            case Step.Done done ->
                    page(
                            new ImportResultPane(
                                    done.result(),
                                    model::decided,
                                    new ImportResultPane.Acts(
                                            model::decide,
                                            () ->
                                                    ways.report()
                                                            .apply(this)
                                                            .ifPresent(file ->
                                                                    model.saveReport(
                                                                            done.result(), file)),
                                            model::bringIn,
                                            model::backToChoice,
                                            model::another,
                                            ways.residents())));
            case Step.Failed failed -> page(failed(failed));
        }
    }

    private void page(Node... parts) {
        var page = Blocks.page(Blocks.pageTitle(WORDS.text("title"), WORDS.text("beside")));
        page.getChildren().addAll(parts);
        getChildren().setAll(Blocks.scrolling(page));
    }

    private Node choice() {
        var folder =
                Blocks.button(
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        WORDS.text("folder"),
                        () -> model.choose(ways.folder().apply(this)));
        folder.setId("import-folder");
        var files =
                Blocks.button(
                        MaterialDesignF.FILE_MULTIPLE_OUTLINE,
                        WORDS.text("files"),
                        () -> model.choose(ways.files().apply(this)));
        files.setId("import-files");
        var entry = new TextField();
        entry.setId("import-source");
        entry.textProperty().bindBidirectional(model.sourceProperty());
        stepEnds.add(() -> entry.textProperty().unbindBidirectional(model.sourceProperty()));
        var source =
                new Field(WORDS.text("source"), entry)
                        .check(() ->
                                Optional.of(model.sourceProblem())
                                        .filter(problem -> !problem.isEmpty()))
                        .hint(WORDS.text("source.hint"));
        source.getStyleClass().add("import-source");
        var check =
                Blocks.button(
                        MaterialDesignF.FILE_SEARCH_OUTLINE,
                        WORDS.text("check"),
                        () -> tryTo(source, model::check));
        check.setId("import-check");
        var bringIn =
                Blocks.mainButton(
                        MaterialDesignI.IMPORT,
                        WORDS.text("import"),
                        () -> tryTo(source, model::bringIn));
        bringIn.setId("import-start");
        var acts = Items.flow("import-acts", List.of(check, bringIn));
        var columns = Blocks.column();
        stepEnds.add(
                model.tableProperty()
                        .subscribe(table ->
                                columns.getChildren()
                                        .setAll(
                                                table == null
                                                        ? List.of()
                                                        : List.of(
                                                                new ColumnsPane(
                                                                        model, table.columns())))));
        showPicked();
        return Blocks.card(
                WORDS.text("choose.title"),
                ScriptText.of(WORDS.text("choose.says"), "muted"),
                Items.flow("import-acts", List.of(folder, files)),
                picked,
                pickedProblem,
                columns,
                source,
                ScriptText.of(WORDS.text("check.says"), "muted"),
                acts);
    }

    private static void tryTo(Field source, Runnable act) {
        if (source.checkNow()) {
            act.run();
        } else {
            source.focus();
        }
    }

    private void showPicked() {
        if (model.chosen().isEmpty()) {
            picked.getChildren()
                    .setAll(
                            Blocks.empty(
                                    MaterialDesignF.FOLDER_OPEN_OUTLINE,
                                    WORDS.text("empty"),
                                    WORDS.text("empty.todo")));
            return;
        }
        picked.getChildren().setAll(model.chosen().stream().map(this::line).toList());
    }

    private Node line(Path path) {
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var folder = Files.isDirectory(path);
        var parent = path.getParent();
        var words =
                Items.words(
                        name,
                        parent == null
                                ? ""
                                : WORDS.text(folder ? "in.folder" : "in.file", parent.toString()));
        var drop = Blocks.button(WORDS.text("drop"), () -> model.drop(path));
        drop.setAccessibleText(WORDS.text("drop.say", name));
        drop.getStyleClass().add("flat");
        var icon = folder ? MaterialDesignF.FOLDER_OUTLINE : MaterialDesignF.FILE_DOCUMENT_OUTLINE;
        return Items.led(Icon.of(icon, "muted"), Items.row(words, drop));
    }

    private static Node kinds() {
        return Blocks.card(
                WORDS.text("kinds.title"),
                ScriptText.of(WORDS.text("kinds.says")),
                ScriptText.of(WORDS.text("kinds.twice"), "muted"));
    }

    private Node busy(Step.Busy busy) {
        var running = busy.running();
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(running.label());
        bar.getStyleClass().add("import-bar");
        var says = ScriptText.of(WORDS.text("busy.begins"));
        says.setId("import-progress");
        var cancel =
                Blocks.button(
                        MaterialDesignC.CLOSE,
                        WORDS.text(busy.dryRun() ? "stop.check" : "stop.import"),
                        () -> {
                            running.cancel();
                            says.setText(WORDS.text("busy.stopping"));
                        });
        cancel.setId("import-cancel");
        stepEnds.add(
                running.fractionProperty().subscribe(done -> bar.setProgress(done.doubleValue())));
        stepEnds.add(
                running.messageProperty()
                        .subscribe(message -> {
                            if (!message.isEmpty()) {
                                says.setText(message);
                            }
                        }));
        return Blocks.card(
                WORDS.text(busy.dryRun() ? "busy.check" : "busy.import", model.chosen().size()),
                bar,
                says,
                ScriptText.of(
                        WORDS.text(busy.dryRun() ? "busy.check.says" : "busy.import.says"),
                        "muted"),
                Blocks.row(cancel));
    }

    private Node failed(Step.Failed failed) {
        if (failed.fault() instanceof AccessDenied) {
            return denied();
        }
        var again = Blocks.button(WORDS.text("failed.again"), model::backToChoice);
        again.setId("import-again");
        return Blocks.plainCard(
                Blocks.empty(
                        MaterialDesignD.DATABASE_ALERT_OUTLINE,
                        WORDS.text(failed.dryRun() ? "failed.check" : "failed.import"),
                        WORDS.text(
                                failed.dryRun() ? "failed.check.todo" : "failed.import.todo",
                                ErrorCode.of(failed.fault()).text()),
                        again));
    }

    private static Node denied() {
        return Blocks.plainCard(
                Blocks.empty(
                        MaterialDesignL.LOCK_OUTLINE,
                        WORDS.text("denied"),
                        WORDS.text("denied.todo")));
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()
                && model.may()
                && model.stepProperty().get() instanceof Step.Choose) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    /** Files that were copied elsewhere come in by the keyboard. */
    private void pasted(KeyEvent key) {
        var clipboard = Clipboard.getSystemClipboard();
        if (PASTE.match(key)
                && clipboard.hasFiles()
                && model.may()
                && model.stepProperty().get() instanceof Step.Choose) {
            model.choose(clipboard.getFiles().stream().map(File::toPath).toList());
            key.consume();
        }
    }

    private void dropped(DragEvent drag) {
        model.choose(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
        drag.setDropCompleted(true);
        drag.consume();
    }
}
