package org.hearthside.app.importexport;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.LoadedPane;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.importexport.ImportBatch;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The imports that were run: when, by whom, which files, what came of it; each can be undone. */
final class BatchesPane extends VBox {
    private static final Words WORDS = Words.of(BatchesPane.class);

    private final BatchesModel model;
    private final LoadedPane<List<ImportBatch>> loaded;

    BatchesPane(BatchesModel model) {
        this.model = model;
        this.loaded = new LoadedPane<>(model.list(), this::list);
        setId("import-batches");
        getChildren().add(Blocks.card(WORDS.text("batches.title"), loaded));
        model.list().load();
    }

    void dispose() {
        loaded.dispose();
    }

    private Node list(List<ImportBatch> batches) {
        if (batches.isEmpty()) {
            return Blocks.empty(
                    MaterialDesignF.FILE_MULTIPLE_OUTLINE,
                    WORDS.text("batches.empty"),
                    WORDS.text("batches.empty.todo"));
        }
        return Blocks.column(batches.stream().map(this::row).toArray(Node[]::new));
    }

    private Node row(ImportBatch batch) {
        var when = Dates.print(batch.by().at(), ZoneId.systemDefault());
        var words =
                Items.words(
                        WORDS.text("batches.when", when, batch.by().byName()),
                        batch.files(),
                        WORDS.text(
                                "batches.counts",
                                batch.read(),
                                batch.created(),
                                batch.updated(),
                                batch.unchanged(),
                                batch.failed()));
        if (batch.undoneAt() != null) {
            words.getChildren()
                    .add(
                            batch.kept() == 0
                                    ? Chips.of(Tone.BLUE, WORDS.text("batches.undone"))
                                    : Chips.alert(
                                            Tone.AMBER,
                                            MaterialDesignA.ALERT,
                                            WORDS.text("batches.partly", batch.kept())));
        } else if (!batch.finished()) {
            words.getChildren()
                    .add(
                            Chips.alert(
                                    Tone.AMBER,
                                    MaterialDesignA.ALERT,
                                    WORDS.text("batches.unfinished")));
        }
        if (!model.mayUndo() || !batch.mayBeUndone()) {
            return Items.row(words);
        }
        var undo =
                Blocks.button(
                        MaterialDesignU.UNDO, WORDS.text("batches.undo"), () -> model.undo(batch));
        undo.setId("undo-" + batch.id());
        undo.setAccessibleText(WORDS.text("batches.undo.say", when));
        return Items.row(words, undo);
    }
}
