package org.hearthside.persistence.stays;

import static org.hearthside.persistence.testing.TestFacility.CEDAR;
import static org.hearthside.persistence.testing.TestFacility.MAPLE;
import static org.hearthside.persistence.testing.TestFacility.bedId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.locations.House;
import org.hearthside.core.stays.BedUse;
import org.hearthside.core.stays.NewStay;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.junit.jupiter.api.Test;

class StayStoreTest extends StoreTest {
    private StayStore store() {
        return new StayStore(db);
    }

    private ClientId registered(String first) {
        return Given.registered(facility, first, "Lopez").id();
    }

    private static String problem(InvalidEntry refused) {
        return refused.problems().getFirst().field() + " " + refused.problems().getFirst().key();
    }

    /** Why the nurse may not make a move. */
    private String refusal(NewStay move) {
        return problem(assertThrows(InvalidEntry.class, () -> store().place(nurse, move)));
    }

    @Test
    void livesNowhereUntilPlaced() {
        var maria = registered("Maria");
        assertEquals(Optional.empty(), store().current(nurse, maria));
        assertEquals(List.of(), store().list(nurse, maria));
        var bed = bedId(MAPLE, "1", "A");
        store().place(nurse, Given.move(maria, MAPLE, bed, Given.MOVED_IN));
        var stay = store().current(nurse, maria).orElseThrow();
        assertEquals("Maple House · Room 1, bed A", stay.place());
        assertEquals(Given.MOVED_IN, stay.startedAt());
        assertEquals("Admission", stay.reason());
        assertNull(stay.endedAt());
    }

    @Test
    void aMoveEndsTheStayThatLastedAtTheSameInstant() {
        var maria = registered("Maria");
        store().place(admin, Given.move(maria, MAPLE, bedId(MAPLE, "1", "A"), Given.MOVED_IN));
        var later = Given.MOVED_IN.plus(Duration.ofDays(10));
        store().place(admin, Given.move(maria, MAPLE, bedId(MAPLE, "1", "A"), later));
        store().place(admin, Given.move(maria, CEDAR, null, later.plusSeconds(60)));
        var stays = store().list(admin, maria);
        assertEquals(
                Stream.of(null, later.plusSeconds(60), later).toList(),
                stays.stream().map(Stay::endedAt).toList());
        assertEquals("Cedar House", stays.getFirst().place());
        // whoever sees only Maple House has lost sight of her
        assertThrows(NotFound.class, () -> store().current(nurse, maria));
        assertEquals(CEDAR, store().current(nurseElsewhere, maria).orElseThrow().house());
    }

    @Test
    void refusesABedThatIsTakenOrStandsElsewhereAndAHouseThatIsClosed() {
        var maria = registered("Maria");
        var bob = registered("Bob");
        var bed = bedId(MAPLE, "1", "A");
        store().place(nurse, Given.move(maria, MAPLE, bed, Given.MOVED_IN));
        assertEquals("bed stay.bedTaken", refusal(Given.move(bob, MAPLE, bed, Given.MOVED_IN)));
        assertEquals("bed stay.bedElsewhere", refusal(Given.move(bob, CEDAR, bed, Given.MOVED_IN)));
        close(CEDAR);
        assertEquals(
                "house stay.houseClosed", refusal(Given.move(bob, CEDAR, null, Given.MOVED_IN)));
        assertEquals(Optional.empty(), store().current(nurse, bob));
    }

    private void close(UUID house) {
        var locations = new LocationStore(db);
        var h = locations.house(admin, house);
        locations.changeHouse(
                admin,
                new House(
                        h.id(),
                        h.version(),
                        h.name(),
                        h.type(),
                        new Address("12 Elm Street", "", "Springfield", "OH", "45501"),
                        "",
                        "",
                        h.phone24h(),
                        "",
                        "",
                        0,
                        h.zone(),
                        "",
                        "",
                        "",
                        false));
    }

    @Test
    void refusesAMoveBeforeTheStayThatLastsOrWithinAnEarlierOne() {
        var maria = registered("Maria");
        store().place(nurse, Given.move(maria, MAPLE, null, Given.MOVED_IN));
        assertEquals(
                "from stay.beforeStart",
                refusal(Given.move(maria, MAPLE, null, Given.MOVED_IN.minusSeconds(1))));
        var stay = store().current(nurse, maria).orElseThrow();
        var left = Given.MOVED_IN.plus(Duration.ofDays(5));
        store().end(nurse, maria, stay.id(), stay.version(), left);
        assertEquals(
                "from stay.overlap", refusal(Given.move(maria, MAPLE, null, left.minusSeconds(1))));
        store().place(nurse, Given.move(maria, MAPLE, null, left));
        assertEquals(2, store().list(nurse, maria).size());
    }

    @Test
    void refusesAMoveOfTheFuture() {
        var maria = registered("Maria");
        var now = facility.clock().instant();
        var tomorrow = Given.move(maria, MAPLE, null, now.plusSeconds(1));
        assertEquals("from stay.future", refusal(tomorrow));
        store().place(nurse, Given.move(maria, MAPLE, null, now));
    }

    @Test
    void endsAStayOnceAndNeverBeforeItBegan() {
        var maria = registered("Maria");
        store().place(nurse, Given.move(maria, MAPLE, null, Given.MOVED_IN));
        var stay = store().current(nurse, maria).orElseThrow();
        assertThrows(
                InvalidEntry.class,
                () -> store().end(nurse, maria, stay.id(), 1, Given.MOVED_IN.minusSeconds(1)));
        store().end(nurse, maria, stay.id(), 1, Given.MORNING);
        assertEquals(Optional.empty(), store().current(nurse, maria));
        assertThrows(
                StaleRecord.class, () -> store().end(nurse, maria, stay.id(), 2, Given.MORNING));
        var bob = registered("Bob");
        assertThrows(NotFound.class, () -> store().end(nurse, bob, stay.id(), 2, Given.MORNING));
    }

    @Test
    void tellsWhichBedsAreFreeAndWhoLivesInTheOthers() {
        var maria = registered("Maria");
        store().place(nurse, Given.move(maria, MAPLE, bedId(MAPLE, "1", "B"), Given.MOVED_IN));
        var beds = store().beds(dsp, MAPLE);
        assertEquals(
                List.of("1A", "1B", "2A", "2B"),
                beds.stream().map(b -> b.place().room() + b.place().bedName()).toList());
        assertEquals(List.of(false, true, false, false), beds.stream().map(BedUse::taken).toList());
        assertEquals(maria, beds.get(1).occupant());
        assertEquals("Maria", Objects.requireNonNull(beds.get(1).names()).first());
        assertEquals(Given.MOVED_IN, beds.get(1).since());
        assertEquals(7, store().bedsFree(dsp).size());
        assertThrows(NotFound.class, () -> store().beds(dsp, newId()));
    }

    @Test
    void tellsThatABedIsTakenButNotByWhomOutOfSight() {
        var maria = registered("Maria");
        store().place(nurse, Given.move(maria, MAPLE, bedId(MAPLE, "1", "B"), Given.MOVED_IN));
        var bed = store().beds(nurseElsewhere, MAPLE).get(1);
        assertTrue(bed.taken());
        assertNull(bed.occupant());
        assertNull(bed.names());
        assertFalse(store().bedsFree(nurseElsewhere).contains(bed.place()));
    }

    @Test
    void ofTwoWhoWantTheSameBedAtTheSameMomentOneGetsIt() throws Exception {
        var bed = bedId(MAPLE, "1", "A");
        var people = List.of(registered("Ann"), registered("Ben"), registered("Cleo"));
        List<Callable<Boolean>> moves =
                people.stream().map(p -> (Callable<Boolean>) () -> placed(p, bed)).toList();
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            var placed = 0;
            for (var answer : threads.invokeAll(moves)) {
                placed += answer.get() ? 1 : 0;
            }
            assertEquals(1, placed);
        }
        assertEquals(1, store().beds(admin, MAPLE).stream().filter(BedUse::taken).count());
    }

    private boolean placed(ClientId person, UUID bed) {
        try {
            store().place(facility.admin(), Given.move(person, MAPLE, bed, Given.MOVED_IN));
            return true;
        } catch (InvalidEntry refused) {
            assertEquals("bed stay.bedTaken", problem(refused));
            return false;
        }
    }
}
