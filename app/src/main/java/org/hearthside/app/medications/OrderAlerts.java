package org.hearthside.app.medications;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.medications.DrugAlert;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What the drug checks say, with where it stands. */
final class OrderAlerts {
    private static final Words WORDS = Words.of(OrderAlerts.class);

    private OrderAlerts() {}

    static Node row(DrugAlert alert) {
        var tone =
                switch (alert.severity()) {
                    case STOP -> Tone.RED;
                    case WARN -> Tone.AMBER;
                    case INFO -> Tone.BLUE;
                };
        var words =
                new VBox(
                        ScriptText.of(alert.text(), "strong"),
                        ScriptText.of(alert.source(), "muted"));
        var row =
                Blocks.row(
                        Chips.alert(
                                tone,
                                MaterialDesignA.ALERT,
                                WORDS.text("alert." + alert.severity())),
                        words);
        row.getStyleClass().add("dose-stop");
        return row;
    }
}
