package org.hearthside.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javax.imageio.ImageIO;
import org.hearthside.app.Samples;
import org.hearthside.app.security.SignInModel;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.security.WelcomePane;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.security.SignInOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TourTest {
    @Test
    void drawsEachScreenInFourLooksWithoutADisplay(@TempDir Path folder) throws Exception {
        var stops =
                List.of(
                        new Tour.Stop("welcome", TourTest::welcome),
                        new Tour.Stop("sign-in", TourTest::signInWrong));
        var files = Tour.draw(stops, folder, file -> {});
        assertEquals(8, files.size());
        var light = ImageIO.read(folder.resolve("welcome-light.png").toFile());
        assertEquals(Tour.WIDTH, light.getWidth());
        assertEquals(Tour.HEIGHT, light.getHeight());
        assertEquals(0xFFF4F6F8, light.getRGB(5, 400));
        var dark = ImageIO.read(folder.resolve("welcome-dark.png").toFile());
        assertEquals(0xFF12171D, dark.getRGB(5, 400));
        for (var file : files) {
            assertTrue(Files.size(file) > 8_000, file + " is empty");
        }
    }

    private static Parent welcome() {
        return new WelcomePane(
                new WelcomePane.Ways(() -> {}, () -> {}, () -> {}),
                new javafx.beans.property.SimpleBooleanProperty(),
                "0.1");
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
}
