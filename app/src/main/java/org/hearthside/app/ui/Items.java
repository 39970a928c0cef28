package org.hearthside.app.ui;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.core.security.Role;

/** Rows of cards: words at the left, acts at the right; and what a role is not shown. */
public final class Items {
    private static final Words WORDS = Words.of(Items.class);

    private Items() {}

    /** A row: words that take the room, and acts behind them. */
    public static Region row(Node words, Node... acts) {
        if (acts.length > 0) {
            return new ItemRow(words, List.of(acts));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words);
        row.getStyleClass().add("item");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A row with a picture before it. */
    public static HBox led(Node picture, Region row) {
        HBox.setHgrow(row, Priority.ALWAYS);
        var led = new HBox(picture, row);
        led.getStyleClass().add("row");
        led.setAlignment(Pos.CENTER_LEFT);
        return led;
    }

    /** What is said, and below it in quiet letters what belongs to it; empty lines are left out. */
    public static VBox words(String what, String... more) {
        var words = new VBox(ScriptText.of(what, "strong"));
        Arrays.stream(more)
                .filter(line -> !line.isBlank())
                .map(line -> ScriptText.of(line, "muted"))
                .forEach(words.getChildren()::add);
        words.getStyleClass().add("item-words");
        words.setMinWidth(0);
        return words;
    }

    /** Things beside each other that wrap; none is wider than the room there is. */
    public static Flow flow(String styleClass, List<? extends Region> parts) {
        var flow = new Flow(parts);
        flow.getStyleClass().add(styleClass);
        return flow;
    }

    /** What stands in place of a part that the role may not read: never "none". */
    public static Region withheld(Role role) {
        var text = ScriptText.of(WORDS.text("withheld", WORDS.text("role." + role)), "muted");
        text.getStyleClass().add("withheld");
        return text;
    }

    /** The same in words. */
    public static String sayWithheld(Role role) {
        return WORDS.text("withheld", WORDS.text("role." + role));
    }
}
