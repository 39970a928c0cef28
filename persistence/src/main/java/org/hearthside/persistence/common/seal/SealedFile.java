package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sealed file: the content of its {@linkplain SealedBlocks blocks}, and the order of its writes.
 *
 * <p>Every step is on the device before the next begins. Appending writes the pages, then a commit
 * record with the new length: a write that was cut off is not there at all. Overwriting first
 * announces its pages: only announced pages may be found torn when the file is opened, and they
 * then become zeros, which H2's own check sums refuse. Whatever else does not open is {@linkplain
 * DamagedFile damage}, and after damage nothing is written any more.
 */
final class SealedFile {
    private static final int PAGE = SealedBlocks.PAGE;
    // A write is on the device before the next begins, so few large ones: 1 MiB each.
    private static final int BATCH = 256;
    // H2 keeps its store header twice, after the block that its own encryption begins with.
    private static final long STORE_HEADER = 1;
    private static final long STORE_HEADER_TWIN = 2;

    private final String name;
    private final BaseFile base;
    private final SealedBlocks blocks;
    private final boolean writable;
    private final boolean twinHeaders;
    private final Consumer<DamagedFile> onDamage;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean ready;
    private volatile @Nullable IOException broken;
    private boolean exists;
    private boolean wrote;
    private long turn;
    private long size;
    // Pages that a cut-off write had announced; zeros where torn, until a writer mends them.
    private long announced;
    private long announcedEnd;
    // One of the two commit records does not open; the next one goes in its place.
    private boolean recordLost;

    /**
     * @param twinHeaders whether pages 1 and 2 are H2's two store headers, of which one may be lost
     * @param onDamage told of every damage before it is thrown: H2 swallows some
     */
    SealedFile(
            String name,
            BaseFile base,
            PageKey key,
            boolean writable,
            boolean twinHeaders,
            Consumer<DamagedFile> onDamage) {
        this.name = name;
        this.base = base;
        this.blocks = new SealedBlocks(base, key);
        this.writable = writable;
        this.twinHeaders = twinHeaders;
        this.onDamage = onDamage;
    }

    BaseFile base() {
        return base;
    }

    /** Length of the content in bytes. */
    long size() throws IOException {
        prepare();
        lock.readLock().lock();
        try {
            return size;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Reads up to {@code length} bytes; returns how many, or -1 at or after the end. */
    int read(long position, byte[] into, int at, int length) throws IOException {
        prepare();
        lock.readLock().lock();
        try {
            if (position >= size) {
                return -1;
            }
            var n = (int) Math.min(length, size - position);
            var plain = new byte[PAGE];
            for (var done = 0; done < n; ) {
                var offset = (int) ((position + done) % PAGE);
                var part = Math.min(PAGE - offset, n - done);
                readPage((position + done) / PAGE, plain);
                System.arraycopy(plain, offset, into, at + done, part);
                done += part;
            }
            return n;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Writes all bytes; a gap between the end and {@code position} becomes zeros. */
    void write(long position, byte[] from, int at, int length) throws IOException {
        if (length == 0) {
            return;
        }
        prepare();
        lock.writeLock().lock();
        try {
            refuseIfBroken();
            if (!exists) {
                create();
            }
            while (position > size) {
                var gap = (int) Math.min(position - size, (long) BATCH * PAGE);
                put(size, new byte[gap], 0, gap);
            }
            put(position, from, at, length);
        } catch (IOException e) {
            // A failed write is reported once and then forgotten by the system: stop here.
            broken = e;
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Cuts the content to {@code newSize} bytes; a longer size changes nothing. */
    void truncate(long newSize) throws IOException {
        prepare();
        lock.writeLock().lock();
        try {
            refuseIfBroken();
            if (newSize < size) {
                size = newSize;
                commit(0, 0);
                cut();
            }
        } catch (IOException e) {
            broken = e;
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void force() throws IOException {
        lock.writeLock().lock();
        try {
            base.force();
        } catch (IOException e) {
            broken = e;
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Ends the use of the file; both commit records then say the same. */
    void close() throws IOException {
        lock.writeLock().lock();
        try (base) {
            if (wrote && broken == null) {
                commit(0, 0);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Opens every page of the file and throws at the first that is not whole. */
    void verify() throws IOException {
        prepare();
        lock.readLock().lock();
        try {
            var plain = new byte[PAGE];
            for (var page = 0L; page < pages(); page++) {
                if (!blocks.openPage(page, plain) && !isAnnounced(page)) {
                    throw damage("page " + page);
                }
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    // Not at construction: H2 opens a file before it locks it.
    private void prepare() throws IOException {
        if (ready) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!ready) {
                var length = base.length();
                if (length > 0) {
                    openExisting(length);
                    exists = true;
                }
                ready = true;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void openExisting(long length) throws IOException {
        if (!blocks.readHeader()) {
            throw damage("the header");
        }
        var even = blocks.readRecord(0);
        var odd = blocks.readRecord(1);
        if (even == null && odd == null) {
            throw damage("both commit records");
        }
        var last = odd == null || (even != null && even.turn() > odd.turn()) ? even : odd;
        if (last == null) {
            throw damage("both commit records");
        }
        turn = last.turn();
        size = last.size();
        if (length < end()) {
            throw damage("the length");
        }
        recordLost = even == null || odd == null;
        if (recordLost) {
            // The newest record was cut off or is damaged; then the pages it tells of are whole.
            adoptTail(length);
        } else {
            announced = last.from();
            announcedEnd = Math.min(last.to(), pages());
        }
        if (writable) {
            finishCutOffWrite(length, size == last.size() && announced == announcedEnd);
        }
    }

    private void finishCutOffWrite(long length, boolean finished) throws IOException {
        var plain = new byte[PAGE];
        for (; announced < announcedEnd; announced++) {
            if (!blocks.openPage(announced, plain)) {
                writePages(announced, new byte[PAGE], 1);
            }
        }
        // First: a record cut off in its turn would make half a write look like what it tells of.
        if (length > end()) {
            cut();
        }
        if (!finished) {
            commit(0, 0);
        }
    }

    private void adoptTail(long length) throws IOException {
        var tail = length - end();
        var last = pages() + tail / SealedBlocks.SEALED_PAGE;
        var plain = new byte[PAGE];
        var whole = tail % SealedBlocks.SEALED_PAGE == 0;
        for (var page = pages(); whole && page < last; page++) {
            whole = blocks.openPage(page, plain);
        }
        if (!whole) {
            throw damage("a commit record and what it tells of");
        }
        if (tail > 0) {
            size = last * PAGE;
        }
    }

    // At once: whole pages of an older state must not be found behind the end later.
    private void cut() throws IOException {
        base.setLength(end());
        base.force();
    }

    private void create() throws IOException {
        blocks.writeHeader();
        commit(0, 0);
        commit(0, 0);
        exists = true;
    }

    // position <= size
    private void put(long position, byte[] from, int at, int length) throws IOException {
        var first = position / PAGE;
        var after = (position + length - 1) / PAGE + 1;
        var overwritten = Math.min(after, pages());
        if (first < overwritten) {
            commit(first, overwritten);
        } else if (recordLost) {
            // Half of what is appended now would look like what that record told of.
            commit(0, 0);
        }
        var buffer = new byte[PAGE * (int) Math.min(BATCH, after - first)];
        for (var page = first; page < after; ) {
            var count = (int) Math.min(BATCH, after - page);
            if (page <= STORE_HEADER_TWIN) {
                // One at a time: at most one of H2's two headers can be torn.
                count = 1;
            }
            fill(buffer, page, count, position, from, at, length);
            writePages(page, buffer, count);
            page += count;
        }
        size = Math.max(size, position + length);
        commit(0, 0);
    }

    private void fill(
            byte[] buffer, long page, int count, long position, byte[] from, int at, int length)
            throws IOException {
        var start = page * PAGE;
        var copyFrom = Math.max(start, position);
        var copyTo = Math.min(start + (long) count * PAGE, position + length);
        Arrays.fill(buffer, 0, count * PAGE, (byte) 0);
        if (copyFrom > start) {
            merge(buffer, 0, page);
        }
        if (copyTo < start + (long) count * PAGE && (count > 1 || copyFrom == start)) {
            merge(buffer, (count - 1) * PAGE, page + count - 1);
        }
        System.arraycopy(
                from,
                at + (int) (copyFrom - position),
                buffer,
                (int) (copyFrom - start),
                (int) (copyTo - copyFrom));
    }

    // What the page holds already, up to the end of the content; zeros after it.
    private void merge(byte[] buffer, int at, long page) throws IOException {
        if (page < pages()) {
            var plain = new byte[PAGE];
            readPage(page, plain);
            System.arraycopy(plain, 0, buffer, at, (int) Math.min(PAGE, size - page * PAGE));
        }
    }

    private void writePages(long page, byte[] plain, int count) throws IOException {
        wrote = true;
        blocks.writePages(page, plain, count);
    }

    private void readPage(long page, byte[] plain) throws IOException {
        if (blocks.openPage(page, plain)) {
            return;
        }
        Arrays.fill(plain, (byte) 0);
        if (isAnnounced(page)) {
            return;
        }
        if (!twinHeaders || (page != STORE_HEADER && page != STORE_HEADER_TWIN)) {
            throw damage("page " + page);
        }
        var twin = STORE_HEADER + STORE_HEADER_TWIN - page;
        if (twin >= pages() || !blocks.openPage(twin, new byte[PAGE])) {
            throw damage("page " + page + " and its twin");
        }
    }

    private void commit(long from, long to) throws IOException {
        turn++;
        wrote = true;
        blocks.writeRecord(new CommitRecord(turn, size, from, to));
        recordLost = false;
    }

    private boolean isAnnounced(long page) {
        return page >= announced && page < announcedEnd;
    }

    private long pages() {
        return (size + PAGE - 1) / PAGE;
    }

    private long end() {
        return SealedBlocks.place(pages());
    }

    private void refuseIfBroken() throws IOException {
        var cause = broken;
        if (cause != null) {
            throw new IOException(name + ": no more writing after an earlier failure", cause);
        }
    }

    private DamagedFile damage(String what) {
        var damaged = new DamagedFile(name, what);
        broken = damaged;
        onDamage.accept(damaged);
        return damaged;
    }
}
