package org.hearthside.app.ui;

import java.util.function.BiFunction;
import javafx.beans.property.StringProperty;

/** Asks for a reason before something is taken off a list. */
public final class ReasonForm {
    private ReasonForm() {}

    /**
     * The form.
     *
     * @param labels what the field {@code removeReason} is called
     * @param person the person's name
     * @param title what is taken away, and whose
     * @param save what the main button says
     * @param editor the command over this draft and reason
     */
    public static FormPane of(
            Toolkit kit,
            Words labels,
            String person,
            String title,
            String save,
            BiFunction<Draft, StringProperty, Editor<?>> editor) {
        var draft = new Draft();
        var reason = draft.text("removeReason", "");
        var command = editor.apply(draft, reason);
        var form = new Form();
        var in = new Inputs(form, labels, command);
        in.row(in.required(reason));
        return new FormPane(kit, command, title, save, person, labels, form);
    }
}
