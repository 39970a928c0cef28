package org.hearthside.reports.common.layout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture as stored, JPEG or PNG, or a page of a scanned paper.
 *
 * <p>It is scaled down to 300 dpi at its printed size when it is finer. A file that is no picture
 * does not stop the report: a sentence stands in its place.
 */
public final class Picture {
    private final @Nullable BufferedImage image;
    private final @Nullable Scan scan;
    private final String alternative;

    /**
     * Takes a picture.
     *
     * @param bytes of a JPEG or PNG file
     * @param alternative what a screen reader says instead: {@code Photo of Mari, taken
     *     03-Jun-2026}
     */
    public Picture(byte[] bytes, String alternative) {
        this.image = decoded(bytes);
        this.scan = null;
        this.alternative = alternative;
    }

    /**
     * Takes a page of a scanned paper.
     *
     * @param alternative what a screen reader says instead: {@code Page 2 of 3 of the POLST form,
     *     dated 14-Aug-2024, scanned}
     */
    public Picture(Scan scan, String alternative) {
        this.image = null;
        this.scan = scan;
        this.alternative = alternative;
    }

    private static @Nullable BufferedImage decoded(byte[] bytes) {
        BufferedImage image = read(bytes);
        if (image == null) {
            image = read(CameraTurn.withoutNotes(bytes));
        }
        return image == null ? null : CameraTurn.upright(image, bytes);
    }

    private static @Nullable BufferedImage read(byte[] bytes) {
        // In memory: the usual stream of ImageIO would leave the photo in a temporary file.
        // It holds nothing that would have to be closed, and a second close would throw.
        var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        try {
            return ImageIO.read(in);
        } catch (IOException | RuntimeException e) {
            // Decoders of damaged files throw what they like; what is printed then says so.
            return null;
        }
    }

    /** Whether the file could be read as a picture. */
    public boolean readable() {
        return image != null || scan != null;
    }

    @Nullable BufferedImage image() {
        return image;
    }

    @Nullable Scan scan() {
        return scan;
    }

    /** What a screen reader says instead of it. */
    String alternative() {
        return alternative;
    }

    /** The words are PHI: nothing of them is shown. */
    @Override
    public String toString() {
        if (scan != null) {
            return "Picture[" + scan + "]";
        }
        return "Picture[" + (image == null ? "unreadable" : image.getWidth() + " wide") + "]";
    }
}
