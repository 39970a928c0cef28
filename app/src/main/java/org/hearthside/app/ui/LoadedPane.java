package org.hearthside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.NotFound;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * Shows what a {@link Loaded} holds: a sign of progress while nothing is there yet, what was read,
 * or a sentence about what went wrong with a way to try again.
 *
 * @param <T> what is read
 */
public final class LoadedPane<T> extends StackPane {
    private static final Words WORDS = Words.of(LoadedPane.class);

    private final Loaded<T> loaded;
    private final Function<T, Node> show;
    private final List<Subscription> ends = new ArrayList<>();

    /** Shows it, by this function. */
    public LoadedPane(Loaded<T> loaded, Function<T, Node> show) {
        this.loaded = loaded;
        this.show = show;
        getStyleClass().add("loaded");
        ends.add(loaded.valueProperty().subscribe(value -> refresh()));
        ends.add(loaded.failureProperty().subscribe(fault -> refresh()));
        ends.add(loaded.busyProperty().subscribe(busy -> refresh()));
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        ends.forEach(Subscription::unsubscribe);
        loaded.dispose();
    }

    /** Shows again what was read; something beside it has changed. */
    public void show() {
        refresh();
    }

    private void refresh() {
        var fault = loaded.failureProperty().get();
        var value = loaded.valueProperty().get();
        if (fault != null) {
            getChildren().setAll(failed(fault));
        } else if (value != null) {
            getChildren().setAll(show.apply(value));
        } else if (loaded.busyProperty().get()) {
            var turning = new ProgressIndicator();
            turning.setMaxSize(48, 48);
            turning.setAccessibleText(WORDS.text("loading"));
            getChildren().setAll(turning);
        } else {
            getChildren().clear();
        }
    }

    private Node failed(Throwable fault) {
        return switch (fault) {
            case AccessDenied denied ->
                    Blocks.empty(
                            MaterialDesignL.LOCK_OUTLINE,
                            WORDS.text("error.denied.what"),
                            WORDS.text("error.denied.todo"));
            case NotFound missing ->
                    Blocks.empty(
                            MaterialDesignA.ACCOUNT_QUESTION_OUTLINE,
                            WORDS.text("error.missing.what"),
                            WORDS.text("error.missing.todo"));
            default -> {
                var again = Blocks.button(WORDS.text("load.again"), loaded::load);
                again.setId("load-again");
                yield Blocks.empty(
                        MaterialDesignD.DATABASE_ALERT_OUTLINE,
                        WORDS.text("load.failed"),
                        WORDS.text("load.todo", ErrorCode.of(fault).text()),
                        again);
            }
        };
    }
}
