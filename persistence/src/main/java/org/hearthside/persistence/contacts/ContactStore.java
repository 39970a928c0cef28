package org.hearthside.persistence.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Slice;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.History;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.Tables;
import org.jspecify.annotations.Nullable;

/** Whom to call for a person. */
public final class ContactStore {
    private final Db db;

    /** Takes the door to the record. */
    public ContactStore(Db db) {
        this.db = db;
    }

    /** A person's contacts, first to call first (READ_CLIENT). */
    public List<Contact> list(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                subject(null, client),
                tx -> ContactRows.of(tx, client));
    }

    /**
     * Adds a contact (WRITE_CONTACTS). As a primary one it takes the place of the primary contact
     * of its type.
     *
     * @param noPhone whether it was said that there is no phone
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void add(Session who, Contact contact, boolean noPhone) {
        write(
                who,
                AuditAction.CREATE,
                contact.id(),
                contact.client(),
                tx -> ContactRows.insert(tx, contact, Entry.FORM, noPhone));
    }

    /**
     * Changes a contact (WRITE_CONTACTS). As a primary one it takes the place of the primary
     * contact of its type. What it was before is kept.
     *
     * @param noPhone whether it was said that there is no phone
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void change(Session who, Contact changed, boolean noPhone) {
        write(
                who,
                AuditAction.CORRECT,
                changed.id(),
                changed.client(),
                tx -> ContactRows.update(tx, changed, Entry.FORM, noPhone));
    }

    /** Takes a contact off the list, with the reason (WRITE_CONTACTS). Its row stays. */
    public void remove(Session who, ClientId client, UUID id, long version, String reason) {
        correct(who, id, client, tx -> ContactRows.remove(tx, client, id, version, reason));
    }

    /**
     * Makes a contact the primary one of its type; the one that was steps back in the same act
     * (WRITE_CONTACTS).
     */
    public void setPrimary(Session who, ClientId client, UUID id, long version) {
        correct(who, id, client, tx -> ContactRows.setPrimary(tx, client, id, version));
    }

    /**
     * Sets the calling order; contacts that are not named are outside of it (WRITE_CONTACTS).
     *
     * @throws org.hearthside.core.common.InvalidEntry when one of them must not be called
     * @throws org.hearthside.core.common.StaleRecord when one of them was removed meanwhile
     */
    public void reorder(Session who, ClientId client, List<UUID> order) {
        correct(who, null, client, tx -> ContactRows.reorder(tx, client, order));
    }

    /**
     * Notes that a contact was checked on a day and found right, by the person signed in
     * (WRITE_CONTACTS).
     *
     * @param how for example {@code called}; may be empty
     */
    public void verify(
            Session who, ClientId client, UUID id, long version, LocalDate on, String how) {
        var check = new Contact.Verification(on, who.printedName(), how);
        correct(who, id, client, tx -> ContactRows.verify(tx, client, id, version, check));
    }

    /**
     * Adds a contact from the directory of the organization: it follows the entry's changes
     * (WRITE_CONTACTS).
     *
     * @param noPhone whether it was said that there is no phone
     * @param listing the entry of the directory
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void addListed(Session who, Contact contact, boolean noPhone, UUID listing) {
        write(
                who,
                AuditAction.CREATE,
                contact.id(),
                contact.client(),
                tx -> ContactRows.insert(tx, contact, Entry.FORM, noPhone, listing));
    }

    /** Calls to the contacts of a person, newest first (READ_CLIENT). */
    public List<ContactCall> calls(Session who, ClientId client, Slice slice) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                Subject.of("contact_call", null, client.value()),
                tx -> CallRows.of(tx, client, slice));
    }

    /**
     * Records a call (RECORD_CALL). It is never changed.
     *
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void recordCall(Session who, ContactCall call) {
        db.act(
                who,
                Permission.RECORD_CALL,
                AuditAction.CREATE,
                Subject.of("contact_call", call.id(), call.client().value()),
                tx -> CallRows.insert(tx, call));
    }

    /** What was changed of a contact, newest first (READ_CLIENT). */
    public List<Change> history(Session who, ClientId client, UUID id) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                subject(id, client),
                tx -> {
                    Rows.requireOf(tx, Tables.CONTACT, id, client.value());
                    return History.of(tx, Tables.CONTACT, id);
                });
    }

    private void correct(Session who, @Nullable UUID id, ClientId client, Consumer<Tx> act) {
        write(who, AuditAction.CORRECT, id, client, act);
    }

    private void write(
            Session who, AuditAction action, @Nullable UUID id, ClientId client, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_CONTACTS, action, subject(id, client), act);
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("contact", id, client.value());
    }
}
