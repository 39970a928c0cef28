package org.hearthside.app.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhotoImageTest {
    private static final String MARKER = "GPS-40.7128-OWNER-MARKER";

    private static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width - width / 2, height);
        g.dispose();
        return image;
    }

    private static BufferedImage noise(int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String kind) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The notes of a phone: how it was held, and a text that tells where and whose. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var text = MARKER.getBytes(StandardCharsets.US_ASCII);
        var exif =
                ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length)
                        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                        .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation)
                        .putShort((short) 0)
                        .putInt(0)
                        .put(text)
                        .array();
        return ByteBuffer.allocate(jpeg.length + 4 + exif.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (2 + exif.length))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static String problem(byte[] file) {
        var refused = assertThrows(InvalidEntry.class, () -> PhotoImage.read(file));
        assertEquals("file", refused.problems().getFirst().field());
        assertFalse(refused.problems().getFirst().message().isBlank());
        return refused.problems().getFirst().key();
    }

    @Test
    void nothingOfTheFileButItsDotsIsKept() {
        var phone = withExif(file(halves(800, 600), "jpeg"), 1);
        assertTrue(new String(phone, StandardCharsets.ISO_8859_1).contains(MARKER));
        var kept = PhotoImage.read(phone).square(Crop.WHOLE);
        var text = new String(kept, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(MARKER));
        assertFalse(text.contains("Exif"));
        assertEquals(FileKind.JPEG, FileKind.of(kept).orElseThrow());
    }

    @Test
    void aPhotoThatWasTakenSidewaysStandsUpright() {
        // held turned to the left: what was left in the file belongs on top
        var kept =
                decoded(
                        PhotoImage.read(withExif(file(halves(800, 800), "jpeg"), 6))
                                .square(Crop.WHOLE));
        var top = new Color(kept.getRGB(kept.getWidth() / 2, 20));
        var low = new Color(kept.getRGB(kept.getWidth() / 2, kept.getHeight() - 20));
        assertTrue(top.getRed() > 200, top.toString());
        assertTrue(low.getBlue() > 200, low.toString());
    }

    @ParameterizedTest
    @CsvSource({"64", "640", "1500"})
    void evenTheWorstPictureFits(int side) {
        var kept = PhotoImage.of(noise(side)).square(Crop.WHOLE);
        assertTrue(kept.length <= DocumentRules.MOST_PHOTO_BYTES, kept.length + " bytes");
        var picture = decoded(kept);
        assertEquals(picture.getWidth(), picture.getHeight());
        assertTrue(picture.getWidth() <= PhotoImage.SIDE);
    }

    @Test
    void keepsThePartThatWasChosen() {
        var image = PhotoImage.read(file(halves(1000, 500), "png"));
        var left = decoded(image.square(new Crop(0, 0.5, 1)));
        assertTrue(new Color(left.getRGB(100, 100)).getRed() > 200);
        var right = decoded(image.square(new Crop(1, 0.5, 1)));
        assertTrue(new Color(right.getRGB(100, 100)).getBlue() > 200);
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "2147483647, 1", "100000, 100000", "6325, 6325"})
    void refusesAHugePictureByItsHeaderAlone(int width, int height) {
        assertEquals("photo.tooManyDots", problem(header(width, height)));
    }

    /** A PNG file that says how large it is and holds nothing: a decoder would take it at that. */
    private static byte[] header(int width, int height) {
        var chunk =
                ByteBuffer.allocate(4 + 13)
                        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(8 + 4 + chunk.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }

    @Test
    void refusesWhatIsNoPictureOrTooSmallOrDamaged() {
        assertEquals("photo.kind", problem("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("photo.kind", problem(new byte[0]));
        assertEquals("photo.tooFewDots", problem(file(halves(63, 400), "png")));
        var whole = file(halves(400, 400), "jpeg");
        assertEquals("photo.damaged", problem(Arrays.copyOf(whole, 30)));
        assertEquals("photo.damaged", problem(Arrays.copyOf(file(halves(400, 400), "png"), 60)));
    }
}
