package org.hearthside.app.codes;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Layers;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.CodeItem;
import org.jspecify.annotations.Nullable;

/**
 * A line of text with the codes below it that fit. Down and Up go through them, Enter chooses,
 * Escape takes them away; who goes on typing keeps what was typed. The list is a layer of the
 * window, so that it stands in front of what lies below and never in front of the lock.
 */
public final class CodePicker extends TextField {
    private static final Words WORDS = Words.of(CodePicker.class);
    private static final int MOST_ROWS = 6;

    /** So wide, in multiples of the text size, that most titles stand in one line. */
    private static final double WIDTH = 38;

    private static final double ROW = 3.7;

    /** With room for fewer rows than these the form is moved up first. */
    private static final int FEW_ROWS = 3;

    private static final double EDGE = 8;

    private final CodePickModel model;
    private final Layers layers;
    private final ListView<CodeItem> list = new ListView<>();

    /** A field over this model. */
    public CodePicker(CodePickModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        setPromptText(WORDS.text("prompt"));
        setAccessibleHelp(WORDS.text("help"));
        textProperty().bindBidirectional(model.entry());
        list.setItems(model.hits());
        list.setCellFactory(view -> new CodeCell());
        list.getStyleClass().addAll("search-hits", "code-hits");
        list.setFocusTraversable(false);
        list.setManaged(false);
        list.setOnMouseClicked(event -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(this::presence);
        sceneProperty().subscribe(this::presence);
        model.openProperty().subscribe(this::show);
        model.hits().addListener((ListChangeListener<CodeItem>) change -> place());
        localToSceneTransformProperty().subscribe(this::place);
    }

    /** A picture is drawn without a window: nobody can have the keyboard there. */
    private void presence() {
        if (getScene() == null) {
            model.sleep();
        } else if (isFocused() || getScene().getWindow() == null) {
            model.wake();
        } else {
            model.sleep();
        }
    }

    private void show(boolean open) {
        if (open) {
            list.getSelectionModel().clearSelection();
            layers.over(list, model::close);
            makeRoom();
            place();
        } else {
            layers.away(list);
        }
    }

    /** Moves the form up until its field stands at the top, when little room is left below it. */
    private void makeRoom() {
        var scroll = scroll();
        if (scroll == null || getScene() == null) {
            return;
        }
        double size = getFont().getSize();
        double rows = Math.min(model.hits().size(), FEW_ROWS) * ROW * size;
        if (layers.getHeight() - inLayers(this).getMaxY() - EDGE >= rows) {
            return;
        }
        var content = scroll.getContent();
        double hidden =
                content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            // With its label, which stands in the same box.
            var field = getParent();
            double top =
                    content.sceneToLocal(field.localToScene(field.getBoundsInLocal())).getMinY();
            scroll.setVvalue(Math.clamp((top - EDGE) / hidden, 0, 1) * scroll.getVmax());
            scroll.layout();
        }
    }

    /**
     * Below the field, or above it where there is more room; never over what stands above the form,
     * which says whose record this is.
     */
    private void place() {
        if (!model.openProperty().get() || getScene() == null) {
            return;
        }
        var scroll = scroll();
        Bounds at = inLayers(this);
        double top = scroll == null ? 0 : inLayers(scroll).getMinY();
        double size = getFont().getSize();
        double width =
                Math.min(
                        Math.max(getWidth(), WIDTH * size),
                        Math.max(getWidth(), layers.getWidth() - at.getMinX() - EDGE));
        double below = layers.getHeight() - at.getMaxY() - EDGE;
        double above = at.getMinY() - top - EDGE;
        double wanted = Math.min(model.hits().size(), MOST_ROWS) * ROW * size + 2 * EDGE;
        boolean under = below >= Math.min(wanted, above);
        double height = Math.min(wanted, under ? below : above);
        list.resizeRelocate(
                at.getMinX(), under ? at.getMaxY() + 2 : at.getMinY() - height - 2, width, height);
    }

    private Bounds inLayers(Node node) {
        return layers.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    private @Nullable ScrollPane scroll() {
        for (@Nullable Node at = getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                return scroll;
            }
        }
        return null;
    }

    private void key(KeyEvent key) {
        if (!model.openProperty().get()) {
            if (key.getCode() == KeyCode.DOWN) {
                key.consume();
                model.search();
            }
            return;
        }
        switch (key.getCode()) {
            case DOWN -> move(key, 1);
            case UP -> move(key, -1);
            case ENTER -> {
                key.consume();
                choose();
            }
            default -> {}
        }
    }

    private void move(KeyEvent key, int by) {
        key.consume();
        var selection = list.getSelectionModel();
        int at = Math.clamp(selection.getSelectedIndex() + by, 0, model.hits().size() - 1);
        selection.select(at);
        list.scrollTo(at);
        // The keyboard stays in the field: a reader is told what Enter would choose.
        setAccessibleRoleDescription(CodeNote.say(model.hits().get(at)));
    }

    /** Chooses what is marked; nothing is marked before an arrow key or the mouse does so. */
    private void choose() {
        var item = list.getSelectionModel().getSelectedItem();
        if (item == null) {
            model.close();
        } else {
            model.choose(item);
            positionCaret(getLength());
        }
    }

    private static final class CodeCell extends ListCell<CodeItem> {
        private final ScriptText title = ScriptText.of("", "strong");
        private final ScriptText detail = ScriptText.of("", "muted");
        private final Node words = new VBox(title, detail);

        CodeCell() {
            // As wide as the list: what does not fit wraps.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CodeItem item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                var beside = CodeNote.beside(item);
                title.setText(item.row().display());
                detail.setText(beside);
                setAccessibleText(item.row().display() + ", " + beside);
                setGraphic(words);
            }
        }
    }
}
