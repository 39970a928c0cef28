package org.hearthside.app.health;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.CareFact;
import org.jspecify.annotations.Nullable;

/** The form of what is said about one topic. */
final class CareForm {
    private static final Words WORDS = Words.of(CareForm.class);

    private CareForm() {}

    /**
     * The form.
     *
     * @param paper a place for the paper that proves it; absent where none does
     */
    static FormPane of(
            Toolkit kit,
            Resident resident,
            CareFactDraft d,
            Editor<CareFact> editor,
            @Nullable PaperSlot paper) {
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.row(
                in.choice(
                        d.state,
                        List.of(RecordState.values()),
                        state -> WORDS.text("care." + state),
                        true));
        if (!d.levels().isEmpty()) {
            in.row(in.choice(d.level, d.levels(), d::say, false));
        }
        in.node(ScriptText.of(WORDS.text("prompt." + d.topic), "muted"))
                .row(in.area(d.text, 4))
                .node(picks(d))
                .row(in.text(d.source), in.date(d.reviewDue, false));
        if (paper != null) {
            in.node(paper.field().apply(editor));
        }
        return new FormPane(
                kit,
                editor,
                WORDS.text("care.title", Labels.of(d.topic), resident.name()),
                WORDS.text("care.save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }

    /** Words that are needed often: each goes into the text with one click. */
    private static Node picks(CareFactDraft d) {
        var key = "picks." + d.topic;
        var words = WORDS.has(key) ? WORDS.text(key).split("\\|") : new String[0];
        var buttons =
                Arrays.stream(words)
                        .map(word -> {
                            var button = Blocks.button(word, () -> d.add(word));
                            button.getStyleClass().add("pick");
                            button.setAccessibleText(WORDS.text("picks.add", word));
                            return button;
                        })
                        .toList();
        var flow = Items.flow("picks", buttons);
        flow.setId("picks");
        return flow;
    }
}
