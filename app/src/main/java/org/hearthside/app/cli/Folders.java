package org.hearthside.app.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Where data lie when nobody says where. */
final class Folders {
    private Folders() {}

    /** The platform's folder for application data. */
    static Path usual() {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            var set = System.getenv("LOCALAPPDATA");
            return (set == null ? home.resolve("AppData").resolve("Local") : Path.of(set))
                    .resolve("Hearthside");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Hearthside");
        }
        var set = System.getenv("XDG_DATA_HOME");
        return (set == null || set.isBlank()
                        ? home.resolve(".local").resolve("share")
                        : Path.of(set))
                .resolve("hearthside");
    }

    /** The demo's own folder, never the real one. */
    static Path demo(Path data) {
        return data.resolveSibling(data.getFileName() + "-demo");
    }

    /** The desk's name, for the audit log. */
    static String desk() {
        var environment = System.getenv();
        var name = environment.getOrDefault("COMPUTERNAME", environment.get("HOSTNAME"));
        return name == null || name.isBlank() ? "command line" : name;
    }
}
