package org.hearthside.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of work under way, as the status bar and a screen see it. */
public final class Running {
    private final Tasks tasks;
    private final String label;
    private final boolean cancellable;
    private final AtomicBoolean cancelAsked = new AtomicBoolean();
    private final AtomicReference<@Nullable Report> pending = new AtomicReference<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);

    private record Report(double fraction, @Nullable String message) {}

    Running(Tasks tasks, String label, boolean cancellable) {
        this.tasks = tasks;
        this.label = label;
        this.cancellable = cancellable;
    }

    /** What it is, for example {@code Import}. */
    public String label() {
        return label;
    }

    /** Whether {@link #cancel} does anything. */
    public boolean cancellable() {
        return cancellable;
    }

    /** Share done, from 0 to 1; below 0 when nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What it does at the moment; may be empty. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** True until it has ended, in whatever way. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Asks it to stop at its next safe place. Its result, if one still comes, is dropped. */
    public void cancel() {
        if (cancellable) {
            cancelAsked.set(true);
        }
    }

    boolean cancelAsked() {
        return cancelAsked.get();
    }

    /** Called by the work, on its own thread. Only the newest report waits for the screen. */
    void report(double newFraction, @Nullable String newMessage) {
        var before =
                pending.getAndAccumulate(
                        new Report(newFraction, newMessage),
                        (old, now) ->
                                old == null || now == null
                                        ? now
                                        : new Report(
                                                Double.isNaN(now.fraction)
                                                        ? old.fraction
                                                        : now.fraction,
                                                now.message == null ? old.message : now.message));
        if (before == null) {
            tasks.toScreen(this::show);
        }
    }

    private void show() {
        var report = pending.getAndSet(null);
        if (report == null) {
            return;
        }
        if (!Double.isNaN(report.fraction)) {
            fraction.set(report.fraction);
        }
        if (report.message != null) {
            message.set(report.message);
        }
    }

    void ended() {
        active.set(false);
    }
}
