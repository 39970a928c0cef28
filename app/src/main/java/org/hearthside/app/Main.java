package org.hearthside.app;

import org.hearthside.app.cli.Cli;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs a verb of the command line, or opens the window when there is none. */
    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
