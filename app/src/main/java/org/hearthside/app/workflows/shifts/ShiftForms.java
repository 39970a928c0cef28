package org.hearthside.app.workflows.shifts;

import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.Names;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftFacts;

/** The forms of a shift: sign it off, write down what was done. */
final class ShiftForms {
    private static final Words WORDS = Words.of(ShiftForms.class);

    private final Toolkit kit;
    private final ShiftModel model;

    ShiftForms(Toolkit kit, ShiftModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** Signs a shift off, with a word for the next one. */
    FormPane signOff(ShiftFacts of, Runnable saved) {
        var draft = new Draft();
        var note = draft.text("note", "");
        var editor = model.signOff(of, draft, note, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        var left = ShiftModel.exceptions(of).size();
        in.node(ScriptText.of(WORDS.text("sign.says"), "strong"));
        in.node(
                ScriptText.of(
                        left == 0
                                ? WORDS.text("sign.nothingLeft")
                                : WORDS.text("sign.left", left)));
        in.row(in.area(note, 3));
        var name = model.name(of.house());
        return new FormPane(
                kit,
                editor,
                WORDS.text("sign.title", name, ShiftSays.shift(of.shift())),
                WORDS.text("sign.save", ShiftSays.shift(of.shift())),
                name,
                WORDS,
                form);
    }

    /** Writes down who was told and what was said. */
    FormPane done(ShiftException of, ShiftFacts in, Names who, Runnable saved) {
        var says = new ShiftSays(in);
        var draft = new Draft();
        var how = draft.text("how", "");
        var editor = model.done(of, in, draft, how, saved);
        var form = new Form();
        var inputs = new Inputs(form, WORDS, editor);
        inputs.node(ScriptText.of(says.what(of), "strong"))
                .node(ScriptText.of(says.todo(of)))
                .row(inputs.area(how, 3, true));
        return new FormPane(
                kit,
                editor,
                WORDS.text("done.title", WORDS.text("chip." + of.kind()), who.listed()),
                WORDS.text("done.save", who.listed()),
                who.listed(),
                WORDS,
                form);
    }
}
