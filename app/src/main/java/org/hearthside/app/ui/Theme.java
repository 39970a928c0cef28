package org.hearthside.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/**
 * How everything looks: light or dark, how large the text is, and whether targets are sized for
 * fingers. Sizes in the style sheets are in multiples of the text size, so that one number scales
 * all.
 */
public final class Theme {
    /** The text size at 100 %, in pixels. */
    public static final double TEXT = 13;

    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.PLAIN);

    /** Light or dark. */
    public enum Shade {
        LIGHT,
        DARK
    }

    /**
     * The look a person chose.
     *
     * @param shade light or dark
     * @param percent size of the text, 100 to 200
     * @param touch whether targets are at least 44 pixels
     */
    public record Look(Shade shade, int percent, boolean touch) {
        /** Light, at normal size. */
        public static final Look PLAIN = new Look(Shade.LIGHT, 100, false);

        public Look {
            percent = Math.clamp(percent, 100, 200);
        }
    }

    /** The plain look. */
    public Theme() {
        Fonts.need(Scripts.LATIN);
    }

    /** The look; setting it changes every dressed scene. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** Dresses a scene, now and whenever the look changes. */
    public void dress(Scene scene) {
        look.subscribe(now -> dress(scene, now));
    }

    /** Dresses a scene once. */
    public static void dress(Scene scene, Look look) {
        Fonts.need(Scripts.LATIN);
        var base =
                switch (look.shade()) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                };
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets().setAll(sheets(look));
    }

    private static List<String> sheets(Look look) {
        var sheets = new ArrayList<String>();
        sheets.add(sheet("tokens-" + look.shade().name().toLowerCase(Locale.ROOT)));
        sheets.add(sheet("hearthside"));
        sheets.add(sheet("screens"));
        if (look.touch()) {
            sheets.add(sheet("touch"));
        }
        // A sheet and not a style of the root, so that menus and tooltips, which are windows of
        // their own, grow too.
        var size = ".root { -fx-font-size: " + TEXT * look.percent() / 100 + "px; }";
        sheets.add(
                "data:text/css;base64,"
                        + Base64.getEncoder()
                                .encodeToString(size.getBytes(StandardCharsets.UTF_8)));
        return sheets;
    }

    private static String sheet(String name) {
        var url = Theme.class.getResource(name + ".css");
        if (url == null) {
            throw new IllegalStateException("Style sheet missing: " + name);
        }
        return url.toExternalForm();
    }
}
