package org.hearthside.app.frame;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.jspecify.annotations.Nullable;

/** The window around the screens: rail at the left, top bar, status bar, one screen inside. */
public final class FramePane extends BorderPane {
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private final StackPane middle = new StackPane();
    private final FrameModel model;
    private final StatusBar status;

    /** The frame of one session. */
    public FramePane(Toolkit kit, FrameModel model) {
        this.model = model;
        getStyleClass().add("frame");
        var search = new SearchBox(model.search());
        status = new StatusBar(kit.tasks(), kit.notices(), model);
        middle.getStyleClass().add("frame-middle");
        // A screen that wants more room than there is loses it at its lower end, not at the top.
        setMinSize(0, 0);
        middle.setMinSize(0, 0);
        setTop(new TopBar(search, model, kit.theme()));
        setLeft(new Rail(model));
        setCenter(middle);
        setBottom(status);
        model.nav().screenProperty().subscribe(this::show);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (FIND.match(key)) {
                        key.consume();
                        search.take();
                    }
                });
    }

    /** Ends everything inside. */
    public void dispose() {
        model.nav().clear();
        model.search().dispose();
        status.dispose();
    }

    private void show(@Nullable Screen screen) {
        middle.getChildren().clear();
        if (screen != null) {
            middle.getChildren().add(screen.content());
        }
    }
}
