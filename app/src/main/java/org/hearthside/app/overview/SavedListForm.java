package org.hearthside.app.overview;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearthside.app.overview.FilterDraft.Lack;
import org.hearthside.app.overview.FilterDraft.Where;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Words;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.overview.Unfinished.Item;
import org.jspecify.annotations.Nullable;

/** Asks what a saved list is called and who is in it. */
final class SavedListForm {
    private static final Words WORDS = Words.of(SavedListForm.class);

    private final ResidentsModel model;

    SavedListForm(ResidentsModel model) {
        this.model = model;
    }

    /** Begins a new list, or changes one. */
    void open(@Nullable SavedFilter list) {
        var dialog =
                model.kit()
                        .dialogs()
                        .dialog(WORDS.text(list == null ? "list.title" : "list.title.change"));
        var typing =
                model.saved()
                        .begin(
                                list,
                                saved -> {
                                    dialog.close();
                                    model.show(saved);
                                });
        var form = new Form();
        form.setId("saved-list");
        var d = typing.entries();
        var in = new Inputs(form, WORDS, typing.editor());
        in.row(in.required(d.name))
                .heading("standing")
                .node(Inputs.flags(in.flag(d.active), in.flag(d.away), in.flag(d.left)))
                .heading("only")
                .row(
                        in.choice(d.house, model.saved().wheres(), Where::name, false),
                        in.choice(d.lacking, lacks(), SavedListForm::say, false))
                .row(in.text(d.text));
        typing.editor().problems().subscribe(() -> form.show(typing.editor().problems()));
        dialog.body(form).act(WORDS.text("list.save"), typing.editor()::save);
        if (list != null) {
            dialog.also(
                    WORDS.text("list.remove"),
                    () -> {
                        dialog.close();
                        remove(list);
                    });
        }
        dialog.open();
    }

    /** Asks before a list is removed. */
    void remove(SavedFilter list) {
        model.kit()
                .dialogs()
                .ask(
                        WORDS.text("list.remove.title", list.name()),
                        WORDS.text("list.remove.says"),
                        WORDS.text("list.remove.act", list.name()),
                        () -> model.saved().remove(list, model::showEveryone));
    }

    private static List<Lack> lacks() {
        return Stream.concat(Stream.of(new Lack(null)), Arrays.stream(Item.values()).map(Lack::new))
                .toList();
    }

    private static String say(Lack lack) {
        return lack.item() == null
                ? WORDS.text("list.anything")
                : WORDS.text("lack." + lack.item().name());
    }
}
