package org.hearthside.app.documents;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.documents.Photo;
import org.hearthside.core.security.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The photo among a person's details: how old it is, and the way to a newer one. */
public final class PhotoCard {
    private static final Words WORDS = Words.of(PhotoCard.class);

    private static final double WIDTH = 160;

    private PhotoCard() {}

    /**
     * The card.
     *
     * @param photo absent when there is none
     * @param change opens the form for a new one
     */
    public static Region of(
            Resident person, @Nullable Photo photo, LocalDate today, Runnable change) {
        Region act = new Region();
        if (person.may(Permission.WRITE_DOCUMENT)) {
            var button =
                    Blocks.button(
                            MaterialDesignC.CAMERA_OUTLINE,
                            WORDS.text(photo == null ? "photo.add" : "photo.change", person.name()),
                            change);
            button.setId("photo-change");
            act = button;
        }
        var card = Blocks.cardWithEnd(WORDS.text("photo.title"), act);
        if (photo == null) {
            card.getChildren().add(Chips.of(Tone.PLAIN, WORDS.text("photo.none")));
            return card;
        }
        var words = new VBox(ScriptText.of(said(photo), "strong"));
        words.getStyleClass().add("column");
        if (photo.old(today)) {
            words.getChildren()
                    .add(Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("photo.old")));
        }
        var view = new ImageView(new Image(new ByteArrayInputStream(photo.jpeg())));
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setAccessibleText(WORDS.text("photo.of", person.name()));
        card.getChildren().add(Blocks.row(view, words));
        return card;
    }

    private static String said(Photo photo) {
        var taken = photo.takenOn();
        return taken == null
                ? WORDS.text("photo.undated")
                : WORDS.text("photo.taken", Dates.print(taken));
    }
}
