package org.hearthside.app.ui;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures that were made off the screen, as the screen shows them. */
public final class Pictures {
    private Pictures() {}

    /** One picture; what is transparent in it is shown as its colour. */
    public static Image image(BufferedImage from) {
        var width = from.getWidth();
        var height = from.getHeight();
        var dots = from.getRGB(0, 0, width, height, null, 0, width);
        for (var i = 0; i < dots.length; i++) {
            dots[i] |= 0xFF000000;
        }
        var image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
        return image;
    }

    /** The other way: a picture of the screen, without transparency. */
    public static BufferedImage drawn(Image from) {
        var width = (int) from.getWidth();
        var height = (int) from.getHeight();
        var dots = new int[width * height];
        from.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(0, 0, width, height, dots, 0, width);
        return drawn;
    }
}
