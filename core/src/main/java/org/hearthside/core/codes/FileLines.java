package org.hearthside.core.codes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines, one in memory at a time. A line that is not UTF-8 is read as Windows
 * Latin, in which some official files are still written.
 */
final class FileLines {
    /** Longer lines are no lines of a code file: the reader would only fill the memory. */
    static final int LONGEST = 32_768;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 65_536;

    private FileLines() {}

    /** Takes one line. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a line without its end.
         *
         * @param number from 1
         * @param text null when the line is too long
         */
        void take(long number, @Nullable String text);
    }

    static void each(InputStream in, Taker taker) throws IOException {
        var buffer = new byte[BUFFER];
        var line = new ByteArrayOutputStream(512);
        long number = 1;
        long length = 0;
        int read;
        while ((read = in.read(buffer)) >= 0) {
            int from = 0;
            for (int at = 0; at < read; at++) {
                if (buffer[at] == '\n') {
                    length += at - from;
                    keep(line, buffer, from, at - from);
                    taker.take(number++, length > LONGEST ? null : text(line));
                    line.reset();
                    length = 0;
                    from = at + 1;
                }
            }
            length += read - from;
            keep(line, buffer, from, read - from);
        }
        if (length > 0) {
            taker.take(number, length > LONGEST ? null : text(line));
        }
    }

    private static void keep(ByteArrayOutputStream line, byte[] buffer, int from, int length) {
        line.write(buffer, from, Math.min(length, Math.max(0, LONGEST + 1 - line.size())));
    }

    private static String text(ByteArrayOutputStream line) {
        var bytes = line.toByteArray();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, 0, end, WINDOWS);
        }
    }
}
