package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.FactWords;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Everything recorded about health, each item with its state, who said so and when. */
public final class HealthPane extends VBox {
    private static final Words WORDS = Words.of(HealthPane.class);

    private final Resident resident;
    private final LocalDate today;
    private final Facts facts;
    private final Acts acts;

    /**
     * What is shown. A part that the role may not read is null: that is said, and never taken for
     * nothing.
     */
    public record Facts(
            Allergies allergies,
            @Nullable CodeStatus codeStatus,
            @Nullable List<Condition> conditions,
            @Nullable List<CareFact> care,
            @Nullable List<Reading> vitals,
            @Nullable List<LabResult> labs,
            @Nullable List<Immunization> immunizations) {
        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    /** A reading and how it is written everywhere. */
    public record Reading(Vital vital, String words) {
        @Override
        public String toString() {
            return vital.toString();
        }
    }

    /** What can be done from here. */
    public record Acts(
            Consumer<@Nullable Allergy> allergy,
            Runnable answer,
            Runnable codeStatus,
            Consumer<@Nullable Condition> condition,
            Consumer<CareTopic> care,
            Runnable vitals,
            Consumer<Vital> strike) {}

    /** Shows these facts. */
    public HealthPane(Resident resident, LocalDate today, Facts facts, Acts acts) {
        this.resident = resident;
        this.today = today;
        this.facts = facts;
        this.acts = acts;
        getStyleClass().add("page");
        getChildren().addAll(allergies(), codeStatus(), vitals(), conditions());
        getChildren().addAll(care());
        getChildren().addAll(immunizations(), labs());
    }

    private Node allergies() {
        var may = resident.may(Permission.WRITE_HEALTH);
        var buttons = Blocks.row();
        if (may) {
            buttons.getChildren()
                    .addAll(
                            named("answer-record", "allergies.answer", acts.answer()),
                            named(
                                    "allergy-add",
                                    "allergies.add",
                                    () -> acts.allergy().accept(null)));
        }
        var card = Blocks.cardWithEnd(WORDS.text("allergies"), buttons);
        for (var allergy : facts.allergies().items()) {
            card.getChildren().add(allergy(allergy, may));
        }
        var banner = AllergyBanner.of(facts.allergies(), today, resident.zone());
        for (var statement : banner.statements()) {
            card.getChildren()
                    .add(
                            Items.row(
                                    statement.strong()
                                            ? Chips.alert(
                                                    Tone.RED,
                                                    MaterialDesignA.ALERT,
                                                    statement.text())
                                            : ScriptText.of(statement.text())));
        }
        for (var one : AllergyClass.values()) {
            facts.allergies()
                    .answer(one)
                    .filter(answer -> facts.allergies().state(one) == answer.state())
                    .filter(answer -> answer.state() != RecordState.NOT_RECORDED)
                    .filter(answer -> !answer.source().isBlank())
                    .ifPresent(answer ->
                            card.getChildren()
                                    .add(
                                            ScriptText.of(
                                                    WORDS.text(
                                                            "answer.said",
                                                            Labels.of(one),
                                                            answer.source()),
                                                    "muted")));
        }
        return card;
    }

    private Node allergy(Allergy allergy, boolean may) {
        var verified = allergy.verifiedOn();
        var code = allergy.code();
        var words =
                Items.words(
                        allergy.substance(),
                        allergy.reaction(),
                        String.join(
                                " · ",
                                List.of(
                                        Labels.of(allergy.allergyClass()),
                                        Labels.of(allergy.kind()),
                                        Labels.of(allergy.severity()))),
                        code == null ? "" : code.system() + " " + code.code(),
                        verified == null
                                ? WORDS.text("unverified")
                                : WORDS.text(
                                        "verified", Dates.print(verified), allergy.verifiedBy()),
                        by(allergy.source(), allergy.stamp()));
        var change = small("correct", allergy.substance(), () -> acts.allergy().accept(allergy));
        return may ? Items.row(words, change) : Items.row(words);
    }

    private Node codeStatus() {
        var button = new ArrayList<Node>();
        if (resident.may(Permission.WRITE_HEALTH)) {
            button.add(
                    named(
                            "code-record",
                            facts.codeStatus() == null ? "code.record" : "code.change",
                            acts.codeStatus()));
        }
        var card = Blocks.cardWithEnd(WORDS.text("code"), Blocks.row(button.toArray(Node[]::new)));
        var words = CodeStatusWords.of(facts.codeStatus(), today, resident.zone());
        card.getChildren().add(Items.row(chip(words)));
        words.block().forEach(line -> card.getChildren().add(ScriptText.of(line)));
        return card;
    }

    private static Region chip(CodeStatusWords words) {
        return switch (words.tone()) {
            case ALERT, CAUTION -> Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, words.chip());
            case UNKNOWN -> Chips.alert(Tone.RED, MaterialDesignA.ALERT, words.chip());
            case PLAIN -> Chips.of(Tone.PLAIN, words.chip());
        };
    }

    private Node vitals() {
        var button = Blocks.row();
        if (resident.may(Permission.WRITE_VITALS)) {
            button.getChildren().add(named("vitals-record", "vitals.record", acts.vitals()));
        }
        var card = Blocks.cardWithEnd(WORDS.text("vitals"), button);
        var readings = facts.vitals();
        if (readings == null) {
            card.getChildren().add(Items.withheld(resident.who().role()));
        } else if (readings.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("vitals.none"), "muted"));
        } else {
            readings.forEach(reading -> card.getChildren().add(vital(reading)));
        }
        return card;
    }

    private Node vital(Reading reading) {
        var vital = reading.vital();
        var words =
                Items.words(
                        Labels.of(vital.kind()) + ": " + reading.words(),
                        WORDS.text(
                                "measured",
                                Dates.print(vital.measuredAt(), resident.zone()),
                                vital.stamp().byName()));
        return resident.may(Permission.WRITE_VITALS)
                ? Items.row(
                        words,
                        small(
                                "vitals.strike",
                                Labels.of(vital.kind()),
                                () -> acts.strike().accept(vital)))
                : Items.row(words);
    }

    private Node conditions() {
        var may = resident.may(Permission.WRITE_HEALTH);
        var button = Blocks.row();
        if (may) {
            button.getChildren()
                    .add(
                            named(
                                    "condition-add",
                                    "conditions.add",
                                    () -> acts.condition().accept(null)));
        }
        var card = Blocks.cardWithEnd(WORDS.text("conditions"), button);
        var conditions = facts.conditions();
        if (conditions == null) {
            card.getChildren().add(Items.withheld(resident.who().role()));
            return card;
        }
        if (conditions.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("conditions.none"), "muted"));
        }
        for (var c : conditions) {
            var code = c.code();
            var onset = c.onset();
            var resolved = c.resolved();
            var words =
                    Items.words(
                            c.text(),
                            code == null ? "" : code.system() + " " + code.code(),
                            (c.primary() ? WORDS.text("conditions.primary") + " · " : "")
                                    + Labels.of(c.status())
                                    + (onset == null
                                            ? ""
                                            : " · " + WORDS.text("since", Dates.print(onset)))
                                    + (resolved == null
                                            ? ""
                                            : " · " + WORDS.text("until", Dates.print(resolved))),
                            by(c.diagnosedBy(), c.stamp()));
            card.getChildren()
                    .add(
                            may
                                    ? Items.row(
                                            words,
                                            small(
                                                    "correct",
                                                    c.text(),
                                                    () -> acts.condition().accept(c)))
                                    : Items.row(words));
        }
        return card;
    }

    private List<Node> care() {
        var care = facts.care();
        if (care == null) {
            return List.of(Blocks.card(WORDS.text("care"), Items.withheld(resident.who().role())));
        }
        var cards = new ArrayList<Node>();
        for (var group : CareTopic.Group.values()) {
            var card = Blocks.card(WORDS.text("group." + group));
            Arrays.stream(CareTopic.values())
                    .filter(topic -> topic.group() == group)
                    .forEach(topic -> card.getChildren().add(fact(topic, care)));
            cards.add(card);
        }
        return cards;
    }

    private Node fact(CareTopic topic, List<CareFact> care) {
        var fact = care.stream().filter(f -> f.topic() == topic).findFirst().orElse(null);
        var said = FactWords.of(topic, fact, today, resident.zone());
        var words = new VBox(ScriptText.of(said.label(), "fact-label", "muted"));
        words.getStyleClass().add("item-words");
        words.getChildren()
                .add(
                        said.known()
                                ? ScriptText.of(said.text(), "strong")
                                : Chips.of(Tone.AMBER, said.text()));
        if (fact != null && said.recorded()) {
            words.getChildren().add(ScriptText.of(by(fact.source(), fact.stamp()), "muted"));
        }
        return resident.may(Permission.WRITE_HEALTH)
                ? Items.row(
                        words,
                        small(
                                fact == null ? "care.record" : "care.change",
                                said.label(),
                                () -> acts.care().accept(topic)))
                : Items.row(words);
    }

    private Node immunizations() {
        var card = Blocks.card(WORDS.text("immunizations"));
        var given = facts.immunizations();
        if (given == null) {
            card.getChildren().add(Items.withheld(resident.who().role()));
        } else if (given.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("immunizations.none"), "muted"));
        } else {
            given.forEach(i ->
                    card.getChildren()
                            .add(
                                    Items.row(
                                            Items.words(
                                                    i.vaccine(),
                                                    Dates.print(i.givenOn())
                                                            + (i.lot().isEmpty()
                                                                    ? ""
                                                                    : " · "
                                                                            + WORDS.text(
                                                                                    "lot",
                                                                                    i.lot())),
                                                    by(i.source(), i.stamp())))));
        }
        return card;
    }

    private Node labs() {
        var card = Blocks.card(WORDS.text("labs"));
        var results = facts.labs();
        if (results == null) {
            card.getChildren().add(Items.withheld(resident.who().role()));
        } else if (results.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("labs.none"), "muted"));
        } else {
            results.forEach(lab ->
                    card.getChildren()
                            .add(
                                    Items.row(
                                            Items.words(
                                                    lab.name()
                                                            + ": "
                                                            + (lab.value() + " " + lab.unit())
                                                                    .strip()
                                                            + (lab.flag().isEmpty()
                                                                    ? ""
                                                                    : " " + lab.flag()),
                                                    lab.range().isEmpty()
                                                            ? ""
                                                            : WORDS.text("range", lab.range()),
                                                    Dates.print(lab.takenAt(), resident.zone())))));
        }
        return card;
    }

    private String by(String source, org.hearthside.core.common.Stamp stamp) {
        var recorded =
                WORDS.text("recorded", Dates.printDay(stamp.at(), resident.zone()), stamp.byName());
        return source.isBlank() ? recorded : WORDS.text("source", source) + " · " + recorded;
    }

    private Button named(String id, String key, Runnable run) {
        var button = Blocks.button(MaterialDesignP.PLUS, WORDS.text(key, resident.name()), run);
        button.setId(id);
        return button;
    }

    private static Button small(String key, String about, Runnable run) {
        var button = Blocks.button(WORDS.text(key), run);
        button.setAccessibleText(WORDS.text("act.say", WORDS.text(key), about));
        return button;
    }
}
