package org.hearthside.persistence.contacts;

import java.util.List;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;

/** The directory of doctors, pharmacies and agencies, kept once for all residents (features B1). */
public final class DirectoryStore {
    private final Db db;

    /** Takes the door to the record. */
    public DirectoryStore(Db db) {
        this.db = db;
    }

    /** All entries, by name; those no longer offered last (READ_PROVIDERS). */
    public List<Listing> list(Session who) {
        return db.read(
                who,
                Permission.READ_PROVIDERS,
                AuditAction.LIST,
                Subject.of("directory", null),
                DirectoryRows::all);
    }

    /**
     * Adds an entry (WRITE_PROVIDERS).
     *
     * @throws InvalidEntry when an entry cannot be kept
     */
    public void add(Session who, Listing entered) {
        db.act(
                who,
                Permission.WRITE_PROVIDERS,
                AuditAction.CREATE,
                Subject.of("directory", entered.id()),
                tx -> DirectoryRows.insert(tx, entered));
    }

    /**
     * Changes an entry, and with it every contact that was taken from it, of whatever house: a
     * phone number is wrong for all of them (WRITE_PROVIDERS). What each was before is kept.
     *
     * @throws InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void change(Session who, Listing changed) {
        db.act(
                who,
                Permission.WRITE_PROVIDERS,
                AuditAction.CORRECT,
                Subject.of("directory", changed.id()),
                tx -> DirectoryRows.update(tx, changed));
    }
}
