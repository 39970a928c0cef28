package org.hearthside.reports.common.layout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** The pictures of one document, each embedded once, no finer than 300 dpi at its printed size. */
final class EmbeddedPictures {
    private static final double DOTS_PER_POINT = 300.0 / 72;
    private static final float QUALITY = 0.85f;

    private final PDDocument document;
    private final IdentityHashMap<Picture, PDImageXObject> embedded = new IdentityHashMap<>();

    EmbeddedPictures(PDDocument document) {
        this.document = document;
    }

    /**
     * The picture for a place; a second, larger place shows it as fine as the first one.
     *
     * @return null when the file was no picture
     */
    @Nullable PDImageXObject of(Picture picture, Rect place) throws IOException {
        PDImageXObject known = embedded.get(picture);
        if (known != null) {
            return known;
        }
        Scan scan = picture.scan();
        BufferedImage image = picture.image();
        if (scan == null && image == null) {
            return null;
        }
        PDImageXObject made =
                scan != null ? scan.in(document) : made(Objects.requireNonNull(image), place);
        embedded.put(picture, made);
        return made;
    }

    private PDImageXObject made(BufferedImage image, Rect place) throws IOException {
        double dots =
                DOTS_PER_POINT
                        * Math.min(
                                place.width() / image.getWidth(),
                                place.height() / image.getHeight());
        return isLineArt(image) && dots >= 1
                ? LosslessFactory.createFromImage(document, image)
                : jpeg(OnWhite.of(image, Math.min(1, dots)));
    }

    /** Scanned pages in black and white stay sharp. */
    private static boolean isLineArt(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_BINARY;
    }

    private PDImageXObject jpeg(BufferedImage image) throws IOException {
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(Jpeg.of(image, QUALITY)),
                COSName.DCT_DECODE,
                image.getWidth(),
                image.getHeight(),
                8,
                PDDeviceRGB.INSTANCE);
    }
}
