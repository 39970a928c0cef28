package org.hearthside.persistence.common;

import java.util.UUID;

/**
 * Seals single values of single rows (security.md 2.4), so that who reads the table, or moves a
 * value elsewhere, learns nothing. Kept apart from the keys, which stand in a feature below this
 * package.
 */
public interface Seals {

    /** The sealed form of a value of this very row and column. */
    byte[] seal(String table, String column, UUID row, String plain);

    /**
     * The value again.
     *
     * @throws org.hearthside.core.common.StorageFault of kind INTEGRITY when it was changed or
     *     moved
     */
    String open(String table, String column, UUID row, byte[] sealed);

    /** A keyed hash by which an equal value is found: 16 bytes. */
    byte[] index(String table, String column, String plain);

    /**
     * The key of a client's documents as it is kept: under the record key, for this client only.
     */
    byte[] wrapClientKey(UUID client, byte[] key);

    /**
     * The key again; the caller wipes it.
     *
     * @throws org.hearthside.core.common.StorageFault of kind INTEGRITY when it was changed or is
     *     another client's
     */
    byte[] openClientKey(UUID client, byte[] wrapped);
}
