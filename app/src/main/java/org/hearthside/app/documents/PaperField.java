package org.hearthside.app.documents;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Chooses the paper that proves something among those on file, or takes in a file as one. */
final class PaperField {
    private static final Words WORDS = Words.of(PaperField.class);

    private PaperField() {}

    static Region of(DocumentsModel model, PaperDraft draft, Editor<?> editor) {
        var papers = new ComboBox<PaperDraft.@Nullable Choice>();
        papers.setId("paper-" + draft.what);
        papers.getItems().setAll(draft.choices());
        papers.setVisibleRowCount(14);
        papers.valueProperty().bindBidirectional(draft.chosen);
        var file = Blocks.button(MaterialDesignF.FILE_SEARCH_OUTLINE, "", () -> {});
        file.setId("paper-file-" + draft.what);
        file.setOnAction(event ->
                FilePicker.choose(
                                file,
                                WORDS.text("choose.title"),
                                WORDS.text("kinds"),
                                DocumentForms.ENDINGS)
                        .ifPresent(path -> model.pick(path, draft, editor)));
        var drop = Blocks.button(WORDS.text("paper.notThis"), () -> draft.file.set(null));
        drop.getStyleClass().add("flat");
        draft.file.subscribe(picked -> {
            file.setText(
                    picked == null
                            ? WORDS.text("paper.attach")
                            : WORDS.text("paper.attaching", picked.name()));
            papers.setDisable(picked != null);
            drop.setVisible(picked != null);
            drop.setManaged(picked != null);
        });
        var field =
                new Field(WORDS.text("paper." + draft.what), papers).hint(WORDS.text("paper.hint"));
        var box = new VBox(field, Blocks.row(List.of(file, drop).toArray(Region[]::new)));
        box.getStyleClass().add("column");
        FilePicker.drop(box, path -> model.pick(path, draft, editor));
        return box;
    }
}
