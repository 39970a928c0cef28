package org.hearthside.persistence.common.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.h2.store.fs.FilePath;
import org.hearthside.persistence.testing.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;

    @BeforeEach
    void open() throws IOException {
        SealedFileSystem.register(folder, new PageKey(KEY));
    }

    @AfterEach
    void close() throws IOException {
        SealedFileSystem.unregister(folder);
    }

    private FileChannel channel(String name) throws IOException {
        return FilePath.get("seal:" + folder.resolve(name)).open("rw");
    }

    @Test
    void behavesLikeAPlainFileWhateverIsDoneToIt() throws IOException {
        for (var run = 0; run < 15; run++) {
            var seed = Seeds.next();
            try {
                compareWithBytes("f" + run, new Random(seed));
            } catch (AssertionError | IOException | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private void compareWithBytes(String name, Random random) throws IOException {
        var expected = new byte[0];
        var file = channel(name);
        for (var step = 0; step < 120; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> {
                    var at = position(random, expected.length + 9000);
                    var bytes = new byte[length(random)];
                    random.nextBytes(bytes);
                    file.write(ByteBuffer.wrap(bytes), at);
                    if (bytes.length > 0) {
                        var end = Math.max(expected.length, at + bytes.length);
                        expected = Arrays.copyOf(expected, end);
                        System.arraycopy(bytes, 0, expected, at, bytes.length);
                    }
                }
                case 4 -> {
                    var to = position(random, expected.length + 5000);
                    file.truncate(to);
                    expected = Arrays.copyOf(expected, Math.min(expected.length, to));
                }
                case 5 -> {
                    file.close();
                    file = channel(name);
                }
                case 6 -> file.force(true);
                default -> {
                    var at = position(random, expected.length + 100);
                    var buffer =
                            random.nextBoolean()
                                    ? ByteBuffer.allocate(length(random))
                                    : ByteBuffer.allocateDirect(length(random));
                    var wanted = buffer.remaining();
                    var n = file.read(buffer, at);
                    if (wanted > 0 && at >= expected.length) {
                        assertEquals(-1, n);
                    } else {
                        var right = Math.min(wanted, Math.max(0, expected.length - at));
                        assertEquals(right, n);
                        var read = new byte[n];
                        buffer.flip().get(read);
                        // An empty read may begin after the end.
                        var from = Math.min(at, expected.length);
                        assertArrayEquals(Arrays.copyOfRange(expected, from, from + n), read);
                    }
                }
            }
            assertEquals(expected.length, file.size());
        }
        file.close();
        try (var again = channel(name)) {
            assertArrayEquals(expected, all(again));
        }
    }

    private static int position(Random random, int limit) {
        var any = random.nextInt(limit);
        return random.nextInt(3) == 0 ? any / 4096 * 4096 : any;
    }

    private static int length(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(20);
            case 1 -> 4096;
            case 2 -> 4096 * random.nextInt(5);
            case 3 -> random.nextInt(300_000);
            default -> random.nextInt(20_000);
        };
    }

    private static byte[] all(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate((int) file.size());
        if (bytes.hasRemaining()) {
            file.read(bytes, 0);
        }
        return bytes.array();
    }

    @Test
    void keepsAPositionOfItsOwn() throws IOException {
        try (var file = channel("p")) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
            assertEquals(4, file.position());
            file.position(1);
            var two = ByteBuffer.allocate(2);
            file.read(two);
            assertArrayEquals(new byte[] {2, 3}, two.array());
            file.truncate(2);
            assertEquals(2, file.position());
        }
    }

    @Test
    void nothingOfTheContentIsOnDiskAndOnlyTheOwnerMayReadIt() throws IOException {
        var marker = "ZEBRA-ALLERGY".getBytes(StandardCharsets.US_ASCII);
        try (var file = channel("m");
                var stream = FilePath.get("seal:" + folder.resolve("s")).newOutputStream(false)) {
            file.write(ByteBuffer.wrap(marker), 5000);
            stream.write(marker);
        }
        for (var name : new String[] {"m", "s"}) {
            var raw = Files.readAllBytes(folder.resolve(name));
            var text = new String(raw, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("ZEBRA"));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(name))));
        }
        try (var in = FilePath.get("seal:" + folder.resolve("s")).newInputStream()) {
            assertArrayEquals(marker, in.readAllBytes());
        }
    }

    @Test
    void manyThreadsReadWhatOneWrites() throws Exception {
        // Every page is filled with one value; a reader must never see two values in one page.
        var pages = 8;
        try (var file = channel("t");
                var pool = Executors.newFixedThreadPool(5)) {
            file.write(ByteBuffer.wrap(new byte[pages * 4096]), 0);
            Callable<Boolean> writer =
                    () -> {
                        var random = new Random(1);
                        for (var i = 0; i < 150; i++) {
                            var page = new byte[4096];
                            Arrays.fill(page, (byte) i);
                            file.write(ByteBuffer.wrap(page), 4096L * random.nextInt(pages));
                        }
                        return true;
                    };
            Callable<Boolean> reader =
                    () -> {
                        var random = new Random(2);
                        for (var i = 0; i < 1500; i++) {
                            var page = ByteBuffer.allocate(4096);
                            file.read(page, 4096L * random.nextInt(pages));
                            for (var b : page.array()) {
                                if (b != page.get(0)) {
                                    return false;
                                }
                            }
                        }
                        return true;
                    };
            var all = pool.invokeAll(java.util.List.of(writer, reader, reader, reader, reader));
            for (var one : all) {
                assertTrue(one.get());
            }
        }
    }

    @Test
    void anInterruptDoesNotCloseTheFileForOthers() throws IOException {
        try (var file = channel("i")) {
            file.write(ByteBuffer.wrap(new byte[10]), 0);
            Thread.currentThread().interrupt();
            file.read(ByteBuffer.allocate(10), 0);
            file.write(ByteBuffer.wrap(new byte[10]), 10);
            assertTrue(Thread.interrupted());
            assertEquals(20, file.size());
        }
    }

    @Test
    void aSecondOpeningSharesTheFileAndItsLock() throws IOException {
        try (var first = channel("l");
                var lock = first.tryLock()) {
            assertTrue(lock.isValid());
            try (var second = channel("l")) {
                assertThrows(OverlappingFileLockException.class, second::tryLock);
                second.write(ByteBuffer.wrap(new byte[] {7}), 0);
            }
            assertTrue(lock.isValid());
            var one = ByteBuffer.allocate(1);
            first.read(one, 0);
            assertEquals(7, one.get(0));
        }
    }

    @Test
    void aFolderWithoutAKeyIsRefusedAndSoIsAWipedKey() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        assertThrows(
                IOException.class, () -> FilePath.get("seal:" + other.resolve("x")).open("rw"));
        assertThrows(
                IllegalStateException.class,
                () -> SealedFileSystem.register(folder, new PageKey(KEY)));
        var key = new PageKey(KEY);
        key.close();
        assertThrows(
                IllegalStateException.class,
                () -> key.seal(new byte[10], 0, 10, new byte[0], new byte[38], 0));
    }

    @Test
    void anotherKeyDoesNotOpenTheFile() throws IOException {
        try (var file = channel("k")) {
            file.write(ByteBuffer.wrap(new byte[10]), 0);
        }
        SealedFileSystem.unregister(folder);
        SealedFileSystem.register(folder, new PageKey(new byte[32]));
        try (var file = channel("k")) {
            assertThrows(DamagedFile.class, file::size);
        }
        assertTrue(SealedFileSystem.damage(folder).isPresent());
    }
}
