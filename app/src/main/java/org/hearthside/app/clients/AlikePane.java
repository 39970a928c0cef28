package org.hearthside.app.clients;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;

/** Points out who may be the person that is being typed. It takes no room while nobody is. */
final class AlikePane extends VBox {
    private static final Words WORDS = Words.of(AlikePane.class);

    private final AlikeModel model;

    AlikePane(AlikeModel model) {
        this.model = model;
        getStyleClass().addAll("notice", "notice-amber");
        setId("alike");
        managedProperty().bind(visibleProperty());
        model.found().subscribe(this::fill);
        model.others().subscribe(this::fill);
        fill();
    }

    private void fill() {
        getChildren().clear();
        setVisible(!model.found().isEmpty() || !model.others().isEmpty());
        if (!model.found().isEmpty()) {
            getChildren().add(ScriptText.of(WORDS.text("alike.title"), "strong"));
            model.found()
                    .forEach(alike ->
                            getChildren()
                                    .add(
                                            row(
                                                    alike.hit(),
                                                    button(
                                                            "alike.open",
                                                            alike.hit(),
                                                            alike.hit().open()),
                                                    button(
                                                            "alike.other",
                                                            alike.hit(),
                                                            () -> model.notSame(alike)))));
        }
        if (!model.others().isEmpty()) {
            getChildren().add(ScriptText.of(WORDS.text("alike.others"), "strong"));
            model.others()
                    .forEach(alike ->
                            getChildren()
                                    .add(
                                            row(
                                                    alike.hit(),
                                                    button(
                                                            "alike.undo",
                                                            alike.hit(),
                                                            () -> model.mayBeSame(alike)))));
        }
    }

    private static Button button(String key, Hit hit, Runnable run) {
        var button = Blocks.button(WORDS.text(key), run);
        button.setAccessibleText(WORDS.text(key) + ", " + hit.title());
        return button;
    }

    private static HBox row(Hit hit, Button... acts) {
        var words =
                new VBox(
                        ScriptText.of(hit.title(), "strong"), ScriptText.of(hit.detail(), "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = Blocks.row(words);
        row.getChildren().addAll(acts);
        return row;
    }
}
