package org.hearthside.app.tour;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes a picture as PNG: three colours of eight bits. Saves the product a Swing dependency. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    /** A picture; four bytes a pixel: blue, green, red, alpha. */
    record Pixels(int width, int height, ByteBuffer bgra) {}

    static byte[] of(Pixels picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        var head = ByteBuffer.allocate(13);
        head.putInt(picture.width).putInt(picture.height);
        // Bit depth 8, colour type 2 (RGB), default compression and filter, not interlaced.
        head.put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", rows(picture));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] rows(Pixels picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            var row = new byte[1 + picture.width * 3];
            for (var y = 0; y < picture.height; y++) {
                for (var x = 0; x < picture.width; x++) {
                    var at = (y * picture.width + x) * 4;
                    row[1 + x * 3] = picture.bgra.get(at + 2);
                    row[2 + x * 3] = picture.bgra.get(at + 1);
                    row[3 + x * 3] = picture.bgra.get(at);
                }
                deflater.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
