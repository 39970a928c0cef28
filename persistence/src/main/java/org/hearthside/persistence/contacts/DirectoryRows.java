package org.hearthside.persistence.contacts;

import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.DIRECTORY_ENTRY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.contacts.ListingRules;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.schema.tables.records.DirectoryEntryRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Row steps of the directory. */
public final class DirectoryRows {
    private DirectoryRows() {}

    static List<Listing> all(Tx tx) {
        var used =
                DSL.field(
                        DSL.selectCount()
                                .from(CONTACT)
                                .where(CONTACT.DIRECTORY_ID.eq(DIRECTORY_ENTRY.ID))
                                .and(CONTACT.REMOVED.isFalse()));
        return tx.sql()
                .select(DIRECTORY_ENTRY.fields())
                .select(used)
                .from(DIRECTORY_ENTRY)
                .orderBy(
                        DIRECTORY_ENTRY.ACTIVE.desc(),
                        DSL.lower(DIRECTORY_ENTRY.LAST_NAME),
                        DSL.lower(DIRECTORY_ENTRY.ORGANIZATION_NAME),
                        DIRECTORY_ENTRY.ID)
                .fetch(r -> listing(r, r.get(used)));
    }

    /** The entries that the contacts of a person follow, by contact. */
    public static Map<UUID, Listing> followed(Tx tx, ClientId client) {
        return tx.sql()
                .select(CONTACT.ID)
                .select(DIRECTORY_ENTRY.fields())
                .from(CONTACT)
                .join(DIRECTORY_ENTRY)
                .on(DIRECTORY_ENTRY.ID.eq(CONTACT.DIRECTORY_ID))
                .where(CONTACT.CLIENT_ID.eq(client.value()))
                .fetchMap(r -> r.get(CONTACT.ID), r -> listing(r, 0));
    }

    /**
     * The entry for the same practice or person as one from elsewhere: the same type and names.
     *
     * @return its id; empty when there is none
     */
    public static Optional<UUID> same(Tx tx, Listing other) {
        return tx.sql()
                .select(DIRECTORY_ENTRY.ID)
                .from(DIRECTORY_ENTRY)
                .where(
                        DIRECTORY_ENTRY.TYPE.eq(other.type().name()),
                        named(DIRECTORY_ENTRY.FIRST_NAME, other.first()),
                        named(DIRECTORY_ENTRY.LAST_NAME, other.last()),
                        named(DIRECTORY_ENTRY.ORGANIZATION_NAME, other.organization()))
                .orderBy(DIRECTORY_ENTRY.ACTIVE.desc(), DIRECTORY_ENTRY.ID)
                .limit(1)
                .fetchOptional(DIRECTORY_ENTRY.ID);
    }

    private static Condition named(Field<String> field, String name) {
        return DSL.lower(field).eq(DSL.lower(DSL.val(name)));
    }

    /**
     * Adds an entry.
     *
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void insert(Tx tx, Listing entered) {
        var row = row(tx, checked(entered));
        row.setOrganizationId(LocationRows.organization(tx).id());
        tx.insert(row);
    }

    /** Changes an entry and the contacts that follow it. */
    static void update(Tx tx, Listing changed) {
        var entry = checked(changed);
        tx.update(row(tx, entry), entry.version());
        follow(tx, entry);
    }

    private static Listing checked(Listing entered) {
        var entry = ListingRules.tidy(entered);
        InvalidEntry.ifAny(ListingRules.check(entry));
        return entry;
    }

    private static void follow(Tx tx, Listing entry) {
        var contacts =
                tx.sql()
                        .select(CONTACT.ID, CONTACT.VERSION)
                        .from(CONTACT)
                        .where(CONTACT.DIRECTORY_ID.eq(entry.id()))
                        .and(CONTACT.REMOVED.isFalse())
                        .fetch();
        for (var contact : contacts) {
            var row = tx.sql().newRecord(CONTACT);
            row.setId(contact.value1());
            row.setFirstName(entry.first());
            row.setLastName(entry.last());
            row.setOrganizationName(entry.organization());
            row.setSpecialty(entry.specialty());
            row.setPhoneMain(entry.phones().main());
            row.setPhoneSecond(entry.phones().second());
            row.setPhoneAfterHours(entry.phones().afterHours());
            row.setFax(entry.phones().fax());
            row.setEmail(entry.email());
            row.setAddress(entry.address());
            row.setHours(entry.hours());
            tx.update(row, contact.value2());
        }
    }

    private static DirectoryEntryRecord row(Tx tx, Listing l) {
        var row = tx.sql().newRecord(DIRECTORY_ENTRY);
        row.setId(l.id());
        row.setType(l.type().name());
        row.setFirstName(l.first());
        row.setLastName(l.last());
        row.setOrganizationName(l.organization());
        row.setSpecialty(l.specialty());
        row.setPhoneMain(l.phones().main());
        row.setPhoneSecond(l.phones().second());
        row.setPhoneAfterHours(l.phones().afterHours());
        row.setFax(l.phones().fax());
        row.setEmail(l.email());
        row.setAddress(l.address());
        row.setHours(l.hours());
        row.setActive(l.active());
        return row;
    }

    private static Listing listing(Record r, int used) {
        return new Listing(
                r.get(DIRECTORY_ENTRY.ID),
                r.get(DIRECTORY_ENTRY.VERSION),
                ContactType.valueOf(r.get(DIRECTORY_ENTRY.TYPE)),
                r.get(DIRECTORY_ENTRY.FIRST_NAME),
                r.get(DIRECTORY_ENTRY.LAST_NAME),
                r.get(DIRECTORY_ENTRY.ORGANIZATION_NAME),
                r.get(DIRECTORY_ENTRY.SPECIALTY),
                new Contact.Phones(
                        r.get(DIRECTORY_ENTRY.PHONE_MAIN),
                        r.get(DIRECTORY_ENTRY.PHONE_SECOND),
                        r.get(DIRECTORY_ENTRY.PHONE_AFTER_HOURS),
                        r.get(DIRECTORY_ENTRY.FAX)),
                r.get(DIRECTORY_ENTRY.EMAIL),
                r.get(DIRECTORY_ENTRY.ADDRESS),
                r.get(DIRECTORY_ENTRY.HOURS),
                r.get(DIRECTORY_ENTRY.ACTIVE),
                used);
    }
}
