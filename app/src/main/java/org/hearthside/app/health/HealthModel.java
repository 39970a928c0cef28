package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.HistoryDialog;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.VitalStore;
import org.jspecify.annotations.Nullable;

/** Records health: every entry is a new one in place of the one before, nothing is overwritten. */
public final class HealthModel {
    private static final Words WORDS = Words.of(HealthModel.class);

    private final Toolkit kit;
    private final AllergyStore allergies;
    private final HealthStore health;
    private final VitalStore vitals;

    /** For one session. */
    public HealthModel(Toolkit kit, AllergyStore allergies, HealthStore health, VitalStore vitals) {
        this.kit = kit;
        this.allergies = allergies;
        this.health = health;
        this.vitals = vitals;
    }

    /** What is being typed, with a place for the paper that proves it. */
    record Proven<D, T>(D entries, PaperSlot paper, Editor<T> editor) {}

    /** Entries and the command that saves them. */
    record Typing<D, T>(D entries, Editor<T> editor) {}

    /** What every form does: reads the draft for the day at the house, saves, and goes on. */
    private <D, T> Typing<D, T> typing(
            Resident resident,
            D entries,
            Draft draft,
            Function<Reading, T> read,
            Consumer<T> store,
            Runnable saved) {
        var editor = new Editor<T>(kit, draft, () -> resident.today(kit), read, store);
        return new Typing<>(entries, editor.onSaved(done -> saved.run()));
    }

    /** Begins an allergy, or the correction of one. */
    Typing<AllergyDraft, Allergy> allergy(
            Resident resident, @Nullable Allergy before, @Nullable LocalDate born, Runnable saved) {
        var entries = new AllergyDraft(kit.sources().newId(), resident, before);
        return typing(
                resident,
                entries,
                entries.draft,
                r -> entries.read(r, born),
                allergy -> {
                    if (before == null) {
                        allergies.record(resident.who(), allergy);
                    } else {
                        allergies.correct(resident.who(), before.id(), allergy);
                    }
                },
                saved);
    }

    /** Begins an answer to "any allergies?" for the classes without a recorded one. */
    Typing<AnswerDraft, List<AllergyAnswer>> answer(
            Resident resident, Allergies recorded, Runnable saved) {
        var entries = new AnswerDraft(resident, recorded, kit.sources()::newId);
        return typing(
                resident,
                entries,
                entries.draft,
                entries::read,
                answers -> allergies.answer(resident.who(), resident.id(), answers, recorded),
                saved);
    }

    /** Begins a code status in place of the one that stands. */
    Proven<CodeStatusDraft, CodeStatus> codeStatus(
            Resident resident,
            @Nullable CodeStatus before,
            Function<Draft, PaperSlot> proof,
            Runnable saved) {
        var entries = new CodeStatusDraft(kit.sources().newId(), resident, before);
        var paper = proof.apply(entries.draft);
        var seen = before == null ? null : before.id();
        var editor =
                new Editor<CodeStatus>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        entries::read,
                        status ->
                                health.recordCodeStatus(
                                        resident.who(),
                                        status,
                                        seen,
                                        status.document() == null
                                                ? null
                                                : paper.keep().get().orElse(null)));
        return new Proven<>(entries, paper, editor.onSaved(done -> saved.run()));
    }

    /** Begins a diagnosis, or the correction of one. */
    Typing<ConditionDraft, Condition> condition(
            Resident resident,
            @Nullable Condition before,
            @Nullable LocalDate born,
            Runnable saved) {
        var entries = new ConditionDraft(kit.sources().newId(), resident, before);
        return typing(
                resident,
                entries,
                entries.draft,
                r -> entries.read(r, born),
                condition -> {
                    if (before == null) {
                        health.recordCondition(resident.who(), condition);
                    } else {
                        health.correctCondition(resident.who(), before.id(), condition);
                    }
                },
                saved);
    }

    /** Begins what is said about the advance directive, with its paper. */
    Proven<CareFactDraft, CareFact> directive(
            Resident resident,
            @Nullable CareFact before,
            Function<Draft, PaperSlot> proof,
            Runnable saved) {
        var topic = CareTopic.ADVANCE_DIRECTIVE;
        var entries = new CareFactDraft(kit.sources().newId(), resident, topic, before);
        var paper = proof.apply(entries.draft);
        var editor =
                new Editor<CareFact>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        entries::read,
                        fact ->
                                health.recordDirective(
                                        resident.who(),
                                        fact,
                                        before,
                                        fact.state() == RecordState.RECORDED
                                                ? paper.keep().get().orElse(null)
                                                : null));
        return new Proven<>(entries, paper, editor.onSaved(done -> saved.run()));
    }

    /** Begins what is said about a topic. */
    Typing<CareFactDraft, CareFact> careFact(
            Resident resident, CareTopic topic, @Nullable CareFact before, Runnable saved) {
        var entries = new CareFactDraft(kit.sources().newId(), resident, topic, before);
        List<CareFact> seen = before == null ? List.of() : List.of(before);
        return typing(
                resident,
                entries,
                entries.draft,
                entries::read,
                fact -> health.recordCareFacts(resident.who(), resident.id(), List.of(fact), seen),
                saved);
    }

    /** Begins a vaccine, or the correction of one. */
    Typing<ImmunizationDraft, Immunization> immunization(
            Resident resident,
            @Nullable Immunization before,
            @Nullable LocalDate born,
            Runnable saved) {
        var entries = new ImmunizationDraft(kit.sources().newId(), resident, before);
        var wrong = before == null ? null : before.id();
        return typing(
                resident,
                entries,
                entries.draft,
                r -> entries.read(r, born),
                vaccine -> health.recordImmunization(resident.who(), vaccine, wrong),
                saved);
    }

    /** Begins a laboratory result, or the correction of one. */
    Typing<LabDraft, LabResult> lab(
            Resident resident,
            @Nullable LabResult before,
            @Nullable LocalDate born,
            Runnable saved) {
        var sources = kit.sources();
        var entries = new LabDraft(sources.newId(), resident, sources.now(), before);
        var wrong = before == null ? null : before.id();
        return typing(
                resident,
                entries,
                entries.draft,
                r -> entries.read(r, born),
                result -> health.recordLab(resident.who(), result, wrong),
                saved);
    }

    /** Shows what was changed of an entry. */
    void history(Resident resident, HealthPane.Asked asked) {
        new HistoryDialog(kit)
                .open(
                        asked.about(),
                        asked.item() == HealthItem.CONDITION
                                ? "condition_item"
                                : asked.item().name().toLowerCase(Locale.ROOT),
                        resident.zone(),
                        () ->
                                health.history(
                                        resident.who(), resident.id(), asked.item(), asked.id()));
    }

    /** Begins a round of vital signs. */
    Typing<VitalsDraft, List<Vital>> vitals(Resident resident, Runnable saved) {
        var entries = new VitalsDraft(resident, kit.sources()::newId, () -> kit.sources().now());
        // Of a round that broke off in the middle, what is in is not written twice.
        var written = new HashSet<UUID>();
        return typing(
                resident,
                entries,
                entries.draft,
                entries::read,
                round -> {
                    for (var vital : round) {
                        if (!written.contains(vital.id())) {
                            vitals.record(resident.who(), vital);
                            written.add(vital.id());
                        }
                    }
                },
                saved);
    }

    /** Notes that a reading was entered in error. */
    void strike(Resident resident, Vital wrong, Runnable saved) {
        var id = kit.sources().newId();
        kit.tasks()
                .run(
                        WORDS.text("strike.doing"),
                        () -> {
                            vitals.strike(resident.who(), resident.id(), wrong.id(), id);
                            return id;
                        })
                .onSuccess(done -> saved.run())
                .start();
    }
}
