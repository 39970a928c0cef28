package org.hearthside.app.health;

import java.util.List;
import javafx.scene.Node;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Allergies and the answers about them. */
final class AllergyCard {
    private static final Words WORDS = Words.of(AllergyCard.class);

    private final HealthView at;

    AllergyCard(HealthView at) {
        this.at = at;
    }

    Node card() {
        var may = at.resident().may(Permission.WRITE_HEALTH);
        var buttons = Blocks.row();
        if (may) {
            buttons.getChildren()
                    .addAll(
                            at.named("answer-record", "allergies.answer", at.acts().answer()),
                            at.named(
                                    "allergy-add",
                                    "allergies.add",
                                    () -> at.acts().allergy().accept(null)));
        }
        var card = Blocks.cardWithEnd(WORDS.text("allergies"), buttons);
        for (var allergy : at.facts().allergies().items()) {
            card.getChildren().add(allergy(allergy, may));
        }
        var banner = AllergyBanner.of(at.facts().allergies(), at.today(), at.resident().zone());
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
            at.facts()
                    .allergies()
                    .answer(one)
                    .filter(answer -> at.facts().allergies().state(one) == answer.state())
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
                        at.by(allergy.source(), allergy.stamp()));
        var history = at.history(HealthItem.ALLERGY, allergy.id(), allergy.substance());
        return may
                ? Items.row(
                        words,
                        HealthView.small(
                                "correct",
                                allergy.substance(),
                                () -> at.acts().allergy().accept(allergy)),
                        history)
                : Items.row(words, history);
    }
}
