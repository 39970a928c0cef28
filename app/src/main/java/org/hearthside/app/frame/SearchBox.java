package org.hearthside.app.frame;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Popup;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The search box of the top bar. Ctrl+K comes here from anywhere; arrows and Enter choose. */
final class SearchBox extends HBox {
    private static final Words WORDS = Words.of(SearchBox.class);
    private static final int MOST_ROWS = 8;

    /** So wide, in multiples of the text size, that name, number and place stand in one line. */
    private static final double ROW = 38;

    private final TextField entry = ScriptText.follow(new TextField());
    private final ListView<Hit> list = new ListView<>();
    private final Label key = new Label("Ctrl K");
    private final Popup popup = new Popup();
    private final SearchModel model;

    SearchBox(SearchModel model) {
        this.model = model;
        getStyleClass().add("search-box");
        setAlignment(Pos.CENTER_LEFT);
        entry.setId("global-search");
        entry.setPromptText(WORDS.text("search.prompt"));
        entry.setAccessibleText(WORDS.text("search.prompt"));
        entry.getStyleClass().add("search-entry");
        HBox.setHgrow(entry, Priority.ALWAYS);
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add("key-cap");
        getChildren().addAll(Icon.of(MaterialDesignM.MAGNIFY, "muted"), entry, key);
        entry.textProperty().bindBidirectional(model.queryProperty());

        list.setItems(model.hits());
        list.setCellFactory(view -> new HitCell());
        list.getStyleClass().add("search-hits");
        list.setFocusTraversable(false);
        list.setPlaceholder(ScriptText.of(WORDS.text("search.nothing"), "muted"));
        list.setOnMouseClicked(event -> choose());
        popup.setAutoHide(true);
        // Escape empties the box, which hides the list as well.
        popup.setHideOnEscape(false);
        popup.getContent().add(new StackPane(list));
        // After the list's own listener, which forgets what was selected.
        model.hits().addListener((ListChangeListener<Hit>) change -> showOrHide());
        model.nothingFoundProperty().subscribe(nothing -> showOrHide());
        entry.focusedProperty().subscribe(focused -> showOrHide());
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    ObjectProperty<Font> fontProperty() {
        return entry.fontProperty();
    }

    /** Less room: without the reminder of the key. */
    void narrow(boolean less) {
        entry.setPromptText(WORDS.text(less ? "search.find" : "search.prompt"));
        key.setVisible(!less);
        key.setManaged(!less);
    }

    void take() {
        entry.requestFocus();
        entry.selectAll();
    }

    private void showOrHide() {
        var wanted =
                entry.isFocused()
                        && (!model.hits().isEmpty() || model.nothingFoundProperty().get());
        if (!wanted || getScene() == null || getScene().getWindow() == null) {
            popup.hide();
            return;
        }
        var rows = Math.clamp(model.hits().size(), 1, MOST_ROWS);
        list.setPrefWidth(Math.max(getWidth(), ROW * entry.getFont().getSize()));
        list.setPrefHeight(rows * entry.getFont().getSize() * 4.2 + 10);
        list.getSelectionModel().selectFirst();
        if (!popup.isShowing()) {
            Point2D corner = localToScreen(0, getHeight() + 4);
            popup.show(this, corner.getX(), corner.getY());
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !model.settled()) {
            // What is seen may be from some letters before.
            key.consume();
            model.openWhenFound();
            return;
        }
        if (!popup.isShowing()) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> move(key, 1);
            case UP -> move(key, -1);
            case ENTER -> {
                key.consume();
                choose();
            }
            case ESCAPE -> {
                key.consume();
                entry.clear();
            }
            default -> {}
        }
    }

    private void move(KeyEvent key, int by) {
        key.consume();
        var at =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, model.hits().size() - 1));
        list.getSelectionModel().select(at);
        list.scrollTo(at);
    }

    private void choose() {
        var hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            popup.hide();
            model.open(hit);
        }
    }

    private static final class HitCell extends ListCell<Hit> {
        private final StackPane picture = new StackPane();
        private final ScriptText title = ScriptText.of("", "strong");
        private final ScriptText detail = ScriptText.of("", "muted");
        private final HBox row = new HBox(picture, new VBox(title, detail));

        HitCell() {
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            // As wide as the list: what does not fit wraps.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (hit == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                Node icon = Icon.of(hit.icon(), "muted");
                picture.getChildren().setAll(icon);
                title.setText(hit.title());
                detail.setText(hit.detail());
                setAccessibleText(hit.title() + ", " + hit.detail());
                setGraphic(row);
            }
        }
    }
}
