package org.hearthside.persistence.clients;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientRow;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class ClientStoreTest extends StoreTest {
    private static final String SSN = "219-09-1234";

    private ClientStore store() {
        return new ClientStore(db);
    }

    private static NewClient withSsn(NewClient person, String ssn) {
        return new NewClient(
                person.id(), person.demographics(), person.status(), person.admittedOn(), ssn);
    }

    private static Demographics withMrn(Demographics d, String mrn) {
        return new Demographics(
                d.names(),
                d.birthDate(),
                d.birthDateEstimated(),
                d.gender(),
                d.sex(),
                mrn,
                d.phone(),
                d.email(),
                d.address(),
                d.language(),
                d.religion(),
                d.culture(),
                d.heightCm(),
                d.marks(),
                d.hospital(),
                d.diet(),
                d.photoTakenOn());
    }

    @Test
    void keepsEveryFieldOfAPersonUnderTheNextNumber() {
        var person =
                new NewClient(
                        new ClientId(newId()),
                        withMrn(Given.demographics("Maria", "Lopez"), "MRN-7"),
                        ClientStatus.ON_HOLD,
                        LocalDate.of(2026, 1, 5),
                        SSN);
        var made = store().register(nurse, person);
        assertEquals(ClientNumber.of(1), made.number());
        assertEquals(person.demographics(), made.demographics());
        assertEquals(ClientStatus.ON_HOLD, made.status());
        assertEquals(LocalDate.of(2026, 1, 5), made.admittedOn());
        assertTrue(made.ssnOnFile());
        assertEquals("Jane Diaz, RN", made.changed().byName());
        assertEquals(made, store().get(nurse, made.id()));
        assertEquals(ClientNumber.of(2), Given.registered(facility, "Bob", "Brown").number());
    }

    @Test
    void refusesWhatTheRulesRefuseAndGivesTheNumberToTheNext() {
        var nameless =
                NewClient.active(new ClientId(newId()), Demographics.named(Given.names("", "")));
        var refused = assertThrows(InvalidEntry.class, () -> store().register(nurse, nameless));
        assertEquals(
                List.of("first", "last", "birthDate"),
                refused.problems().stream().map(p -> p.field()).toList());
        assertEquals(ClientNumber.of(1), Given.registered(facility, "Ada", "Kim").number());
    }

    @Test
    void aSecondTryOfTheSameRegistrationMeetsTheFirst() {
        var person = Given.person("Maria", "Lopez");
        store().register(nurse, person);
        assertThrows(StorageFault.class, () -> store().register(nurse, person));
        assertEquals(
                1, store().list(admin, everyone(), ClientSort.NUMBER, Slice.first(10)).total());
    }

    @Test
    void keepsWhatARecordWasBeforeItWasCorrected() {
        var before = Given.registered(facility, "Maria", "Lopez");
        var changed = withMrn(Given.demographics("Maria", "Lopez-Diaz"), "M-1");
        var after = store().correct(nurse, before.id(), before.version(), changed);
        assertEquals(changed, after.demographics());
        assertEquals(before.version() + 1, after.version());
        assertThrows(
                StaleRecord.class,
                () -> store().correct(nurse, before.id(), before.version(), changed));

        var history = store().history(nurse, before.id());
        assertEquals(
                Set.of("last_name", "mrn", Change.FIRST),
                Set.copyOf(history.stream().map(Change::field).toList()));
        var name = history.stream().filter(c -> c.field().equals("last_name")).findFirst();
        assertEquals("Lopez", name.orElseThrow().before());
        assertEquals("Lopez-Diaz", name.orElseThrow().after());
        assertEquals("Jane Diaz, RN", name.orElseThrow().by().byName());
    }

    @Test
    void refusesANumberThatIsAnotherPersons() {
        var first = store().register(nurse, withSsn(Given.person("Maria", "Lopez"), SSN));
        var mrn = withMrn(first.demographics(), "M-1");
        store().correct(nurse, first.id(), first.version(), mrn);

        var ssnTwice =
                assertThrows(
                        InvalidEntry.class,
                        () ->
                                store().register(
                                                nurse,
                                                withSsn(
                                                        Given.person("Bob", "Brown"),
                                                        "219091234")));
        assertEquals("client.ssnTaken", ssnTwice.problems().getFirst().key());
        var other = Given.registered(facility, "Bob", "Brown");
        var mrnTwice =
                assertThrows(
                        InvalidEntry.class,
                        () -> store().correct(nurse, other.id(), other.version(), mrn));
        assertEquals("client.mrnTaken", mrnTwice.problems().getFirst().key());
        // the refused registration took no number
        assertEquals(ClientNumber.of(2), other.number());
    }

    @Test
    void sealsASocialSecurityNumberAndOpensItOnlyOnRequest() {
        var person = store().register(nurse, withSsn(Given.person("Maria", "Lopez"), SSN));
        assertEquals(Optional.of("219091234"), store().revealSsn(nurse, person.id()));
        assertEquals(AuditAction.REVEAL, actionsOf(nurse).getLast());
        var stored = stored(tx -> tx.sql().select(CLIENT.SSN).from(CLIENT).fetchSingle(CLIENT.SSN));
        assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("219091234"));

        var changed = store().setSsn(nurse, person.id(), person.version(), "219 09 5678");
        assertEquals(Optional.of("219095678"), store().revealSsn(nurse, person.id()));
        var told = store().history(nurse, person.id());
        assertEquals(new Change("ssn", "", "", true, told.getFirst().by()), told.getFirst());
        assertEquals(2, told.size());

        var removed = store().setSsn(nurse, person.id(), changed.version(), "");
        assertFalse(removed.ssnOnFile());
        assertEquals(Optional.empty(), store().revealSsn(nurse, person.id()));
        assertThrows(
                InvalidEntry.class,
                () -> store().setSsn(nurse, person.id(), removed.version(), "123"));
    }

    @Test
    void twoPeopleWithoutNumbersDoNotCollide() {
        Given.registered(facility, "Maria", "Lopez");
        assertNotEquals(ClientNumber.of(1), Given.registered(facility, "Marta", "Lopez").number());
    }

    @Test
    void letsAPersonLeaveAndComeBackAlongTheAllowedSteps() {
        var person = Given.registered(facility, "Maria", "Lopez");
        var came = LocalDate.of(2026, 1, 5);
        var left = LocalDate.of(2026, 11, 1);
        assertEquals("dischargedOn", refusedField(person.id(), 1, ClientStatus.DISCHARGED, came));
        var gone = store().changeStatus(nurse, person.id(), 1, ClientStatus.DISCHARGED, came, left);
        assertEquals(left, gone.dischargedOn());
        assertEquals("status", refusedField(person.id(), 2, ClientStatus.ON_HOLD, came));
        var back = store().changeStatus(nurse, person.id(), 2, ClientStatus.ACTIVE, came, null);
        assertEquals(ClientStatus.ACTIVE, back.status());
        assertEquals(null, back.dischargedOn());
    }

    /** The field that stands in the way of a status without a day of leaving. */
    private String refusedField(ClientId id, long version, ClientStatus status, LocalDate came) {
        return assertThrows(
                        InvalidEntry.class,
                        () -> store().changeStatus(nurse, id, version, status, came, null))
                .problems()
                .getFirst()
                .field();
    }

    @Test
    void findsByNumberOnlyWhomTheSessionMaySee() {
        var maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null);
        assertEquals(
                Optional.of(maria.id()), store().findByNumber(dsp, maria.number()).map(Client::id));
        assertEquals(Optional.empty(), store().findByNumber(nurseElsewhere, maria.number()));
        assertEquals(Optional.empty(), store().findByNumber(admin, ClientNumber.of(99)));
        assertThrows(NotFound.class, () -> store().get(nurseElsewhere, maria.id()));
        assertThrows(NotFound.class, () -> store().get(admin, new ClientId(newId())));
    }

    @Test
    void listsPeopleInSightInTheOrderAskedForPageByPage() {
        Given.resident(facility, "Maria", "lopez", TestFacility.MAPLE, null);
        Given.resident(facility, "Zoe", "Brown", TestFacility.MAPLE, null);
        Given.resident(facility, "Bob", "Lopez", TestFacility.MAPLE, null);
        Given.resident(facility, "Carl", "Adams", TestFacility.CEDAR, null);
        assertEquals(
                List.of("Zoe", "Bob", "Maria"), firsts(dsp, ClientSort.LAST_NAME, Slice.first(9)));
        assertEquals(
                List.of("Bob", "Maria", "Zoe"), firsts(dsp, ClientSort.FIRST_NAME, Slice.first(9)));
        assertEquals(
                List.of("Maria", "Zoe", "Bob"), firsts(dsp, ClientSort.NUMBER, Slice.first(9)));
        assertEquals(List.of("Bob", "Maria"), firsts(dsp, ClientSort.LAST_NAME, new Slice(1, 2)));
        assertEquals(List.of("Carl"), firsts(admin, ClientSort.LAST_NAME, Slice.first(1)));
        for (var sort : ClientSort.values()) {
            assertEquals(
                    4,
                    store().list(admin, everyone(), sort, Slice.first(9)).total(),
                    () -> "" + sort);
        }
        assertEquals(0, store().list(admin, Set.of(), ClientSort.NUMBER, Slice.first(9)).total());
        assertEquals(
                List.of(),
                store().list(
                                admin,
                                Set.of(ClientStatus.DECEASED),
                                ClientSort.NUMBER,
                                Slice.first(9))
                        .rows());
    }

    private static Set<ClientStatus> everyone() {
        return EnumSet.allOf(ClientStatus.class);
    }

    private List<String> firsts(Session who, ClientSort sort, Slice slice) {
        return store().list(who, everyone(), sort, slice).rows().stream()
                .map(ClientRow::names)
                .map(n -> n.first())
                .toList();
    }
}
