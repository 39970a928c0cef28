package org.hearthside.app.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** The building blocks of screens: page, card, row, button, empty state. */
public final class Blocks {
    private Blocks() {}

    /** The heading of a page with a quiet word beside it. */
    public static HBox pageTitle(String title, String beside) {
        var heading = ScriptText.of(title, "page-title");
        var row = row(heading, ScriptText.of(beside, "muted"));
        row.getStyleClass().add("page-head");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** A page: its parts below each other, with the page's margins. */
    public static VBox page(Node... parts) {
        var page = new VBox(parts);
        page.getStyleClass().add("page");
        return page;
    }

    /** Content that may be higher than the window. */
    public static ScrollPane scrolling(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "page-scroll");
        return scroll;
    }

    /** One thing in the middle of the window, which scrolls when the window is too small for it. */
    public static ScrollPane centred(Node node) {
        var middle = new StackPane(node);
        var scroll = scrolling(middle);
        scroll.setFitToHeight(true);
        return scroll;
    }

    /** A card with a heading. */
    public static VBox card(String title, Node... content) {
        return cardWithEnd(title, new Region(), content);
    }

    /** A card with a heading and something at the right end of that line. */
    public static VBox cardWithEnd(String title, Node atEnd, Node... content) {
        var head = new ItemRow(ScriptText.of(title, "card-title"), List.of(atEnd));
        head.getStyleClass().setAll("row", "card-head");
        var card = new VBox(head);
        card.getStyleClass().add("card");
        card.getChildren().addAll(content);
        return card;
    }

    /** A card without a heading. */
    public static VBox plainCard(Node... content) {
        var card = new VBox(content);
        card.getStyleClass().add("card");
        return card;
    }

    /** Things beside each other, centred on one line. */
    public static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        return row;
    }

    /** Things below each other. */
    public static VBox column(Node... parts) {
        var column = new VBox(parts);
        column.getStyleClass().add("column");
        return column;
    }

    /** Takes the room that is left in a row. */
    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Lets a node take the room that is left, in a row or a column. */
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /** A button that names its act. */
    public static Button button(String label, Runnable run) {
        var button = ScriptText.follow(new Button(label));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A button with a picture before its word. */
    public static Button button(Ikon icon, String label, Runnable run) {
        var button = button(label, run);
        button.setGraphic(Icon.of(icon));
        return button;
    }

    /** The one main act of a screen. */
    public static Button mainButton(Ikon icon, String label, Runnable run) {
        var button = button(icon, label, run);
        button.getStyleClass().add("accent");
        return button;
    }

    /** A button with only a picture. The word is its accessible name and its tooltip. */
    public static Button iconButton(Ikon icon, String word, Runnable run) {
        var button = new Button(null, Icon.of(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(word);
        button.setTooltip(new javafx.scene.control.Tooltip(word));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** A value with its label above it, for reading. */
    public static VBox fact(String label, String value) {
        var fact = new VBox(ScriptText.of(label, "fact-label"), ScriptText.of(value, "fact-value"));
        fact.getStyleClass().add("fact");
        return fact;
    }

    /** What a list or a section shows when there is nothing: says so, and what to do. */
    public static VBox empty(Ikon icon, String title, String whatToDo, Node... acts) {
        var picture = Icon.of(icon, "empty-icon");
        var empty =
                new VBox(
                        picture,
                        centred(ScriptText.of(title, "empty-title")),
                        centred(ScriptText.of(whatToDo, "muted")));
        if (acts.length > 0) {
            var row = row(acts);
            row.setAlignment(Pos.CENTER);
            empty.getChildren().add(row);
        }
        empty.getStyleClass().add("empty");
        empty.setAlignment(Pos.CENTER);
        return empty;
    }

    private static ScriptText centred(ScriptText text) {
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return text;
    }
}
