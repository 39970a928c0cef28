package org.hearthside.app;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when a window's first picture has been drawn: what a person waits for at the start. */
final class FirstPicture {
    // JavaFX lays out a picture, hands it to the thread that draws, and lays out the next one only
    // when that is free again: when the third is laid out, the first is done for certain.
    private static final int LAID_OUT = 3;

    private FirstPicture() {}

    /**
     * Runs something once the scene's first picture has been drawn, between two pictures. Call it
     * before the scene is shown.
     */
    static void then(Scene scene, Runnable drawn) {
        var count = new AtomicInteger();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        if (count.incrementAndGet() < LAID_OUT) {
                            Platform.requestNextPulse();
                            return;
                        }
                        scene.removePostLayoutPulseListener(this);
                        drawn.run();
                    }
                });
    }
}
