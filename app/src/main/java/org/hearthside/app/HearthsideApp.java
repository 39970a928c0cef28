package org.hearthside.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Credentials;
import org.jspecify.annotations.Nullable;

/** The window: opens it and waits until it is closed. */
public final class HearthsideApp {
    private static final Words WORDS = Words.of(HearthsideApp.class);
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private HearthsideApp() {}

    /**
     * How the window is opened.
     *
     * @param data the data folder
     * @param signIn who is signed in at once (the demo); null asks
     */
    public record Start(Path data, @Nullable Credentials signIn) {}

    /** There is no display, or it refuses. */
    public static final class NoDisplay extends Exception {
        private static final long serialVersionUID = 1L;

        private NoDisplay(String key) {
            super(WORDS.text(key));
        }
    }

    /** Opens the window and comes back when it is closed. */
    public static void open(Start start) throws NoDisplay {
        var headless = "Headless".equals(System.getProperty("glass.platform"));
        if (!headless && !Display.present(System.getProperty("os.name"), System.getenv())) {
            throw new NoDisplay("nodisplay");
        }
        var closed = new CountDownLatch(1);
        var context = new AtomicReference<@Nullable AppContext>();
        try {
            Tasks.callOnScreen(() -> {
                context.set(show(start, closed::countDown));
                return true;
            });
        } catch (UnsupportedOperationException refused) {
            throw new NoDisplay("nodisplay.refused");
        }
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            var opened = context.get();
            if (opened != null) {
                opened.close();
            }
            Platform.exit();
        }
    }

    private static AppContext show(Start start, Runnable closed) {
        var kit = Toolkit.window();
        kit.tasks().catchUncaught();
        var scene = new Scene(kit.layers(), WIDTH, HEIGHT);
        kit.theme().dress(scene);
        var stage = new Stage();
        // Never a person's name: the title shows in task bars and on shared screens.
        stage.setTitle(WORDS.text("title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        var context = new AppContext(kit, stage);
        Runnable close =
                () ->
                        context.askToClose(() -> {
                            stage.hide();
                            closed.run();
                        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            close.run();
        });
        Rehearsal.watch(scene, kit.tasks(), close);
        context.begin(start);
        stage.show();
        return context;
    }
}
