package org.hearthside.app.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.hearthside.core.common.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Puts controls over the entries of a draft. The label comes from the words under {@code field.}
 * and the entry's name, the check from the editor; the control's id is the entry's name.
 */
public final class Inputs {
    private final Form form;
    private final Words words;
    private final Editor<?> editor;

    /** Adds its fields to this form. */
    public Inputs(Form form, Words words, Editor<?> editor) {
        this.form = form;
        this.words = words;
        this.editor = editor;
    }

    /** A field that is made and not yet placed. */
    public record Input(String name, Field field) {}

    /** One line of text. */
    public Input text(StringProperty entry) {
        return text(entry, false);
    }

    /** One line of text that must not stay empty. */
    public Input required(StringProperty entry) {
        return text(entry, true);
    }

    /**
     * An address, in two rows.
     *
     * @param required whether street and city must not stay empty
     */
    public Inputs address(AddressDraft address, boolean required) {
        return row(text(address.line1(), required), text(address.line2()))
                .row(text(address.zip()), text(address.city(), required), text(address.state()));
    }

    private Input text(StringProperty entry, boolean required) {
        var control = new TextField();
        control.textProperty().bindBidirectional(entry);
        return input(entry.getName(), control, required);
    }

    /** A line of text of another kind, which keeps the entry itself. */
    public Input line(StringProperty entry, TextField control, boolean required) {
        return input(entry.getName(), control, required);
    }

    /** Text that is not shown while it is typed. */
    public Input secret(StringProperty entry) {
        var control = new PasswordField();
        control.textProperty().bindBidirectional(entry);
        return input(entry.getName(), control, false);
    }

    /** Several lines of text. */
    public Input area(StringProperty entry, int rows) {
        return area(entry, rows, false);
    }

    /** Several lines of text. */
    public Input area(StringProperty entry, int rows, boolean required) {
        var control = new TextArea();
        control.setWrapText(true);
        control.setPrefRowCount(rows);
        control.getStyleClass().add("entry-area");
        control.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, Inputs::tabLeaves);
        control.textProperty().bindBidirectional(entry);
        return input(entry.getName(), control, required);
    }

    /** A tab goes on to the next field; nobody writes tabs into a record. */
    private static void tabLeaves(javafx.scene.input.KeyEvent key) {
        if (key.getCode() == javafx.scene.input.KeyCode.TAB
                && !key.isControlDown()
                && key.getSource() instanceof Node node) {
            key.consume();
            node.requestFocusTraversal(
                    key.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
        }
    }

    /** A date that may lie ahead. */
    public Input date(StringProperty entry, boolean required) {
        return date(entry, required, Dates::horizon);
    }

    /** A date that must have come already. */
    public Input pastDate(StringProperty entry, boolean required) {
        return date(entry, required, today -> today);
    }

    private Input date(
            StringProperty entry, boolean required, Function<LocalDate, LocalDate> latest) {
        var control = new TextField();
        control.getStyleClass().add("date-field");
        control.setPromptText(Words.of(Inputs.class).text("date.prompt"));
        control.textProperty().bindBidirectional(entry);
        // What was understood is written back in the one form that cannot be misread.
        control.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        Dates.parse(entry.get(), latest.apply(editor.today()))
                                .ifPresent(date -> entry.set(Dates.print(date)));
                    }
                });
        return input(entry.getName(), control, required);
    }

    /** One of the values of an enum. */
    public <E extends Enum<E>> Input choice(
            ObjectProperty<@Nullable E> entry, E[] values, boolean required) {
        return choice(entry, Arrays.asList(values), Labels::of, required);
    }

    /** One of some values. */
    public <E> Input choice(
            ObjectProperty<@Nullable E> entry,
            List<E> values,
            Function<E, String> say,
            boolean required) {
        var control = new ComboBox<@Nullable E>();
        control.getItems().setAll(values);
        control.setVisibleRowCount(14);
        control.setConverter(new Spoken<>(control.getItems(), say));
        control.valueProperty().bindBidirectional(entry);
        return input(entry.getName(), control, required);
    }

    /** Yes or no, beside its words. */
    public CheckBox flag(BooleanProperty entry) {
        return flag(entry, label(entry.getName()));
    }

    /** Yes or no, beside these words. */
    public CheckBox flag(BooleanProperty entry, String label) {
        var box = new CheckBox(label);
        box.setId(entry.getName());
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(entry);
        return box;
    }

    /** Some of several, beside each other; they wrap. */
    public static FlowPane flags(Node... boxes) {
        var flow = new FlowPane(boxes);
        flow.getStyleClass().add("flags");
        return flow;
    }

    private String label(String name) {
        return label(words, name);
    }

    /** What a field is called: in the feature's own words, else in those of the record. */
    static String label(Words words, String name) {
        var key = "field." + name;
        return words.has(key) ? words.text(key) : org.hearthside.core.common.Words.say(key);
    }

    private Input input(String name, javafx.scene.control.Control control, boolean required) {
        control.setId(name);
        var field = new Field(label(name), control, required).check(() -> editor.problem(name));
        var hint = "hint." + name;
        if (words.has(hint)) {
            field.hint(words.text(hint));
        }
        return new Input(name, field);
    }

    /** Places fields beside each other. */
    public Inputs row(Input... beside) {
        form.fields(
                Arrays.stream(beside).map(Input::name).toList(),
                Arrays.stream(beside).map(Input::field).toArray(Field[]::new));
        return this;
    }

    /** A heading, from the words under {@code heading.} and this name. */
    public Inputs heading(String name) {
        form.heading(words.text("heading." + name));
        return this;
    }

    /** Anything else. */
    public Inputs node(Node node) {
        form.node(node);
        return this;
    }
}
