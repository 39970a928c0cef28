package org.hearthside.reports.common.layout;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts a picture into a document, no finer than 300 dpi at its printed size. */
final class EmbeddedPicture {
    private static final double DOTS_PER_POINT = 300.0 / 72;

    private EmbeddedPicture() {}

    static PDImageXObject of(PDDocument document, Picture picture, Rect place) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        if (image == null) {
            throw new IOException("a picture is neither JPEG nor PNG");
        }
        double scale =
                Math.min(
                        1,
                        DOTS_PER_POINT
                                * Math.min(
                                        place.width() / image.getWidth(),
                                        place.height() / image.getHeight()));
        BufferedImage fitted = scale < 1 ? scaled(image, scale) : image;
        if (fitted.getColorModel().hasAlpha()
                || fitted.getType() == BufferedImage.TYPE_BYTE_BINARY) {
            return LosslessFactory.createFromImage(document, fitted);
        }
        return JPEGFactory.createFromImage(document, fitted, 0.85f);
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, java.awt.Color.WHITE, null);
        graphics.dispose();
        return smaller;
    }
}
