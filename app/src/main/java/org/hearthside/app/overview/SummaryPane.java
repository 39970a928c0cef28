package org.hearthside.app.overview;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.SideBySide;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Vital;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.security.Role;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The record of one person at a glance: what needs attention, how to support, whom to call. */
final class SummaryPane extends VBox {
    private static final Words WORDS = Words.of(SummaryPane.class);
    private static final int CALLED_FIRST = 3;
    private static final int MOST_CONDITIONS = 6;

    /** What everyone must know who gives care, in the order in which it is used. */
    private static final List<CareTopic> SUPPORT =
            List.of(
                    CareTopic.NEVER_DO,
                    CareTopic.YES_AND_NO,
                    CareTopic.COMMUNICATION,
                    CareTopic.SHOWS_PAIN,
                    CareTopic.CALMING,
                    CareTopic.MOBILITY,
                    CareTopic.FALLS,
                    CareTopic.MEDICINE_TAKING,
                    CareTopic.SEIZURE_RESCUE);

    private final Chart chart;
    private final ChartWords words;
    private final Role role;
    private final Consumer<Part> open;

    SummaryPane(WorkspaceModel model, Chart chart, Consumer<Need> resolve, Consumer<Part> open) {
        this.chart = chart;
        this.words = ChartWords.of(chart);
        this.role = model.session().role();
        this.open = open;
        getStyleClass().add("page");
        var main = new VBox(needs(model, resolve), vitals());
        main.getStyleClass().add("card-column");
        var side = new VBox(support(), conditions(), callFirst());
        side.getStyleClass().add("card-column");
        getChildren().add(new SideBySide(main, side, 29, 68));
    }

    private Node needs(WorkspaceModel model, Consumer<Need> resolve) {
        var needs = model.needs(chart);
        Region count =
                needs.isEmpty()
                        ? Chips.of(Tone.GREEN, WORDS.text("needs.none"))
                        : Chips.of(Tone.AMBER, Integer.toString(needs.size()));
        var card = Blocks.cardWithEnd(WORDS.text("needs"), count);
        card.setId("needs");
        if (needs.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                                    WORDS.text("needs.empty"),
                                    WORDS.text("needs.empty.more")));
        }
        needs.forEach(
                need -> card.getChildren().add(NeedRow.of(need, model.may(need.right()), resolve)));
        return card;
    }

    private Node vitals() {
        var card = Blocks.cardWithEnd(WORDS.text("vitals"), all(Part.HEALTH));
        var shown = chart.vitals().shown();
        if (shown.isEmpty()) {
            card.getChildren().add(Items.withheld(role));
            return card;
        }
        var latest = shown.get().latest();
        if (latest.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("vitals.none"), "muted"));
            return card;
        }
        card.getChildren().add(Items.flow("vitals", latest.stream().map(this::vital).toList()));
        return card;
    }

    /** A reading never stands without its time and who read it (forms.md 4.4). */
    private Region vital(Vital vital) {
        var at = Dates.print(vital.measuredAt(), words.zone());
        var fact =
                new VBox(
                        ScriptText.of(Labels.of(vital.kind()), "muted"),
                        ScriptText.of(ChartWords.reading(vital), "vital-figure"),
                        ScriptText.of(at, "muted", "small"),
                        ScriptText.of(vital.stamp().byName(), "muted", "small"));
        fact.getStyleClass().add("fact");
        return fact;
    }

    private Node support() {
        var called = chart.client().names().called();
        var card = Blocks.cardWithEnd(WORDS.text("support", called), all(Part.HEALTH));
        if (chart.careFacts().isWithheld()) {
            card.getChildren().add(Items.withheld(role));
            return card;
        }
        for (var topic : SUPPORT) {
            var fact = words.care(topic);
            var recorded =
                    chart.careFacts().orElse(List.of()).stream().anyMatch(f -> f.topic() == topic);
            if (recorded) {
                var said =
                        new VBox(
                                ScriptText.of(fact.value(), "strong"),
                                ScriptText.of(fact.label(), "muted", "small"));
                var row = Blocks.row(Icon.of(icon(topic)), Blocks.grow(said));
                said.setMinWidth(0);
                card.getChildren().add(row);
            }
        }
        if (card.getChildren().size() == 1) {
            card.getChildren().add(ScriptText.of(WORDS.text("support.none"), "muted"));
        }
        return card;
    }

    private static Ikon icon(CareTopic topic) {
        return switch (topic) {
            case NEVER_DO -> MaterialDesignC.CLOSE_OCTAGON_OUTLINE;
            case YES_AND_NO, COMMUNICATION -> MaterialDesignM.MESSAGE_OUTLINE;
            case SHOWS_PAIN -> MaterialDesignE.EMOTICON_SAD_OUTLINE;
            case CALMING -> MaterialDesignM.MUSIC_NOTE_OUTLINE;
            case MOBILITY, FALLS -> MaterialDesignW.WHEELCHAIR_ACCESSIBILITY;
            case MEDICINE_TAKING -> MaterialDesignP.PILL;
            default -> MaterialDesignC.CLIPBOARD_TEXT_OUTLINE;
        };
    }

    private Node conditions() {
        if (chart.conditions().isWithheld()) {
            return Blocks.card(WORDS.text("conditions"), Items.withheld(role));
        }
        var active = words.activeConditions();
        var card = Blocks.cardWithEnd(WORDS.text("conditions"), all(Part.HEALTH));
        if (active.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("conditions.none"), "muted"));
        }
        active.stream()
                .limit(MOST_CONDITIONS)
                .forEach(c -> {
                    var code = c.code();
                    var line =
                            Blocks.row(
                                    ScriptText.of(code == null ? "" : code.code(), "muted"),
                                    Blocks.grow(ScriptText.of(c.text(), "strong")));
                    card.getChildren().add(line);
                });
        if (active.size() > MOST_CONDITIONS) {
            card.getChildren()
                    .add(
                            ScriptText.of(
                                    WORDS.text("conditions.more", active.size() - MOST_CONDITIONS),
                                    "muted"));
        }
        return card;
    }

    private Node callFirst() {
        var card = Blocks.cardWithEnd(WORDS.text("call"), all(Part.CONTACTS));
        var callable = words.callable();
        if (callable.isEmpty()) {
            card.getChildren()
                    .add(Chips.of(Tone.RED, MaterialDesignP.PHONE_OFF, WORDS.text("call.none")));
        }
        callable.stream()
                .limit(CALLED_FIRST)
                .forEach(contact -> card.getChildren().add(contact(contact)));
        return card;
    }

    private Node contact(Contact contact) {
        var verified = contact.verifiedOn();
        var said =
                Items.words(
                        words.who(contact),
                        words.phones(contact)
                                + (verified == null
                                        ? ""
                                        : " · "
                                                + WORDS.text(
                                                        "call.verified", Dates.print(verified))));
        var authority = contact.authority();
        if (authority.any()) {
            var tone =
                    authority.expiredOn(words.today()) || !authority.documented()
                            ? Tone.AMBER
                            : Tone.GREEN;
            said.getChildren()
                    .add(
                            Items.flow(
                                    "band-chips",
                                    List.of(Chips.of(tone, words.authority(contact)))));
        }
        return said;
    }

    private Node all(Part part) {
        var link = Blocks.button(WORDS.text("all"), () -> open.accept(part));
        link.getStyleClass().addAll("flat", "link-button");
        link.setAccessibleText(WORDS.text("all.say", WORDS.text("part." + part)));
        return link;
    }
}
