package org.hearthside.app.ui;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * A round sign with a person's initials, until there is a photo. The colour comes from the person's
 * id, so that it is the same on every screen and tells two people with one name apart.
 */
public final class Avatars {
    private static final int COLOURS = 10;
    private static final double ROUND = 0.2;

    private Avatars() {}

    /** For a row or the user chip. */
    public static StackPane small(UUID person, String first, String last) {
        return avatar(person, first, last, "avatar-small");
    }

    /** For the identity band. */
    public static StackPane large(UUID person, String first, String last) {
        return avatar(person, first, last, "avatar-large");
    }

    /**
     * For the identity band, in the place of the initials.
     *
     * @param jpeg a square picture
     * @param say what a screen reader says of it
     */
    public static StackPane photo(byte[] jpeg, String say) {
        return photo(jpeg, say, "avatar-large");
    }

    /** A smaller one, for a band that large letters leave little room. */
    public static StackPane smallPhoto(byte[] jpeg, String say) {
        return photo(jpeg, say, "avatar-band");
    }

    private static StackPane photo(byte[] jpeg, String say, String size) {
        var view = new ImageView(new Image(new ByteArrayInputStream(jpeg)));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        var frame = new StackPane(view);
        frame.getStyleClass().addAll("avatar-photo", size);
        frame.setAccessibleText(say);
        view.fitWidthProperty().bind(frame.widthProperty());
        var round = new Rectangle();
        round.widthProperty().bind(frame.widthProperty());
        round.heightProperty().bind(frame.heightProperty());
        round.arcWidthProperty().bind(frame.widthProperty().multiply(ROUND));
        round.arcHeightProperty().bind(frame.widthProperty().multiply(ROUND));
        frame.setClip(round);
        return frame;
    }

    private static StackPane avatar(UUID person, String first, String last, String size) {
        var letters = ScriptText.follow(new Label(initial(first) + initial(last)));
        var disc = new StackPane(letters);
        disc.getStyleClass()
                .addAll("avatar", size, "avatar-" + Math.floorMod(person.hashCode(), COLOURS));
        return disc;
    }

    private static String initial(String name) {
        var stripped = name.strip();
        return stripped.isEmpty()
                ? ""
                : Character.toString(Character.toUpperCase(stripped.codePointAt(0)));
    }
}
