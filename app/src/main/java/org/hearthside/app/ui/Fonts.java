package org.hearthside.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/**
 * Makes the faces known to JavaFX. They lie in the reports module, so that screen and paper draw
 * with the same letters. Inter is loaded at the start, every other face when a text first needs it:
 * the Chinese and Korean files are large.
 */
final class Fonts {
    private static final String FOLDER = "/org/hearthside/reports/fonts/";
    // Registering a font is global in JavaFX itself; this only remembers what was registered.
    private static final AtomicBoolean ICONS = new AtomicBoolean();
    private static final Set<Scripts> LOADED = ConcurrentHashMap.newKeySet();

    private Fonts() {}

    static void need(Scripts script) {
        if (LOADED.add(script)) {
            script.files().forEach(Fonts::load);
        }
    }

    /** All letters of the icon family share one font file. */
    static void needIcons() {
        if (!ICONS.getAndSet(true)) {
            register(new MaterialDesignAIkonHandler().getFontResourceAsStream(), "icons");
        }
    }

    private static void load(String file) {
        register(Fonts.class.getResourceAsStream(FOLDER + file), file);
    }

    private static void register(@Nullable InputStream font, String name) {
        try (font) {
            if (font == null || Font.loadFont(font, 13) == null) {
                throw new IllegalStateException("Font missing: " + name);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
