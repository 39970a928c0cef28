package org.hearthside.app.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.FactWords;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.security.Permission;

/** What helpers and hospitals must know, topic by topic. */
final class CareCards {
    private static final Words WORDS = Words.of(CareCards.class);

    private final HealthView at;

    CareCards(HealthView at) {
        this.at = at;
    }

    List<Node> cards() {
        var care = at.facts().care();
        if (care == null) {
            return List.of(
                    Blocks.card(WORDS.text("care"), Items.withheld(at.resident().who().role())));
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
        var said = FactWords.of(topic, fact, at.today(), at.resident().zone());
        var words = new VBox(ScriptText.of(said.label(), "fact-label", "muted"));
        words.getStyleClass().add("item-words");
        words.getChildren()
                .add(
                        said.known()
                                ? ScriptText.of(said.text(), "strong")
                                : Chips.of(Tone.AMBER, said.text()));
        if (fact != null && said.recorded()) {
            words.getChildren().add(ScriptText.of(at.by(fact.source(), fact.stamp()), "muted"));
        }
        var acts = new ArrayList<Node>();
        var paper = topic == CareTopic.ADVANCE_DIRECTIVE ? at.acts().directivePaper() : null;
        if (paper != null) {
            var open = HealthView.small("paper", said.label(), paper);
            open.setId("directive-paper");
            acts.add(open);
        }
        if (at.resident().may(Permission.WRITE_HEALTH)) {
            var record =
                    HealthView.small(
                            fact == null ? "care.record" : "care.change",
                            said.label(),
                            () -> at.acts().care().accept(topic));
            record.setId("care-" + topic);
            acts.add(record);
        }
        if (fact != null) {
            acts.add(at.history(HealthItem.CARE_FACT, fact.id(), said.label()));
        }
        return Items.row(words, acts.toArray(Node[]::new));
    }
}
