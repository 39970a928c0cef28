package org.hearthside.app.tour;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Theme;
import org.hearthside.app.ui.Theme.Look;
import org.hearthside.app.ui.Theme.Shade;

/**
 * Draws screens to PNG files: light and dark, at normal text size and at 200 %, on 1366 × 768
 * pixels. The scenes stand on no stage, so no display is needed.
 */
public final class Tour {
    /** Width of a picture, in pixels: the smallest screen that is promised. */
    public static final int WIDTH = 1366;

    /** Height of a picture, in pixels. */
    public static final int HEIGHT = 768;

    private static final List<Look> LOOKS =
            List.of(
                    new Look(Shade.LIGHT, 100, false),
                    new Look(Shade.DARK, 100, false),
                    new Look(Shade.LIGHT, 200, false),
                    new Look(Shade.DARK, 200, false));

    private Tour() {}

    /**
     * One screen to draw.
     *
     * @param name names the file
     * @param make makes the whole window's content anew; called on the screen's thread
     * @param then what is done once it stands, before the picture is taken
     */
    public record Stop(String name, Supplier<Parent> make, Runnable then) {
        /** A screen that is drawn as it is made. */
        public Stop(String name, Supplier<Parent> make) {
            this(name, make, () -> {});
        }
    }

    /** Makes JavaFX draw without a display. Call it before anything of JavaFX is used. */
    public static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /**
     * Draws each screen in each look.
     *
     * @param stops the screens
     * @param folder where the pictures go; made when it is not there
     * @param drawn told of each picture
     * @return the pictures' files
     */
    public static List<Path> draw(List<Stop> stops, Path folder, Consumer<Path> drawn)
            throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (var look : LOOKS) {
            for (var stop : stops) {
                var picture = Tasks.callOnScreen(() -> picture(stop, look));
                var file = folder.resolve(name(stop, look));
                Files.write(file, Png.of(picture));
                files.add(file);
                drawn.accept(file);
            }
        }
        return List.copyOf(files);
    }

    private static String name(Stop stop, Look look) {
        var shade = look.shade().name().toLowerCase(Locale.ROOT);
        return stop.name()
                + "-"
                + shade
                + (look.percent() == 100 ? "" : "-" + look.percent())
                + ".png";
    }

    private static Png.Pixels picture(Stop stop, Look look) {
        var scene = new Scene(stop.make().get(), WIDTH, HEIGHT);
        Theme.dress(scene, look);
        // A table lays out its rows only after it has been drawn once.
        scene.snapshot(null);
        stop.then().run();
        WritableImage image = scene.snapshot(null);
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var bytes = ByteBuffer.allocate(width * height * 4);
        image.getPixelReader()
                .getPixels(
                        0, 0, width, height, PixelFormat.getByteBgraInstance(), bytes, width * 4);
        return new Png.Pixels(width, height, bytes);
    }
}
