package org.hearthside.app.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.hearthside.app.transfer.PaperDesk.Paper;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.ErrorCode;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Spoken;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.transfer.PaperMark;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * A paper as it will come out of the printer, and beside it what is missing on it, what goes with
 * it, and the ways it can leave. Ctrl+P prints, Ctrl+S saves, Escape goes back.
 */
public final class PaperPane extends BorderPane {
    private static final Words WORDS = Words.of(PaperPane.class);
    private static final KeyCombination PRINT =
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final PaperModel model;
    private final PrintQueue queue;
    private final Runnable away;
    private boolean asking;
    private final PreviewPages pages;
    private final PreviewPane shown;
    private final VBox missing = new VBox();
    private final ConfidentialChoice confidential;
    private final StackPane preview = new StackPane();
    private final List<Subscription> ends = new ArrayList<>();

    /**
     * Shows the paper, and draws it.
     *
     * @param queue takes what is printed
     * @param away goes back to where the person came from
     */
    public PaperPane(PaperModel model, PrintQueue queue, Runnable away) {
        this.model = model;
        this.queue = queue;
        this.away = away;
        getStyleClass().add("paper-pane");
        setId("paper");
        pages = new PreviewPages(model.kit().tasks());
        shown = new PreviewPane(pages);
        confidential = new ConfidentialChoice(model);
        setCenter(preview);
        setRight(panel());
        ends.add(model.paperProperty().subscribe(this::show));
        ends.add(model.failureProperty().subscribe(this::failed));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // What was pressed to come here keeps the keyboard else: Enter would open it once more.
        setFocusTraversable(true);
        ends.add(
                sceneProperty()
                        .subscribe(scene -> {
                            if (scene != null) {
                                requestFocus();
                            }
                        }));
        model.draw();
    }

    /** As a screen: asks before something typed is thrown away. */
    public Screen screen() {
        return new Screen(this, this::dispose, this::leave);
    }

    private void dispose() {
        ends.forEach(Subscription::unsubscribe);
        shown.dispose();
        pages.dispose();
        model.dispose();
    }

    private void leave(Runnable go) {
        if (!model.holdsTyped()) {
            go.run();
            return;
        }
        var dialog = model.kit().dialogs().dialog(WORDS.text("leave.title"));
        dialog.say(WORDS.text("leave.say"))
                .cancel(WORDS.text("leave.stay"))
                .danger(
                        WORDS.text("leave.go"),
                        () -> {
                            dialog.close();
                            go.run();
                        })
                .open();
    }

    private void key(KeyEvent key) {
        if (PRINT.match(key)) {
            key.consume();
            print();
        } else if (SAVE.match(key)) {
            key.consume();
            save();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            leave(away);
        }
    }

    private Node panel() {
        var body = new VBox(ScriptText.of(model.reportName(), "page-title"), missing, acts());
        body.getStyleClass().add("paper-panel-body");
        missing.getStyleClass().add("column");
        if (model.asksForTransfer()) {
            body.getChildren().add(ScriptText.of(WORDS.text("packet.hint"), "muted"));
            area(body, "reason", model.reasonProperty(), 3);
            line(body, "startedWhen", model.startedWhenProperty());
            area(body, "doneHere", model.doneHereProperty(), 2);
            line(body, "destination", model.destinationProperty());
            line(body, "recipient", model.recipientProperty());
            body.getChildren().add(confidential);
            body.getChildren().add(ScriptText.of(WORDS.text("packet.noted"), "muted"));
        }
        ScrollPane panel = Blocks.scrolling(body);
        panel.getStyleClass().add("paper-panel");
        return panel;
    }

    private Node acts() {
        var print =
                Blocks.mainButton(
                        MaterialDesignP.PRINTER_OUTLINE,
                        WORDS.text("print", model.resident().name()),
                        this::print);
        print.setId("paper-print");
        var save =
                Blocks.button(
                        MaterialDesignF.FILE_DOWNLOAD_OUTLINE, WORDS.text("save"), this::save);
        save.setId("paper-save");
        var locked =
                Blocks.button(
                        MaterialDesignF.FILE_LOCK_OUTLINE,
                        WORDS.text("saveLocked"),
                        () -> LockedCopy.ask(model.kit().dialogs(), this::saveLocked));
        locked.setId("paper-save-locked");
        var back = Blocks.button(WORDS.text("back"), () -> leave(away));
        back.setId("paper-back");
        for (var act : List.of(print, save, locked)) {
            act.disableProperty().bind(model.leavingProperty());
        }
        print.setMaxWidth(Double.MAX_VALUE);
        var acts =
                new VBox(
                        new Field(WORDS.text("field.mark"), marks()),
                        print,
                        Items.flow("chips", List.of(save, locked, back)));
        acts.getStyleClass().add("paper-acts");
        return acts;
    }

    private ComboBox<PaperMark> marks() {
        var marks = new ComboBox<PaperMark>();
        marks.getItems().setAll(PaperMark.values());
        marks.setConverter(new Spoken<>(marks.getItems(), Labels::of));
        marks.valueProperty().bindBidirectional(model.markProperty());
        marks.setId("paper-mark");
        return marks;
    }

    private static void line(VBox into, String name, StringProperty entry) {
        field(into, name, new TextField(), entry);
    }

    private static void area(VBox into, String name, StringProperty entry, int rows) {
        var control = new TextArea();
        control.setWrapText(true);
        control.setPrefRowCount(rows);
        control.getStyleClass().add("entry-area");
        field(into, name, control, entry);
    }

    private static void field(
            VBox into, String name, TextInputControl control, StringProperty entry) {
        control.setId("transfer-" + name);
        control.textProperty().bindBidirectional(entry);
        into.getChildren().add(new Field(WORDS.text("field." + name), control));
    }

    private void show(@Nullable Paper paper) {
        if (paper == null) {
            if (model.failureProperty().get() == null) {
                preview.getChildren().setAll(turning());
            }
            return;
        }
        showMissing(paper.missing());
        confidential.show(paper.confidential());
        pages.show(paper.drawn());
        preview.getChildren().setAll(shown);
        if (isFocused()) {
            shown.takeKeyboard();
        }
    }

    private static Node turning() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(48, 48);
        turning.setAccessibleText(WORDS.text("paper.drawing"));
        return turning;
    }

    private void showMissing(List<String> labels) {
        missing.getChildren().clear();
        if (labels.isEmpty()) {
            missing.getChildren()
                    .add(Chips.of(Tone.GREEN, MaterialDesignC.CHECK, WORDS.text("complete")));
            return;
        }
        missing.getChildren()
                .addAll(
                        Chips.of(
                                Tone.AMBER,
                                MaterialDesignC.CLIPBOARD_ALERT_OUTLINE,
                                WORDS.text("missing", labels.size())),
                        ScriptText.of(String.join(" · ", labels)),
                        ScriptText.of(WORDS.text("missing.more"), "muted"));
    }

    private void failed(@Nullable Throwable fault) {
        if (fault == null) {
            return;
        }
        var again = Blocks.button(WORDS.text("again"), model::draw);
        again.setId("paper-again");
        preview.getChildren()
                .setAll(
                        Blocks.empty(
                                MaterialDesignP.PRINTER_ALERT,
                                WORDS.text("failed"),
                                WORDS.text("failed.todo", ErrorCode.of(fault).text()),
                                again));
    }

    private void print() {
        if (asking) {
            return;
        }
        asking = true;
        PrinterChoice.ask(
                model.kit(),
                order -> {
                    // The dialog stayed open while somebody went on to another person.
                    if (getScene() != null) {
                        model.print(queue, order);
                    }
                },
                () -> asking = false);
    }

    private void save() {
        choose(model::save);
    }

    private void saveLocked(String password) {
        choose(file -> model.save(file, password));
    }

    private void choose(Consumer<Path> then) {
        var chooser = new FileChooser();
        chooser.setTitle(WORDS.text("save.title"));
        chooser.setInitialFileName(model.fileName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            then.accept(file.toPath());
        }
    }
}
