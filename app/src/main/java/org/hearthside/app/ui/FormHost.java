package org.hearthside.app.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The part of a screen in which forms open, one at a time, below what must stay in sight. */
public final class FormHost {
    private final ReadOnlyObjectWrapper<@Nullable FormPane> form = new ReadOnlyObjectWrapper<>();

    /** No form is open. */
    public FormHost() {}

    /** Opens a form, if the one that is open lets go. */
    public void open(FormPane next) {
        leave(() -> {
            next.onAway(this::close);
            form.set(next);
        });
    }

    /** Closes the form that is open. */
    public void close() {
        form.set(null);
    }

    /** Calls back when no form holds anything that is not saved, or after a question; closes it. */
    public void leave(Runnable go) {
        var open = form.get();
        if (open == null) {
            go.run();
        } else {
            open.leave(() -> {
                close();
                go.run();
            });
        }
    }

    /** The form that is open; null when none is. */
    public ReadOnlyObjectProperty<@Nullable FormPane> formProperty() {
        return form.getReadOnlyProperty();
    }
}
