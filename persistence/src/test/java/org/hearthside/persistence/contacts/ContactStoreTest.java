package org.hearthside.persistence.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactStoreTest extends StoreTest {
    private static final Contact.Phones PHONE = new Contact.Phones("(555) 010-0134", "", "", "");

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private ContactStore store() {
        return new ContactStore(db);
    }

    private Contact added(ContactType type, String last, int callOrder) {
        var contact = Given.contact(maria, type, last, callOrder);
        store().add(nurse, contact, false);
        return contact;
    }

    private List<String> lastNames() {
        return store().list(nurse, maria).stream().map(Contact::last).toList();
    }

    private Contact stored(UUID id) {
        return store().list(nurse, maria).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasNobodyToCallAtFirst() {
        assertEquals(List.of(), store().list(dsp, maria));
    }

    /** Someone of whom little is known. Who must not be called stands outside of the order. */
    private static Contact bare(
            UUID id, ClientId client, Contact.Phones phones, boolean doNotContact) {
        return new Contact(
                id,
                1,
                client,
                ContactType.FAMILY,
                false,
                doNotContact ? 0 : 1,
                "Rosa",
                "Lopez",
                "",
                "",
                "",
                phones,
                "",
                "",
                "",
                "",
                Authority.NONE,
                doNotContact,
                doNotContact ? "Order of protection" : "",
                null);
    }

    @Test
    void keepsEveryFieldAndListsThoseToCallFirst() {
        var uncle = added(ContactType.FAMILY, "Uncle", 0);
        var second = added(ContactType.FAMILY, "Second", 2);
        var first = added(ContactType.GUARDIAN, "First", 1);
        assertEquals(List.of(first, second, uncle), store().list(dsp, maria));
    }

    @Test
    void refusesAContactWithoutPhoneUnlessItIsSaidThatThereIsNone() {
        var silent = bare(newId(), maria, Contact.Phones.NONE, false);
        var refused = assertThrows(InvalidEntry.class, () -> store().add(nurse, silent, false));
        assertEquals("main", refused.problems().getFirst().field());
        store().add(nurse, silent, true);
        assertEquals(silent, stored(silent.id()));
    }

    @Test
    void keepsWhatAContactWasBeforeItWasChanged() {
        var contact = added(ContactType.FAMILY, "Lopez", 1);
        store().change(nurse, Given.with(contact, 1, false, "New notes"), false);
        assertEquals(Given.with(contact, 2, false, "New notes"), stored(contact.id()));
        assertThrows(
                StaleRecord.class,
                () -> store().change(nurse, Given.with(contact, 1, false, "Late"), false));
        var history = store().history(dsp, maria, contact.id());
        assertEquals(2, history.size());
        assertEquals(Change.FIRST, history.getLast().field());
        assertEquals(
                new Change(
                        "notes", "Call before visits", "New notes", false, history.getFirst().by()),
                history.getFirst());
    }

    @Test
    void hasOnePrimaryContactOfATypeAndSwapsItInOneAct() {
        var sister = added(ContactType.FAMILY, "Sister", 1);
        var brother = added(ContactType.FAMILY, "Brother", 2);
        var guardian = added(ContactType.GUARDIAN, "Guardian", 3);
        store().setPrimary(nurse, maria, sister.id(), 1);
        store().setPrimary(nurse, maria, guardian.id(), 1);
        store().setPrimary(nurse, maria, brother.id(), 1);
        assertEquals(List.of(false, true, true), primaries());
        // the same through the form
        store().change(nurse, Given.with(sister, stored(sister.id()).version(), true, ""), false);
        assertEquals(List.of(true, false, true), primaries());
        // a new one takes the place as well
        var cousin = Given.contact(maria, ContactType.FAMILY, "Cousin", 4);
        store().add(nurse, Given.with(cousin, 1, true, ""), false);
        assertEquals(List.of(false, false, true, true), primaries());
        // setting it again changes nothing but the version
        store().setPrimary(nurse, maria, cousin.id(), 1);
        assertEquals(List.of(false, false, true, true), primaries());
    }

    private List<Boolean> primaries() {
        return store().list(nurse, maria).stream().map(Contact::primary).toList();
    }

    @Test
    void takesAContactOffTheListOnlyWithAReason() {
        var sister = added(ContactType.FAMILY, "Sister", 1);
        store().setPrimary(nurse, maria, sister.id(), 1);
        assertThrows(InvalidEntry.class, () -> store().remove(nurse, maria, sister.id(), 2, "  "));
        store().remove(nurse, maria, sister.id(), 2, "Moved away");
        assertEquals(List.of(), store().list(nurse, maria));
        assertThrows(
                StaleRecord.class,
                () -> store().change(nurse, Given.with(sister, 3, false, ""), false));
        assertThrows(NotFound.class, () -> store().setPrimary(nurse, maria, sister.id(), 3));
        var told = store().history(nurse, maria, sister.id());
        assertTrue(
                told.stream()
                        .anyMatch(c ->
                                c.field().equals("removed_reason")
                                        && c.after().equals("Moved away")));
        // its place as the primary one is free again
        var brother = added(ContactType.FAMILY, "Brother", 1);
        store().setPrimary(nurse, maria, brother.id(), 1);
        assertEquals(List.of(true), primaries());
    }

    @Test
    void setsTheCallingOrderAsAWhole() {
        var a = added(ContactType.FAMILY, "A", 1);
        var b = added(ContactType.FAMILY, "B", 2);
        var c = added(ContactType.FAMILY, "C", 3);
        store().reorder(nurse, maria, List.of(c.id(), a.id()));
        assertEquals(List.of("C", "A", "B"), lastNames());
        assertEquals(0, stored(b.id()).callOrder());
        store().reorder(nurse, maria, List.of());
        assertEquals(0, stored(c.id()).callOrder());
        assertThrows(
                StaleRecord.class, () -> store().reorder(nurse, maria, List.of(a.id(), newId())));
        assertThrows(
                StaleRecord.class, () -> store().reorder(nurse, maria, List.of(a.id(), a.id())));
    }

    @Test
    void neverPutsSomeoneWhoMustNotBeCalledIntoTheOrder() {
        var never = bare(newId(), maria, PHONE, true);
        store().add(nurse, never, false);
        assertThrows(InvalidEntry.class, () -> store().reorder(nurse, maria, List.of(never.id())));
        assertEquals(0, stored(never.id()).callOrder());
    }

    @Test
    void notesWhenAContactWasChecked() {
        var a = added(ContactType.FAMILY, "A", 1);
        store().verify(nurse, maria, a.id(), 1, LocalDate.of(2026, 11, 20), "called");
        assertEquals(
                new Contact.Verification(LocalDate.of(2026, 11, 20), "Jane Diaz, RN", "called"),
                stored(a.id()).verification());
    }

    @Test
    void reachesNoContactThroughAnotherPerson() {
        var sister = added(ContactType.FAMILY, "Sister", 1);
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null).id();
        assertThrows(
                NotFound.class,
                () -> store().remove(nurseElsewhere, bob, sister.id(), 1, "reason"));
        assertThrows(NotFound.class, () -> store().history(nurseElsewhere, bob, sister.id()));
        assertThrows(
                NotFound.class,
                () -> store().verify(nurseElsewhere, bob, sister.id(), 1, Given.BORN, ""));
        assertThrows(NotFound.class, () -> store().setPrimary(nurseElsewhere, bob, sister.id(), 1));
        var sameId = bare(sister.id(), bob, PHONE, false);
        assertThrows(NotFound.class, () -> store().change(nurseElsewhere, sameId, false));
        assertEquals(sister, stored(sister.id()));
    }
}
