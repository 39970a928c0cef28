package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Entry;
import org.hearthside.core.search.Hit;
import org.hearthside.core.search.SearchScope;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class LivePeopleTest extends StoreTest {
    private static final Duration A_MOMENT = LivePeople.LOOK_AFTER.plusSeconds(1);

    private static List<ClientId> found(LivePeople people, String typed) {
        return people.index().search(typed, 10, SearchScope.everyone()).stream()
                .map(Hit::client)
                .toList();
    }

    private LivePeople here(Session who) {
        return new LivePeople(db, who);
    }

    /** At another desk: hears nothing of this door and has to look. */
    private LivePeople elsewhere(Session who) {
        var people = new LivePeople(db, who);
        people.close();
        return people;
    }

    private Client renamed(Client client, String first, String last) {
        return new ClientStore(db)
                .correct(nurse, client.id(), client.version(), Given.demographics(first, last));
    }

    @Test
    void findsWhomThisDeskRegisteredInTheNextSearch() {
        try (var people = here(nurse)) {
            assertEquals(List.of(), found(people, "lopez"));
            var maria = Given.registered(facility, "Maria", "Lopez");
            assertEquals(List.of(maria.id()), found(people, "lopez"));
        }
    }

    @Test
    void findsAPersonByTheNewNameAndNoMoreByTheOldOne() {
        var maria = Given.registered(facility, "Maria", "Lopez");
        try (var people = here(nurse)) {
            assertEquals(List.of(maria.id()), found(people, "lopez"));
            renamed(maria, "Maria", "Quintero");
            assertEquals(List.of(maria.id()), found(people, "quintero"));
            assertEquals(List.of(), found(people, "lopez"));
        }
    }

    @Test
    void forgetsWhoMovedOutOfSight() {
        var maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null);
        try (var people = here(dsp);
                var others = here(nurseElsewhere)) {
            assertEquals(List.of(maria.id()), found(people, "lopez"));
            assertEquals(List.of(), found(others, "lopez"));
            facility.clock().advance(Duration.ofMinutes(1));
            moveToCedar(maria);
            assertEquals(List.of(), found(people, "lopez"));
            assertEquals(List.of(maria.id()), found(others, "lopez"));
        }
    }

    private void moveToCedar(Client client) {
        new StayStore(db)
                .place(
                        admin,
                        Given.move(
                                client.id(), TestFacility.CEDAR, null, facility.clock().instant()));
    }

    @Test
    void anotherDeskFindsTheChangeAMomentLater() {
        var maria = Given.registered(facility, "Maria", "Lopez");
        var people = elsewhere(nurse);
        assertEquals(List.of(maria.id()), found(people, "lopez"));
        renamed(maria, "Maria", "Quintero");
        var ana = Given.registered(facility, "Ana", "Soto");
        facility.clock().advance(A_MOMENT);
        assertEquals(List.of(maria.id()), found(people, "quintero"));
        assertEquals(List.of(), found(people, "lopez"));
        assertEquals(List.of(ana.id()), found(people, "soto"));
    }

    @Test
    void anotherDeskForgetsWhoMovedOutOfSight() {
        var maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null);
        var people = elsewhere(dsp);
        assertEquals(List.of(maria.id()), found(people, "lopez"));
        facility.clock().advance(Duration.ofMinutes(1));
        moveToCedar(maria);
        assertEquals(List.of(), found(people, "lopez"));
    }

    @Test
    void countingFindsWhatWasWrittenWithAClockThatIsFarBehind() {
        var maria = Given.registered(facility, "Maria", "Lopez");
        var people = elsewhere(nurse);
        assertEquals(List.of(maria.id()), found(people, "lopez"));
        var renamed = renamed(maria, "Maria", "Quintero");
        stored(tx ->
                tx.sql()
                        .update(CLIENT)
                        .set(CLIENT.CHANGED_AT, Given.MOVED_IN)
                        .where(CLIENT.ID.eq(renamed.id().value()))
                        .execute());
        facility.clock().advance(A_MOMENT);
        assertEquals(List.of(), found(people, "quintero"), "the look cannot see it");
        facility.clock().advance(LivePeople.COUNT_AFTER);
        assertEquals(List.of(maria.id()), found(people, "quintero"));
    }

    @Test
    void readsOnlyThoseWhoWereTouchedAndOnlyWhenSomebodyAsks() {
        var maria = Given.registered(facility, "Maria", "Lopez");
        Given.registered(facility, "Ana", "Soto");
        try (var people = here(nurse)) {
            people.index();
            people.index();
            assertEquals(List.of(AuditAction.SEARCH), actionsOf(nurse));
            renamed(maria, "Maria", "Quintero");
            facility.clock().advance(A_MOMENT);
            people.index();
            facility.clock().advance(A_MOMENT);
            people.index();
            assertEquals(
                    List.of(AuditAction.SEARCH, AuditAction.CORRECT, AuditAction.SEARCH),
                    actionsOf(nurse));
        }
    }

    @Test
    void anActThatFailedTouchesNobody() {
        var maria = Given.registered(facility, "Maria", "Lopez");
        try (var people = here(nurse)) {
            people.index();
            org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalStateException.class,
                    () ->
                            imported(tx -> {
                                ClientRows.update(
                                        tx,
                                        maria.id(),
                                        maria.version(),
                                        Given.demographics("Maria", "Quintero"),
                                        Entry.FORM);
                                throw new IllegalStateException("stopped");
                            }));
            assertEquals(List.of(), found(people, "quintero"));
            assertEquals(List.of(AuditAction.SEARCH), actionsOf(nurse));
        }
    }

    @Test
    void knowsTheStandingSinceTheLastChange() {
        var maria = Given.registered(facility, "Maria", "Lopez");
        try (var people = here(nurse)) {
            people.index();
            new ClientStore(db)
                    .changeStatus(
                            nurse, maria.id(), maria.version(), ClientStatus.ON_HOLD, null, null);
            assertEquals(
                    Set.of(ClientStatus.ON_HOLD),
                    Collections.unmodifiableSet(
                            people.people().stream()
                                    .map(p -> p.status())
                                    .collect(java.util.stream.Collectors.toSet())));
        }
    }
}
