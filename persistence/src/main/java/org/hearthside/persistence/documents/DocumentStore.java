package org.hearthside.persistence.documents;

import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Texts;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentList;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;

/** Documents (features.md H1) and the photo (A6). */
public final class DocumentStore {
    private static final String TYPE = "document";

    private final Db db;

    /** Takes the door to the record. */
    public DocumentStore(Db db) {
        this.db = db;
    }

    /**
     * A person's documents, without their content (READ_DOCUMENT). Confidential ones are left out
     * and counted for a role without READ_CONFIDENTIAL_DOCUMENT.
     */
    public DocumentList list(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_DOCUMENT,
                Subject.of(TYPE, null, client.value()),
                tx -> {
                    var all = DocumentRows.of(tx, client);
                    var shown = all.stream().filter(d -> ProofRows.maySee(who, d)).toList();
                    var kept =
                            all.stream()
                                    .filter(d -> d.current() && !ProofRows.maySee(who, d))
                                    .count();
                    return new DocumentList(shown, (int) kept);
                });
    }

    /**
     * Gives the content of a document to {@code into}, piece by piece (READ_DOCUMENT, or
     * READ_CONFIDENTIAL_DOCUMENT when it is confidential). Whoever takes it in may use it only when
     * this returns: a document that was cut shows at its end.
     *
     * @throws org.hearthside.core.common.StorageFault of kind INTEGRITY when a piece was changed,
     *     moved, repeated or is missing
     */
    public void read(Session who, Document document, OutputStream into) {
        var client = document.client();
        // what the record says counts: it may have become confidential since it was listed
        db.readAs(
                who,
                tx ->
                        DocumentRows.get(tx, client, document.id()).confidential()
                                ? Permission.READ_CONFIDENTIAL_DOCUMENT
                                : Permission.READ_DOCUMENT,
                Subject.of(TYPE, document.id(), client.value()),
                tx -> {
                    DocumentContent.read(tx, client, document.id(), into);
                    return true;
                });
    }

    /**
     * Attaches a document (WRITE_DOCUMENT). A photo takes the place of the one that is shown.
     *
     * @throws InvalidEntry when the file or what is said of it cannot be kept
     */
    public void add(Session who, NewDocument document, byte[] content) {
        write(
                who,
                AuditAction.CREATE,
                document.client(),
                document.id(),
                tx -> DocumentRows.insert(tx, checked(tx, document, content), content, null));
    }

    /**
     * Attaches a document in the place of another one, which stays to be looked up
     * (WRITE_DOCUMENT).
     *
     * @param supersedes whose place it takes
     * @throws InvalidEntry when the file or what is said of it cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when that one was replaced or hidden meanwhile
     */
    public void replace(Session who, NewDocument document, byte[] content, UUID supersedes) {
        write(
                who,
                AuditAction.CORRECT,
                document.client(),
                document.id(),
                tx -> {
                    tx.detail("replaces " + supersedes);
                    DocumentRows.insert(tx, checked(tx, document, content), content, supersedes);
                });
    }

    /**
     * Changes what is said of a document (WRITE_DOCUMENT); its content stays.
     *
     * @param version the version that the person saw
     * @throws InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public void change(Session who, NewDocument said, long version) {
        write(
                who,
                AuditAction.CORRECT,
                said.client(),
                said.id(),
                tx -> {
                    var tidy = DocumentRules.tidy(said);
                    InvalidEntry.ifAny(DocumentRules.check(tidy, LocationRows.today(tx)));
                    DocumentRows.update(tx, tidy, version);
                });
    }

    /**
     * Puts a document away (WRITE_DOCUMENT). Nothing is erased: it stays to be looked up.
     *
     * @param version the version that the person saw
     * @param reason why
     * @throws InvalidEntry when there is no reason
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public void hide(Session who, ClientId client, UUID id, long version, String reason) {
        write(
                who,
                AuditAction.CORRECT,
                client,
                id,
                tx -> {
                    tx.detail("hidden");
                    var tidy = Texts.tidy(reason);
                    InvalidEntry.ifAny(DocumentRules.checkReason(tidy));
                    DocumentRows.hide(tx, client, id, version, tidy);
                });
    }

    private static NewDocument checked(Tx tx, NewDocument typed, byte[] content) {
        var document = DocumentRules.tidy(typed);
        InvalidEntry.ifAny(DocumentRules.check(document, content, LocationRows.today(tx)));
        return document;
    }

    private void write(
            Session who, AuditAction action, ClientId client, UUID id, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_DOCUMENT, action, Subject.of(TYPE, id, client.value()), act);
    }
}
