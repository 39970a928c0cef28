package org.hearthside.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.StorageFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every question and every error that is put to the user. A button names the act it does, with the
 * person where it is about one; there is no OK. Also the one place where faults end: they are
 * logged here once, by code and stack, never with their message.
 */
public final class Dialogs {
    private static final Words WORDS = Words.of(Dialogs.class);
    private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);

    private final Layers layers;

    /** Shows its dialogs in these layers. */
    public Dialogs(Layers layers) {
        this.layers = layers;
    }

    /** A dialog that is being put together; nothing shows before {@link #open}. */
    public final class Dialog {
        private final VBox card = new VBox();
        private final VBox body = new VBox();
        private final List<Button> acts = new ArrayList<>();
        private String cancel = WORDS.text("cancel");
        private boolean cancelIsDefault;
        private Runnable onCancel = () -> {};
        private @Nullable Button primary;

        private Dialog(String title) {
            card.getStyleClass().add("dialog");
            body.getStyleClass().add("dialog-body");
            var heading = ScriptText.of(title, "dialog-title");
            card.getChildren().add(heading);
            card.setAccessibleText(title);
        }

        /** A sentence. */
        public Dialog say(String sentence) {
            body.getChildren().add(ScriptText.of(sentence));
            return this;
        }

        /** Anything else: a form, a table. */
        public Dialog body(Node node) {
            body.getChildren().add(node);
            return this;
        }

        /** Other words for the way out, for example {@code Keep editing}. */
        public Dialog cancel(String label) {
            this.cancel = label;
            return this;
        }

        /** As {@link #cancel}, for a way out that Enter takes too: what is safe needs no aim. */
        public Dialog stay(String label) {
            cancelIsDefault = true;
            return cancel(label);
        }

        /** What to do when the person takes the way out. */
        public Dialog onCancel(Runnable then) {
            this.onCancel = then;
            return this;
        }

        /** The main act. It closes the dialog itself, by {@link #close}, once it has succeeded. */
        public Dialog act(String label, Runnable run) {
            return main(label, run, "accent");
        }

        /** The main act, one that takes something away or cannot be undone. */
        public Dialog danger(String label, Runnable run) {
            return main(label, run, "danger");
        }

        /** The main act can be done only while this holds. Call it after the act. */
        public Dialog actWhen(ObservableValue<Boolean> possible) {
            if (primary != null) {
                primary.disableProperty().bind(possible.map(can -> !can));
            }
            return this;
        }

        /** Another act beside the main one. */
        public Dialog also(String label, Runnable run) {
            acts.add(button(label, run));
            return this;
        }

        /** How wide, in multiples of the text size; 34 when not said. */
        public Dialog width(double em) {
            card.setStyle("-fx-max-width: " + em + "em; -fx-pref-width: " + em + "em;");
            return this;
        }

        /** Shows it. */
        public Dialog open() {
            var buttons = new HBox();
            buttons.getStyleClass().add("dialog-buttons");
            buttons.setAlignment(Pos.CENTER_RIGHT);
            if (!cancel.isEmpty()) {
                var away = button(cancel, this::cancelled);
                away.setCancelButton(false);
                away.setDefaultButton(cancelIsDefault);
                away.setId("dialog-cancel");
                buttons.getChildren().add(away);
            }
            buttons.getChildren().addAll(acts);
            if (primary != null) {
                buttons.getChildren().add(primary);
                var save = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
                var act = primary;
                card.addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        key -> {
                            if (save.match(key)) {
                                key.consume();
                                act.fire();
                            }
                        });
            }
            var scroll = new FittingScroll(body);
            scroll.getStyleClass().add("dialog-scroll");
            card.getChildren().addAll(scroll, buttons);
            card.setMaxHeight(Region.USE_PREF_SIZE);
            layers.open(card, this::cancelled);
            return this;
        }

        /** Takes it away. */
        public void close() {
            layers.close(card);
        }

        private void cancelled() {
            close();
            onCancel.run();
        }

        private Dialog main(String label, Runnable run, String style) {
            var button = button(label, run);
            button.getStyleClass().add(style);
            button.setDefaultButton(style.equals("accent"));
            button.setId("dialog-act");
            primary = button;
            return this;
        }

        private Button button(String label, Runnable run) {
            var button = new Button(label);
            ScriptText.follow(button);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> run.run());
            return button;
        }
    }

    /** Begins a dialog with this title. */
    public Dialog dialog(String title) {
        return new Dialog(title);
    }

    /**
     * Asks before something is done.
     *
     * @param title the question
     * @param sentence what will happen
     * @param act what the button says, naming the act and the person
     * @param run what to do then
     */
    public void ask(String title, String sentence, String act, Runnable run) {
        var dialog = dialog(title).say(sentence);
        dialog.act(act, closing(dialog, run)).open();
    }

    /** As {@link #ask}, for what takes something away or cannot be undone. */
    public void askDanger(String title, String sentence, String act, Runnable run) {
        var dialog = dialog(title).say(sentence);
        dialog.danger(act, closing(dialog, run)).open();
    }

    /**
     * Tells something that went otherwise than wanted, and what to do. Not a fault of the program.
     */
    public void tell(String what, String whatToDo) {
        dialog(what).say(whatToDo).cancel(WORDS.text("close")).open();
    }

    /** Where every failure ends that nobody else took. */
    public void fault(Throwable fault) {
        switch (fault) {
            case AccessDenied denied -> tellKey("denied");
            case NotFound missing -> tellKey("missing");
            case StaleRecord stale -> tellKey("stale");
            case InvalidEntry invalid ->
                    tell(
                            WORDS.text("error.invalid.what"),
                            invalid.problems().stream()
                                    .map(problem -> problem.label() + ": " + problem.message())
                                    .reduce((a, b) -> a + "\n" + b)
                                    .orElse(""));
            case StorageFault storage -> coded(fault, key(storage.kind()));
            default -> coded(fault, "unexpected");
        }
    }

    private static String key(StorageFault.Kind kind) {
        return switch (kind) {
            case CONSTRAINT -> "constraint";
            case INTEGRITY -> "integrity";
            case UNAVAILABLE -> "unavailable";
            case OTHER -> "unexpected";
        };
    }

    private void tellKey(String key) {
        tell(WORDS.text("error." + key + ".what"), WORDS.text("error." + key + ".todo"));
    }

    private void coded(Throwable fault, String key) {
        var code = ErrorCode.of(fault);
        var trace = ErrorCode.trace(fault);
        LOG.error("{} {}", code, trace);
        var shown = new Label(WORDS.text("error.code", code.text()));
        shown.getStyleClass().add("error-code");
        shown.setId("error-code");
        var details = new TextArea(trace);
        details.setEditable(false);
        details.setPrefRowCount(8);
        var fold = new TitledPane(WORDS.text("error.details"), details);
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add("error-details");
        dialog(WORDS.text("error." + key + ".what"))
                .say(WORDS.text("error." + key + ".todo"))
                .body(shown)
                .body(fold)
                .also(WORDS.text("error.copy"), () -> copy(code.text() + "\n" + trace))
                .cancel(WORDS.text("close"))
                .open();
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Runnable closing(Dialog dialog, Runnable run) {
        return () -> {
            dialog.close();
            run.run();
        };
    }
}
