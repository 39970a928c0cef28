package org.hearthside.app.medications.controlled;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import org.hearthside.app.medications.controlled.PacksModel.HouseView;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.medications.controlled.HouseOrder;
import org.hearthside.core.medications.controlled.HousePack;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.jspecify.annotations.Nullable;

/** The forms about packs of controlled drugs. Each is signed by a second person, on the form. */
final class PackForms {
    private static final Words WORDS = Words.of(PackForms.class);

    private final PacksModel model;
    private final PackEditors editors;
    private final Runnable saved;

    PackForms(PacksModel model, Runnable saved) {
        this.model = model;
        this.editors = model.editors();
        this.saved = saved;
    }

    /** Receives a pack. */
    FormPane receive(HouseView view, @Nullable HouseOrder first) {
        var typed = editors.receive(first, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(in.choice(typed.order(), view.orders(), PackForms::say, true))
                .row(in.required(typed.drug()), in.text(typed.rx()))
                .row(
                        in.required(typed.quantity()),
                        in.required(typed.unit()),
                        in.required(typed.from()))
                .heading("second");
        typed.second().place(in, view.colleagues(), true);
        return pane("receive", view.house().name(), typed.editor(), form);
    }

    private static String say(HouseOrder order) {
        return WORDS.text(
                "order.say", order.names().listed(), order.label(), order.order().number());
    }

    /** Writes waste, destruction, return or an adjustment into a ledger. */
    FormPane move(HouseView view, HousePack pack, LedgerLine.@Nullable Kind first) {
        var typed = editors.move(pack, first, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var ledger = pack.ledger();
        in.node(
                ScriptText.of(
                        WORDS.text(
                                "ledger.has",
                                ledger.pack().drug(),
                                ledger.pack().says(ledger.balance())),
                        "strong"));
        ledger.discrepancy()
                .ifPresent(off -> in.node(ScriptText.of(off.says(ledger.pack()), "problem")));
        in.row(
                        in.choice(typed.kind(), PackEditors.byHand(), Labels::of, true),
                        in.required(typed.amount()))
                .row(in.text(typed.reason()), in.text(typed.method()))
                .heading("second");
        typed.second().place(in, view.colleagues(), true);
        return pane("move", pack.names().listed(), typed.editor(), form);
    }

    /** Counts every pack of a house. */
    FormPane count(HouseView view) {
        var typed = editors.count(view, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.node(ScriptText.of(WORDS.text("count.says"), "muted"));
        var row = new ArrayList<Inputs.Input>();
        for (var pack : view.packs()) {
            row.add(counted(typed.editor(), pack, typed.seen().get(id(pack))));
            if (row.size() == 2) {
                in.row(row.toArray(Inputs.Input[]::new));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            in.row(row.toArray(Inputs.Input[]::new));
        }
        var everyone = model.everyone(view);
        in.heading("both");
        typed.leaving().place(in, everyone, true);
        typed.coming().place(in, everyone, true);
        in.node(in.flag(typed.stays())).row(in.area(typed.note(), 2));
        return pane("count", view.house().name(), typed.editor(), form);
    }

    private static UUID id(HousePack pack) {
        return pack.ledger().pack().id();
    }

    private static Inputs.Input counted(
            Editor<?> editor, HousePack pack, @Nullable StringProperty entry) {
        var name = id(pack).toString();
        var control = new TextField();
        control.setId("count-" + name);
        if (entry != null) {
            control.textProperty().bindBidirectional(entry);
        }
        var of = pack.ledger().pack();
        var label =
                WORDS.text("count.label", pack.names().listed(), of.drug(), of.rx(), of.unit())
                        .strip();
        return new Inputs.Input(
                name, new Field(label, control, true).check(() -> editor.problem(name)));
    }

    private FormPane pane(String key, String whose, Editor<?> editor, Form form) {
        return new FormPane(
                model.kit(),
                editor,
                WORDS.text("title." + key, whose),
                WORDS.text("save." + key, whose),
                whose,
                WORDS,
                form);
    }

    /** Kinds that a button begins with. */
    static List<LedgerLine.Kind> kinds() {
        return PackEditors.byHand();
    }
}
