package org.hearthside.app.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.FileKind;
import org.hearthside.reports.common.layout.CameraTurn;
import org.jspecify.annotations.Nullable;

/**
 * A picture that somebody chose, decoded within bounds, upright, and without anything of the file
 * but its dots: place, camera and owner that phones write into a file end here (features.md A6).
 */
public final class PhotoImage {
    /** Dots of the largest picture that is decoded: 40 megapixels (security.md 2.11). */
    static final long MOST_DOTS = 40_000_000L;

    /** Dots of the smallest side: less shows no face. */
    static final int FEWEST = 64;

    /** Dots of a side of the photo as it is kept. */
    static final int SIDE = 640;

    private static final int DECODED_SIDE = 3000;
    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f, 0.55f, 0.4f};

    private final BufferedImage image;

    private PhotoImage(BufferedImage image) {
        this.image = image;
    }

    /**
     * Decodes a file. Its size in dots is read from its header first, so that a small file that
     * unpacks to a huge picture is refused before it takes memory.
     *
     * @throws InvalidEntry when it is no picture, too large or too small, or damaged
     */
    public static PhotoImage read(byte[] file) {
        if (FileKind.of(file).filter(FileKind::picture).isEmpty()) {
            throw refused("photo.kind");
        }
        BufferedImage decoded;
        try {
            decoded = decode(file);
        } catch (IOException | RuntimeException first) {
            if (first instanceof InvalidEntry told) {
                throw told;
            }
            decoded = decodeWithoutNotes(file);
        }
        return new PhotoImage(CameraTurn.upright(decoded, file));
    }

    /** Some programs write notes that decoders refuse although the picture is sound. */
    private static BufferedImage decodeWithoutNotes(byte[] file) {
        try {
            return decode(CameraTurn.withoutNotes(file));
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof InvalidEntry told) {
                throw told;
            }
            throw refused("photo.damaged");
        }
    }

    /** A picture that is in memory already, such as from the clipboard. */
    public static PhotoImage of(BufferedImage picture) {
        bounded(picture.getWidth(), picture.getHeight());
        return new PhotoImage(picture);
    }

    /**
     * What was copied to the clipboard.
     *
     * @throws InvalidEntry when that was no picture, or one that is too large or too small
     */
    static PhotoImage copied(@Nullable BufferedImage picture) {
        if (picture == null) {
            throw refused("photo.nothingCopied");
        }
        return of(picture);
    }

    /** Its dots. */
    public BufferedImage image() {
        return image;
    }

    private static BufferedImage decode(byte[] file) throws IOException {
        // In memory: the usual stream of ImageIO would leave the photo in a temporary file.
        var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw refused("photo.damaged");
        }
        var reader = readers.next();
        try {
            reader.setInput(in, true, true);
            return decode(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        bounded(width, height);
        var how = reader.getDefaultReadParam();
        var every = Math.max(1, Math.min(width, height) / DECODED_SIDE);
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static void bounded(int width, int height) {
        if ((long) width * height > MOST_DOTS) {
            throw refused("photo.tooManyDots", MOST_DOTS / 1_000_000);
        }
        if (Math.min(width, height) < FEWEST) {
            throw refused("photo.tooFewDots", FEWEST);
        }
    }

    /**
     * The square as it is kept: a JPEG file of at most {@link DocumentRules#MOST_PHOTO_BYTES} that
     * holds dots and nothing else.
     */
    public byte[] square(Crop crop) {
        var part = crop.of(image.getWidth(), image.getHeight());
        var side = Math.min(SIDE, part.side());
        for (; ; side = side * 3 / 4) {
            var fitted = fitted(part, side);
            for (var quality : QUALITIES) {
                var jpeg = jpeg(fitted, quality);
                if (jpeg.length <= DocumentRules.MOST_PHOTO_BYTES) {
                    return jpeg;
                }
            }
        }
    }

    private BufferedImage fitted(Crop.Square part, int side) {
        var from = image.getSubimage(part.left(), part.top(), part.side(), part.side());
        // by halves: one large step would skip most of the dots
        while (from.getWidth() >= 2 * side) {
            from = scaled(from, from.getWidth() / 2);
        }
        return scaled(from, side);
    }

    private static BufferedImage scaled(BufferedImage from, int side) {
        var to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = to.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, side, side, Color.WHITE, null);
        graphics.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written to memory", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static InvalidEntry refused(String key, Object... args) {
        return new InvalidEntry(List.of(Problem.of("file", key, args)));
    }
}
