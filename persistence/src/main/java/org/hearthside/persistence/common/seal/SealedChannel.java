package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** A sealed file as H2 wants to see it: a FileChannel with its own position. */
// Reads and writes at a position need no lock here: the sealed file has a better one.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class SealedChannel extends FileBaseDefault {
    /** What to do at the end; may fail. */
    @FunctionalInterface
    interface OnClose {
        void run() throws IOException;
    }

    private final SealedFile file;
    private final boolean writable;
    private final OnClose onClose;

    SealedChannel(SealedFile file, boolean writable, OnClose onClose) {
        this.file = file;
        this.writable = writable;
        this.onClose = onClose;
    }

    @Override
    public int read(ByteBuffer dst, long position) throws IOException {
        var wanted = dst.remaining();
        if (wanted == 0) {
            return 0;
        }
        if (dst.hasArray()) {
            var n = file.read(position, dst.array(), dst.arrayOffset() + dst.position(), wanted);
            if (n > 0) {
                dst.position(dst.position() + n);
            }
            return n;
        }
        var bytes = new byte[wanted];
        var n = file.read(position, bytes, 0, wanted);
        if (n > 0) {
            dst.put(bytes, 0, n);
        }
        return n;
    }

    @Override
    public int write(ByteBuffer src, long position) throws IOException {
        refuseIfReadOnly();
        var length = src.remaining();
        var bytes = new byte[length];
        src.get(bytes);
        file.write(position, bytes, 0, length);
        return length;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        refuseIfReadOnly();
        file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force();
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.base().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        onClose.run();
    }

    private void refuseIfReadOnly() throws IOException {
        if (!writable) {
            throw new IOException("opened for reading only");
        }
    }
}
