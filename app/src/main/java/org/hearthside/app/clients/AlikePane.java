package org.hearthside.app.clients;

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
        fill();
    }

    private void fill() {
        getChildren().clear();
        setVisible(!model.found().isEmpty());
        if (isVisible()) {
            getChildren().add(ScriptText.of(WORDS.text("alike.title"), "strong"));
            model.found().forEach(hit -> getChildren().add(row(hit)));
        }
    }

    private static HBox row(Hit hit) {
        var words =
                new VBox(
                        ScriptText.of(hit.title(), "strong"), ScriptText.of(hit.detail(), "muted"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Blocks.row(words, Blocks.button(WORDS.text("alike.open"), hit.open()));
    }
}
