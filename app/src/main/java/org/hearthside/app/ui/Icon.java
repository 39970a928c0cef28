package org.hearthside.app.ui;

import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;

/**
 * An icon: a letter of the icon font, so that it grows with the text and takes colours from the
 * style sheet. It says nothing to a screen reader: the word beside it does.
 */
public final class Icon extends Text {
    private Icon(Ikon code) {
        super(new String(Character.toChars(code.getCode())));
        Fonts.needIcons();
        getStyleClass().add("icon");
    }

    /** An icon with style classes, for example {@code muted}. */
    public static Icon of(Ikon code, String... styleClasses) {
        var icon = new Icon(code);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
