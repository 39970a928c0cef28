package org.hearthside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * Shows what was read and, in its place, a form while one is open.
 *
 * @param <T> what is read
 */
public final class FormScreen<T> extends StackPane {
    private final FormHost host;
    private final LoadedPane<T> pane;
    private final List<Subscription> ends = new ArrayList<>();

    /** Reads it, and shows it by this function. */
    public FormScreen(Loaded<T> loaded, FormHost host, Function<T, ? extends Region> show) {
        this.host = host;
        this.pane = new LoadedPane<>(loaded, value -> Blocks.scrolling(show.apply(value)));
        ends.add(
                host.formProperty()
                        .subscribe(form -> getChildren().setAll(form == null ? pane : form)));
        loaded.load();
    }

    /** Shows it anew whenever this changes. */
    public FormScreen<T> follow(ObservableValue<?> value) {
        ends.add(value.subscribe((was, now) -> pane.show()));
        return this;
    }

    /**
     * As a screen: it lets go only when no form holds anything unsaved.
     *
     * @param dispose what else ends with it
     */
    public Screen screen(Runnable dispose) {
        return new Screen(
                this,
                () -> {
                    ends.forEach(Subscription::unsubscribe);
                    pane.dispose();
                    dispose.run();
                },
                host::leave);
    }
}
