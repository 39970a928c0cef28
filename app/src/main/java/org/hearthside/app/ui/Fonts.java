package org.hearthside.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/**
 * Makes the faces known to JavaFX. They lie in the reports module, so that screen and paper draw
 * with the same letters. Inter is loaded at the start, every other face when a text first needs it:
 * the Chinese and Korean files are large.
 */
final class Fonts {
    private static final String FOLDER = "/org/hearthside/reports/fonts/";
    // Registering a font is global in JavaFX itself; this only remembers what was registered.
    private static final Set<Scripts> LOADED = ConcurrentHashMap.newKeySet();

    private Fonts() {}

    static void need(Scripts script) {
        if (LOADED.add(script)) {
            script.files().forEach(Fonts::load);
        }
    }

    private static void load(String file) {
        try (var stream = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null || Font.loadFont(stream, 13) == null) {
                throw new IllegalStateException("Font missing: " + file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
