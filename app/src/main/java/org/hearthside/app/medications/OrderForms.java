package org.hearthside.app.medications;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.schedule.ScheduleWords;
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
    public FormPane order(
            Resident resident,
            @Nullable MedicationOrder before,
            List<MedicationOrder> current,
            Allergies allergies,
            Runnable saved) {
        var typed = model.order(resident, before, current, allergies, saved);
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
                .row(in.required(d.route), in.text(d.frequency), in.text(d.regimen.times))
                .node(said(d));
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
                                in.flag(d.highAlert),
                                in.flag(d.regimen.rotateSite),
                                in.flag(d.regimen.firstNow)))
                .heading("before")
                .row(
                        in.choice(
                                d.regimen.reading,
                                org.hearthside.core.medications.schedule.Reading.values(),
                                false),
                        in.text(d.regimen.below),
                        in.text(d.regimen.above),
                        in.text(d.regimen.most))
                .heading("when")
                .row(
                        in.pastDate(d.orderedOn, false),
                        in.date(d.startAt, true),
                        in.date(d.stopAt, false))
                .heading("who")
                .row(in.required(d.prescriber), in.text(d.prescriberPhone))
                .row(in.text(d.pharmacy), in.text(d.pharmacyPhone), in.text(d.rxNumber))
                .node(in.flag(d.readBack))
                .row(in.area(d.override, 2));
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

    /** Says while it is typed when the doses are, and what the drug checks say. */
    private static VBox said(OrderDraft d) {
        var box = new VBox();
        box.setId("order-said");
        box.getStyleClass().add("dose-stops");
        Runnable refresh = () -> box.getChildren().setAll(lines(d));
        for (var entry :
                List.of(d.generic, d.amount, d.unit, d.frequency, d.regimen.times, d.startAt)) {
            entry.subscribe(text -> refresh.run());
        }
        refresh.run();
        return box;
    }

    private static List<Node> lines(OrderDraft d) {
        var lines = new ArrayList<Node>();
        var doses = RegimenDraft.say(d.preview());
        if (!doses.isEmpty()) {
            lines.add(ScriptText.of(WORDS.text("doses", doses), "strong"));
        }
        d.alerts().forEach(alert -> lines.add(OrderAlerts.row(alert)));
        return lines;
    }

    /** Checks an order that another person wrote, against its source (E29). */
    public FormPane verify(
            Resident resident,
            MedicationOrder order,
            List<MedicationOrder> current,
            Allergies allergies,
            Runnable saved) {
        var draft = new Draft();
        var editor = model.verify(resident, order, draft, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        var line = MedicationLine.of(order, TallMan.fda(), resident.zone());
        in.node(OrderLine.spread(line))
                .node(ScriptText.of(WORDS.text("doses", RegimenDraft.say(order)), "strong"));
        line.notes().forEach(note -> in.node(ScriptText.of(note.text())));
        order.regimen()
                .parameters()
                .forEach(p -> in.node(ScriptText.of(ScheduleWords.say(p), "strong")));
        var writer = order.trail().transcribed();
        if (writer != null) {
            in.node(ScriptText.of(WORDS.text("verify.writer", writer.byName()), "muted"));
        }
        if (!order.trail().override().isEmpty()) {
            in.node(ScriptText.of(WORDS.text("verify.override", order.trail().override())));
        }
        var others = current.stream().filter(o -> !o.equals(order)).toList();
        DrugChecks.of(others, allergies, DrugBook.standard())
                .alerts(order)
                .forEach(alert -> in.node(OrderAlerts.row(alert)));
        in.node(ScriptText.of(WORDS.text("verify.do")));
        return pane("verify", resident, editor, form);
    }

    /** Holds an order, with the reason (E32). */
    public FormPane hold(Resident resident, MedicationOrder order, String line, Runnable saved) {
        var draft = new Draft();
        var reason = draft.text("held", "");
        var editor = model.hold(resident, order, draft, reason, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.node(ScriptText.of(line, "strong")).row(in.required(reason));
        return pane("hold", resident, editor, form);
    }

    private FormPane pane(String key, Resident resident, Editor<?> editor, Form form) {
        return new FormPane(
                kit,
                editor,
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
        return pane("stop", resident, editor, form);
    }
}
