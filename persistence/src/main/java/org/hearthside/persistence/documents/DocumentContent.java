package org.hearthside.persistence.documents;

import static org.hearthside.persistence.schema.Tables.DOCUMENT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT_CHUNK;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.DocumentChunkRecord;
import org.hearthside.persistence.schema.tables.records.DocumentRecord;

/** Writes and reads the content of documents, piece by piece. */
final class DocumentContent {
    /** Pieces that go to the engine in one go: a megabyte. */
    private static final int TOGETHER = 16;

    private DocumentContent() {}

    /** Sets what the row of a new document says of its content: key, prefix, length, hash. */
    static ChunkSeal begin(Tx tx, DocumentRecord row, ClientId client, byte[] content) {
        var key = DocumentKeys.random();
        var prefix = DocumentKeys.random(ChunkSeal.PREFIX);
        try {
            row.setNoncePrefix(prefix);
            row.setWrappedKey(DocumentKeys.wrap(tx, client, row.getId(), key));
            row.setByteCount(content.length);
            row.setSha256(sha256().digest(content));
            return new ChunkSeal(key, prefix, row.getId());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Writes the pieces. The document's row is there already. */
    static void write(Tx tx, UUID document, ChunkSeal seal, byte[] content) {
        var chunks = ChunkSeal.chunks(content.length);
        var rows = new ArrayList<DocumentChunkRecord>(TOGETHER);
        for (var n = 0; n < chunks; n++) {
            var from = n * ChunkSeal.CHUNK;
            var length = Math.min(ChunkSeal.CHUNK, content.length - from);
            var row = tx.sql().newRecord(DOCUMENT_CHUNK);
            row.setId(tx.newId());
            row.setDocumentId(document);
            row.setN(n);
            row.setSealed(seal.seal(n, n == chunks - 1, content, from, length));
            rows.add(row);
            if (rows.size() == TOGETHER || n == chunks - 1) {
                tx.insertAll(rows);
                rows.clear();
            }
        }
    }

    /**
     * Gives the content to {@code into}, one piece after the other; each was checked before it is
     * given. Only when this returns was all of it given.
     *
     * @throws org.hearthside.core.common.StorageFault of kind INTEGRITY when a piece was changed,
     *     moved, repeated or is missing
     */
    static void read(Tx tx, ClientId client, UUID document, OutputStream into) {
        var head =
                tx.sql()
                        .select(
                                DOCUMENT.WRAPPED_KEY,
                                DOCUMENT.NONCE_PREFIX,
                                DOCUMENT.BYTE_COUNT,
                                DOCUMENT.SHA256)
                        .from(DOCUMENT)
                        .where(DOCUMENT.ID.eq(document), DOCUMENT.CLIENT_ID.eq(client.value()))
                        .fetchOptional()
                        .orElseThrow(() -> new NotFound("document"));
        var key = DocumentKeys.open(tx, client, document, head.value1());
        try {
            var seal = new ChunkSeal(key, head.value2(), document);
            var chunks = ChunkSeal.chunks(head.value3());
            if (tx.sql().fetchCount(DOCUMENT_CHUNK, DOCUMENT_CHUNK.DOCUMENT_ID.eq(document))
                    != chunks) {
                throw DocumentKeys.damaged();
            }
            var hash = sha256();
            for (var n = 0; n < chunks; n++) {
                var plain =
                        seal.open(n, n == chunks - 1, sealed(tx, document, n))
                                .orElseThrow(DocumentKeys::damaged);
                hash.update(plain);
                into.write(plain);
            }
            if (!MessageDigest.isEqual(hash.digest(), head.value4())) {
                throw DocumentKeys.damaged();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be handed on", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] sealed(Tx tx, UUID document, int n) {
        return tx.sql()
                .select(DOCUMENT_CHUNK.SEALED)
                .from(DOCUMENT_CHUNK)
                .where(DOCUMENT_CHUNK.DOCUMENT_ID.eq(document), DOCUMENT_CHUNK.N.eq(n))
                .fetchOptional(DOCUMENT_CHUNK.SEALED)
                .orElseThrow(DocumentKeys::damaged);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
