package org.hearthside.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** A JavaFX window with nothing in it: the least that any start costs. */
public final class EmptyWindow {
    private EmptyWindow() {}

    /** Opens it, says when its first picture stands, and closes it after a second. */
    public static void main(String[] args) {
        Platform.startup(() -> {
            var scene = new Scene(new StackPane(), 1366, 768);
            var stage = new Stage();
            stage.setScene(scene);
            FirstPicture.then(
                    scene,
                    () ->
                            Platform.runLater(() -> {
                                new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                                        .println("drawn");
                                var pause = new PauseTransition(Duration.seconds(1));
                                pause.setOnFinished(event -> Platform.exit());
                                pause.play();
                            }));
            stage.show();
        });
    }
}
