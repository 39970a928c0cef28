package org.hearthside.persistence.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));
    private ClientId bob = new ClientId(new UUID(0, 2));

    @BeforeEach
    void givenResidentsOfTwoHouses() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
        bob = Given.registered(facility, "Bob", "Brown").id();
    }

    private DirectoryStore store() {
        return new DirectoryStore(db);
    }

    private ContactStore contacts() {
        return new ContactStore(db);
    }

    static Listing patel(long version, String phone, int used) {
        return new Listing(
                new UUID(7, 7),
                version,
                ContactType.PHYSICIAN,
                "Anil",
                "Patel",
                "Mercy Family Practice",
                "",
                new Contact.Phones(phone, "", "", ""),
                "office@mercy.example",
                "1 Mercy Way",
                "Mon to Fri 8 to 5",
                true,
                used);
    }

    private static Contact taken(ClientId client, UUID id) {
        return new Contact(
                id,
                1,
                client,
                ContactType.PHYSICIAN,
                false,
                0,
                "Anil",
                "Patel",
                "Mercy Family Practice",
                "",
                "",
                new Contact.Phones("(555) 010-7700", "", "", ""),
                "",
                "",
                "",
                "",
                org.hearthside.core.contacts.Authority.NONE,
                false,
                "Knows him since 2010",
                null);
    }

    @Test
    void hasNoneAtFirstThenTellsHowManyUseEach() {
        assertEquals(List.of(), store().list(dsp));
        store().add(nurse, patel(1, "555-010-7700", 0));
        assertEquals(List.of(patel(1, "(555) 010-7700", 0)), store().list(dsp));
        contacts().addListed(nurse, taken(maria, newId()), false, new UUID(7, 7));
        assertEquals(1, store().list(dsp).getFirst().used());
    }

    @Test
    void changesTheContactsOfEveryoneWhoHasTheEntryAndKeepsTheirOwnWords() {
        store().add(nurse, patel(1, "(555) 010-7700", 0));
        var his = taken(bob, newId());
        var hers = taken(maria, newId());
        var own = taken(maria, newId());
        contacts().addListed(admin, his, false, new UUID(7, 7));
        contacts().addListed(admin, hers, false, new UUID(7, 7));
        contacts().add(admin, own, false);
        store().change(nurse, patel(1, "(555) 010-7799", 0));
        for (var who : List.of(maria, bob)) {
            var followed =
                    contacts().list(admin, who).stream()
                            .filter(c -> !c.id().equals(own.id()))
                            .findFirst()
                            .orElseThrow();
            assertEquals("(555) 010-7799", followed.phones().main());
            assertEquals("Knows him since 2010", followed.notes());
            var told = contacts().history(admin, who, followed.id());
            assertEquals(
                    "(555) 010-7700",
                    told.stream()
                            .filter(c -> c.field().equals("phone_main"))
                            .findFirst()
                            .orElseThrow()
                            .before());
        }
        var untouched =
                contacts().list(admin, maria).stream()
                        .filter(c -> c.id().equals(own.id()))
                        .findFirst()
                        .orElseThrow();
        assertEquals("(555) 010-7700", untouched.phones().main());
        assertThrows(StaleRecord.class, () -> store().change(nurse, patel(1, "(555) 010-7711", 0)));
    }

    @Test
    void refusesFamilyAndAnEntryThatNobodyCanCall() {
        var l = patel(1, "", 0);
        var refused = assertThrows(InvalidEntry.class, () -> store().add(nurse, l));
        assertEquals(List.of("main"), refused.problems().stream().map(Problem::field).toList());
        var sister =
                new Listing(
                        newId(),
                        1,
                        ContactType.FAMILY,
                        "A",
                        "B",
                        "",
                        "",
                        new Contact.Phones("(555) 010-7700", "", "", ""),
                        "",
                        "",
                        "",
                        true,
                        0);
        assertThrows(InvalidEntry.class, () -> store().add(nurse, sister));
        assertThrows(AccessDenied.class, () -> store().add(dsp, patel(1, "(555) 010-7700", 0)));
    }

    private ContactCall call(UUID contact, ClientId about, Instant at, String number) {
        return new ContactCall(
                newId(),
                about,
                contact,
                "Anil Patel",
                number,
                at,
                ContactCall.Result.SPOKE,
                "going to hospital",
                "will call the ED",
                Stamp.UNSAVED);
    }

    @Test
    void keepsWhoWasCalledAndByWhom() {
        var contact = taken(maria, newId());
        contacts().add(nurse, contact, false);
        var now = facility.clock().instant();
        assertEquals(List.of(), contacts().calls(dsp, maria, Slice.first(10)));
        contacts()
                .recordCall(
                        dsp,
                        call(contact.id(), maria, now.minus(Duration.ofHours(1)), "555 010 7700"));
        contacts().recordCall(dsp, call(contact.id(), maria, now, "(555) 010-7700"));
        var calls = contacts().calls(nurse, maria, Slice.first(10));
        assertEquals(2, calls.size());
        assertEquals(now, calls.getFirst().at());
        assertEquals("(555) 010-7700", calls.getLast().number());
        assertEquals(dsp.printedName(), calls.getFirst().stamp().byName());
    }

    @Test
    void refusesACallAheadOfTimeOrToAnotherPersonsContact() {
        var contact = taken(maria, newId());
        contacts().add(nurse, contact, false);
        var now = facility.clock().instant();
        assertThrows(
                InvalidEntry.class,
                () ->
                        contacts()
                                .recordCall(
                                        dsp, call(contact.id(), maria, now.plusSeconds(60), "1")));
        assertThrows(
                NotFound.class,
                () ->
                        contacts()
                                .recordCall(
                                        nurseElsewhere,
                                        call(contact.id(), bob, now, "(555) 010-7700")));
    }
}
