package org.hearthside.app.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The card of doses and orders that wait, each row with the way to its place. */
final class TodayDoses {
    private static final Words WORDS = Words.of(TodayDoses.class);

    private final TodayDosesModel model;
    private final LoadedPane<List<TodayDosesModel.Row>> loaded;

    TodayDoses(TodayDosesModel model) {
        this.model = model;
        this.loaded = new LoadedPane<>(model.rows(), this::shown);
        model.load();
    }

    /** The card; nothing for a role that does not work with doses. */
    Region card() {
        return model.isShown() ? loaded : new Region();
    }

    void dispose() {
        loaded.dispose();
        model.dispose();
    }

    private Node shown(List<TodayDosesModel.Row> rows) {
        var card = Blocks.card(WORDS.text("doses.title"));
        card.setId("today-doses");
        if (rows.isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                                    WORDS.text("doses.nothing"),
                                    WORDS.text("doses.nothing.more")));
        }
        rows.forEach(row -> card.getChildren().add(row(row)));
        return card;
    }

    private Node row(TodayDosesModel.Row row) {
        var said = WORDS.text("doses.say." + row.kind(), row.count());
        var words =
                Blocks.column(
                        Items.flow("band-line", List.of(chip(row), ScriptText.of(said, "strong"))));
        if (!row.what().isEmpty()) {
            words.getChildren().add(ScriptText.of(row.what()));
        }
        words.setMinWidth(0);
        var label = WORDS.text("doses.open." + row.kind());
        var open = Blocks.button(label, () -> model.open(row));
        open.setId("today-" + row.kind());
        open.setAccessibleText(label + ": " + said);
        return Items.row(words, open);
    }

    private static Region chip(TodayDosesModel.Row row) {
        var word = WORDS.text("doses.chip." + row.kind());
        return switch (row.kind()) {
            case OVERDUE -> Chips.alert(Tone.RED, MaterialDesignA.ALERT, word);
            case DUE, RECHECK -> Chips.of(Tone.AMBER, MaterialDesignC.CLOCK_OUTLINE, word);
            case EXCEPTIONS -> Chips.of(Tone.AMBER, word);
            case VERIFY -> Chips.of(Tone.BLUE, word);
        };
    }
}
