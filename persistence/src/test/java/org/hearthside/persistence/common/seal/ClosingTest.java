package org.hearthside.persistence.common.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearthside.core.common.Sources;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who closes the database file. */
class ClosingTest {
    @TempDir Path temp;

    /**
     * The pools of connections give up waiting after ten seconds, and a large file can take longer:
     * whoever compacts it next would find it still in use. So no thread of theirs may close it.
     */
    @Test
    void theFileIsClosedByWhoClosesTheRecordAndIsNotGivenBackBefore() throws Exception {
        var folder = temp.resolve("data");
        TestFacility.closed(folder);
        var disk = new Witness();
        SealedFileSystem.disk(folder, disk);
        var opening =
                LocalFacility.open(
                        folder,
                        "admin",
                        TestFacility.PASSWORD.toCharArray(),
                        "test desk",
                        Sources.system());
        disk.closedBy.clear();
        opening.facility().orElseThrow().close();
        assertEquals(List.of(Thread.currentThread().getName()), List.copyOf(disk.closedBy));
    }

    /** The disk of the computer; remembers which thread closed a file. */
    private static final class Witness implements BaseFile.Opener {
        private final List<String> closedBy = new CopyOnWriteArrayList<>();

        @Override
        public BaseFile open(Path path, boolean writable) throws IOException {
            return new Watched(DiskFile.open(path, writable));
        }

        private final class Watched implements BaseFile {
            private final BaseFile file;

            Watched(BaseFile file) {
                this.file = file;
            }

            @Override
            public int read(long position, byte[] into, int at, int length) throws IOException {
                return file.read(position, into, at, length);
            }

            @Override
            public void write(long position, byte[] from, int at, int length) throws IOException {
                file.write(position, from, at, length);
            }

            @Override
            public long length() throws IOException {
                return file.length();
            }

            @Override
            public void setLength(long length) throws IOException {
                file.setLength(length);
            }

            @Override
            public void force() throws IOException {
                file.force();
            }

            @Override
            public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                var lock = file.tryLock(position, size, shared);
                if (lock == null) {
                    throw new IOException("somebody else holds the file");
                }
                return lock;
            }

            @Override
            public void close() throws IOException {
                closedBy.add(Thread.currentThread().getName());
                file.close();
            }
        }
    }
}
