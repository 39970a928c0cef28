package org.hearthside.reports.common.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of one document, each embedded once, no finer than 300 dpi at its printed size. */
final class EmbeddedPictures {
    private static final double DOTS_PER_POINT = 300.0 / 72;
    private static final float QUALITY = 0.85f;

    private final PDDocument document;
    private final IdentityHashMap<Picture, PDImageXObject> embedded = new IdentityHashMap<>();

    EmbeddedPictures(PDDocument document) {
        this.document = document;
    }

    /** The picture for a place; a second, larger place shows it as fine as the first one. */
    PDImageXObject of(Picture picture, BufferedImage image, Rect place) throws IOException {
        PDImageXObject known = embedded.get(picture);
        if (known != null) {
            return known;
        }
        double dots =
                DOTS_PER_POINT
                        * Math.min(
                                place.width() / image.getWidth(),
                                place.height() / image.getHeight());
        PDImageXObject made =
                isLineArt(image) && dots >= 1
                        ? LosslessFactory.createFromImage(document, image)
                        : jpeg(onWhite(image, Math.min(1, dots)));
        embedded.put(picture, made);
        return made;
    }

    /** Scanned pages in black and white stay sharp. */
    private static boolean isLineArt(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_BINARY;
    }

    private static BufferedImage onWhite(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return fitted;
    }

    private PDImageXObject jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(out.toByteArray()),
                COSName.DCT_DECODE,
                image.getWidth(),
                image.getHeight(),
                8,
                PDDeviceRGB.INSTANCE);
    }
}
