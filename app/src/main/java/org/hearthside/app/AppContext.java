package org.hearthside.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import javafx.stage.Stage;
import org.hearthside.app.security.WelcomePane;
import org.hearthside.app.ui.Toolkit;

/** Everything wired together by hand: read it from top to bottom to know what the program is. */
final class AppContext {
    private final Toolkit kit;
    private final Stage stage;
    private final HearthsideApp.Start start;

    AppContext(Toolkit kit, Stage stage, HearthsideApp.Start start) {
        this.kit = kit;
        this.stage = stage;
        this.start = start;
    }

    /** Shows the first screen. */
    void begin() {
        kit.layers()
                .base(
                        new WelcomePane(
                                new WelcomePane.Ways(() -> {}, () -> {}, () -> {}), version()));
    }

    /** Closes when nothing unsaved is in the way. */
    void askToClose(Runnable close) {
        close.run();
    }

    /** Ends what runs. */
    void close() {
        kit.tasks().close();
    }

    /** The version of the program. */
    static String version() {
        try (var file = AppContext.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
