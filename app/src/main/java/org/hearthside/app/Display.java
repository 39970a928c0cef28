package org.hearthside.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown here. */
final class Display {
    private Display() {}

    /**
     * Tells from the system's name and the environment whether there is a display at all. Windows
     * and macOS always have one; elsewhere JavaFX needs an X server, also under Wayland.
     */
    static boolean present(String system, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows")
                || name.startsWith("mac")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
