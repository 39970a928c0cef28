package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.DOCUMENT;
import static org.hearthside.persistence.schema.Tables.IMPORT_CHANGE;

import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.documents.ProofRows;
import org.hearthside.persistence.schema.tables.records.ImportChangeRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents that came in, also those that do not count any more. An older one comes first and
 * is hidden until the one that took its place is here: if that never comes, what is out of date
 * does not look as if it counted.
 */
final class PaperKeeper {
    private final Tx tx;
    private final Links links;

    PaperKeeper(Tx tx, Links links) {
        this.tx = tx;
        this.links = links;
    }

    /**
     * The row that counts here and whose place a document takes that is new here, even one that was
     * replaced itself meanwhile; absent when there is none. It came with an earlier import.
     */
    @Nullable UUID counting(Imported.Document d) {
        return before(d).filter(this::counts).orElse(null);
    }

    /** A document that is known here does not count over there any more. */
    Outcome overThere(Imported.Document d, UUID row) {
        // of one that was replaced, the newer document takes the place when it comes
        return d.chain().replaced() || !counts(row)
                ? new Outcome.Unchanged()
                : new Outcome.Left("status", ImportWords.of("paper.hiddenThere"));
    }

    private Optional<UUID> before(Imported.Document d) {
        return d.chain().replaces().isEmpty()
                ? Optional.empty()
                : links.row(d.chain().replaces(), Kind.DOCUMENTS)
                        .filter(row -> DocumentRows.mayBeReplaced(tx, d.client(), row, waits()));
    }

    private boolean counts(UUID row) {
        return tx.sql()
                .fetchExists(
                        DOCUMENT,
                        DOCUMENT.ID.eq(row),
                        ClinicalRows.current(DOCUMENT),
                        DOCUMENT.HIDDEN_AT.isNull());
    }

    /**
     * Writes a document.
     *
     * @param known the row that counts and whose place it takes; absent when none does
     */
    void write(Imported.Document d, @Nullable UUID known) {
        var client = d.client();
        var id = d.content().said().id();
        var chain = d.chain();
        var before = known == null ? before(d).filter(row -> !counts(row)).orElse(null) : known;
        if (before != null) {
            DocumentRows.show(tx, client, before, waits());
        }
        if (chain.isOver()) {
            var reason = chain.replaced() ? waits() : chain.hidden();
            DocumentRows.bringOld(tx, d.content().said(), d.file(), before, reason);
            return;
        }
        DocumentRows.insert(tx, d.content().said(), d.file(), before);
        for (var claim : d.proves()) {
            var kind = claim.what() == Proves.CONTACT_AUTHORITY ? Kind.CONTACTS : Kind.POLICIES;
            var subject =
                    claim.subject().isEmpty()
                            ? Optional.of(client.value())
                            : links.row(claim.subject(), kind);
            subject.ifPresent(s -> ProofRows.set(tx, client, claim.what(), s, id));
        }
    }

    /** Says of an older document that the one in its place is still to come. */
    private static String waits() {
        return ImportWords.of("paper.waits");
    }

    /** The last of those that took one another's place after a document; itself when none did. */
    static UUID newest(Tx tx, UUID document) {
        var last = document;
        var next = Optional.of(document);
        while (next.isPresent()) {
            last = next.get();
            next =
                    tx.sql()
                            .select(DOCUMENT.ID)
                            .from(DOCUMENT)
                            .where(DOCUMENT.SUPERSEDES_ID.eq(last))
                            .fetchOptional(DOCUMENT.ID);
        }
        return last;
    }

    /** Whether the import that is taken back brought a document as one that was replaced. */
    static boolean cameReplaced(Tx tx, ImportChangeRecord change) {
        return change.getKind().equals(Kind.DOCUMENTS.name())
                && tx.sql()
                        .fetchExists(
                                DOCUMENT,
                                DOCUMENT.SUPERSEDES_ID.eq(change.getRowId()),
                                DOCUMENT.ID.in(
                                        DSL.select(IMPORT_CHANGE.ROW_ID)
                                                .from(IMPORT_CHANGE)
                                                .where(
                                                        IMPORT_CHANGE.BATCH_ID.eq(
                                                                change.getBatchId()),
                                                        IMPORT_CHANGE.BEFORE_ID.isNull())));
    }
}
