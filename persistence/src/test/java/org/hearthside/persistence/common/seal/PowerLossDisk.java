package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A disk that can lose power at any write. An image of a file is what was on the device for
 * certain, and of what was not: any subset of its 4 KiB blocks, in any order, one in four of them
 * torn at a multiple of 512 bytes.
 *
 * <p>Written through, a write is on the device when it returns, and in danger while it runs.
 * Otherwise everything since the last force is in danger: the disk that H2 sees by itself, and
 * proof that the gate finds what it looks for.
 */
public final class PowerLossDisk implements BaseFile.Opener {
    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;

    private final boolean writtenThrough;
    private final Random random;
    private final Supplier<@Nullable BiConsumer<String, byte[]>> camera;

    /**
     * @param writtenThrough whether a write is on the device when it returns
     * @param camera asked at every write to a database file; what it gives takes the name of the
     *     file and its image
     */
    public PowerLossDisk(
            boolean writtenThrough,
            long seed,
            Supplier<@Nullable BiConsumer<String, byte[]>> camera) {
        this.writtenThrough = writtenThrough;
        this.random = new Random(seed);
        this.camera = camera;
    }

    /** Puts the files of a folder on this disk, from their next opening on. */
    public void under(Path folder) throws IOException {
        SealedFileSystem.disk(folder, this);
    }

    @Override
    public BaseFile open(Path path, boolean writable) throws IOException {
        return new File(path);
    }

    private final class File implements BaseFile {
        private final RandomAccessFile file;
        private final String name;
        private final boolean watched;
        private final TreeSet<Long> inDanger = new TreeSet<>();
        private byte[] certain;

        File(Path path) throws IOException {
            file = new RandomAccessFile(path.toFile(), "rw");
            name = String.valueOf(path.getFileName());
            watched = name.endsWith(".mv.db");
            certain = whole();
        }

        @Override
        public synchronized int read(long position, byte[] into, int at, int length)
                throws IOException {
            file.seek(position);
            return Math.max(0, file.read(into, at, length));
        }

        @Override
        public synchronized void write(long position, byte[] from, int at, int length)
                throws IOException {
            file.seek(position);
            file.write(from, at, length);
            for (var block = position / BLOCK; block * BLOCK < position + length; block++) {
                inDanger.add(block);
            }
            var photographer = watched ? camera.get() : null;
            if (photographer != null) {
                photographer.accept(name, image());
            }
            if (writtenThrough) {
                settle();
            }
        }

        @Override
        public synchronized long length() throws IOException {
            return file.length();
        }

        // A new length reaches the device with the next force, or the next write that goes through.
        @Override
        public synchronized void setLength(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public synchronized void force() throws IOException {
            settle();
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared)
                throws IOException {
            return file.getChannel().tryLock(position, size, shared);
        }

        @Override
        public synchronized void close() throws IOException {
            file.close();
        }

        private void settle() throws IOException {
            if (!watched) {
                inDanger.clear();
                return;
            }
            var length = (int) file.length();
            if (length != certain.length) {
                certain = Arrays.copyOf(certain, length);
            }
            for (var block : inDanger) {
                var from = (int) (block * BLOCK);
                var part = Math.min(BLOCK, length - from);
                if (part > 0) {
                    file.seek(from);
                    file.readFully(certain, from, part);
                }
            }
            inDanger.clear();
        }

        private byte[] whole() throws IOException {
            var bytes = new byte[(int) file.length()];
            file.seek(0);
            file.readFully(bytes);
            return bytes;
        }

        private byte[] image() throws IOException {
            var now = whole();
            var length = random.nextBoolean() ? now.length : certain.length;
            var image = Arrays.copyOf(certain, Math.max(now.length, certain.length));
            var reached = 0;
            // Nothing of it, all of it, or any part.
            var chance = new int[] {0, 50, 50, 50, 80, 100}[random.nextInt(6)];
            for (var block : inDanger) {
                if (random.nextInt(100) < chance) {
                    var torn = chance < 100 && random.nextInt(4) == 0;
                    for (var at = (int) (block * BLOCK); at < (block + 1) * BLOCK; at += SECTOR) {
                        var part = Math.min(SECTOR, now.length - at);
                        if (part > 0 && !(torn && random.nextBoolean())) {
                            System.arraycopy(now, at, image, at, part);
                            reached = Math.max(reached, at + part);
                        }
                    }
                }
            }
            return Arrays.copyOf(image, Math.max(length, Math.min(reached, now.length)));
        }
    }
}
