package org.hearthside.app.health;

import javafx.scene.Node;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.security.Permission;

/** The latest vital signs. */
final class VitalsCard {
    private static final Words WORDS = Words.of(VitalsCard.class);

    private final HealthView at;

    VitalsCard(HealthView at) {
        this.at = at;
    }

    Node card() {
        var button = Blocks.row();
        if (at.resident().may(Permission.WRITE_VITALS)) {
            button.getChildren()
                    .add(at.named("vitals-record", "vitals.record", at.acts().vitals()));
        }
        var card = Blocks.cardWithEnd(WORDS.text("vitals"), button);
        var readings = at.facts().vitals();
        if (readings == null) {
            card.getChildren().add(Items.withheld(at.resident().who().role()));
        } else if (readings.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("vitals.none"), "muted"));
        } else {
            readings.forEach(reading -> card.getChildren().add(vital(reading)));
        }
        return card;
    }

    private Node vital(HealthPane.Reading reading) {
        var vital = reading.vital();
        var words =
                Items.words(
                        Labels.of(vital.kind()) + ": " + reading.words(),
                        WORDS.text(
                                "measured",
                                Dates.print(vital.measuredAt(), at.resident().zone()),
                                vital.stamp().byName()));
        return at.resident().may(Permission.WRITE_VITALS)
                ? Items.row(
                        words,
                        HealthView.small(
                                "vitals.strike",
                                Labels.of(vital.kind()),
                                () -> at.acts().strike().accept(vital)))
                : Items.row(words);
    }
}
