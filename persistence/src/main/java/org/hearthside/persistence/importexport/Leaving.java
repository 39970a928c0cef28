package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.documents.Document;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.documents.DocumentRows;

/**
 * Reads the records that leave. Each person's entry in the audit log is there before a byte of them
 * is written, so that it can be told who left with whose record (45 CFR 164.528).
 */
final class Leaving {
    private final Db db;
    private final Session who;
    private final UUID export;
    private final String format;

    Leaving(Db db, Session who, UUID export, String format) {
        this.db = db;
        this.who = who;
        this.export = export;
        this.format = format;
    }

    /** The record of one person (EXPORT_ONE). */
    Dossier one(ClientId client) {
        return read(Permission.EXPORT_ONE, client);
    }

    /** The record of one of all (EXPORT_ALL). */
    Dossier oneOfAll(ClientId client) {
        return read(Permission.EXPORT_ALL, client);
    }

    /**
     * Gives the content of a document that leaves to {@code into}, piece by piece.
     *
     * @param right the right by which the record leaves
     */
    void content(Permission right, Document document, OutputStream into) {
        var client = document.client();
        db.read(
                who,
                right,
                AuditAction.EXPORT,
                Subject.of("document", document.id(), client.value()),
                tx -> {
                    DocumentRows.content(tx, client, document.id(), into);
                    return true;
                });
    }

    private Dossier read(Permission right, ClientId client) {
        return db.write(
                who,
                right,
                AuditAction.EXPORT,
                Subject.of("export", export, client.value()),
                tx -> {
                    var dossier = DossierRows.of(tx, client);
                    tx.detail(format + " export, " + dossier.size() + " records");
                    return dossier;
                });
    }

    /** Who is to leave, by client number (EXPORT_ALL). */
    List<ClientId> everyone() {
        return db.write(
                who,
                Permission.EXPORT_ALL,
                AuditAction.EXPORT,
                Subject.of("export", export),
                tx -> {
                    var people =
                            tx.sql()
                                    .select(CLIENT.ID)
                                    .from(CLIENT)
                                    .where(tx.visible(CLIENT.ID))
                                    .orderBy(CLIENT.SERIAL)
                                    .fetch(r -> new ClientId(r.value1()));
                    tx.detail(format + " export begins, " + people.size() + " people");
                    return people;
                });
    }

    /** Notes how an export of all ended (EXPORT_ALL). */
    void ended(String how) {
        db.act(
                who,
                Permission.EXPORT_ALL,
                AuditAction.EXPORT,
                Subject.of("export", export),
                tx -> tx.detail(format + " export " + how));
    }

    /** Who exports, as printed. */
    String by() {
        return who.printedName();
    }
}
