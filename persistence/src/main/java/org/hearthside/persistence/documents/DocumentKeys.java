package org.hearthside.persistence.documents;

import static org.hearthside.persistence.schema.Tables.CLIENT_KEY;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.StorageFault;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.security.KeyWrap;

/**
 * Keys of documents: each has one of its own, wrapped under the key of its client, which is wrapped
 * under the record key. With the row of the client's key every document of the client is gone.
 */
final class DocumentKeys {
    private static final int BYTES = 32;

    private DocumentKeys() {}

    /** A key for a new document; the caller wipes it. */
    static byte[] random() {
        return random(BYTES);
    }

    static byte[] random(int bytes) {
        var made = new byte[bytes];
        new SecureRandom().nextBytes(made);
        return made;
    }

    /** The key of a document as it is kept. Makes the client's key when there is none yet. */
    static byte[] wrap(Tx tx, ClientId client, UUID document, byte[] key) {
        var under = findOrMake(tx, client);
        try {
            return KeyWrap.wrap(under, place(client, document), key);
        } finally {
            Arrays.fill(under, (byte) 0);
        }
    }

    /**
     * The key of a document; the caller wipes it.
     *
     * @throws StorageFault of kind INTEGRITY when it was changed or moved, or the client's key is
     *     gone
     */
    static byte[] open(Tx tx, ClientId client, UUID document, byte[] wrapped) {
        var under = find(tx, client).orElseThrow(DocumentKeys::damaged);
        try {
            return KeyWrap.unwrap(under, place(client, document), wrapped)
                    .orElseThrow(DocumentKeys::damaged);
        } finally {
            Arrays.fill(under, (byte) 0);
        }
    }

    private static byte[] findOrMake(Tx tx, ClientId client) {
        // two who attach the first document at the same moment wait for each other
        ClientRows.lock(tx, client);
        var there = find(tx, client);
        if (there.isPresent()) {
            return there.get();
        }
        var key = random();
        var row = tx.sql().newRecord(CLIENT_KEY);
        row.setId(tx.newId());
        row.setClientId(client.value());
        row.setWrappedKey(tx.seals().wrapClientKey(client.value(), key));
        tx.insert(row);
        return key;
    }

    private static Optional<byte[]> find(Tx tx, ClientId client) {
        return tx.sql()
                .select(CLIENT_KEY.WRAPPED_KEY)
                .from(CLIENT_KEY)
                .where(CLIENT_KEY.CLIENT_ID.eq(client.value()))
                .fetchOptional(r -> tx.seals().openClientKey(client.value(), r.value1()));
    }

    private static byte[] place(ClientId client, UUID document) {
        var owner = client.value();
        return ByteBuffer.allocate(2 + 4 * Long.BYTES)
                .put((byte) 'k')
                .put((byte) '1')
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putLong(document.getMostSignificantBits())
                .putLong(document.getLeastSignificantBits())
                .array();
    }

    static StorageFault damaged() {
        return new StorageFault(
                StorageFault.Kind.INTEGRITY, "a document failed its integrity check");
    }
}
