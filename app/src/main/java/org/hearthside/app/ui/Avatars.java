package org.hearthside.app.ui;

import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * A round sign with a person's initials, until there is a photo. The colour comes from the person's
 * id, so that it is the same on every screen and tells two people with one name apart.
 */
public final class Avatars {
    private static final int COLOURS = 10;

    private Avatars() {}

    /** For a row or the user chip. */
    public static StackPane small(UUID person, String first, String last) {
        return avatar(person, first, last, "avatar-small");
    }

    /** For the identity band. */
    public static StackPane large(UUID person, String first, String last) {
        return avatar(person, first, last, "avatar-large");
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
