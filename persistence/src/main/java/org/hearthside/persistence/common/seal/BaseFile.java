package org.hearthside.persistence.common.seal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The plain file under a sealed one. Besides the disk there is one more kind: the tests put a disk
 * here that loses power.
 */
interface BaseFile extends Closeable {
    /** Opens base files; {@code writable} files are created when absent. */
    @FunctionalInterface
    interface Opener {
        BaseFile open(Path path, boolean writable) throws IOException;
    }

    /** Reads up to {@code length} bytes; returns how many were there, 0 at the end of the file. */
    int read(long position, byte[] into, int at, int length) throws IOException;

    /** Writes all bytes; on return they are on the device. */
    void write(long position, byte[] from, int at, int length) throws IOException;

    /** Length in bytes. */
    long length() throws IOException;

    /** Cuts or extends to {@code length} bytes. */
    void setLength(long length) throws IOException;

    /** On return everything written, and the length, is on the device. */
    void force() throws IOException;

    /** A lock over the file, or null if another process holds it. */
    @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException;
}
