package org.hearthside.persistence.common.seal;

import java.nio.ByteBuffer;

/**
 * What the last finished step of a sealed file was: its length, and the pages that were about to be
 * overwritten. Two of them stand in every file and are written in turn, so that one is always
 * whole.
 *
 * @param turn rises by one with every record
 * @param size length of the content in bytes
 * @param from first page about to be overwritten
 * @param to page after the last one about to be overwritten; equal to {@code from} when the write
 *     is finished and every page of the file must be whole
 */
record CommitRecord(long turn, long size, long from, long to) {
    static CommitRecord read(byte[] block) {
        var in = ByteBuffer.wrap(block);
        return new CommitRecord(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    void write(byte[] block) {
        ByteBuffer.wrap(block).putLong(turn).putLong(size).putLong(from).putLong(to);
    }
}
