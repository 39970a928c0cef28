package org.hearthside.persistence.common.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearthside.persistence.testing.Seeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes again and again, also while the file is being mended after the last time. After
 * each cut the file has what was acknowledged, and nothing half.
 */
class ManyPowerCutsTest {
    private static final int PAGE = SealedBlocks.PAGE;
    private static final int RUNS = 40;
    private static final int LIVES = 40;

    @TempDir Path folder;

    private final PageKey key = new PageKey(new byte[32]);
    private final List<Cut> cuts = new ArrayList<>();
    private Random random = new Random(0);
    private Step step = Step.none(new byte[0]);
    private Path path = Path.of("life.mv.db");

    /** What was going on: the content before and after, and the bytes that were written. */
    private static final class Step {
        private final byte[] before;
        private final byte[] after;
        private final int from;
        private final int to;

        Step(byte[] before, byte[] after, int from, int to) {
            this.before = before;
            this.after = after;
            this.from = from;
            this.to = to;
        }

        static Step none(byte[] content) {
            return new Step(content, content, 0, 0);
        }
    }

    private static final class Cut {
        private final byte[] image;
        private final Step step;

        Cut(byte[] image, Step step) {
            this.image = image;
            this.step = step;
        }
    }

    @BeforeEach
    void inTheFolder() {
        path = folder.resolve("life.mv.db");
    }

    @Test
    void everyPowerCutInALifeOfManyLeavesOldOrNewContent() throws IOException {
        for (var run = 0; run < RUNS; run++) {
            var seed = Seeds.next();
            random = new Random(seed);
            try {
                lives();
            } catch (IOException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private void lives() throws IOException {
        Files.deleteIfExists(path);
        step = Step.none(new byte[0]);
        var first = open(DiskFile.open(path, true), true);
        first.write(0, new byte[PAGE], 0, PAGE);
        first.close();
        step = Step.none(new byte[PAGE]);
        for (var life = 0; life < LIVES; life++) {
            live();
            var cut = cuts.get(random.nextInt(random.nextBoolean() ? cuts.size() : early()));
            Files.write(path, cut.image);
            step = cut.step;
        }
    }

    // The first writes of a life mend what the last cut left.
    private int early() {
        return Math.min(3, cuts.size());
    }

    private void live() throws IOException {
        cuts.clear();
        var seen = readOnly();
        var disk =
                new PowerLossDisk(
                        true,
                        random.nextLong(),
                        () -> (name, image) -> cuts.add(new Cut(image, step)));
        var file = open(disk.open(path, true), true);
        var content = content(file);
        assertArrayEquals(seen, content, "who only reads sees something else");
        check(content);
        var steps = 1 + random.nextInt(3);
        for (var i = 0; i < steps; i++) {
            content = write(file, content);
        }
        if (random.nextBoolean()) {
            step = Step.none(content);
            file.close();
        }
        assertTrue(!cuts.isEmpty());
    }

    // Before anybody may write, as when the fill rate is looked at.
    private byte[] readOnly() throws IOException {
        var file = open(DiskFile.open(path, false), false);
        try {
            file.verify();
            return content(file);
        } finally {
            file.close();
        }
    }

    private byte[] write(SealedFile file, byte[] before) throws IOException {
        var pages = before.length / PAGE;
        if (pages > 6 && random.nextInt(5) == 0) {
            var after = Arrays.copyOf(before, PAGE * (1 + random.nextInt(pages - 1)));
            step = new Step(before, after, 0, 0);
            file.truncate(after.length);
            return after;
        }
        var at = PAGE * (random.nextBoolean() ? pages : random.nextInt(pages));
        var bytes = new byte[PAGE * (1 + random.nextInt(5))];
        random.nextBytes(bytes);
        var after = Arrays.copyOf(before, Math.max(before.length, at + bytes.length));
        System.arraycopy(bytes, 0, after, at, bytes.length);
        step = new Step(before, after, at, at + bytes.length);
        file.write(at, bytes, 0, bytes.length);
        return after;
    }

    private void check(byte[] content) {
        var before = step.before;
        assertTrue(
                content.length == before.length || content.length == step.after.length,
                "length is neither old nor new");
        for (var from = 0; from < content.length; from += PAGE) {
            var old = same(content, before, from);
            var written = from >= step.from && from < step.to;
            var now = written && same(content, step.after, from);
            // Only what was overwritten may be gone.
            var gone =
                    written && from < before.length && same(content, new byte[from + PAGE], from);
            assertTrue(old || now || gone, "page " + from / PAGE + " is neither old nor new");
        }
    }

    private static boolean same(byte[] content, byte[] other, int from) {
        return from + PAGE <= other.length
                && Arrays.equals(content, from, from + PAGE, other, from, from + PAGE);
    }

    private static byte[] content(SealedFile file) throws IOException {
        var content = new byte[(int) file.size()];
        file.read(0, content, 0, content.length);
        return content;
    }

    private SealedFile open(BaseFile base, boolean writable) {
        return new SealedFile("life.mv.db", base, key, writable, false, damage -> {});
    }
}
