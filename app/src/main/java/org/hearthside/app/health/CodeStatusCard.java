package org.hearthside.app.health;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The code status with its document. */
final class CodeStatusCard {
    private static final Words WORDS = Words.of(CodeStatusCard.class);

    private final HealthView at;

    CodeStatusCard(HealthView at) {
        this.at = at;
    }

    Node card() {
        var button = new ArrayList<Node>();
        var paper = at.acts().codePaper();
        if (paper != null) {
            var open = HealthView.small("paper", WORDS.text("code"), paper);
            open.setId("code-paper");
            button.add(open);
        }
        var standing = at.facts().codeStatus();
        if (standing != null) {
            button.add(at.history(HealthItem.CODE_STATUS, standing.id(), WORDS.text("code")));
        }
        if (at.resident().may(Permission.WRITE_HEALTH)) {
            button.add(
                    at.named(
                            "code-record",
                            at.facts().codeStatus() == null ? "code.record" : "code.change",
                            at.acts().codeStatus()));
        }
        var card = Blocks.cardWithEnd(WORDS.text("code"), Blocks.row(button.toArray(Node[]::new)));
        var words = CodeStatusWords.of(at.facts().codeStatus(), at.today(), at.resident().zone());
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
}
