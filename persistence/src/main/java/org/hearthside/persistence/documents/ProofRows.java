package org.hearthside.persistence.documents;

import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT_PROOF;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Row steps of what documents prove. A proof is never taken away: it ends, and its row says when.
 */
public final class ProofRows {
    private ProofRows() {}

    /** The papers of a person that count and that the session may see, and what they prove. */
    public static PapersOnFile onFile(Tx tx, ClientId client) {
        var current = DocumentRows.of(tx, client).stream().filter(Document::current).toList();
        var shown = current.stream().filter(d -> maySee(tx.session(), d)).toList();
        return new PapersOnFile(shown, of(tx, client), current.size() - shown.size());
    }

    /** The documents that were replaced or hidden and that the session may see. */
    public static List<Document> old(Tx tx, ClientId client) {
        return DocumentRows.of(tx, client).stream()
                .filter(d -> !d.current() && maySee(tx.session(), d))
                .toList();
    }

    private static List<Proof> of(Tx tx, ClientId client) {
        var removed =
                selectOne()
                        .from(CONTACT)
                        .where(CONTACT.ID.eq(DOCUMENT_PROOF.SUBJECT_ID), CONTACT.REMOVED.isTrue());
        return tx.sql()
                .select(
                        DOCUMENT_PROOF.PROVES,
                        DOCUMENT_PROOF.SUBJECT_ID,
                        DOCUMENT_PROOF.DOCUMENT_ID)
                .from(DOCUMENT_PROOF)
                .where(
                        DOCUMENT_PROOF.CLIENT_ID.eq(client.value()),
                        DOCUMENT_PROOF.ENDED_AT.isNull(),
                        notExists(removed))
                .orderBy(DOCUMENT_PROOF.PROVES, DOCUMENT_PROOF.SUBJECT_ID)
                .fetch(r -> new Proof(Proves.valueOf(r.value1()), r.value2(), r.value3()));
    }

    /**
     * Says which document proves a thing, in place of the one that did.
     *
     * @param subject the contact or policy; the person for what there is one of
     * @param document absent when none proves it any more
     * @throws InvalidEntry when the document was replaced or hidden
     * @throws org.hearthside.core.common.NotFound when it is somebody else's, or out of sight
     */
    public static void set(
            Tx tx, ClientId client, Proves what, UUID subject, @Nullable UUID document) {
        // two who choose at the same moment take turns
        ClientRows.lock(tx, client);
        var key = what.name() + ":" + subject;
        var open =
                tx.sql()
                        .select(DOCUMENT_PROOF.ID, DOCUMENT_PROOF.DOCUMENT_ID)
                        .from(DOCUMENT_PROOF)
                        .where(DOCUMENT_PROOF.OPEN_KEY.eq(key))
                        .fetchOne();
        if (open != null && open.value2().equals(document)) {
            return;
        }
        if (document != null) {
            requireUsable(tx, client, document);
        }
        end(tx, DOCUMENT_PROOF.OPEN_KEY.eq(key));
        if (document != null) {
            var row = tx.sql().newRecord(DOCUMENT_PROOF);
            row.setId(tx.newId());
            row.setClientId(client.value());
            row.setDocumentId(document);
            row.setProves(what.name());
            row.setSubjectId(subject);
            row.setOpenKey(key);
            tx.insert(row);
        }
    }

    private static void requireUsable(Tx tx, ClientId client, UUID document) {
        var chosen = DocumentRows.get(tx, client, document);
        if (!maySee(tx.session(), chosen)) {
            throw new org.hearthside.core.common.NotFound("document");
        }
        if (!chosen.current()) {
            throw new InvalidEntry(List.of(Problem.of("paper", "document.notOnFile")));
        }
    }

    /** What one document proved, another one in its place proves from now on. */
    static void move(Tx tx, UUID from, UUID to) {
        for (var proof : open(tx, DOCUMENT_PROOF.DOCUMENT_ID.eq(from))) {
            var row = tx.sql().newRecord(DOCUMENT_PROOF);
            row.setId(proof.id());
            row.setDocumentId(to);
            tx.update(row, proof.version());
        }
    }

    /** A document proves nothing any more: it was put away. */
    static void endOf(Tx tx, UUID document) {
        end(tx, DOCUMENT_PROOF.DOCUMENT_ID.eq(document));
    }

    private static void end(Tx tx, Condition which) {
        for (var proof : open(tx, which)) {
            var row = tx.sql().newRecord(DOCUMENT_PROOF);
            row.setId(proof.id());
            row.setEndedAt(tx.now());
            row.setOpenKey(null);
            tx.update(row, proof.version());
        }
    }

    private record Open(UUID id, long version) {}

    private static List<Open> open(Tx tx, Condition which) {
        return tx.sql()
                .select(DOCUMENT_PROOF.ID, DOCUMENT_PROOF.VERSION)
                .from(DOCUMENT_PROOF)
                .where(which, DOCUMENT_PROOF.ENDED_AT.isNull())
                .fetch(r -> new Open(r.value1(), r.value2()));
    }

    /** Whether the session may see a document. */
    static boolean maySee(Session who, Document document) {
        return !document.confidential() || who.may(Permission.READ_CONFIDENTIAL_DOCUMENT);
    }
}
