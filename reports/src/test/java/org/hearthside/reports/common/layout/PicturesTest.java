package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        new PaperChecks(rendered, SamplePacketPage.settings()).everyPage();
    }

    @Test
    void aFileThatIsNoPictureDoesNotStopTheReport() {
        Rendered rendered = withPhoto("no picture".getBytes(StandardCharsets.UTF_8));
        PaperChecks checks = new PaperChecks(rendered, SamplePacketPage.settings()).everyPage();
        assertTrue(checks.page(1).contains("PICTURE CANNOT BE SHOWN"));
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
