package org.hearthside.app.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hearthside.core.common.Problem;

/**
 * Fields below and beside each other. Knows each field by the name that the record has for it, so
 * that the problems of a validator or a store find their place.
 */
public final class Form extends VBox {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final ScriptText above = ScriptText.of("", "form-problem");

    /** Empty. */
    public Form() {
        getStyleClass().add("form");
        above.setVisible(false);
        above.managedProperty().bind(above.visibleProperty());
        getChildren().add(above);
    }

    /** A heading over the fields that follow. */
    public Form heading(String text) {
        getChildren().add(ScriptText.of(text, "form-heading"));
        return this;
    }

    /** One field over the whole width. */
    public Form field(String name, Field field) {
        fields.put(name, field);
        getChildren().add(field);
        return this;
    }

    /** Fields beside each other, of equal width. Their names stand in the same order. */
    public Form fields(List<String> names, Field... beside) {
        var grid = new GridPane();
        grid.getStyleClass().add("form-row");
        for (var i = 0; i < beside.length; i++) {
            fields.put(names.get(i), beside[i]);
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / beside.length);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            grid.add(beside[i], i, 0);
        }
        getChildren().add(grid);
        return this;
    }

    /** Anything else between the fields. */
    public Form node(Node node) {
        getChildren().add(node);
        return this;
    }

    /**
     * Shows each problem under its field, and those without a field above all; the first field with
     * one gets the keyboard.
     */
    public void show(List<Problem> problems) {
        clear();
        var rest = new StringBuilder();
        Field first = null;
        for (var problem : problems) {
            var field = fields.get(problem.field());
            if (field == null) {
                rest.append(rest.isEmpty() ? "" : "\n")
                        .append(problem.label())
                        .append(": ")
                        .append(problem.message());
            } else if (field.problem().isEmpty()) {
                field.show(problem.message());
                first = first == null ? field : first;
            }
        }
        above.setText(rest.toString());
        above.setVisible(!rest.isEmpty());
        if (first != null) {
            first.focus();
        }
    }

    /** Takes every message away. */
    public void clear() {
        fields.values().forEach(Field::clear);
        above.setVisible(false);
    }

    /** Checks every field. True when none has a problem; else the first gets the keyboard. */
    public boolean check() {
        var wrong = fields.values().stream().filter(field -> !field.checkNow()).toList();
        if (!wrong.isEmpty()) {
            wrong.getFirst().focus();
        }
        return wrong.isEmpty();
    }
}
