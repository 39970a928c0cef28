package org.hearthside.app.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * A control with its label above and, when there is one, the message below: what is wrong and what
 * to do. Checks when the person leaves it, never by a dialog.
 */
public final class Field extends VBox {
    private static final Words WORDS = Words.of(Field.class);
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Control control;
    private final String label;
    private final HBox message = new HBox();
    private final ScriptText messageText = ScriptText.of("", "field-problem-text");
    private Supplier<Optional<String>> check = Optional::empty;
    private boolean left;

    /** A field that may stay empty. */
    public Field(String label, Control control) {
        this(label, control, false);
    }

    /** A field. */
    public Field(String label, Control control, boolean required) {
        this.control = control;
        this.label = label;
        getStyleClass().add("field");
        var name = new Label(label);
        name.setLabelFor(control);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setWrapText(true);
        name.getStyleClass().add("field-label");
        var head = new HBox(name);
        head.getStyleClass().add("field-head");
        if (required) {
            var mark = new Label(WORDS.text("required"));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("field-required");
            head.getChildren().add(mark);
        }
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(required ? label + ", " + WORDS.text("required") : label);
        if (control instanceof TextInputControl input) {
            ScriptText.follow(input);
        }
        message.getStyleClass().add("field-problem");
        message.getChildren().addAll(Icon.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE), messageText);
        message.setVisible(false);
        message.managedProperty().bind(message.visibleProperty());
        getChildren().addAll(head, control, message);
        control.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && left) {
                        checkNow();
                    }
                    left |= focused;
                });
    }

    /** What is checked when the person leaves the field: gives the message, or nothing. */
    public Field check(Supplier<Optional<String>> rule) {
        this.check = rule;
        return this;
    }

    /** A quiet line below the control, for example the format that is understood. */
    public Field hint(String text) {
        getChildren().add(2, ScriptText.of(text, "field-hint"));
        control.setAccessibleHelp(text);
        return this;
    }

    /** Checks at once. True when there is nothing wrong. */
    public boolean checkNow() {
        var problem = check.get();
        problem.ifPresentOrElse(this::show, this::clear);
        return problem.isEmpty();
    }

    /** Shows a message under the control. */
    public void show(String problem) {
        messageText.setText(problem);
        message.setVisible(true);
        control.pseudoClassStateChanged(DANGER, true);
        control.setAccessibleText(label + ": " + problem);
        control.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Takes the message away. */
    public void clear() {
        message.setVisible(false);
        messageText.setText("");
        control.pseudoClassStateChanged(DANGER, false);
        control.setAccessibleText(label);
    }

    /** The message that is shown; empty when there is none. */
    public String problem() {
        return messageText.getText();
    }

    /** The label. */
    public String label() {
        return label;
    }

    /** Gives the keyboard to the control. */
    public void focus() {
        control.requestFocus();
    }
}
