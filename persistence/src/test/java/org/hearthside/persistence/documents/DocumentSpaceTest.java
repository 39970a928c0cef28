package org.hearthside.persistence.documents;

import static org.hearthside.persistence.schema.Tables.DOCUMENT_CHUNK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.persistence.security.LocalDatabase;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What large documents do to the local file. */
class DocumentSpaceTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final TestFacility facility = TestFacility.open(Engine.H2);
    private final ClientId maria =
            Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();

    @AfterEach
    void close() {
        facility.close();
    }

    private void add(int bytes) {
        var said = Papers.said(maria, DocumentCategory.ISP, false);
        new DocumentStore(facility.db()).add(facility.nurse(), said, Papers.pdf(bytes, 1));
    }

    @Test
    void aDocumentIsWrittenIntoTheFileOnce() throws IOException {
        var file = facility.folder().resolve(LocalDatabase.FILE);
        var before = Files.size(file);
        add(4 * MEGABYTE);
        var grown = Files.size(file) - before;
        assertTrue(grown < 5L * MEGABYTE, "the file grew by " + grown + " bytes");
    }

    @Test
    void afterAStopThatWasNotCleanOnlyTheNewestPiecesAreReadBackWhole() {
        // one piece more than is read back: 16 MB and a bit
        add(16 * MEGABYTE + 1);
        assertEquals(Optional.empty(), torn());
        change(0, "content");
        assertEquals(Optional.empty(), torn());
        change(256, "content");
        assertTrue(torn().orElse("").startsWith("document_chunk "), torn().toString());
    }

    @Test
    void afterAStopThatWasNotCleanEveryPieceHasToBeThere() {
        add(16 * MEGABYTE + 1);
        change(0, "id");
        assertTrue(torn().orElse("").startsWith("document_chunk "), torn().toString());
    }

    private Optional<String> torn() {
        return facility.db().firstTornWrite(1000);
    }

    // Nobody may delete a row: with another id, the one that was written is not there.
    private void change(int n, String what) {
        var piece = DOCUMENT_CHUNK.N.eq(n);
        facility.db()
                .asHearthside(
                        AuditAction.READ,
                        Subject.of("test", null),
                        tx ->
                                what.equals("id")
                                        ? tx.sql()
                                                .update(DOCUMENT_CHUNK)
                                                .set(DOCUMENT_CHUNK.ID, UUID.randomUUID())
                                                .where(piece)
                                                .execute()
                                        : tx.sql()
                                                .update(DOCUMENT_CHUNK)
                                                .set(DOCUMENT_CHUNK.SEALED, new byte[] {1})
                                                .where(piece)
                                                .execute());
    }
}
