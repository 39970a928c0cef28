package org.hearthside.app.importexport;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Spoken;
import org.hearthside.app.ui.Words;
import org.hearthside.core.importexport.CsvField;
import org.hearthside.core.importexport.CsvKind;
import org.hearthside.core.importexport.CsvMapping;

/** Which column of a table holds what: as its headings show it, and as somebody changes it. */
final class ColumnsPane extends VBox {
    private static final Words WORDS = Words.of(ColumnsPane.class);
    private static final int BESIDE = 3;

    private final ImportModel model;
    private final List<String> columns;

    ColumnsPane(ImportModel model, List<String> columns) {
        this.model = model;
        this.columns = columns;
        setId("import-columns");
        fill();
    }

    private void fill() {
        var mapping = model.mappingProperty().get();
        var parts = new ArrayList<Node>();
        parts.add(ScriptText.of(WORDS.text("columns.says"), "muted"));
        parts.add(kind(mapping == null ? null : mapping.kind()));
        if (mapping != null) {
            parts.add(fields(mapping));
        }
        model.mappingProblem()
                .ifPresent(problem -> parts.add(ScriptText.of(problem, "form-problem")));
        getChildren().setAll(Blocks.card(WORDS.text("columns.title"), parts.toArray(Node[]::new)));
    }

    private Node kind(@org.jspecify.annotations.Nullable CsvKind now) {
        var box = new ComboBox<CsvKind>();
        box.setId("columns-kind");
        box.getItems().setAll(CsvKind.values());
        box.setConverter(new Spoken<>(box.getItems(), kind -> WORDS.text("columns.kind." + kind)));
        box.setValue(now);
        box.setOnAction(event -> {
            model.mappingProperty().set(CsvMapping.guess(box.getValue(), columns));
            fill();
        });
        return new Field(WORDS.text("columns.kind"), box);
    }

    private Node fields(CsvMapping mapping) {
        var all = CsvField.of(mapping.kind());
        var form = new Form();
        for (var from = 0; from < all.size(); from += BESIDE) {
            var row = all.subList(from, Math.min(from + BESIDE, all.size()));
            form.fields(
                    row.stream().map(CsvField::key).toList(),
                    row.stream().map(field -> field(mapping, field)).toArray(Field[]::new));
        }
        return form;
    }

    private Field field(CsvMapping mapping, CsvField field) {
        var box = new ComboBox<String>();
        box.setId("column-" + field.key());
        box.getItems().add("");
        box.getItems().addAll(columns.stream().filter(c -> !c.isBlank()).toList());
        box.setConverter(
                new Spoken<>(
                        box.getItems(),
                        column -> column.isEmpty() ? WORDS.text("columns.none") : column));
        box.setValue(mapping.columns().getOrDefault(field, ""));
        box.setOnAction(event -> {
            var before = model.mappingProperty().get();
            if (before != null) {
                model.mappingProperty().set(before.with(field, box.getValue()));
                fill();
            }
        });
        return new Field(WORDS.text("columns." + field), box);
    }
}
