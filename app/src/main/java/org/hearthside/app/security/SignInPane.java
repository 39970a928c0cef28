package org.hearthside.app.security;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The first screen of the day: who are you? */
public final class SignInPane extends StackPane {
    private static final Words WORDS = Words.of(SignInPane.class);

    /**
     * What the screen says about the place it opens.
     *
     * @param dataFolder where the records lie
     * @param test whether its people are made up
     * @param version of the program
     */
    public record About(String dataFolder, boolean test, String version) {}

    /** The screen. The run is for the way to another data folder. */
    public SignInPane(SignInModel model, About about, Runnable otherFolder) {
        getStyleClass().add("sign-in");
        var card = Blocks.plainCard();
        card.getStyleClass().add("sign-in-card");
        card.getChildren().addAll(mark(), ScriptText.of(WORDS.text("signin.title"), "page-title"));
        if (about.test()) {
            card.getChildren()
                    .add(
                            Chips.of(
                                    Tone.AMBER,
                                    MaterialDesignF.FLASK_OUTLINE,
                                    WORDS.text("signin.test")));
        }
        card.getChildren().add(new SignInForm(model, WORDS.text("signin.act"), true));
        var other = Blocks.button(WORDS.text("signin.other"), otherFolder);
        other.getStyleClass().add("flat");
        other.setId("other-folder");
        var below =
                new VBox(
                        ScriptText.of(WORDS.text("signin.folder", about.dataFolder()), "muted"),
                        ScriptText.of(WORDS.text("signin.version", about.version()), "muted"),
                        other);
        below.getStyleClass().addAll("sign-in-below", "small");
        below.setAlignment(Pos.TOP_LEFT);
        var column = new VBox(card, below);
        column.getStyleClass().add("sign-in-column");
        column.setAlignment(Pos.CENTER);
        getChildren().add(Blocks.centred(column));
    }

    static StackPane mark() {
        var mark = new StackPane(Icon.of(MaterialDesignH.HOME_HEART, "accented"));
        mark.getStyleClass().add("sign-in-mark");
        mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return mark;
    }
}
