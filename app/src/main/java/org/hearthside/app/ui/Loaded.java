package org.hearthside.app.ui;

import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that a screen reads from the store, and can read again. While it is being read again
 * the old state stays, so that nothing flickers. Knows no node.
 *
 * @param <T> what is read
 */
public final class Loaded<T> {
    private final Tasks tasks;
    private final String label;
    private final Callable<T> read;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Job.Slot slot = new Job.Slot();

    /**
     * Nothing read yet.
     *
     * @param label what is being done, for the status bar
     * @param read reads it; called off the screen's thread
     */
    public Loaded(Tasks tasks, String label, Callable<T> read) {
        this.tasks = tasks;
        this.label = label;
        this.read = read;
    }

    /** Reads it, or reads it again. */
    public void load() {
        tasks.run(label, read)
                .in(slot)
                .busy(busy)
                .onSuccess(found -> {
                    failure.set(null);
                    value.set(found);
                })
                .onFailure(failure::set)
                .start();
    }

    /** What was read last; null until then. */
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Why the last reading failed; null when it did not. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** True while it is being read, from 150 ms on. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** An answer that is still under way is dropped. */
    public void dispose() {
        slot.stop();
    }
}
