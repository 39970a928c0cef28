package org.hearthside.app.health;

import javafx.scene.Node;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.security.Permission;

/** Diagnoses and problems. */
final class ConditionsCard {
    private static final Words WORDS = Words.of(ConditionsCard.class);

    private final HealthView at;

    ConditionsCard(HealthView at) {
        this.at = at;
    }

    Node card() {
        var may = at.resident().may(Permission.WRITE_HEALTH);
        var button = Blocks.row();
        if (may) {
            button.getChildren()
                    .add(
                            at.named(
                                    "condition-add",
                                    "conditions.add",
                                    () -> at.acts().condition().accept(null)));
        }
        var card = Blocks.cardWithEnd(WORDS.text("conditions"), button);
        var conditions = at.facts().conditions();
        if (conditions == null) {
            card.getChildren().add(Items.withheld(at.resident().who().role()));
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
                            at.by(c.diagnosedBy(), c.stamp()));
            var history = at.history(HealthItem.CONDITION, c.id(), c.text());
            card.getChildren()
                    .add(
                            may
                                    ? Items.row(
                                            words,
                                            HealthView.small(
                                                    "correct",
                                                    c.text(),
                                                    () -> at.acts().condition().accept(c)),
                                            history)
                                    : Items.row(words, history));
        }
        return card;
    }
}
