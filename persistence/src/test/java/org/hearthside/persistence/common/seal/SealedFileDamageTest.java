package org.hearthside.persistence.common.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileDamageTest {
    private static final int PAGES = 6;
    private static final int PAGE = SealedBlocks.PAGE;

    @TempDir Path folder;

    private final PageKey key = new PageKey(new byte[32]);

    private SealedFile open(Path path, boolean twinHeaders) throws IOException {
        return new SealedFile(
                String.valueOf(path.getFileName()),
                DiskFile.open(path, true),
                key,
                true,
                twinHeaders,
                damage -> {});
    }

    private byte[] write(Path path, long seed) throws IOException {
        var content = new byte[PAGES * PAGE];
        new Random(seed).nextBytes(content);
        var file = open(path, false);
        for (var page = 0; page < PAGES; page++) {
            file.write((long) page * PAGE, content, page * PAGE, PAGE);
        }
        file.close();
        return content;
    }

    private byte[] read(Path path, boolean twinHeaders) throws IOException {
        var file = open(path, twinHeaders);
        try {
            var content = new byte[(int) file.size()];
            if (content.length > 0) {
                file.read(0, content, 0, content.length);
            }
            return content;
        } finally {
            file.close();
        }
    }

    private static int at(int page) {
        return SealedBlocks.PAGES_AT + page * SealedBlocks.SEALED_PAGE;
    }

    private void change(Path path, Consumer<byte[]> how) throws IOException {
        var raw = Files.readAllBytes(path);
        how.accept(raw);
        Files.write(path, raw);
    }

    @Test
    void everyFlippedBitIsFoundOrHarmless() throws IOException {
        var original = folder.resolve("original");
        var content = write(original, 1);
        var raw = Files.readAllBytes(original);
        var random = new Random(99);
        var refused = 0;
        for (var i = 0; i < 1200; i++) {
            var changed = raw.clone();
            // Each part of the layout in turn, then anywhere.
            var at =
                    switch (i % 6) {
                        case 0 -> random.nextInt(PAGE);
                        case 1 -> PAGE + random.nextInt(2 * PAGE);
                        case 2 -> at(random.nextInt(PAGES)) + random.nextInt(12);
                        case 3 -> at(random.nextInt(PAGES)) + 12 + random.nextInt(PAGE);
                        case 4 -> at(random.nextInt(PAGES) + 1) - 1 - random.nextInt(16);
                        default -> random.nextInt(raw.length);
                    };
            changed[at] ^= (byte) (1 << random.nextInt(8));
            var copy = folder.resolve("copy");
            Files.write(copy, changed);
            try {
                // One of the two commit records may be lost: the other says the same.
                assertArrayEquals(content, read(copy, false), "flip at " + at);
                assertTrue(at >= PAGE && at < 3 * PAGE, "flip at " + at + " was not noticed");
            } catch (DamagedFile found) {
                refused++;
            }
        }
        assertTrue(refused > 800);
    }

    @Test
    void damageIsNamedByFileAndPage() throws IOException {
        var path = folder.resolve("named");
        write(path, 2);
        change(path, raw -> raw[at(3) + 100] ^= 1);
        var damage = assertThrows(DamagedFile.class, () -> read(path, false));
        assertEquals("named: page 3 failed its integrity check", damage.getMessage());
    }

    @Test
    void swappedPagesAreFound() throws IOException {
        var path = folder.resolve("swapped");
        write(path, 3);
        change(
                path,
                raw -> {
                    var first = Arrays.copyOfRange(raw, at(1), at(2));
                    System.arraycopy(raw, at(4), raw, at(1), SealedBlocks.SEALED_PAGE);
                    System.arraycopy(first, 0, raw, at(4), first.length);
                });
        assertThrows(DamagedFile.class, () -> read(path, false));
    }

    @Test
    void aPageOfAnotherFileOfTheSameVaultIsFound() throws IOException {
        var path = folder.resolve("one");
        var other = folder.resolve("two");
        write(path, 4);
        write(other, 4);
        var foreign = Files.readAllBytes(other);
        change(path, raw -> System.arraycopy(foreign, at(2), raw, at(2), SealedBlocks.SEALED_PAGE));
        assertThrows(DamagedFile.class, () -> read(path, false));
    }

    @Test
    void aRecordOfAnotherFileIsFound() throws IOException {
        var path = folder.resolve("one");
        var other = folder.resolve("two");
        write(path, 4);
        write(other, 4);
        var foreign = Files.readAllBytes(other);
        change(path, raw -> System.arraycopy(foreign, PAGE, raw, PAGE, 2 * PAGE));
        assertThrows(DamagedFile.class, () -> read(path, false));
    }

    @Test
    void aCutTailIsFoundWhereverItIsCut() throws IOException {
        var path = folder.resolve("cut");
        write(path, 5);
        var raw = Files.readAllBytes(path);
        for (var length = raw.length - 1; length > 0; length -= 997) {
            Files.write(path, Arrays.copyOf(raw, length));
            assertThrows(DamagedFile.class, () -> read(path, false), "cut at " + length);
        }
        for (var page = 0; page < PAGES; page++) {
            Files.write(path, Arrays.copyOf(raw, at(page)));
            assertThrows(DamagedFile.class, () -> read(path, false), "cut before " + page);
        }
    }

    @Test
    void whatWasNeverAcknowledgedAtTheEndIsCutOff() throws IOException {
        var path = folder.resolve("tail");
        var content = write(path, 6);
        var raw = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(raw, raw.length + 5000));
        assertArrayEquals(content, read(path, false));
        assertEquals(raw.length, Files.size(path));
    }

    @Test
    void theOlderRecordDoesNotHideWhatTheNewerOneTold() throws IOException {
        var path = folder.resolve("record");
        var content = new byte[PAGES * PAGE];
        new Random(10).nextBytes(content);
        var file = open(path, false);
        for (var page = 0; page < PAGES; page++) {
            file.write((long) page * PAGE, content, page * PAGE, PAGE);
        }
        // Not closed, as after a kill: the records tell of different lengths.
        var raw = Files.readAllBytes(path);
        file.close();
        for (var record = 1; record <= 2; record++) {
            var changed = raw.clone();
            changed[record * PAGE + 77] ^= 1;
            Files.write(path, changed);
            assertArrayEquals(content, read(path, false), "record " + record);
            changed[at(PAGES - 1) + 77] ^= 1;
            Files.write(path, changed);
            assertThrows(DamagedFile.class, () -> read(path, false));
            assertArrayEquals(changed, Files.readAllBytes(path));
        }
    }

    @Test
    void oneOfTheTwoStoreHeadersMayBeLostButNotBoth() throws IOException {
        var path = folder.resolve("twins.mv.db");
        var content = write(path, 7);
        change(path, raw -> raw[at(1) + 50] ^= 1);
        Arrays.fill(content, PAGE, 2 * PAGE, (byte) 0);
        assertArrayEquals(content, read(path, true));
        assertThrows(DamagedFile.class, () -> read(path, false));
        change(path, raw -> raw[at(2) + 50] ^= 1);
        assertThrows(DamagedFile.class, () -> read(path, true));
    }

    @Test
    void afterDamageNothingIsWrittenAnyMore() throws IOException {
        var path = folder.resolve("stop");
        write(path, 8);
        change(path, raw -> raw[at(3)] ^= 1);
        var before = Files.readAllBytes(path);
        var file = open(path, false);
        assertThrows(DamagedFile.class, () -> file.read(3L * PAGE, new byte[1], 0, 1));
        // Reading the rest goes on: a record with one bad page is still worth reading.
        assertEquals(1, file.read(0, new byte[1], 0, 1));
        assertThrows(IOException.class, () -> file.write(0, new byte[10], 0, 10));
        assertThrows(IOException.class, () -> file.truncate(0));
        file.close();
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    void verifyReadsEveryPage() throws IOException {
        var path = folder.resolve("verify");
        write(path, 9);
        var whole = open(path, false);
        whole.verify();
        whole.close();
        change(path, raw -> raw[at(PAGES - 1) + 4000] ^= 1);
        var broken = open(path, false);
        assertThrows(DamagedFile.class, broken::verify);
        broken.close();
    }
}
