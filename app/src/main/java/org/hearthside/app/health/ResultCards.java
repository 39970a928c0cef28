package org.hearthside.app.health;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.security.Permission;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Vaccines and laboratory results. */
final class ResultCards {
    private static final Words WORDS = Words.of(ResultCards.class);

    private final HealthView at;

    ResultCards(HealthView at) {
        this.at = at;
    }

    Node immunizations() {
        var may = at.resident().may(Permission.WRITE_HEALTH);
        var button = Blocks.row();
        if (may) {
            button.getChildren()
                    .add(
                            at.named(
                                    "immunization-add",
                                    "immunizations.add",
                                    () -> at.acts().immunization().accept(null)));
        }
        var card = Blocks.cardWithEnd(WORDS.text("immunizations"), button);
        var given = at.facts().immunizations();
        if (given == null) {
            card.getChildren().add(Items.withheld(at.resident().who().role()));
        } else if (given.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("immunizations.none"), "muted"));
        } else {
            given.forEach(i -> card.getChildren().add(immunization(i, may)));
        }
        return card;
    }

    private Node immunization(Immunization i, boolean may) {
        var shot = i.shot();
        var words =
                Items.words(
                        i.vaccine(),
                        joined(
                                Dates.print(i.givenOn()),
                                said("lot", shot.lot()),
                                said("maker", shot.maker()),
                                said("site", shot.site()),
                                said("givenBy", shot.givenBy())),
                        said("why", i.reason()),
                        at.by(i.source(), i.stamp()));
        if (!i.wasGiven()) {
            var chip = Chips.of(Tone.AMBER, Labels.of(i.outcome()));
            words.getChildren().addFirst(Items.flow("band-chips", List.of(chip)));
        }
        var history = at.history(HealthItem.IMMUNIZATION, i.id(), i.vaccine());
        return may
                ? Items.row(
                        words,
                        HealthView.small(
                                "correct", i.vaccine(), () -> at.acts().immunization().accept(i)),
                        history)
                : Items.row(words, history);
    }

    Node labs() {
        var may = at.resident().may(Permission.WRITE_HEALTH);
        var button = Blocks.row();
        if (may) {
            button.getChildren()
                    .add(at.named("lab-add", "labs.add", () -> at.acts().lab().accept(null)));
        }
        var card = Blocks.cardWithEnd(WORDS.text("labs"), button);
        var results = at.facts().labs();
        if (results == null) {
            card.getChildren().add(Items.withheld(at.resident().who().role()));
        } else if (results.isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("labs.none"), "muted"));
        } else {
            results.forEach(lab -> card.getChildren().add(lab(lab, may)));
        }
        return card;
    }

    private Node lab(LabResult lab, boolean may) {
        var words =
                Items.words(
                        lab.name() + ": " + (lab.value() + " " + lab.unit()).strip(),
                        said("range", lab.range()),
                        joined(
                                Dates.print(lab.takenAt(), at.resident().zone()),
                                at.by(lab.source(), lab.stamp())));
        if (!lab.flag().isEmpty()) {
            var chip =
                    Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("flag", lab.flag()));
            words.getChildren().addFirst(Items.flow("band-chips", List.of(chip)));
        }
        var history = at.history(HealthItem.LAB_RESULT, lab.id(), lab.name());
        return may
                ? Items.row(
                        words,
                        HealthView.small("correct", lab.name(), () -> at.acts().lab().accept(lab)),
                        history)
                : Items.row(words, history);
    }

    private static String said(String key, String value) {
        return value.isBlank() ? "" : WORDS.text(key, value);
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }
}
