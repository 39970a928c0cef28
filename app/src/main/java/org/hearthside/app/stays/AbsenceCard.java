package org.hearthside.app.stays;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.security.Permission;
import org.hearthside.core.stays.Absence;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** When the person was or is away, and the forms for leaving and coming back. */
final class AbsenceCard {
    private static final Words WORDS = Words.of(AbsenceCard.class);

    private final Toolkit kit;
    private final Resident resident;
    private final AbsenceModel model;
    private final Consumer<FormPane> open;
    private final Runnable saved;
    private final LoadedPane<List<Absence>> list;

    AbsenceCard(
            Toolkit kit,
            Resident resident,
            AbsenceModel model,
            Consumer<FormPane> open,
            Runnable saved) {
        this.kit = kit;
        this.resident = resident;
        this.model = model;
        this.open = open;
        this.saved = saved;
        var absences = model.list(resident);
        list = new LoadedPane<>(absences, this::rows);
        absences.load();
    }

    VBox card() {
        Region act = new Region();
        if (resident.may(Permission.RECORD_ABSENCE)) {
            var button =
                    Blocks.button(
                            MaterialDesignA.ACCOUNT_ARROW_RIGHT_OUTLINE,
                            WORDS.text("absence.leaves", resident.name()),
                            () -> form(model.leaves(resident, saved), "absence.leaves", true));
            button.setId("absence-add");
            act = button;
        }
        return Blocks.cardWithEnd(WORDS.text("absence.title"), act, list);
    }

    void dispose() {
        list.dispose();
    }

    private Node rows(List<Absence> absences) {
        if (absences.isEmpty()) {
            return ScriptText.of(WORDS.text("absence.none"), "muted");
        }
        var rows = new VBox();
        for (var absence : absences.reversed()) {
            rows.getChildren().add(row(absence));
        }
        return rows;
    }

    private Node row(Absence absence) {
        var back = absence.returnedAt();
        var left = Dates.print(absence.leftAt(), resident.zone());
        var words =
                Items.words(
                        Labels.of(absence.kind()),
                        back == null
                                ? WORDS.text("since", left)
                                : WORDS.text("span", left, Dates.print(back, resident.zone())),
                        absence.destination(),
                        absence.note());
        if (back != null) {
            return Items.row(words);
        }
        var away = Chips.of(Tone.BLUE, WORDS.text("absence.now"));
        if (!resident.may(Permission.RECORD_ABSENCE)) {
            return Items.row(words, away);
        }
        var button =
                Blocks.button(
                        WORDS.text("absence.back"),
                        () ->
                                form(
                                        model.returns(resident, absence, saved),
                                        "absence.back.title",
                                        false));
        button.setId("absence-back");
        return Items.row(words, away, button);
    }

    private void form(AbsenceModel.Typing typed, String title, boolean leaving) {
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        if (leaving) {
            in.row(
                    in.choice(typed.kind(), Absence.Kind.values(), true),
                    in.text(typed.destination()));
        }
        in.row(in.date(typed.day(), true), in.required(typed.time())).row(in.area(typed.note(), 2));
        open.accept(
                new FormPane(
                        kit,
                        typed.editor(),
                        WORDS.text(title, resident.name()),
                        WORDS.text(title, resident.name()),
                        resident.name(),
                        WORDS,
                        form));
    }
}
