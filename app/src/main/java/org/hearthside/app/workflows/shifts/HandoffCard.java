package org.hearthside.app.workflows.shifts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.medications.shifts.Handoff;
import org.hearthside.core.medications.shifts.ShiftExceptions;
import org.hearthside.core.medications.shifts.ShiftFacts;

/** What one who comes on shift must know of one house: orders and doses since the last shift. */
final class HandoffCard {
    private static final Words WORDS = Words.of(HandoffCard.class);

    private HandoffCard() {}

    static Node of(String house, ShiftFacts facts) {
        var handoff = Handoff.of(facts);
        var says = new ShiftSays(facts);
        var open = ShiftExceptions.of(facts).size();
        var since =
                facts.mine() == null
                        ? WORDS.text("handoff.since", says.time(handoff.since()))
                        : WORDS.text("handoff.sinceMine", says.time(handoff.since()));
        var card = Blocks.card(house, ScriptText.of(since, "muted"));
        if (open > 0) {
            card.getChildren().add(ScriptText.of(WORDS.text("handoff.open", open), "strong"));
        }
        if (handoff.lines().isEmpty()) {
            card.getChildren().add(ScriptText.of(WORDS.text("handoff.nothing")));
        }
        handoff.lines().forEach(line -> card.getChildren().add(row(line, facts, says)));
        return card;
    }

    private static Node row(Handoff.Line line, ShiftFacts facts, ShiftSays says) {
        var name = facts.person(line.client()).map(p -> p.names().listed()).orElse("");
        var words =
                Blocks.column(
                        Items.flow(
                                "band-line",
                                List.of(
                                        chip(line.kind()),
                                        ScriptText.of(name, "strong"),
                                        ScriptText.of(says.time(line.at()), "muted"))),
                        ScriptText.of(what(line)));
        words.setMinWidth(0);
        return Items.row(words);
    }

    private static String what(Handoff.Line line) {
        var drug = ShiftSays.drug(line.order());
        var entry = line.entry();
        return switch (line.kind()) {
            case NEW_ORDER, CHANGED_ORDER, CHECKED_ORDER ->
                    WORDS.text(
                            "handoff.order",
                            drug,
                            line.order().verbatim(),
                            Labels.of(line.order().status()));
            case HELD_ORDER -> {
                var hold = line.hold();
                yield WORDS.text("handoff.held", drug, hold == null ? "" : hold.reason());
            }
            case STOPPED_ORDER -> WORDS.text("handoff.stopped", drug, line.order().stopReason());
            case NOT_GIVEN ->
                    entry == null
                            ? drug
                            : WORDS.text(
                                    "handoff.notGiven",
                                    drug,
                                    Labels.of(entry.outcome()),
                                    entry.note());
            case AS_NEEDED -> WORDS.text("handoff.prn", drug, reason(line), worked(line));
        };
    }

    private static String reason(Handoff.Line line) {
        var entry = line.entry();
        var use = entry == null ? null : entry.asNeeded();
        return use == null ? "" : use.reason();
    }

    private static String worked(Handoff.Line line) {
        var recheck = line.recheck();
        return recheck == null ? WORDS.text("handoff.notLooked") : Labels.of(recheck.effect());
    }

    private static Region chip(Handoff.Kind kind) {
        var word = WORDS.text("handoff.chip." + kind);
        return switch (kind) {
            case NEW_ORDER, CHANGED_ORDER, CHECKED_ORDER -> Chips.of(Tone.BLUE, word);
            case HELD_ORDER, STOPPED_ORDER, NOT_GIVEN -> Chips.of(Tone.AMBER, word);
            case AS_NEEDED -> Chips.of(Tone.PLAIN, word);
        };
    }
}
