package org.hearthside.persistence.contacts;

import static org.hearthside.persistence.schema.Tables.CONTACT;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Removal;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactRules;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.contacts.NotifyOn;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.schema.tables.records.ContactRecord;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Row steps of contacts. */
public final class ContactRows {
    private ContactRows() {}

    /** The contacts of a person, first to call first; those outside the order last. */
    public static List<Contact> of(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(CONTACT)
                .where(CONTACT.CLIENT_ID.eq(client.value()).and(CONTACT.REMOVED.isFalse()))
                .orderBy(
                        DSL.when(CONTACT.CALL_ORDER.eq(0), 1).otherwise(0),
                        CONTACT.CALL_ORDER,
                        CONTACT.CREATED_AT,
                        CONTACT.ID)
                .fetch(ContactRows::contact);
    }

    /**
     * Adds a contact. As a primary one it takes the place of the primary contact of its type.
     *
     * @param noPhone whether it was said that there is no phone
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void insert(Tx tx, Contact entered, Entry entry, boolean noPhone) {
        insert(tx, entered, entry, noPhone, null);
    }

    /**
     * The same from the directory.
     *
     * @param listing the entry of the directory that it follows; absent for none
     */
    public static void insert(
            Tx tx, Contact entered, Entry entry, boolean noPhone, @Nullable UUID listing) {
        ClientRows.lock(tx, entered.client());
        var contact = checked(tx, entered, entry, noPhone);
        if (contact.primary()) {
            demote(tx, contact.client(), contact.type(), contact.id());
        }
        var row = row(tx, contact);
        row.setClientId(contact.client().value());
        row.setRemoved(false);
        row.setRemovedReason("");
        row.setDirectoryId(listing);
        tx.insert(row);
    }

    /**
     * Changes a contact. As a primary one it takes the place of the primary contact of its type.
     *
     * @param noPhone whether it was said that there is no phone
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void update(Tx tx, Contact entered, Entry entry, boolean noPhone) {
        ClientRows.lock(tx, entered.client());
        var contact = checked(tx, entered, entry, noPhone);
        requireListed(tx, contact.client(), contact.id());
        if (contact.primary()) {
            demote(tx, contact.client(), contact.type(), contact.id());
        }
        tx.update(row(tx, contact), contact.version());
    }

    /** The contacts that were taken off the list, and why, the oldest first. */
    public static Map<Contact, Removal> removed(Tx tx, ClientId client) {
        var all = new LinkedHashMap<Contact, Removal>();
        tx.sql()
                .selectFrom(CONTACT)
                .where(CONTACT.CLIENT_ID.eq(client.value()).and(CONTACT.REMOVED.isTrue()))
                .orderBy(CONTACT.CREATED_AT, CONTACT.ID)
                .forEach(r ->
                        all.put(
                                contact(r),
                                new Removal(r.getRemovedReason(), Rows.changed(tx, r))));
        return all;
    }

    /**
     * Writes a contact as a file says it, on the list or off it. Off the list it takes nobody's
     * place.
     *
     * @param listing the entry of the directory that a new one follows; absent for none
     * @param removed why it was taken off the list; empty when it is on it
     * @param isNew whether no row of it is here
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void bring(
            Tx tx, Contact said, @Nullable UUID listing, String removed, boolean isNew) {
        ClientRows.lock(tx, said.client());
        var contact = checked(tx, said, Entry.IMPORT, false);
        boolean off = !removed.isEmpty();
        if (contact.primary() && !off) {
            demote(tx, contact.client(), contact.type(), contact.id());
        }
        var row = row(tx, contact);
        row.setRemoved(off);
        row.setRemovedReason(removed);
        if (off) {
            row.setPrimaryKeyOf(null);
        }
        if (isNew) {
            row.setClientId(contact.client().value());
            row.setDirectoryId(listing);
            tx.insert(row);
        } else {
            Rows.requireOf(tx, CONTACT, contact.id(), contact.client().value());
            tx.update(row, contact.version());
        }
    }

    private static Contact checked(Tx tx, Contact entered, Entry entry, boolean noPhone) {
        var contact = ContactRules.tidy(entered);
        var born = ClientRows.get(tx, contact.client()).demographics().birthDate();
        InvalidEntry.ifAny(
                ContactRules.check(contact, born, LocationRows.today(tx), entry, noPhone));
        return contact;
    }

    /** Takes a contact off the list, with the reason. Its row stays. */
    public static void remove(Tx tx, ClientId client, UUID id, long version, String reason) {
        if (reason.isBlank()) {
            throw new InvalidEntry(List.of(Problem.of("reason", "entry.required")));
        }
        requireListed(tx, client, id);
        withdraw(tx, client, id, version, reason);
    }

    /** The same of a contact that may be off the list already: the new reason counts. */
    public static void withdraw(Tx tx, ClientId client, UUID id, long version, String reason) {
        Rows.requireOf(tx, CONTACT, id, client.value());
        var row = bare(tx, id);
        row.setRemoved(true);
        row.setRemovedReason(reason);
        row.setPrimaryKeyOf(null);
        tx.update(row, version);
    }

    /** Makes a contact the primary one of its type, in place of the one that was. */
    public static void setPrimary(Tx tx, ClientId client, UUID id, long version) {
        ClientRows.lock(tx, client);
        var contact = get(tx, client, id);
        demote(tx, client, contact.type(), id);
        var row = bare(tx, id);
        row.setIsPrimary(true);
        row.setPrimaryKeyOf(primaryKey(client, contact.type()));
        tx.update(row, version);
    }

    /**
     * Sets the calling order: the contacts named are called in this order, all others are outside
     * of it.
     *
     * @throws StaleRecord when one of them is not on the list any more
     * @throws InvalidEntry when one of them must not be called
     */
    public static void reorder(Tx tx, ClientId client, List<UUID> order) {
        ClientRows.lock(tx, client);
        var listed = of(tx, client);
        var known = listed.stream().map(Contact::id).collect(Collectors.toSet());
        if (!known.containsAll(order) || new HashSet<>(order).size() != order.size()) {
            throw new StaleRecord("contact");
        }
        if (listed.stream().anyMatch(c -> c.doNotContact() && order.contains(c.id()))) {
            throw new InvalidEntry(List.of(Problem.of("callOrder", "contact.doNotContact")));
        }
        for (var contact : listed) {
            var place = order.indexOf(contact.id()) + 1;
            if (contact.callOrder() != place) {
                var row = bare(tx, contact.id());
                row.setCallOrder(place);
                tx.update(row, contact.version());
            }
        }
    }

    /** Notes that a contact was checked on a day and found right, by whom and how. */
    public static void verify(
            Tx tx, ClientId client, UUID id, long version, Contact.Verification check) {
        requireListed(tx, client, id);
        var row = bare(tx, id);
        row.setVerifiedOn(check.on());
        row.setVerifiedBy(check.by());
        row.setVerifiedHow(check.how());
        tx.update(row, version);
    }

    private static Contact get(Tx tx, ClientId client, UUID id) {
        return tx.sql()
                .selectFrom(CONTACT)
                .where(CONTACT.ID.eq(id))
                .and(CONTACT.CLIENT_ID.eq(client.value()))
                .and(CONTACT.REMOVED.isFalse())
                .fetchOptional(ContactRows::contact)
                .orElseThrow(() -> new NotFound("contact"));
    }

    private static void requireListed(Tx tx, ClientId client, UUID id) {
        Rows.requireOf(tx, CONTACT, id, client.value());
        var removed =
                tx.sql().fetchExists(CONTACT, CONTACT.ID.eq(id).and(CONTACT.REMOVED.isTrue()));
        if (removed) {
            throw new StaleRecord("contact");
        }
    }

    /** The primary contact of a type, if it is another one, steps back. */
    private static void demote(Tx tx, ClientId client, ContactType type, UUID except) {
        var before =
                tx.sql()
                        .select(CONTACT.ID, CONTACT.VERSION)
                        .from(CONTACT)
                        .where(CONTACT.PRIMARY_KEY_OF.eq(primaryKey(client, type)))
                        .and(CONTACT.ID.ne(except))
                        .fetchOne();
        if (before != null) {
            var row = bare(tx, before.value1());
            row.setIsPrimary(false);
            row.setPrimaryKeyOf(null);
            tx.update(row, before.value2());
        }
    }

    private static String primaryKey(ClientId client, ContactType type) {
        return client.value() + ":" + type.name();
    }

    private static ContactRecord bare(Tx tx, UUID id) {
        var row = tx.sql().newRecord(CONTACT);
        row.setId(id);
        return row;
    }

    private static ContactRecord row(Tx tx, Contact c) {
        var row = bare(tx, c.id());
        row.setType(c.type().name());
        row.setIsPrimary(c.primary());
        row.setPrimaryKeyOf(c.primary() ? primaryKey(c.client(), c.type()) : null);
        row.setCallOrder(c.callOrder());
        row.setFirstName(c.first());
        row.setLastName(c.last());
        row.setOrganizationName(c.organization());
        row.setRelationship(c.relationship());
        row.setSpecialty(c.specialty());
        row.setPhoneMain(c.phones().main());
        row.setPhoneSecond(c.phones().second());
        row.setPhoneAfterHours(c.phones().afterHours());
        row.setFax(c.phones().fax());
        row.setEmail(c.email());
        row.setAddress(c.address());
        row.setLanguage(c.language());
        row.setHours(c.hours());
        row.setDecisionScopes(joined(c.authority().scopes()));
        row.setAuthorityDocument(c.authority().document());
        row.setAuthorityDate(c.authority().documentDate());
        row.setAuthorityExpires(c.authority().expires());
        row.setDoNotContact(c.doNotContact());
        row.setNotes(c.notes());
        row.setVerifiedOn(c.verification().on());
        row.setVerifiedBy(c.verification().by());
        row.setVerifiedHow(c.verification().how());
        row.setNotifyOn(joined(c.notifyOn()));
        return row;
    }

    private static Contact contact(Record r) {
        return new Contact(
                r.get(CONTACT.ID),
                r.get(CONTACT.VERSION),
                new ClientId(r.get(CONTACT.CLIENT_ID)),
                ContactType.valueOf(r.get(CONTACT.TYPE)),
                r.get(CONTACT.IS_PRIMARY),
                r.get(CONTACT.CALL_ORDER),
                r.get(CONTACT.FIRST_NAME),
                r.get(CONTACT.LAST_NAME),
                r.get(CONTACT.ORGANIZATION_NAME),
                r.get(CONTACT.RELATIONSHIP),
                r.get(CONTACT.SPECIALTY),
                new Contact.Phones(
                        r.get(CONTACT.PHONE_MAIN),
                        r.get(CONTACT.PHONE_SECOND),
                        r.get(CONTACT.PHONE_AFTER_HOURS),
                        r.get(CONTACT.FAX)),
                r.get(CONTACT.EMAIL),
                r.get(CONTACT.ADDRESS),
                r.get(CONTACT.LANGUAGE),
                r.get(CONTACT.HOURS),
                authority(r),
                r.get(CONTACT.DO_NOT_CONTACT),
                r.get(CONTACT.NOTES),
                new Contact.Verification(
                        r.get(CONTACT.VERIFIED_ON),
                        r.get(CONTACT.VERIFIED_BY),
                        r.get(CONTACT.VERIFIED_HOW)),
                several(NotifyOn.class, r.get(CONTACT.NOTIFY_ON)));
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> several(Class<E> type, String names) {
        return Arrays.stream(names.split(","))
                .filter(s -> !s.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }

    private static Authority authority(Record r) {
        return new Authority(
                several(DecisionScope.class, r.get(CONTACT.DECISION_SCOPES)),
                r.get(CONTACT.AUTHORITY_DOCUMENT),
                r.get(CONTACT.AUTHORITY_DATE),
                r.get(CONTACT.AUTHORITY_EXPIRES));
    }
}
