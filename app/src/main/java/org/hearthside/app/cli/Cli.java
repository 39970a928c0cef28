package org.hearthside.app.cli;

import java.nio.file.Path;
import org.hearthside.app.HearthsideApp;

/** The verbs of the command line. */
public final class Cli {
    private Cli() {}

    /** Runs what the arguments ask for. Gives the exit code of cli.md. */
    public static int run(String[] args) {
        try {
            HearthsideApp.open(
                    new HearthsideApp.Start(
                            Path.of(System.getProperty("user.home"), ".local/share/hearthside"),
                            null));
            return 0;
        } catch (HearthsideApp.NoDisplay none) {
            System.err.println("hearthside: " + none.getMessage());
            return 1;
        }
    }
}
