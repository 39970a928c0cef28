package org.hearthside.app.security;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The first start: there are no records here yet. Three ways on. */
public final class WelcomePane extends StackPane {
    private static final Words WORDS = Words.of(WelcomePane.class);

    /**
     * Ways on.
     *
     * @param demo makes the demo facility and opens it
     * @param create asks for what a new facility needs
     * @param open asks for the folder of existing records
     */
    public record Ways(Runnable demo, Runnable create, Runnable open) {}

    /** The screen. While the demo is made, the ways are closed and a sign says what is done. */
    public WelcomePane(Ways ways, ObservableValue<Boolean> busy, String version) {
        getStyleClass().add("sign-in");
        var choices =
                new VBox(
                        way(MaterialDesignF.FLASK_OUTLINE, "demo", ways.demo()),
                        way(MaterialDesignP.PLUS_CIRCLE_OUTLINE, "create", ways.create()),
                        way(MaterialDesignF.FOLDER_OPEN_OUTLINE, "open", ways.open()));
        choices.getStyleClass().add("ways");
        choices.disableProperty().bind(busy);
        var card =
                Blocks.plainCard(
                        SignInPane.mark(),
                        ScriptText.of(WORDS.text("welcome.title"), "page-title"),
                        ScriptText.of(WORDS.text("welcome.says")),
                        choices,
                        wait(busy));
        card.getStyleClass().add("sign-in-card");
        var column = new VBox(card, ScriptText.of(WORDS.text("signin.version", version), "muted"));
        column.getStyleClass().addAll("sign-in-column", "welcome-column");
        column.setAlignment(Pos.CENTER);
        getChildren().add(Blocks.centred(column));
    }

    private static HBox wait(ObservableValue<Boolean> busy) {
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("button-wheel");
        var wait = Blocks.row(wheel, ScriptText.of(WORDS.text("welcome.wait")));
        wait.setId("welcome-wait");
        wait.visibleProperty().bind(busy);
        wait.managedProperty().bind(busy);
        return wait;
    }

    private static Button way(Ikon icon, String key, Runnable run) {
        var title = WORDS.text("welcome." + key);
        var detail = WORDS.text("welcome." + key + ".says");
        var words = new VBox(ScriptText.of(title, "strong"), ScriptText.of(detail, "muted"));
        words.getStyleClass().add("fact");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row =
                Blocks.row(
                        Icon.of(icon, "accented"),
                        words,
                        Icon.of(MaterialDesignC.CHEVRON_RIGHT, "muted"));
        var button = new WayButton(row);
        button.setAccessibleText(title + ". " + detail);
        button.setId("welcome-" + key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("way");
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A button as high as its words need at its width; a plain one asks for their least width. */
    private static final class WayButton extends Button {
        private final HBox row;

        WayButton(HBox row) {
            this.row = row;
            row.setMaxWidth(Double.MAX_VALUE);
            setGraphic(row);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            var sides = snappedLeftInset() + snappedRightInset();
            var inside = width < 0 ? row.prefWidth(-1) : width - sides;
            return row.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }
}
