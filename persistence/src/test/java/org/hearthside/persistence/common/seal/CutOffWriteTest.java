package org.hearthside.persistence.common.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearthside.persistence.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut in the middle of any write leaves what was acknowledged, and nothing half. */
class CutOffWriteTest {
    private static final int PAGE = SealedBlocks.PAGE;

    @TempDir Path folder;

    private final PageKey key = new PageKey(new byte[32]);

    private static final class Cut {
        private final byte[] image;
        private final byte[] before;
        private final byte[] after;
        private final int from;
        private final int to;

        Cut(byte[] image, byte[] before, byte[] after, int from, int to) {
            this.image = image;
            this.before = before;
            this.after = after;
            this.from = from;
            this.to = to;
        }
    }

    @Test
    void everyPowerCutLeavesOldOrNewContent() throws IOException {
        for (var run = 0; run < 12; run++) {
            var seed = Seeds.next();
            var cuts = cuts(folder.resolve("f" + run + ".mv.db"), seed);
            assertTrue(cuts.size() > 20);
            for (var cut : cuts) {
                check(cut, seed);
            }
        }
    }

    private List<Cut> cuts(Path path, long seed) throws IOException {
        var random = new Random(seed);
        var cuts = new ArrayList<Cut>();
        var images = new ArrayList<byte[]>();
        var disk = new PowerLossDisk(true, seed, () -> (name, image) -> images.add(image));
        var file = open(disk.open(path, true));
        var before = new byte[0];
        for (var step = 0; step < 12; step++) {
            var append = before.length == 0 || random.nextInt(3) > 0;
            var at = append ? before.length : random.nextInt(before.length / PAGE) * PAGE;
            var bytes = new byte[PAGE * (1 + random.nextInt(6))];
            random.nextBytes(bytes);
            images.clear();
            file.write(at, bytes, 0, bytes.length);
            var after = Arrays.copyOf(before, Math.max(before.length, at + bytes.length));
            System.arraycopy(bytes, 0, after, at, bytes.length);
            for (var image : images) {
                // The first write makes the file: cut off there, there is no file yet.
                if (step > 0) {
                    cuts.add(new Cut(image, before, after, at, at + bytes.length));
                }
            }
            before = after;
        }
        file.close();
        return cuts;
    }

    private void check(Cut cut, long seed) throws IOException {
        var path = folder.resolve("image.mv.db");
        Files.write(path, cut.image);
        var file = open(DiskFile.open(path, true));
        var size = (int) file.size();
        var content = new byte[size];
        file.read(0, content, 0, size);
        file.verify();
        file.close();
        assertTrue(
                size == cut.before.length || size == cut.after.length,
                "seed " + seed + ": length is neither old nor new");
        for (var page = 0; page < size / PAGE; page++) {
            var from = page * PAGE;
            var written = from >= cut.from && from < cut.to;
            var old = same(content, cut.before, from);
            var now = same(content, cut.after, from);
            var zero = same(content, new byte[size], from);
            assertTrue(
                    old || (written && (now || zero)),
                    "seed " + seed + ": page " + page + " is not what was acknowledged");
        }
        if (size > cut.before.length) {
            for (var from = cut.before.length; from < size; from += PAGE) {
                assertTrue(same(content, cut.after, from), "seed " + seed + ": half appended");
            }
        }
        assertEquals(0, size % PAGE);
    }

    private static boolean same(byte[] content, byte[] other, int from) {
        return from + PAGE <= other.length
                && Arrays.equals(content, from, from + PAGE, other, from, from + PAGE);
    }

    private SealedFile open(BaseFile base) {
        return new SealedFile("image.mv.db", base, key, true, false, damage -> {});
    }
}
