package org.hearthside.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javafx.scene.Scene;
import org.hearthside.app.ui.Tasks;

/**
 * A window that is opened only to see that it opens, and closes by itself: the build tries the
 * application image so, fills its start-up cache, and measures the start.
 */
final class Rehearsal {
    /** System property: how many seconds the window stays after its first picture. */
    static final String PROPERTY = "hearthside.rehearsal";

    private Rehearsal() {}

    /** Does nothing unless the property is set. Says on standard output when there is a picture. */
    static void watch(Scene scene, Tasks tasks, Runnable close) {
        var seconds = Long.getLong(PROPERTY);
        if (seconds == null) {
            return;
        }
        FirstPicture.then(
                scene,
                () ->
                        tasks.toScreen(() -> {
                            new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                                    .println("drawn");
                            tasks.after(Duration.ofSeconds(seconds), close);
                        }));
    }
}
