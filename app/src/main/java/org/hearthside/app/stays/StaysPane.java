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
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.security.Permission;
import org.hearthside.core.stays.Stay;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Where the person lives now and lived before. */
public final class StaysPane extends VBox {
    private static final Words WORDS = Words.of(StaysPane.class);

    private final Resident resident;
    private final LoadedPane<List<Stay>> list;
    private final AbsenceCard away;

    /** Shows the stays of a person. */
    public StaysPane(
            Toolkit kit,
            Resident resident,
            StaysModel model,
            Consumer<FormPane> open,
            Runnable saved) {
        this.resident = resident;
        away = new AbsenceCard(kit, resident, model.absences(), open, saved);
        getStyleClass().add("page");
        Region button = new Region();
        if (resident.may(Permission.MOVE_CLIENT)) {
            var act =
                    Blocks.mainButton(
                            MaterialDesignH.HOME_EXPORT_OUTLINE,
                            WORDS.text("move", resident.name()),
                            () -> move(kit, model, resident, open, saved));
            act.setId("stay-move");
            button = act;
        }
        var stays = model.list(resident);
        list = new LoadedPane<>(stays, this::rows);
        getChildren().addAll(away.card(), Blocks.cardWithEnd(WORDS.text("title"), button, list));
        stays.load();
    }

    /** Ends what it subscribed to. */
    public void dispose() {
        list.dispose();
        away.dispose();
    }

    private Node rows(List<Stay> stays) {
        if (stays.isEmpty()) {
            return Blocks.empty(
                    MaterialDesignB.BED_EMPTY, WORDS.text("empty"), WORDS.text("empty.todo"));
        }
        var rows = new VBox();
        for (var stay : stays) {
            var ended = stay.endedAt();
            var from = Dates.print(stay.startedAt(), resident.zone());
            var words =
                    Items.words(
                            stay.place(),
                            ended == null
                                    ? WORDS.text("since", from)
                                    : WORDS.text("span", from, Dates.print(ended, resident.zone())),
                            stay.reason());
            rows.getChildren()
                    .add(
                            ended == null
                                    ? Items.row(words, Chips.of(Tone.GREEN, WORDS.text("now")))
                                    : Items.row(words));
        }
        return rows;
    }

    /** Opens the form of a move, once the free places are known. */
    public static void move(
            Toolkit kit,
            StaysModel model,
            Resident resident,
            Consumer<FormPane> open,
            Runnable saved) {
        model.free(
                resident,
                targets -> {
                    var typed = model.move(resident, saved);
                    var form = new Form();
                    var in = new Inputs(form, WORDS, typed.editor());
                    in.row(in.choice(typed.place(), targets, StaysModel.Target::label, true))
                            .row(in.date(typed.day(), true), in.required(typed.time()))
                            .row(in.text(typed.reason()));
                    open.accept(
                            new FormPane(
                                    kit,
                                    typed.editor(),
                                    WORDS.text("move.title", resident.name()),
                                    WORDS.text("move", resident.name()),
                                    resident.name(),
                                    WORDS,
                                    form));
                });
    }
}
