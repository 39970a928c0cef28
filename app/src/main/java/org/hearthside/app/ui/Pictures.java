package org.hearthside.app.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hearthside.reports.common.PagePictures;

/** Pictures that were made off the screen, as the screen shows them. */
public final class Pictures {
    private Pictures() {}

    /** All pages of a PDF file, in order, at this many dots an inch. Not on the screen's thread. */
    public static List<Image> ofPages(byte[] pdf, double dotsPerInch) {
        var pages = new ArrayList<Image>();
        try (var pictures = new PagePictures(pdf)) {
            for (var page = 1; page <= pictures.pageCount(); page++) {
                pages.add(image(pictures.image(page, dotsPerInch)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that was just drawn cannot be shown", e);
        }
        return List.copyOf(pages);
    }

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
