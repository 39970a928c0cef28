package org.hearthside.app.medications.administration;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.medications.OrderLine;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.GiveStop;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.controlled.PackUse;
import org.hearthside.core.security.SignerPin;
import org.hearthside.persistence.medications.MedPassStore;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The forms of the med pass: give, not given, correct, take back, recheck. */
public final class DoseForms {
    private static final Words WORDS = Words.of(DoseForms.class);
    private static final TallMan TALL_MAN = TallMan.fda();

    private final Toolkit kit;
    private final MedPassStore store;

    /** Forms that save to this store. */
    public DoseForms(Toolkit kit, MedPassStore store) {
        this.kit = kit;
        this.store = store;
    }

    /** Gives a dose: opened and confirmed, nothing in one touch (SR-70). */
    public FormPane give(Resident resident, OpenDose dose, Runnable saved) {
        var typed = new DoseDraft(kit.sources().newId(), dose, Outcome.GIVEN, null, dose.now());
        var pack = new PackDraft(typed.draft, kit.sources().newId(), dose, typed.amount);
        var editor = signing(resident, typed, pack, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        what(dose, in);
        stops(typed, in);
        given(dose, typed, in);
        in.row(in.text(typed.reason)).row(in.area(typed.note, 2));
        beside(dose, typed, pack, in);
        return pane("give", resident, dose, editor, form);
    }

    /** Says that a dose was not given, or only a part of it, and why. */
    public FormPane notGiven(Resident resident, OpenDose dose, Runnable saved) {
        var typed = new DoseDraft(kit.sources().newId(), dose, null, null, dose.now());
        var pack = new PackDraft(typed.draft, kit.sources().newId(), dose, typed.amount);
        var editor = signing(resident, typed, pack, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        what(dose, in);
        stops(typed, in);
        in.row(in.choice(typed.outcome, notGiven(), DoseForms::code, true));
        in.row(in.area(typed.note, 2));
        var amount = in.text(typed.amount);
        amount.field()
                .disableProperty()
                .bind(typed.outcome.map(o -> o != Outcome.PARTIAL).orElse(true));
        in.row(amount, in.date(typed.day, true), in.required(typed.time))
                .row(in.text(typed.reason));
        beside(dose, typed, pack, in);
        return pane("notGiven", resident, dose, editor, form);
    }

    private static List<Outcome> notGiven() {
        return Arrays.stream(Outcome.values()).filter(o -> o != Outcome.GIVEN).toList();
    }

    private static String code(Outcome outcome) {
        return outcome.code().isEmpty()
                ? Labels.of(outcome)
                : outcome.code() + "  " + Labels.of(outcome);
    }

    /** Corrects an entry; the first one stays to be read (E33). */
    public FormPane correct(
            Resident resident, OpenDose dose, Administration before, Runnable saved) {
        var typed =
                new DoseDraft(kit.sources().newId(), dose, before.outcome(), before, dose.now());
        var editor =
                new Editor<Administration>(
                                kit,
                                typed.draft,
                                () -> resident.today(kit),
                                typed::read,
                                right -> store.correct(resident.who(), before.id(), right))
                        .onSaved(done -> saved.run());
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        what(dose, in);
        in.row(in.choice(typed.outcome, Arrays.asList(Outcome.values()), DoseForms::code, true));
        given(dose, typed, in);
        in.row(in.area(typed.note, 2)).row(in.required(typed.correction));
        return pane("correct", resident, dose, editor, form);
    }

    /** Takes an entry back that was made by mistake. */
    public FormPane takeBack(
            Resident resident, OpenDose dose, Administration wrong, Runnable saved) {
        var draft = new Draft();
        StringProperty why = draft.text("correction", "");
        var editor =
                new Editor<String>(
                                kit,
                                draft,
                                () -> resident.today(kit),
                                r -> r.require(why),
                                reason ->
                                        store.takeBack(
                                                resident.who(), resident.id(), wrong.id(), reason))
                        .onSaved(done -> saved.run());
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        what(dose, in);
        in.node(ScriptText.of(WORDS.text("takeBack.say"))).row(in.required(why));
        return pane("takeBack", resident, dose, editor, form);
    }

    /** Writes down how a PRN dose worked (E21). */
    public FormPane recheck(
            Resident resident, OpenDose dose, Administration given, Runnable saved) {
        var id = kit.sources().newId();
        var draft = new Draft();
        var effect = draft.<Recheck.Effect>choice("effect", null);
        var score = draft.text("score", "");
        var note = draft.text("note", "");
        var editor =
                new Editor<Recheck>(
                                kit,
                                draft,
                                () -> resident.today(kit),
                                r -> {
                                    var points = r.number(score);
                                    return new Recheck(
                                            id,
                                            resident.id(),
                                            given.id(),
                                            kit.sources().now(),
                                            r.require("effect", effect.get(), Recheck.Effect.NONE),
                                            points == null ? null : points.intValue(),
                                            org.hearthside.app.ui.Reading.text(note),
                                            Stamp.UNSAVED);
                                },
                                found -> store.recheck(resident.who(), found))
                        .onSaved(done -> saved.run());
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        what(dose, in);
        var use = given.asNeeded();
        if (use != null) {
            var before = use.score() == null ? "" : WORDS.text("recheck.score", use.score());
            in.node(ScriptText.of(WORDS.text("recheck.seen", use.reason()) + " " + before));
        }
        in.row(in.choice(effect, Recheck.Effect.values(), true), in.text(score));
        in.row(in.area(note, 2));
        return pane("recheck", resident, dose, editor, form);
    }

    /** An entry, with what was taken out of which pack and who signs beside. */
    private record Signing(
            Administration entry, @Nullable PackUse use, @Nullable SignerPin second) {
        @Override
        public String toString() {
            return "Signing[" + entry.id() + "]";
        }
    }

    private Editor<Signing> signing(
            Resident resident, DoseDraft typed, PackDraft pack, Runnable saved) {
        return new Editor<Signing>(
                        kit,
                        typed.draft,
                        () -> resident.today(kit),
                        r -> {
                            var entry = typed.read(r);
                            var use = pack.read(r, entry.outcome().isGiven());
                            var second = typed.witness.readIfAny(r);
                            if (second == null && use != null && use.wasted().signum() > 0) {
                                r.problem("witness", "controlled.wasteSigner");
                            }
                            return new Signing(entry, use, second);
                        },
                        done -> {
                            try (var second = done.second()) {
                                store.sign(resident.who(), done.entry(), done.use(), second);
                            }
                        })
                .onSaved(done -> saved.run());
    }

    /** What leaves a pack of a controlled drug, and who signs beside. */
    private static void beside(OpenDose dose, DoseDraft typed, PackDraft pack, Inputs in) {
        pack.place(in);
        if (dose.order().regimen().witness()) {
            in.heading("witness");
        } else if (!dose.packs().isEmpty()) {
            in.heading("wasteWitness");
        } else {
            return;
        }
        typed.witness.place(in, dose.colleagues(), dose.order().regimen().witness());
    }

    /** The six rights: whose dose it is stands in the band above; here what, how and when (E01). */
    private static void what(OpenDose dose, Inputs in) {
        var line = MedicationLine.of(dose.order(), TALL_MAN, dose.zone());
        var card = new VBox(OrderLine.spread(line));
        line.notes().forEach(note -> card.getChildren().add(ScriptText.of(note.text(), "muted")));
        var due = dose.slot() == null ? null : dose.slot().amount();
        if (due != null) {
            var amount = Measures.quantity(due, dose.order().dose().unit());
            card.getChildren()
                    .add(
                            Chips.alert(
                                    Tone.AMBER,
                                    MaterialDesignA.ALERT,
                                    WORDS.text("thisDose", amount)));
        }
        card.getStyleClass().add("dose-what");
        in.node(card);
    }

    /** What speaks against the dose as it is typed, told at once and while it is typed. */
    private static void stops(DoseDraft typed, Inputs in) {
        var box = new VBox();
        box.setId("dose-stops");
        box.getStyleClass().add("dose-stops");
        Runnable refresh =
                () ->
                        box.getChildren()
                                .setAll(typed.stops().stream().map(DoseForms::stop).toList());
        for (var entry : List.of(typed.amount, typed.day, typed.time)) {
            entry.subscribe(text -> refresh.run());
        }
        typed.outcome.subscribe(text -> refresh.run());
        typed.readings.values().forEach(value -> value.subscribe(text -> refresh.run()));
        refresh.run();
        in.node(box);
    }

    private static javafx.scene.Node stop(GiveStop stop) {
        var tone =
                switch (stop.level()) {
                    case REFUSED, NURSE -> Tone.RED;
                    case REASON -> Tone.AMBER;
                    case NOTICE -> Tone.BLUE;
                };
        var words =
                new VBox(
                        ScriptText.of(stop.text(), "strong"),
                        ScriptText.of(Labels.of(stop.level()), "muted"));
        var row =
                Blocks.row(Chips.alert(tone, MaterialDesignA.ALERT, Labels.of(stop.kind())), words);
        row.getStyleClass().add("dose-stop");
        return row;
    }

    private static void given(OpenDose dose, DoseDraft typed, Inputs in) {
        if (!typed.readings.isEmpty()) {
            in.row(typed.readings.values().stream().map(in::required).toArray(Inputs.Input[]::new));
        }
        var amount = in.required(typed.amount);
        amount.field().hint(dose.order().dose().unit());
        if (dose.order().regimen().rotateSite()) {
            in.row(in.required(typed.site));
        }
        in.row(amount, in.date(typed.day, true), in.required(typed.time));
        if (dose.order().isAsNeeded()) {
            in.row(in.required(typed.prnReason), in.text(typed.score), in.text(typed.tried));
        }
    }

    private FormPane pane(
            String key, Resident resident, OpenDose dose, Editor<?> editor, Form form) {
        var drug = TALL_MAN.show(dose.order().drug().generic());
        return new FormPane(
                kit,
                editor,
                WORDS.text("title." + key, drug, resident.name()),
                WORDS.text("save." + key, drug, resident.name()),
                resident.name(),
                WORDS,
                form);
    }
}
