package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.READ_CONFIDENTIAL_DOCUMENT;
import static org.hearthside.core.security.Permission.READ_DOCUMENT;
import static org.hearthside.core.security.Permission.WRITE_CONTACTS;
import static org.hearthside.core.security.Permission.WRITE_DOCUMENT;
import static org.hearthside.core.security.Permission.WRITE_HEALTH;

import java.io.OutputStream;
import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.documents.ProofStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about documents. */
final class DocumentCalls {
    private static final byte[] PDF = Papers.pdf(100, 1);

    private final DocumentStore store;
    private final ProofStore proofs;
    private final Session nurse;
    private final ClientId maria;

    DocumentCalls(TestFacility facility, ClientId maria) {
        store = new DocumentStore(facility.db());
        proofs = new ProofStore(facility.db());
        nurse = facility.nurse();
        this.maria = maria;
    }

    private NewDocument said(boolean confidential) {
        return Papers.said(maria, DocumentCategory.POLST, confidential);
    }

    private Document added(boolean confidential) {
        var said = said(confidential);
        store.add(nurse, said, PDF);
        return store.list(nurse, maria).documents().stream()
                .filter(d -> d.id().equals(said.id()))
                .findFirst()
                .orElseThrow();
    }

    private Contact sister() {
        return Given.contact(maria, ContactType.FAMILY, "Lopez", 1);
    }

    List<Call> all() {
        return List.of(
                Call.one("ProofStore.onFile", READ_DOCUMENT, READ, s -> proofs.onFile(s, maria)),
                Call.one(
                        "ProofStore.prove",
                        WRITE_HEALTH,
                        CORRECT,
                        s ->
                                proofs.prove(
                                        s,
                                        maria,
                                        Proves.CODE_STATUS,
                                        maria.value(),
                                        added(false).id())),
                Call.one(
                        "ProofStore.addContact",
                        WRITE_CONTACTS,
                        CREATE,
                        s -> proofs.addContact(s, sister(), false, null)),
                Call.one(
                        "ProofStore.changeContact",
                        WRITE_CONTACTS,
                        CORRECT,
                        s -> {
                            var sister = sister();
                            proofs.addContact(nurse, sister, false, null);
                            proofs.changeContact(s, sister, false, null);
                        }),
                Call.one("DocumentStore.list", READ_DOCUMENT, READ, s -> store.list(s, maria)),
                Call.one(
                        "DocumentStore.read",
                        READ_DOCUMENT,
                        READ,
                        s -> store.read(s, added(false), OutputStream.nullOutputStream())),
                Call.one(
                        "DocumentStore.read",
                        READ_CONFIDENTIAL_DOCUMENT,
                        READ,
                        s -> store.read(s, added(true), OutputStream.nullOutputStream())),
                Call.one(
                        "DocumentStore.add",
                        WRITE_DOCUMENT,
                        CREATE,
                        s -> store.add(s, said(false), PDF)),
                Call.one(
                        "DocumentStore.replace",
                        WRITE_DOCUMENT,
                        CORRECT,
                        s -> store.replace(s, said(false), PDF, added(false).id())),
                Call.one(
                        "DocumentStore.change",
                        WRITE_DOCUMENT,
                        CORRECT,
                        s -> store.change(s, added(false).said(), 1)),
                Call.one(
                        "DocumentStore.hide",
                        WRITE_DOCUMENT,
                        CORRECT,
                        s -> store.hide(s, maria, added(false).id(), 1, "Entered twice")));
    }
}
