package org.hearthside.persistence.documents;

import static org.hearthside.persistence.schema.Tables.CLIENT_KEY;
import static org.hearthside.persistence.schema.Tables.DOCUMENT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT_CHUNK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.persistence.schema.DefaultSchema;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who can write in the tables, and has no key, can do to a document: nothing. */
class SealedContentTest extends StoreTest {
    private static final int PIECES = 4;
    private static final byte[] FILE = Papers.pdf(ChunkSeal.CHUNK * (PIECES - 1) + 77, 7);

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private DocumentStore store() {
        return new DocumentStore(db);
    }

    private Document added(ClientId client, byte[] file) {
        var said = Papers.said(client, DocumentCategory.POLST, false);
        store().add(nurse, said, file);
        return store().list(nurse, client).documents().stream()
                .filter(d -> d.id().equals(said.id()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] content(Document document) {
        var out = new ByteArrayOutputStream();
        store().read(nurse, document, out);
        return out.toByteArray();
    }

    private void tamper(Consumer<DSLContext> act) {
        var done =
                stored(tx -> {
                    act.accept(tx.sql());
                    return "done";
                });
        assertEquals("done", done);
    }

    private void refused(Document document) {
        var fault = assertThrows(StorageFault.class, () -> content(document));
        assertEquals(StorageFault.Kind.INTEGRITY, fault.kind());
    }

    private byte[] piece(Document document, int n) {
        return stored(tx ->
                tx.sql()
                        .select(DOCUMENT_CHUNK.SEALED)
                        .from(DOCUMENT_CHUNK)
                        .where(DOCUMENT_CHUNK.DOCUMENT_ID.eq(document.id()), DOCUMENT_CHUNK.N.eq(n))
                        .fetchSingle(DOCUMENT_CHUNK.SEALED));
    }

    private void put(Document document, int n, byte[] sealed) {
        tamper(sql ->
                sql.update(DOCUMENT_CHUNK)
                        .set(DOCUMENT_CHUNK.SEALED, sealed)
                        .where(DOCUMENT_CHUNK.DOCUMENT_ID.eq(document.id()), DOCUMENT_CHUNK.N.eq(n))
                        .execute());
    }

    /** Nobody may delete a piece; so it is moved where it counts for another document. */
    private void away(Document document, int n, Document other, int place) {
        tamper(sql ->
                sql.update(DOCUMENT_CHUNK)
                        .set(DOCUMENT_CHUNK.DOCUMENT_ID, other.id())
                        .set(DOCUMENT_CHUNK.N, place)
                        .where(DOCUMENT_CHUNK.DOCUMENT_ID.eq(document.id()), DOCUMENT_CHUNK.N.eq(n))
                        .execute());
    }

    @Test
    void refusesEveryBitThatWasChanged() {
        var document = added(maria, FILE);
        for (var n = 0; n < PIECES; n++) {
            var whole = piece(document, n);
            for (var at : new int[] {0, whole.length / 2, whole.length - 1}) {
                var changed = whole.clone();
                changed[at] ^= 1;
                put(document, n, changed);
                refused(document);
            }
            put(document, n, whole);
        }
        assertArrayEquals(FILE, content(document));
    }

    @Test
    void refusesPiecesInAnotherOrder() {
        var document = added(maria, FILE);
        var first = piece(document, 0);
        put(document, 0, piece(document, 1));
        put(document, 1, first);
        refused(document);
    }

    @Test
    void refusesAPieceThatStandsTwice() {
        var document = added(maria, FILE);
        put(document, 2, piece(document, 1));
        refused(document);
    }

    @Test
    void refusesAPieceOfAnotherDocumentOfTheSamePerson() {
        var document = added(maria, FILE);
        var other = added(maria, FILE);
        put(document, 1, piece(other, 1));
        refused(document);
    }

    @Test
    void refusesADocumentThatWasCutEvenWhenItsLengthSaysSo() {
        var document = added(maria, FILE);
        var other = added(maria, Papers.pdf(20, 1));
        away(document, PIECES - 1, other, 1);
        refused(document);
        // longer by a piece that is none of its own
        refused(other);
        tamper(sql ->
                sql.update(DOCUMENT)
                        .set(DOCUMENT.BYTE_COUNT, ChunkSeal.CHUNK * (PIECES - 1))
                        .where(DOCUMENT.ID.eq(document.id()))
                        .execute());
        refused(document);
    }

    @Test
    void refusesAPieceThatWasShortened() {
        var document = added(maria, FILE);
        put(document, 1, Arrays.copyOf(piece(document, 1), 40));
        refused(document);
        put(document, 1, new byte[0]);
        refused(document);
    }

    @Test
    void refusesADocumentUnderTheKeyOfAnotherPerson() {
        var document = added(maria, FILE);
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.MAPLE, null).id();
        var of = added(bob, FILE);
        tamper(sql -> {
            var key =
                    sql.select(CLIENT_KEY.WRAPPED_KEY)
                            .from(CLIENT_KEY)
                            .where(CLIENT_KEY.CLIENT_ID.eq(bob.value()))
                            .fetchSingle(CLIENT_KEY.WRAPPED_KEY);
            sql.update(CLIENT_KEY)
                    .set(CLIENT_KEY.WRAPPED_KEY, key)
                    .where(CLIENT_KEY.CLIENT_ID.eq(maria.value()))
                    .execute();
        });
        refused(document);
        assertArrayEquals(FILE, content(of));
    }

    @Test
    void refusesAHashThatIsNotThatOfTheContent() {
        var document = added(maria, FILE);
        tamper(sql ->
                sql.update(DOCUMENT)
                        .set(DOCUMENT.SHA256, new byte[32])
                        .where(DOCUMENT.ID.eq(document.id()))
                        .execute());
        refused(document);
    }

    @Test
    void leavesNothingReadableOfTheContentInAnyTable() {
        var marker = "ZEBRA-MARKER-91-CONTENT";
        var file = Papers.pdf(ChunkSeal.CHUNK + 500, 3);
        var bytes = marker.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, file, 100, bytes.length);
        System.arraycopy(bytes, 0, file, ChunkSeal.CHUNK + 100, bytes.length);
        var document = added(maria, file);
        store().hide(nurse, maria, document.id(), 1, "Illegible");
        assertArrayEquals(file, content(document));
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var row : stored(tx -> tx.sql().selectFrom(table).fetch())) {
                for (var value : row.intoArray()) {
                    var text =
                            value instanceof byte[] raw
                                    ? new String(raw, StandardCharsets.ISO_8859_1)
                                    : String.valueOf(value);
                    assertFalse(text.contains(marker), table.getName());
                }
            }
        }
    }
}
