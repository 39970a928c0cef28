package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PagePictures;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

/** Photos and scans on paper (fixture F21, check C18). */
class PicturesTest {
    private static final FontLibrary FONTS = new FontLibrary();

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 50; i++) {
            graphics.setColor(new Color((i * 37) % 256, (i * 91) % 256, (i * 53) % 256));
            graphics.fillOval((i * 131) % width, (i * 71) % height, width / 6, height / 6);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static boolean hasColour(BufferedImage page) {
        for (int y = 30; y < 100; y++) {
            for (int x = 30; x < 100; x++) {
                Color dot = new Color(page.getRGB(x, y));
                if (Math.abs(dot.getRed() - dot.getBlue()) > 60) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Rendered withPhoto(byte[] photo) {
        PaperDocument doc = new PaperDocument(FONTS, SamplePacketPage.settings());
        Block band =
                Columns.of(
                                PictureBlock.of(
                                        new Picture(photo, "Photo of Mari, taken 03-Jun-2026"), 64),
                                Paragraph.of("LOPEZ, Maria"))
                        .weights(1, 8);
        Part part = doc.part(PageSetup.portrait());
        part.header(band).add(Heading.of(1, "Photo"));
        for (int i = 0; i < 200; i++) {
            part.add(Paragraph.of("line " + i));
        }
        return doc.render();
    }

    @Test
    void aLargePhotoIsMadeSmallAndEmbeddedOnceForAllPages() throws IOException {
        Rendered rendered = withPhoto(picture(5200, 3900, "jpeg"));
        assertTrue(rendered.pageCount() > 3);
        assertTrue(rendered.bytes().length < 200_000, rendered.bytes().length + " bytes");
        PaperChecks checks = new PaperChecks(rendered, SamplePacketPage.settings()).everyPage();
        assertFalse(checks.page(1).contains("CANNOT BE SHOWN"));
        try (PagePictures pages = new PagePictures(rendered.bytes())) {
            for (int page = 1; page <= pages.pageCount(); page++) {
                assertTrue(hasColour(pages.image(page, 72)), "photo on page " + page);
            }
        }
    }

    @Test
    void aFileThatIsNoPictureDoesNotStopTheReport() {
        Rendered rendered = withPhoto("no picture".getBytes(StandardCharsets.UTF_8));
        PaperChecks checks = new PaperChecks(rendered, SamplePacketPage.settings()).everyPage();
        assertTrue(checks.page(1).contains("PICTURE CANNOT BE SHOWN"));
    }

    @Test
    void aPhotoTakenWithTheCameraTurnedStandsUpright() throws IOException {
        byte[] jpeg = picture(400, 300, "jpeg");
        byte[] note = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] turned = new byte[jpeg.length + note.length];
        System.arraycopy(jpeg, 0, turned, 0, 2);
        System.arraycopy(note, 0, turned, 2, note.length);
        System.arraycopy(jpeg, 2, turned, 2 + note.length, jpeg.length - 2);
        BufferedImage upright = Objects.requireNonNull(new Picture(turned, "").image());
        BufferedImage lying = Objects.requireNonNull(new Picture(jpeg, "").image());
        assertEquals(300, upright.getWidth());
        assertEquals(400, upright.getHeight());
        // quarter turn clockwise: what was at the bottom left is now at the top left
        assertEquals(lying.getRGB(0, 299), upright.getRGB(0, 0));
        assertEquals(lying.getRGB(0, 0), upright.getRGB(299, 0));
    }

    @Test
    void aPageCanBeShownAsAPicture() throws IOException {
        Rendered rendered = withPhoto(picture(300, 400, "png"));
        try (PagePictures pages = new PagePictures(rendered.bytes())) {
            assertEquals(rendered.pageCount(), pages.pageCount());
            assertEquals(612, pages.image(1, 72).getWidth());
            assertTrue(pages.png(1, 72).length > 1000);
        }
    }
}
