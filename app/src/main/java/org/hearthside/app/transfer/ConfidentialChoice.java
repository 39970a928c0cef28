package org.hearthside.app.transfer;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.hearthside.core.documents.Document;

/**
 * A box to tick for every confidential paper on file, none of them ticked: what goes along with a
 * packet somebody chose by hand. It takes no room for a person without such papers, nor for a role
 * that may not see them.
 */
final class ConfidentialChoice extends VBox {
    private static final Words WORDS = Words.of(ConfidentialChoice.class);

    private final PaperModel model;
    private List<UUID> shown = List.of();

    ConfidentialChoice(PaperModel model) {
        this.model = model;
        getStyleClass().add("column");
        setId("paper-confidential");
        setManaged(false);
        setVisible(false);
    }

    /** Shows these papers. The boxes stay as they are when they are still the same. */
    void show(List<Document> papers) {
        var ids = papers.stream().map(Document::id).toList();
        if (ids.equals(shown)) {
            return;
        }
        shown = ids;
        getChildren().setAll(ScriptText.of(WORDS.text("confidential"), "field-label"));
        papers.forEach(paper -> getChildren().add(box(paper)));
        getChildren().add(ScriptText.of(WORDS.text("confidential.hint"), "muted"));
        setManaged(!ids.isEmpty());
        setVisible(!ids.isEmpty());
    }

    private CheckBox box(Document paper) {
        var text = WORDS.text("confidential.paper", Labels.of(paper.category()), paper.title());
        var box = new CheckBox();
        box.setGraphic(ScriptText.of(text));
        box.setAccessibleText(text);
        box.setSelected(model.chosen().contains(paper.id()));
        box.setOnAction(pressed -> model.choose(paper.id(), box.isSelected()));
        return box;
    }
}
