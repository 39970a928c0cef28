package org.hearthside.persistence.documents;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.jspecify.annotations.Nullable;

/** What documents prove: who may decide, what was ordered, what a card says. */
public final class ProofStore {
    private final Db db;

    /** Takes the door to the record. */
    public ProofStore(Db db) {
        this.db = db;
    }

    /**
     * The papers of a person that count, without their content, and what they prove
     * (READ_DOCUMENT). Confidential ones are left out and counted for a role that may not see them.
     */
    public PapersOnFile onFile(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_DOCUMENT,
                Subject.of("document_proof", null, client.value()),
                tx -> ProofRows.onFile(tx, client));
    }

    /**
     * Says which document proves a thing, in place of the one that did ({@link Proves#right}).
     *
     * @param subject the contact or policy; the person for what there is one of
     * @param document absent when none proves it any more
     * @throws org.hearthside.core.common.InvalidEntry when the document was replaced or hidden
     * @throws org.hearthside.core.common.NotFound when it is somebody else's, or out of sight
     */
    public void prove(
            Session who, ClientId client, Proves what, UUID subject, @Nullable UUID document) {
        db.act(
                who,
                what.right(),
                AuditAction.CORRECT,
                Subject.of("document_proof", subject, client.value()),
                tx -> {
                    tx.detail(what.name());
                    ProofRows.set(tx, client, what, subject, document);
                });
    }

    /**
     * Adds a contact with the paper that proves its authority (WRITE_CONTACTS). What the contact
     * does not say of that paper is taken from it: its title and dates.
     *
     * @param noPhone whether it was said that there is no phone
     * @param paper absent when none is on file, or there is no authority
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void addContact(Session who, Contact contact, boolean noPhone, @Nullable UUID paper) {
        save(
                who,
                AuditAction.CREATE,
                contact,
                paper,
                (tx, said) -> ContactRows.insert(tx, said, Entry.FORM, noPhone));
    }

    /**
     * Changes a contact and the paper that proves its authority (WRITE_CONTACTS); otherwise as
     * {@link #addContact}.
     *
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void changeContact(Session who, Contact contact, boolean noPhone, @Nullable UUID paper) {
        save(
                who,
                AuditAction.CORRECT,
                contact,
                paper,
                (tx, said) -> ContactRows.update(tx, said, Entry.FORM, noPhone));
    }

    private void save(
            Session who,
            AuditAction action,
            Contact contact,
            @Nullable UUID paper,
            BiConsumer<Tx, Contact> write) {
        db.act(
                who,
                Permission.WRITE_CONTACTS,
                action,
                Subject.of("contact", contact.id(), contact.client().value()),
                tx -> {
                    var proof = contact.authority().any() ? paper : null;
                    write.accept(tx, proof == null ? contact : proven(tx, contact, proof));
                    ProofRows.set(
                            tx, contact.client(), Proves.CONTACT_AUTHORITY, contact.id(), proof);
                });
    }

    private static Contact proven(Tx tx, Contact contact, UUID paper) {
        var document = DocumentRows.get(tx, contact.client(), paper);
        var said = contact.authority();
        return contact.withAuthority(
                new Authority(
                        said.scopes(),
                        said.documented() ? said.document() : document.title(),
                        said.documentDate() == null ? document.issued() : said.documentDate(),
                        said.expires() == null ? document.expires() : said.expires()));
    }
}
