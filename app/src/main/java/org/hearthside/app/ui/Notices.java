package org.hearthside.app.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The last thing that was done, for the status bar. */
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> last = new ReadOnlyObjectWrapper<>();

    /**
     * One result.
     *
     * @param text what was done
     * @param act what the button beside it says; null when there is none
     * @param run what the button does
     */
    public record Notice(String text, @Nullable String act, Runnable run) {}

    /** Nothing done yet. */
    public Notices() {}

    /** Something was done. */
    public void done(String text) {
        last.set(new Notice(text, null, () -> {}));
    }

    /** Something was done, and it can be opened. */
    public void done(String text, String act, Runnable run) {
        last.set(new Notice(text, act, run));
    }

    /** Forgets it: another person is at the desk. */
    public void clear() {
        last.set(null);
    }

    /** The last result. */
    public ReadOnlyObjectProperty<@Nullable Notice> lastProperty() {
        return last.getReadOnlyProperty();
    }
}
