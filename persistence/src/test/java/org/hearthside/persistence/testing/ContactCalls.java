package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.LIST;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.READ_CLIENT;
import static org.hearthside.core.security.Permission.READ_PROVIDERS;
import static org.hearthside.core.security.Permission.RECORD_CALL;
import static org.hearthside.core.security.Permission.WRITE_CONTACTS;
import static org.hearthside.core.security.Permission.WRITE_PROVIDERS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.contacts.DirectoryStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about whom to call. */
final class ContactCalls {
    private final ContactStore contacts;
    private final DirectoryStore directory;
    private final Session nurse;
    private final ClientId maria;
    private final TestFacility facility;
    private final List<Call> calls = new ArrayList<>();

    ContactCalls(TestFacility facility, ClientId maria) {
        contacts = new ContactStore(facility.db());
        directory = new DirectoryStore(facility.db());
        nurse = facility.nurse();
        this.maria = maria;
        this.facility = facility;
    }

    List<Call> all() {
        ofContacts();
        ofCalls();
        ofDirectory();
        return List.copyOf(calls);
    }

    private void one(String name, Permission right, AuditAction action, Consumer<Session> act) {
        calls.add(Call.one(name, right, action, act));
    }

    private void many(String name, Permission right, AuditAction action, Consumer<Session> act) {
        calls.add(Call.many(name, right, action, act));
    }

    private void ofContacts() {
        one("ContactStore.list", READ_CLIENT, READ, s -> contacts.list(s, maria));
        one(
                "ContactStore.history",
                READ_CLIENT,
                READ,
                s -> contacts.history(s, maria, contact().id()));
        one(
                "ContactStore.add",
                WRITE_CONTACTS,
                CREATE,
                s -> contacts.add(s, Given.contact(maria, ContactType.FAMILY, "L", 1), false));
        one(
                "ContactStore.change",
                WRITE_CONTACTS,
                CORRECT,
                s -> contacts.change(s, contact(), false));
        one(
                "ContactStore.remove",
                WRITE_CONTACTS,
                CORRECT,
                s -> contacts.remove(s, maria, contact().id(), 1, "Moved away"));
        one(
                "ContactStore.setPrimary",
                WRITE_CONTACTS,
                CORRECT,
                s -> contacts.setPrimary(s, maria, contact().id(), 1));
        one(
                "ContactStore.reorder",
                WRITE_CONTACTS,
                CORRECT,
                s -> contacts.reorder(s, maria, List.of(contact().id())));
        one(
                "ContactStore.verify",
                WRITE_CONTACTS,
                CORRECT,
                s -> contacts.verify(s, maria, contact().id(), 1, Given.BORN, "called"));
    }

    private void ofCalls() {
        one("ContactStore.calls", READ_CLIENT, READ, s -> contacts.calls(s, maria, Slice.first(5)));
        one(
                "ContactStore.recordCall",
                RECORD_CALL,
                CREATE,
                s ->
                        contacts.recordCall(
                                s,
                                new ContactCall(
                                        UUID.randomUUID(),
                                        maria,
                                        contact().id(),
                                        "L",
                                        "(555) 010-0134",
                                        facility.clock().instant(),
                                        ContactCall.Result.SPOKE,
                                        "visit",
                                        "",
                                        Stamp.UNSAVED)));
    }

    private Listing listing() {
        return new Listing(
                UUID.randomUUID(),
                1,
                ContactType.PHARMACY,
                "",
                "",
                "Main Street Pharmacy",
                "",
                new Contact.Phones("(555) 010-0134", "", "", ""),
                "",
                "",
                "",
                true,
                0);
    }

    private Listing listed() {
        var entry = listing();
        directory.add(nurse, entry);
        return entry;
    }

    private void ofDirectory() {
        many("DirectoryStore.list", READ_PROVIDERS, LIST, directory::list);
        many("DirectoryStore.add", WRITE_PROVIDERS, CREATE, s -> directory.add(s, listing()));
        many("DirectoryStore.change", WRITE_PROVIDERS, CORRECT, s -> directory.change(s, listed()));
        one(
                "ContactStore.addListed",
                WRITE_CONTACTS,
                CREATE,
                s ->
                        contacts.addListed(
                                s,
                                Given.contact(maria, ContactType.PHARMACY, "L", 1),
                                false,
                                listed().id()));
    }

    private Contact contact() {
        var contact = Given.contact(maria, ContactType.FAMILY, "Lopez", 1);
        contacts.add(nurse, contact, false);
        return contact;
    }
}
