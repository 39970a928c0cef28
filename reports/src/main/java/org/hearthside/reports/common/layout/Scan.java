package org.hearthside.reports.common.layout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page of a scanned paper, packed as it will stand in the file: a packet of many such pages stays
 * small on paper's way and in memory. Writing in black and white becomes dots of one bit, as a fax
 * has them; what has shades or colour is kept as JPEG.
 */
public final class Scan {
    private static final float QUALITY = 0.75f;

    /** Of each of red, green and blue: further apart it is a colour, not a shade. */
    private static final int COLOURED = 48;

    private static final int DARK = 100;
    private static final int LIGHT = 235;

    /** One dot of so many may be coloured, or a shade, before the whole page is. */
    private static final int SELDOM = 500;

    /** Lighter than this is paper when there are only two shades: thin strokes stay. */
    private static final int PAPER = 170;

    /** How the dots are kept. */
    enum Kind {
        BLACK_AND_WHITE,
        GREY,
        COLOUR
    }

    private final Kind kind;
    private final int width;
    private final int height;
    private final byte[] packed;

    private Scan(Kind kind, int width, int height, byte[] packed) {
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.packed = packed;
    }

    /**
     * Packs a page.
     *
     * @param page without transparency
     */
    public static Scan of(BufferedImage page) {
        var kind = kind(page);
        try {
            var packed =
                    switch (kind) {
                        case BLACK_AND_WHITE -> fax(page);
                        case GREY -> Jpeg.of(grey(page), QUALITY);
                        case COLOUR -> Jpeg.of(page, QUALITY);
                    };
            return new Scan(kind, page.getWidth(), page.getHeight(), packed);
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be packed in memory", e);
        }
    }

    private static Kind kind(BufferedImage page) {
        var width = page.getWidth();
        var dots = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
        long coloured = 0;
        long shades = 0;
        for (var at = 0; at < dots.length; at++) {
            var red = (dots[at] >> 16) & 0xFF;
            var green = (dots[at] >> 8) & 0xFF;
            var blue = dots[at] & 0xFF;
            if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))
                    > COLOURED) {
                coloured++;
            }
            // the soft edge of a letter lies beside something dark; a shade does not
            if (green > DARK && green < LIGHT && !besideDark(dots, at, width)) {
                shades++;
            }
        }
        if (coloured * SELDOM > dots.length) {
            return Kind.COLOUR;
        }
        return shades * SELDOM > dots.length ? Kind.GREY : Kind.BLACK_AND_WHITE;
    }

    private static boolean besideDark(int[] dots, int at, int width) {
        for (var row = at - width; row <= at + width; row += width) {
            for (var near = Math.max(0, row - 1); near <= row + 1; near++) {
                if (near < dots.length && ((dots[near] >> 8) & 0xFF) <= DARK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] fax(BufferedImage page) throws IOException {
        var dots =
                new BufferedImage(
                        page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                dots.getRaster().setSample(x, y, 0, shade(page.getRGB(x, y)) < PAPER ? 0 : 1);
            }
        }
        try (var document = new PDDocument();
                var in =
                        CCITTFactory.createFromImage(document, dots)
                                .getCOSObject()
                                .createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static BufferedImage grey(BufferedImage page) {
        var grey =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, shade(page.getRGB(x, y)));
            }
        }
        return grey;
    }

    /** 0 is black, 255 white; red and blue ink stay as dark as they look. */
    private static int shade(int rgb) {
        return (((rgb >> 16) & 0xFF) * 299 + ((rgb >> 8) & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
    }

    PDImageXObject in(PDDocument document) throws IOException {
        var image =
                new PDImageXObject(
                        document,
                        new ByteArrayInputStream(packed),
                        kind == Kind.BLACK_AND_WHITE ? COSName.CCITTFAX_DECODE : COSName.DCT_DECODE,
                        width,
                        height,
                        kind == Kind.BLACK_AND_WHITE ? 1 : 8,
                        colours());
        if (kind == Kind.BLACK_AND_WHITE) {
            var how = new COSDictionary();
            how.setInt(COSName.K, -1); // Group 4
            how.setInt(COSName.COLUMNS, width);
            how.setInt(COSName.ROWS, height);
            image.getCOSObject().setItem(COSName.DECODE_PARMS, how);
        }
        return image;
    }

    private PDColorSpace colours() {
        return kind == Kind.COLOUR ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE;
    }

    Kind kind() {
        return kind;
    }

    /** Bytes that it takes in the file. */
    public int size() {
        return packed.length;
    }

    @Override
    public String toString() {
        return "Scan[" + kind + ", " + width + " wide]";
    }
}
