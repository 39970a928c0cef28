package org.hearthside.app.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * A form over the whole width of its screen, with its buttons always in sight. Not a window: what
 * says whom it is about stays above it. Ctrl+S saves, Escape leaves.
 */
public final class FormPane extends BorderPane {
    private static final Words WORDS = Words.of(FormPane.class);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final Toolkit kit;
    private final Editor<?> editor;
    private final String person;
    private final Form form;
    private final Words labels;
    private final VBox conflict = new VBox();
    private Runnable away = () -> {};

    /**
     * A form.
     *
     * @param title what it is about
     * @param save what the main button says: the act and the person
     * @param person the person's name, for the question about what is not saved
     * @param labels what the fields are called
     * @param form the fields
     */
    public FormPane(
            Toolkit kit,
            Editor<?> editor,
            String title,
            String save,
            String person,
            Words labels,
            Form form) {
        this.kit = kit;
        this.editor = editor;
        this.person = person;
        this.labels = labels;
        this.form = form;
        getStyleClass().add("form-pane");
        var heading = ScriptText.of(title, "page-title");
        heading.setId("form-title");
        conflict.getStyleClass().addAll("notice", "notice-amber");
        conflict.setVisible(false);
        conflict.managedProperty().bind(conflict.visibleProperty());
        var body = new VBox(heading, conflict, form);
        body.getStyleClass().add("form-body");
        var card = Blocks.plainCard(body);
        card.getStyleClass().add("form-card");
        ScrollPane scroll = Blocks.scrolling(Blocks.page(card));
        scroll.getStyleClass().add("form-scroll");
        setCenter(scroll);
        setBottom(buttons(save));
        editor.problems().subscribe(() -> form.show(List.copyOf(editor.problems())));
        editor.conflictProperty().subscribe(this::showConflict);
        editor.differences().subscribe(() -> showDifferences(editor.differences()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox buttons(String save) {
        var cancel = Blocks.button(WORDS.text("form.cancel"), () -> leave(away));
        cancel.setId("form-cancel");
        Button act = Blocks.mainButton(MaterialDesignA.ACCOUNT_CHECK_OUTLINE, save, editor::save);
        act.setGraphic(null);
        act.setId("form-save");
        act.disableProperty().bind(editor.savingProperty());
        var hint = ScriptText.of(WORDS.text("form.keys"), "muted");
        var row = Blocks.row(hint, Blocks.spacer(), cancel, act);
        row.getStyleClass().add("form-buttons");
        return row;
    }

    private void key(KeyEvent key) {
        if (SAVE.match(key)) {
            key.consume();
            // What stands in the field that has the keyboard must be read first.
            requestFocus();
            editor.save();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            leave(away);
        }
    }

    /** What to do when the form is left without saving. */
    public FormPane onAway(Runnable then) {
        away = then;
        return this;
    }

    /** Calls back at once when nothing was changed, else after a question, or never. */
    public void leave(Runnable go) {
        if (!editor.draft().changedProperty().get()) {
            go.run();
            return;
        }
        var dialog = kit.dialogs().dialog(WORDS.text("form.leave.title"));
        dialog.say(WORDS.text("form.leave.say", person))
                .cancel(WORDS.text("form.leave.stay"))
                .danger(
                        WORDS.text("form.leave.go", person),
                        () -> {
                            dialog.close();
                            go.run();
                        })
                .open();
    }

    private void showDifferences(List<Draft.Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        conflict.getChildren()
                .setAll(ScriptText.of(WORDS.text("conflict.compare", person), "strong"));
        for (var one : differences) {
            var label = Inputs.label(labels, one.name());
            conflict.getChildren()
                    .add(
                            ScriptText.of(
                                    WORDS.text(
                                            "conflict.row",
                                            label,
                                            say(one.mine()),
                                            say(one.stored()))));
        }
        conflict.setVisible(true);
    }

    private static String say(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> WORDS.text("conflict.empty");
            case Enum<?> one -> Labels.of(one);
            case Boolean yes -> WORDS.text(yes ? "yes" : "no");
            default -> {
                var text = value.toString();
                yield text.isEmpty() ? WORDS.text("conflict.empty") : text;
            }
        };
    }

    private void showConflict(boolean there) {
        conflict.getChildren().clear();
        if (there) {
            conflict.getChildren().add(ScriptText.of(WORDS.text("conflict.what"), "strong"));
            if (editor.canCompare()) {
                var look = Blocks.button(WORDS.text("conflict.look"), editor::compare);
                look.setId("conflict-look");
                conflict.getChildren()
                        .addAll(ScriptText.of(WORDS.text("conflict.todo")), Blocks.row(look));
            } else {
                conflict.getChildren().add(ScriptText.of(WORDS.text("conflict.reopen")));
            }
        }
        conflict.setVisible(there);
    }

    /** The fields. */
    public Form form() {
        return form;
    }
}
