package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.codes.CodeBook;
import org.hearthside.app.codes.CodeNote;
import org.hearthside.app.codes.CodePickModel;
import org.hearthside.app.codes.CodePicker;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.hearthside.core.health.VitalRules;
import org.jspecify.annotations.Nullable;

/** The forms about health. */
public final class HealthForms {
    private static final Words WORDS = Words.of(HealthForms.class);

    private final Toolkit kit;
    private final HealthModel model;
    private final CodeBook codes;

    /** Forms over this model, with codes to choose from. */
    public HealthForms(Toolkit kit, HealthModel model, CodeBook codes) {
        this.kit = kit;
        this.model = model;
        this.codes = codes;
    }

    /** Records an allergy, or corrects one. */
    public FormPane allergy(
            Resident resident, @Nullable Allergy before, @Nullable LocalDate born, Runnable saved) {
        var typed = model.allergy(resident, before, born, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(
                        in.choice(d.allergyClass, AllergyClass.values(), true),
                        picked(in, CodeSystem.ALLERGEN, d.substance, true, d::choose))
                .node(note(CodeSystem.ALLERGEN, d.code))
                .row(in.area(d.reaction, 2))
                .row(
                        in.choice(d.severity, Allergy.Severity.values(), false),
                        in.choice(d.kind, Allergy.Kind.values(), false),
                        in.pastDate(d.onset, false))
                .row(in.text(d.source), in.pastDate(d.verifiedOn, false));
        if (before != null) {
            in.row(in.choice(d.status, Allergy.Status.values(), true));
        }
        return pane(resident, typed.editor(), form, before == null ? "allergy" : "allergyFix");
    }

    /** Records that no allergies are known of some classes, or that it cannot be verified. */
    public FormPane answer(Resident resident, Allergies recorded, Runnable saved) {
        var typed = model.answer(resident, recorded, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.heading("classes")
                .node(flags(in, d.classes))
                .row(
                        in.choice(
                                d.state,
                                List.of(RecordState.NONE_KNOWN, RecordState.UNABLE_TO_VERIFY),
                                state -> WORDS.text("answer." + state),
                                true),
                        in.required(d.source))
                .row(in.area(d.note, 2))
                .row(in.date(d.reviewDue, false));
        return pane(resident, typed.editor(), form, "answer");
    }

    /** Records a code status with its document. */
    public FormPane codeStatus(
            Resident resident,
            @Nullable CodeStatus before,
            Function<Draft, PaperSlot> proof,
            Runnable saved) {
        var typed = model.codeStatus(resident, before, proof, saved);
        var scan = typed.paper().field().apply(typed.editor());
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var paper = new Form();
        var on = new Inputs(paper, WORDS, typed.editor());
        var name = on.text(d.form);
        var region = on.text(d.region);
        var date = on.pastDate(d.date, true);
        var signer = on.required(d.signer);
        var original = on.text(d.original);
        var expires = on.date(d.expires, false);
        var voided = on.pastDate(d.voidedOn, false);
        in.row(
                        in.choice(
                                d.state,
                                List.of(
                                        RecordState.RECORDED,
                                        RecordState.NONE_KNOWN,
                                        RecordState.UNABLE_TO_VERIFY),
                                state -> WORDS.text("code." + state),
                                true))
                .heading("choices")
                .node(flags(in, d.choices))
                .row(in.text(d.decidedBy), in.pastDate(d.reviewedOn, false))
                .heading("document")
                .node(ScriptText.of(WORDS.text("code.points"), "muted"))
                .node(in.flag(d.onFile))
                .row(name, region, date)
                .row(signer, original)
                .row(expires, voided)
                .node(scan);
        scan.disableProperty().bind(d.onFile.not());
        for (var part : List.of(name, region, date, signer, original, expires, voided)) {
            part.field().disableProperty().bind(d.onFile.not());
        }
        return pane(resident, typed.editor(), form, "code");
    }

    /** Records a diagnosis, or corrects one. */
    public FormPane condition(
            Resident resident,
            @Nullable Condition before,
            @Nullable LocalDate born,
            Runnable saved) {
        var typed = model.condition(resident, before, born, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(
                        picked(in, CodeSystem.ICD10CM, d.text, true, d::chooseByWords),
                        picked(in, CodeSystem.ICD10CM, d.code, false, d::chooseCode))
                .node(note(CodeSystem.ICD10CM, d.code))
                .node(in.flag(d.primary))
                .row(
                        in.choice(d.status, Condition.Status.values(), true),
                        in.pastDate(d.onset, false),
                        in.pastDate(d.resolved, false))
                .row(in.text(d.diagnosedBy));
        return pane(resident, typed.editor(), form, before == null ? "condition" : "conditionFix");
    }

    /** Records a vaccine, given or refused, or corrects one. */
    public FormPane immunization(
            Resident resident,
            @Nullable Immunization before,
            @Nullable LocalDate born,
            Runnable saved) {
        var typed = model.immunization(resident, before, born, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var shot = new Inputs(form, WORDS, typed.editor());
        var given = List.of(shot.text(d.lot), shot.text(d.maker), shot.text(d.site));
        var by = shot.text(d.givenBy);
        in.row(picked(in, CodeSystem.CVX, d.vaccine, true, d::choose))
                .node(note(CodeSystem.CVX, d.code))
                .row(
                        in.choice(d.outcome, Immunization.Outcome.values(), true),
                        in.pastDate(d.givenOn, true),
                        in.text(d.reason))
                .row(given.toArray(Inputs.Input[]::new))
                .row(by, in.text(d.source));
        var not = d.outcome.isNotEqualTo(Immunization.Outcome.GIVEN);
        given.forEach(part -> part.field().disableProperty().bind(not));
        by.field().disableProperty().bind(not);
        if (before != null) {
            in.row(in.choice(d.status, Immunization.Status.values(), true));
        }
        return pane(resident, typed.editor(), form, before == null ? "vaccine" : "vaccineFix");
    }

    /** Records a laboratory result, or corrects one. */
    public FormPane lab(
            Resident resident,
            @Nullable LabResult before,
            @Nullable LocalDate born,
            Runnable saved) {
        var typed = model.lab(resident, before, born, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(picked(in, CodeSystem.LOINC, d.name, true, d::choose))
                .node(note(CodeSystem.LOINC, d.code))
                .row(in.required(d.value), in.text(d.unit), in.text(d.range))
                .row(
                        in.choice(d.flag, d.flags(), flag -> WORDS.text("flag." + flag), false),
                        in.pastDate(d.takenOn, true),
                        in.text(d.takenAt))
                .row(in.text(d.source));
        if (before != null) {
            in.row(in.choice(d.status, LabResult.Status.values(), true));
        }
        return pane(resident, typed.editor(), form, before == null ? "lab" : "labFix");
    }

    /** Records what is said about a topic. */
    public FormPane careFact(
            Resident resident, CareTopic topic, @Nullable CareFact before, Runnable saved) {
        var typed = model.careFact(resident, topic, before, saved);
        return CareForm.of(kit, resident, typed.entries(), typed.editor(), null);
    }

    /** Records what is said about the advance directive, with its paper. */
    public FormPane directive(
            Resident resident,
            @Nullable CareFact before,
            Function<Draft, PaperSlot> proof,
            Runnable saved) {
        var typed = model.directive(resident, before, proof, saved);
        return CareForm.of(kit, resident, typed.entries(), typed.editor(), typed.paper());
    }

    /** Records a round of vital signs. */
    public FormPane vitals(Resident resident, Runnable saved) {
        var typed = model.vitals(resident, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(in.pastDate(d.day, true), in.required(d.time))
                .row(
                        value(in, d, Vital.Kind.BLOOD_PRESSURE),
                        in.text(d.diastolic),
                        method(in, d, Vital.Kind.BLOOD_PRESSURE))
                .row(
                        value(in, d, Vital.Kind.PULSE),
                        value(in, d, Vital.Kind.RESPIRATIONS),
                        value(in, d, Vital.Kind.PAIN))
                .row(
                        value(in, d, Vital.Kind.TEMPERATURE),
                        unit(in, d, Vital.Kind.TEMPERATURE),
                        method(in, d, Vital.Kind.TEMPERATURE))
                .row(
                        value(in, d, Vital.Kind.OXYGEN_SATURATION),
                        method(in, d, Vital.Kind.OXYGEN_SATURATION))
                .row(
                        value(in, d, Vital.Kind.GLUCOSE),
                        unit(in, d, Vital.Kind.GLUCOSE),
                        method(in, d, Vital.Kind.GLUCOSE))
                .row(
                        value(in, d, Vital.Kind.WEIGHT),
                        unit(in, d, Vital.Kind.WEIGHT),
                        value(in, d, Vital.Kind.HEIGHT),
                        unit(in, d, Vital.Kind.HEIGHT));
        return pane(resident, typed.editor(), form, "vitals");
    }

    /** Notes that a reading was entered in error. */
    public void strike(Resident resident, Vital wrong, Runnable saved) {
        model.strike(resident, wrong, saved);
    }

    /** Shows what was changed of an entry. */
    public void history(Resident resident, HealthPane.Asked asked) {
        model.history(resident, asked);
    }

    private static Inputs.Input value(Inputs in, VitalsDraft d, Vital.Kind kind) {
        return in.text(Objects.requireNonNull(d.values.get(kind)));
    }

    private static Inputs.Input method(Inputs in, VitalsDraft d, Vital.Kind kind) {
        return in.text(Objects.requireNonNull(d.methods.get(kind)));
    }

    private static Inputs.Input unit(Inputs in, VitalsDraft d, Vital.Kind kind) {
        return in.choice(
                Objects.requireNonNull(d.units.get(kind)),
                VitalRules.units(kind),
                unit -> unit,
                true);
    }

    private static <E extends Enum<E>> FlowPane flags(Inputs in, Map<E, BooleanProperty> entries) {
        return Inputs.flags(
                entries.entrySet().stream()
                        .map(e -> (Node) in.flag(e.getValue(), label(e.getKey())))
                        .toArray(Node[]::new));
    }

    /** A choice about treatment is written out: three letters are not for a box to tick. */
    private static String label(Enum<?> value) {
        return value instanceof CodeStatus.Choice choice
                ? org.hearthside.core.common.Words.say(
                        org.hearthside.core.common.Words.key(choice) + ".long")
                : Labels.of(value);
    }

    private Inputs.Input picked(
            Inputs in,
            CodeSystem system,
            StringProperty entry,
            boolean required,
            Consumer<CodeItem> fill) {
        var picks = new CodePickModel(kit.tasks(), codes, system, entry, fill);
        return in.line(entry, new CodePicker(picks, kit.layers()), required);
    }

    /** What the code means, and by which release; takes no room without a code. */
    private Node note(CodeSystem system, StringProperty code) {
        var text = ScriptText.of("", "muted");
        text.setId("code-note");
        new CodeNote(kit.tasks(), codes, system, code)
                .wordsProperty()
                .subscribe(words -> {
                    text.setText(words);
                    text.setVisible(!words.isEmpty());
                    text.setManaged(!words.isEmpty());
                });
        return text;
    }

    private FormPane pane(Resident resident, Editor<?> editor, Form form, String key) {
        return new FormPane(
                kit,
                editor,
                WORDS.text("title." + key, resident.name()),
                WORDS.text("save." + key, resident.name()),
                resident.name(),
                WORDS,
                form);
    }
}
