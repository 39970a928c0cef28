package org.hearthside.app.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, drawn in the colour of the text beside them unless a style says otherwise. */
public final class Icon {
    private Icon() {}

    /** An icon with style classes. It says nothing to a screen reader: the word beside it does. */
    public static FontIcon of(Ikon code, String... styleClasses) {
        var icon = new FontIcon(code);
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
