package org.hearthside.reports.common.layout;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/**
 * Turns a photo upright. Cameras store it as the chip saw it and note in the file (EXIF
 * orientation) how it was held, which image decoders ignore.
 */
public final class CameraTurn {
    private static final int ORIENTATION = 0x0112;
    private static final int START_OF_PICTURE = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int ADOBE_COLOUR = 0xEE;

    private CameraTurn() {}

    /** The picture upright, by what the JPEG file says; unchanged if it says nothing. */
    public static BufferedImage upright(BufferedImage image, byte[] file) {
        int turn = orientation(file);
        if (turn < 2 || turn > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean sideways = turn >= 5;
        BufferedImage turned =
                new BufferedImage(
                        sideways ? height : width,
                        sideways ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, transform(turn, width, height), null);
        graphics.dispose();
        return turned;
    }

    /** The eight ways of EXIF 2.3, table 5: turned by quarters, some of them mirrored as well. */
    private static AffineTransform transform(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** The number after the orientation tag, or 0 where there is none. */
    static int orientation(byte[] file) {
        int at = 2;
        if (u16(file, 0, true) != 0xFFD8) {
            return 0;
        }
        while (at + 4 < file.length && (file[at] & 0xFF) == 0xFF) {
            int kind = file[at + 1] & 0xFF;
            int length = u16(file, at + 2, true);
            if (kind == EXIF && u32(file, at + 4, true) == 0x45786966) {
                return inDirectory(file, at + 10);
            }
            if (kind == START_OF_PICTURE || length < 2) {
                return 0;
            }
            at += 2 + length;
        }
        return 0;
    }

    /**
     * A JPEG file without the notes of cameras and editors. Decoders refuse files in which these
     * stand in an order that they do not expect, although the picture itself is sound.
     */
    public static byte[] withoutNotes(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, Math.min(2, file.length));
        int at = 2;
        while (at + 4 < file.length && (file[at] & 0xFF) == 0xFF) {
            int kind = file[at + 1] & 0xFF;
            int length = 2 + u16(file, at + 2, true);
            if (kind == START_OF_PICTURE || length < 4 || at + length > file.length) {
                break;
            }
            boolean note = kind >= 0xE0 && kind <= 0xEF && kind != ADOBE_COLOUR;
            if (!note) {
                out.write(file, at, length);
            }
            at += length;
        }
        out.write(file, at, Math.max(0, file.length - at));
        return out.toByteArray();
    }

    private static int inDirectory(byte[] file, int start) {
        boolean big = u16(file, start, true) == 0x4D4D;
        int directory = start + u32(file, start + 4, big);
        int entries = u16(file, directory, big);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (u16(file, entry, big) == ORIENTATION) {
                return u16(file, entry + 8, big);
            }
        }
        return 0;
    }

    private static int u16(byte[] file, int at, boolean big) {
        if (at < 0 || at + 1 >= file.length) {
            return 0;
        }
        int first = file[at] & 0xFF;
        int second = file[at + 1] & 0xFF;
        return big ? (first << 8) | second : (second << 8) | first;
    }

    private static int u32(byte[] file, int at, boolean big) {
        int first = u16(file, at, big);
        int second = u16(file, at + 2, big);
        return big ? (first << 16) | second : (second << 16) | first;
    }
}
