package org.hearthside.app.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Avatars;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The people of a med pass, the most urgent first, and how far the pass is. */
final class PassPeople {
    private static final Words WORDS = Words.of(PassPeople.class);

    private PassPeople() {}

    /** The list; {@code open} is called with who is chosen. */
    static Node of(List<MedPassModel.Line> lines, Consumer<ClientId> open) {
        var total = MedPassModel.total(lines);
        var head =
                new VBox(
                        ScriptText.of(WORDS.text("pass.title"), "page-title"),
                        ScriptText.of(
                                WORDS.text("pass.count", total.done(), total.begun(), total.open()),
                                total.open() > 0 ? "strong" : "muted"));
        head.getStyleClass().add("pass-head");
        var column = new VBox(head);
        column.getStyleClass().add("pass-people");
        if (lines.isEmpty()) {
            column.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignH.HOME_OUTLINE,
                                    WORDS.text("pass.nobody"),
                                    WORDS.text("pass.nobody.todo")));
        }
        lines.forEach(line -> column.getChildren().add(person(line, open)));
        return Blocks.scrolling(column);
    }

    private static Node person(MedPassModel.Line line, Consumer<ClientId> open) {
        var names = line.person().names();
        var words =
                new VBox(
                        ScriptText.of(names.listed(), "strong"), ScriptText.of(say(line), "muted"));
        words.setMinWidth(0);
        var content =
                Blocks.row(
                        Avatars.small(line.client().value(), names.first(), names.last()),
                        words,
                        mark(line));
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = new Button(null, content);
        button.getStyleClass().setAll("pass-person");
        button.setId("pass-" + line.client().value());
        button.setMaxWidth(Double.MAX_VALUE);
        content.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(names.listed() + ", " + say(line));
        button.setOnAction(event -> open.accept(line.client()));
        return button;
    }

    private static String say(MedPassModel.Line line) {
        var count = line.count();
        var parts = new ArrayList<String>();
        if (count.overdue() > 0) {
            parts.add(WORDS.text("pass.overdue", count.overdue()));
        }
        if (count.due() > 0) {
            parts.add(WORDS.text("pass.due", count.due()));
        }
        if (line.rechecks() > 0) {
            parts.add(WORDS.text("pass.rechecks", line.rechecks()));
        }
        if (parts.isEmpty()) {
            parts.add(
                    count.done() > 0
                            ? WORDS.text("pass.done", count.done())
                            : WORDS.text("pass.nothing"));
        }
        return String.join(" · ", parts);
    }

    private static Region mark(MedPassModel.Line line) {
        var count = line.count();
        if (count.overdue() > 0) {
            return Chips.alert(Tone.RED, MaterialDesignA.ALERT, "" + count.overdue());
        }
        if (count.due() > 0) {
            return Chips.of(Tone.AMBER, MaterialDesignC.CLOCK_OUTLINE, "" + count.due());
        }
        if (line.rechecks() > 0) {
            return Chips.of(
                    Tone.BLUE, MaterialDesignC.CLIPBOARD_CHECK_OUTLINE, "" + line.rechecks());
        }
        return count.done() > 0
                ? Chips.of(Tone.GREEN, MaterialDesignC.CHECK, "" + count.done())
                : new Region();
    }
}
