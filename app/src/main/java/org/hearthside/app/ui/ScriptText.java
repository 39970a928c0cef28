package org.hearthside.app.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text in any writing. JavaFX does not look for a letter in a second font when the first has none:
 * this node cuts its text into runs by script and gives each run a face that can draw it. It wraps
 * and never cuts off. Use it for every name and every note.
 */
public final class ScriptText extends TextFlow {
    private static final double SHORTEST_LINE = 5;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    /** Empty. */
    public ScriptText() {
        getStyleClass().add("script-text");
        setAccessibleRole(AccessibleRole.TEXT);
        text.subscribe(this::cut);
    }

    /** The text, with style classes (for example {@code muted}, {@code strong}). */
    public static ScriptText of(String text, String... styleClasses) {
        var node = new ScriptText();
        node.getStyleClass().addAll(styleClasses);
        node.setText(text);
        return node;
    }

    /** Follows a property for as long as the node lives. */
    public static ScriptText bound(ObservableValue<String> text, String... styleClasses) {
        var node = of("", styleClasses);
        node.text.bind(text);
        return node;
    }

    /** What it shows. */
    public StringProperty textProperty() {
        return text;
    }

    /** Shows this. */
    public void setText(String value) {
        text.set(value);
    }

    /** What it shows. */
    public String getText() {
        return text.get();
    }

    /**
     * Lets a control that can hold only one face (a button, a label, an entry field) take the face
     * that its text needs.
     */
    public static <C extends Labeled> C follow(C control) {
        control.textProperty().subscribe(value -> face(control.getStyleClass(), value));
        return control;
    }

    /** As {@link #follow(Labeled)}, for an entry field. */
    public static <C extends TextInputControl> C follow(C control) {
        control.textProperty().subscribe(value -> face(control.getStyleClass(), value));
        return control;
    }

    /** Room for a short word, or for the whole text when that is shorter. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(super.computePrefWidth(height), emWidth(SHORTEST_LINE));
    }

    /**
     * One line, unless a width is given. Rows and columns ask for the least height before they know
     * the width; TextFlow would answer for the least width, many lines.
     */
    @Override
    protected double computeMinHeight(double width) {
        return width <= minWidth(-1) + 1
                ? super.computePrefHeight(-1)
                : super.computePrefHeight(width);
    }

    private double emWidth(double em) {
        var first = getChildren().isEmpty() ? null : getChildren().getFirst();
        return first instanceof Text piece ? em * piece.getFont().getSize() : 0;
    }

    private static void face(javafx.collections.ObservableList<String> classes, String value) {
        var script = value == null ? Scripts.LATIN : Scripts.dominant(value);
        if (script == Scripts.LATIN) {
            classes.removeIf(name -> name.startsWith("script-"));
        } else if (!classes.contains(script.styleClass())) {
            Fonts.need(script);
            classes.removeIf(name -> name.startsWith("script-"));
            classes.add(script.styleClass());
        }
    }

    private void cut(String value) {
        getChildren()
                .setAll(
                        Scripts.runs(Scripts.leftToRight(value)).stream()
                                .map(run -> {
                                    Fonts.need(run.script());
                                    var piece = new Text(run.text());
                                    piece.getStyleClass().add(run.script().styleClass());
                                    return piece;
                                })
                                .toList());
        setAccessibleText(value);
    }
}
