package org.hearthside.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import org.hearthside.app.Samples;
import org.hearthside.app.security.LockModel;
import org.hearthside.app.security.LockPane;
import org.hearthside.app.security.SignInModel;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.security.WelcomePane;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.security.SignInOutcome;
import org.junit.jupiter.api.Test;

final class TourTest {
    private static final Path FOLDER = Path.of("target", "tour");

    @Test
    void drawsEachScreenInFourLooks() throws Exception {
        var stops =
                List.of(
                        new Tour.Stop("welcome", TourTest::welcome),
                        new Tour.Stop("sign-in", TourTest::signIn),
                        new Tour.Stop("sign-in-wrong", TourTest::signInWrong),
                        new Tour.Stop("lock", TourTest::lock),
                        new Tour.Stop(
                                "frame",
                                () -> Samples.frame(Toolkit.immediate(Samples.sources())).get()),
                        new Tour.Stop("ask", TourTest::ask),
                        new Tour.Stop("error", TourTest::error));
        var files = Tour.draw(stops, FOLDER, file -> {});
        assertEquals(stops.size() * 4, files.size());
        for (var file : files) {
            assertTrue(Files.size(file) > 8_000, file + " is empty");
        }
    }

    private static Parent welcome() {
        return new WelcomePane(new WelcomePane.Ways(() -> {}, () -> {}, () -> {}), "0.1");
    }

    private static Parent signIn() {
        return pane(model(new SignInOutcome.Wrong()));
    }

    private static Parent signInWrong() {
        var model = model(new SignInOutcome.LockedUntil(Samples.NOW.plusSeconds(95)));
        model.loginProperty().set("nurse");
        model.passwordProperty().set("not this one");
        model.enter();
        return pane(model);
    }

    private static SignInModel model(SignInOutcome outcome) {
        var kit = Toolkit.immediate(Samples.sources());
        return new SignInModel(
                kit.tasks(), kit.sources().clock(), typed -> outcome, (login, session) -> {});
    }

    private static Parent pane(SignInModel model) {
        return new SignInPane(
                model, new SignInPane.About("~/Hearthside-demo", true, "0.1"), () -> {});
    }

    private static Parent lock() {
        var kit = Toolkit.immediate(Samples.sources());
        var window = Samples.frame(kit).get();
        var model =
                new LockModel(
                        kit.tasks(),
                        kit.sources().clock(),
                        Samples.nurse(),
                        "nurse",
                        typed -> new SignInOutcome.Wrong(),
                        typed -> new SignInOutcome.Wrong(),
                        () -> {},
                        (login, session) -> {});
        kit.layers().cover(new LockPane(model));
        return window;
    }

    private static Parent ask() {
        var kit = Toolkit.immediate(Samples.sources());
        var window = Samples.frame(kit).get();
        kit.dialogs()
                .askDanger(
                        "Remove this contact?",
                        "Elena Ruiz will no longer be called first. The record keeps that she was.",
                        "Remove Elena Ruiz",
                        () -> {});
        return window;
    }

    private static Parent error() {
        var kit = Toolkit.immediate(Samples.sources());
        var window = Samples.frame(kit).get();
        kit.dialogs().fault(new IllegalStateException("never shown"));
        return window;
    }
}
