package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Format of a sealed file: where each block stands, and what it is bound to.
 *
 * <pre>
 * 4096  header: magic, file id, sealed zeros
 * 4096  commit record, even turns    \ written in turn
 * 4096  commit record, odd turns     /
 * 4124  page 0: nonce 12, content 4096, tag 16; authenticated with the file id and the page number
 * 4124  page 1 ...
 * </pre>
 *
 * Says whether a block is what was sealed; what that means is decided by {@link SealedFile}, which
 * also keeps the order of the writes and the locks.
 */
final class SealedBlocks {
    static final int PAGE = 4096;
    static final int SEALED_PAGE = PAGE + PageKey.OVERHEAD;
    static final int PAGES_AT = 3 * PAGE;

    private static final byte[] MAGIC = {'H', 'S', 'S', 'E', 'A', 'L', '0', '1'};
    private static final int FILE_ID = 16;
    private static final int HEADER_START = MAGIC.length + FILE_ID;
    // In the place of the page number, which is never negative.
    private static final long HEADER_BLOCK = -3;
    private static final long RECORD_BLOCK = -2;

    private final BaseFile base;
    private final PageKey key;
    private final byte[] fileId = new byte[FILE_ID];

    SealedBlocks(BaseFile base, PageKey key) {
        this.base = base;
        this.key = key;
    }

    /** Where a page begins in the base file. */
    static long place(long page) {
        return PAGES_AT + page * SEALED_PAGE;
    }

    /** Writes the header of a new file, with a new file id. */
    void writeHeader() throws IOException {
        new SecureRandom().nextBytes(fileId);
        var block = new byte[PAGE];
        System.arraycopy(MAGIC, 0, block, 0, MAGIC.length);
        System.arraycopy(fileId, 0, block, MAGIC.length, FILE_ID);
        var rest = PAGE - HEADER_START - PageKey.OVERHEAD;
        key.seal(new byte[PAGE], 0, rest, aad(HEADER_BLOCK), block, HEADER_START);
        base.write(0, block, 0, PAGE);
    }

    /** Takes the file id from the header; false if the header is not what was written. */
    boolean readHeader() throws IOException {
        var block = new byte[PAGE];
        if (base.read(0, block, 0, PAGE) < PAGE
                || !Arrays.equals(block, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return false;
        }
        System.arraycopy(block, MAGIC.length, fileId, 0, FILE_ID);
        return key.open(
                block, HEADER_START, PAGE - HEADER_START, aad(HEADER_BLOCK), new byte[PAGE], 0);
    }

    /** The commit record of the even (0) or odd (1) turns; null if it is not what was written. */
    @Nullable CommitRecord readRecord(int slot) throws IOException {
        var block = new byte[PAGE];
        var plain = new byte[PAGE];
        var whole =
                base.read((1L + slot) * PAGE, block, 0, PAGE) == PAGE
                        && key.open(block, 0, PAGE, aad(RECORD_BLOCK + slot), plain, 0);
        return whole ? CommitRecord.read(plain) : null;
    }

    /** Writes a commit record in the place of its turn. */
    void writeRecord(CommitRecord commit) throws IOException {
        var slot = (int) (commit.turn() % 2);
        var plain = new byte[PAGE - PageKey.OVERHEAD];
        commit.write(plain);
        var block = new byte[PAGE];
        key.seal(plain, 0, plain.length, aad(RECORD_BLOCK + slot), block, 0);
        base.write((1L + slot) * PAGE, block, 0, PAGE);
    }

    /** Seals and writes {@code count} pages, the first of them being {@code page}, in one go. */
    void writePages(long page, byte[] plain, int count) throws IOException {
        var sealed = new byte[count * SEALED_PAGE];
        for (var i = 0; i < count; i++) {
            key.seal(plain, i * PAGE, PAGE, aad(page + i), sealed, i * SEALED_PAGE);
        }
        base.write(place(page), sealed, 0, sealed.length);
    }

    /** Opens a page; false, and nothing usable in {@code plain}, if it is not what was written. */
    boolean openPage(long page, byte[] plain) throws IOException {
        var sealed = new byte[SEALED_PAGE];
        return base.read(place(page), sealed, 0, SEALED_PAGE) == SEALED_PAGE
                && key.open(sealed, 0, SEALED_PAGE, aad(page), plain, 0);
    }

    private byte[] aad(long number) {
        return ByteBuffer.allocate(FILE_ID + Long.BYTES).put(fileId).putLong(number).array();
    }
}
