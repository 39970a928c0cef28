package org.hearthside.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/** Small marked words: a state with its colour, or a filter with its count. */
public final class Chips {
    private Chips() {}

    /** A state in words. Wraps when it must; never cut off. */
    public static Region of(Tone tone, String text) {
        return chip(tone, text);
    }

    /** A state in words with a shape before it. */
    public static Region of(Tone tone, Ikon icon, String text) {
        return chip(tone, text, Icon.of(icon));
    }

    /** A state that must not be overlooked: outlined. */
    public static Region alert(Tone tone, Ikon icon, String text) {
        var chip = chip(tone, text, Icon.of(icon));
        chip.getStyleClass().add("chip-alert");
        return chip;
    }

    /** A filter that can be on or off, with how many it leaves. */
    public static ToggleButton filter(String text, int count) {
        var chip = new ToggleButton(text + "  " + count);
        chip.getStyleClass().setAll("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return ScriptText.follow(chip);
    }

    private static HBox chip(Tone tone, String text, Node... before) {
        var chip = new HBox(before);
        chip.getStyleClass().addAll("chip", tone.styleClass());
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setFillHeight(false);
        chip.getChildren().add(ScriptText.of(text));
        chip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        chip.setMinHeight(Region.USE_PREF_SIZE);
        return chip;
    }
}
