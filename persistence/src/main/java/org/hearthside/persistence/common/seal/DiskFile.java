package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A file on disk, written through to the device (O_DSYNC) because H2 itself never asks for that at
 * a commit. Deliberately not a FileChannel: an interrupt on any thread would close a channel for
 * every connection of the database.
 */
final class DiskFile implements BaseFile {
    private final RandomAccessFile file;

    private DiskFile(RandomAccessFile file) {
        this.file = file;
    }

    /** Opens a file; a new one is readable by its owner only. */
    static BaseFile open(Path path, boolean writable) throws IOException {
        if (writable && !Files.exists(path)) {
            // False if somebody else was quicker; the lock decides who may use it.
            create(path);
        }
        return new DiskFile(new RandomAccessFile(path.toFile(), writable ? "rwd" : "r"));
    }

    /** Creates an empty file for its owner only; false if there is one already. */
    static boolean create(Path path) throws IOException {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
            return true;
        } catch (FileAlreadyExistsException known) {
            return false;
        }
    }

    @Override
    public synchronized int read(long position, byte[] into, int at, int length)
            throws IOException {
        file.seek(position);
        var done = 0;
        while (done < length) {
            var n = file.read(into, at + done, length - done);
            if (n < 0) {
                break;
            }
            done += n;
        }
        return done;
    }

    @Override
    public synchronized void write(long position, byte[] from, int at, int length)
            throws IOException {
        file.seek(position);
        file.write(from, at, length);
    }

    @Override
    public synchronized long length() throws IOException {
        return file.length();
    }

    @Override
    public synchronized void setLength(long length) throws IOException {
        file.setLength(length);
    }

    @Override
    public synchronized void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
