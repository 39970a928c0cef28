package org.hearthside.app.security;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What covers the window while it is locked. */
public final class LockPane extends StackPane {
    private static final Words WORDS = Words.of(LockPane.class);

    private final VBox card = Blocks.plainCard();
    private final LockModel model;

    /** The cover. */
    public LockPane(LockModel model) {
        this.model = model;
        getStyleClass().add("lock");
        setId("lock");
        card.getStyleClass().add("sign-in-card");
        var column = new VBox(card);
        column.getStyleClass().add("sign-in-column");
        column.setAlignment(Pos.CENTER);
        getChildren().add(Blocks.centred(column));
        model.someoneElseProperty().subscribe(this::show);
    }

    private void show(boolean someoneElse) {
        var mark = new StackPane(Icon.of(MaterialDesignL.LOCK_OUTLINE, "accented"));
        mark.getStyleClass().add("sign-in-mark");
        mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = WORDS.text(someoneElse ? "lock.other.title" : "lock.title");
        var says =
                someoneElse
                        ? WORDS.text("lock.other.says", model.ownerName())
                        : WORDS.text("lock.says", model.ownerName());
        var form =
                someoneElse
                        ? new SignInForm(model.other(), WORDS.text("signin.act"), true)
                        : new SignInForm(model.back(), WORDS.text("lock.act"), false);
        var change =
                Blocks.button(
                        someoneElse
                                ? WORDS.text("lock.owner", model.ownerName())
                                : WORDS.text("lock.other"),
                        () -> model.someoneElse(!someoneElse));
        change.setId("lock-other");
        change.getStyleClass().add("flat");
        change.setWrapText(true);
        change.setMinWidth(0);
        change.setMaxWidth(Double.MAX_VALUE);
        card.getChildren()
                .setAll(
                        mark,
                        ScriptText.of(title, "page-title"),
                        ScriptText.of(says),
                        form,
                        change);
    }
}
