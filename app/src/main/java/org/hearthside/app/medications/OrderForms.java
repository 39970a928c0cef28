package org.hearthside.app.medications;

import java.util.List;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.medications.MedicationOrder;
import org.jspecify.annotations.Nullable;

/** The forms about medication orders. */
public final class OrderForms {
    private static final Words WORDS = Words.of(OrderForms.class);
    private static final List<String> SCHEDULES = List.of("", "II", "III", "IV", "V");

    private final Toolkit kit;
    private final OrdersModel model;

    /** Forms over this model. */
    public OrderForms(Toolkit kit, OrdersModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** Records an order, or changes one. */
    public FormPane order(Resident resident, @Nullable MedicationOrder before, Runnable saved) {
        var typed = model.order(resident, before, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        if (before != null) {
            in.node(ScriptText.of(WORDS.text("change.new"), "muted"));
        }
        in.row(in.area(d.verbatim, 2))
                .heading("drug")
                .row(in.required(d.generic), in.text(d.brand))
                .row(
                        in.text(d.strength),
                        in.text(d.form),
                        in.choice(
                                d.controlled,
                                SCHEDULES,
                                s -> s.isEmpty() ? WORDS.text("notControlled") : s,
                                false))
                .heading("dose")
                .row(in.text(d.amount), in.text(d.unit), in.text(d.note))
                .row(in.required(d.route), in.text(d.frequency));
        var reason = in.text(d.reason);
        var interval = in.text(d.minInterval);
        var most = in.text(d.maxIn24h);
        in.node(in.flag(d.asNeeded)).row(reason, interval, most);
        for (var part : List.of(reason, interval, most)) {
            part.field().disableProperty().bind(d.asNeeded.not());
        }
        in.row(in.text(d.indication))
                .row(in.area(d.instructions, 2))
                .node(
                        Inputs.flags(
                                in.flag(d.doNotCrush),
                                in.flag(d.timeCritical),
                                in.flag(d.highAlert)))
                .heading("when")
                .row(
                        in.pastDate(d.orderedOn, false),
                        in.date(d.startAt, true),
                        in.date(d.stopAt, false))
                .heading("who")
                .row(in.required(d.prescriber), in.text(d.prescriberPhone))
                .row(in.text(d.pharmacy), in.text(d.pharmacyPhone), in.text(d.rxNumber));
        var key = before == null ? "new" : "change";
        return new FormPane(
                kit,
                typed.editor(),
                WORDS.text("title." + key, resident.name()),
                WORDS.text("save." + key, resident.name()),
                resident.name(),
                WORDS,
                form);
    }

    /** Stops an order, with the reason. */
    public FormPane stop(Resident resident, MedicationOrder order, String line, Runnable saved) {
        var draft = new Draft();
        var reason = draft.text("stopReason", "");
        var editor = model.stop(resident, order, draft, reason, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.node(ScriptText.of(line, "strong")).row(in.required(reason));
        return new FormPane(
                kit,
                editor,
                WORDS.text("stop.title", resident.name()),
                WORDS.text("stop.save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }
}
