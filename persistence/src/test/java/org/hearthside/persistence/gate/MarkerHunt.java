package org.hearthside.persistence.gate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * E3: searches every file under a folder for texts that stand for patient data: as they are, in
 * UTF-16, and inside whatever inflates (zip, gzip, PDF streams).
 *
 * <p>{@code --folder DIR --marker TEXT}
 */
final class MarkerHunt {
    private static final int SMALLEST_STREAM = 20;
    private static final int LONGEST_INFLATED = 64 << 20;

    private final List<byte[]> needles = new ArrayList<>();

    MarkerHunt(String... markers) {
        for (var marker : markers) {
            for (Charset charset :
                    List.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE)) {
                needles.add(marker.getBytes(charset));
            }
        }
    }

    public static void main(String[] args) throws IOException {
        var options = Options.of(args);
        var hits =
                new MarkerHunt(options.text("--marker", "ZEBRA")).in(options.path("--folder", "."));
        hits.forEach(System.out::println);
        System.out.println(hits.size() + " hits");
    }

    /** Every file in which a marker stands, and how. Names of files count as well. */
    List<String> in(Path folder) throws IOException {
        var hits = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                var name = folder.relativize(path).toString();
                if (has(name.getBytes(StandardCharsets.UTF_8))) {
                    hits.add("name of " + name);
                }
                if (Files.isRegularFile(path)) {
                    var bytes = Files.readAllBytes(path);
                    if (has(bytes)) {
                        hits.add(name);
                    } else if (inflates(bytes)) {
                        hits.add(name + " (inflated)");
                    }
                }
            }
        }
        return hits;
    }

    private boolean has(byte[] bytes) {
        return needles.stream().anyMatch(needle -> has(bytes, bytes.length, needle));
    }

    private static boolean has(byte[] bytes, int length, byte[] needle) {
        for (var at = 0; at + needle.length <= length; at++) {
            if (bytes[at] == needle[0]
                    && Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    // Streams begin where a zlib head, a gzip head or a zip entry stands.
    private boolean inflates(byte[] bytes) {
        for (var at = 0; at + SMALLEST_STREAM < bytes.length; at++) {
            var first = bytes[at] & 0xff;
            var second = bytes[at + 1] & 0xff;
            if (first == 0x78 && (first * 256 + second) % 31 == 0) {
                if (has(inflate(bytes, at, false))) {
                    return true;
                }
            } else if (first == 0x1f && second == 0x8b && bytes[at + 2] == 8) {
                if (has(inflate(bytes, at + 10, true))) {
                    return true;
                }
            } else if (first == 'P' && second == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                var start = at + 30 + (bytes[at + 26] & 0xff) + (bytes[at + 28] & 0xff);
                if (start < bytes.length && has(inflate(bytes, start, true))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] inflate(byte[] bytes, int at, boolean raw) {
        var inflater = new Inflater(raw);
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            var out = new byte[1 << 16];
            var length = 0;
            while (!inflater.finished() && length < LONGEST_INFLATED) {
                if (length == out.length) {
                    out = Arrays.copyOf(out, 2 * out.length);
                }
                var n = inflater.inflate(out, length, out.length - length);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += n;
            }
            return Arrays.copyOf(out, length);
        } catch (DataFormatException notAStream) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
