package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ADMINISTRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.DoseState;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.PassList;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.stays.AbsenceStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MedPassStoreTest extends StoreTest {
    /** The clock of the test stands at 08:00 in New York. */
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2026-11-21T08:00");

    private static final LocalDateTime EVENING = LocalDateTime.parse("2026-11-21T20:00");

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private MedPassStore pass() {
        return new MedPassStore(db);
    }

    private static <T> T there(@Nullable T found) {
        return Objects.requireNonNull(found);
    }

    private int entries() {
        return stored(tx -> tx.sql().fetchCount(ADMINISTRATION));
    }

    private Instant now() {
        return facility.clock().instant();
    }

    private List<PassRow> rows() {
        return PassList.of(pass().day(dsp, maria), now());
    }

    private static String problem(InvalidEntry e) {
        return e.problems().getFirst().key();
    }

    private void refused(String key, Administration entry) {
        var e = assertThrows(InvalidEntry.class, () -> pass().sign(dsp, entry));
        assertEquals(key, problem(e));
    }

    @Test
    void aDoseIsDueThenSignedAndIsTheLastOneGiven() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        assertEquals(
                List.of(DoseState.OPEN, DoseState.OPEN, DoseState.DUE, DoseState.FUTURE),
                rows().stream().map(PassRow::state).toList());
        pass().sign(dsp, GivenDoses.given(order, EIGHT, now(), "busy night"));
        var row =
                rows().stream().filter(r -> r.state() == DoseState.DONE).findFirst().orElseThrow();
        assertEquals(EIGHT, there(row.slot()).wall());
        assertEquals("Sam Okoro, DSP", there(row.entry()).stamp().byName());
        assertEquals("500", there(there(row.last()).dose()).amount().toPlainString());
    }

    @Test
    void aSlotIsSignedOnceWhateverTwoDesksDoAtTheSameMoment() throws Exception {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var acts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 6; i++) {
            var who = i % 2 == 0 ? facility.dsp() : facility.nurse();
            acts.add(() -> {
                try {
                    pass().sign(who, GivenDoses.given(order, EIGHT, now(), "open one"));
                    return true;
                } catch (InvalidEntry e) {
                    assertEquals("give.signed", problem(e));
                    return false;
                }
            });
        }
        int signed = 0;
        try (var desks = Executors.newFixedThreadPool(acts.size())) {
            for (var done : desks.invokeAll(acts)) {
                signed += done.get() ? 1 : 0;
            }
        }
        assertEquals(1, signed);
        assertEquals(1, entries());
    }

    @Test
    void aRetryWithTheSameIdMeetsTheEntryAndNotASecondDose() {
        var dose = GivenDoses.asNeeded(GivenDoses.prn(facility, maria, "ibuprofen"), now());
        pass().sign(dsp, dose);
        pass().sign(dsp, dose);
        assertEquals(1, entries());
    }

    @Test
    void refusesADoseOfATimeToComeOneAtNoTimeAndOneThatIsFarTooEarly() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        refused("give.stopped", GivenDoses.given(order, EIGHT, now().plusSeconds(60), "late"));
        refused("give.noSuchDose", GivenDoses.given(order, EIGHT.plusHours(1), now(), "x"));
        refused("give.stopped", GivenDoses.given(order, EVENING, now(), "early"));
        refused(
                "give.stopped",
                GivenDoses.notGiven(order, EVENING, Outcome.REFUSED, now(), "ahead"));
    }

    @Test
    void aRefusalWithoutANoteIsNotKept() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        refused("give.noteNeeded", GivenDoses.notGiven(order, EIGHT, Outcome.REFUSED, now(), " "));
        pass().sign(dsp, GivenDoses.notGiven(order, EIGHT, Outcome.REFUSED, now(), "spat it out"));
        assertTrue(rows().stream().anyMatch(r -> r.state() == DoseState.NOT_GIVEN));
    }

    @Test
    void anOrderThatNobodyCheckedIsGivenByANurseOnlyAndWithAReason() {
        var order = Given.order(maria, "valproate", "500");
        new OrderStore(db).record(facility.secondNurse(), order);
        var seen = new OrderStore(db).current(nurse, maria).getFirst();
        refused("give.stopped", GivenDoses.given(seen, EIGHT, now(), "due now"));
        var e =
                assertThrows(
                        InvalidEntry.class,
                        () -> pass().sign(nurse, GivenDoses.given(seen, EIGHT, now(), "")));
        assertEquals("give.reasonNeeded", problem(e));
        pass().sign(nurse, GivenDoses.given(seen, EIGHT, now(), "first dose, read the label"));
    }

    @Test
    void anAllergyStopsADspAtTheMomentOfGiving() {
        var order = GivenDoses.prn(facility, maria, "amoxicillin");
        new AllergyStore(db).record(nurse, Given.allergy(maria, AllergyClass.DRUG, "penicillin"));
        refused("give.stopped", GivenDoses.asNeeded(order, now()));
    }

    @Test
    void aPrnDoseBeforeTheShortestIntervalAndBeyondTheMostInADayIsStopped() {
        var order = GivenDoses.prn(facility, maria, "ibuprofen");
        pass().sign(dsp, GivenDoses.asNeeded(order, now()));
        facility.clock().advance(Duration.ofMinutes(59));
        refused("give.stopped", GivenDoses.asNeeded(order, now()));
        facility.clock().advance(Duration.ofMinutes(1));
        pass().sign(dsp, GivenDoses.asNeeded(order, now()));
        facility.clock().advance(Duration.ofHours(2));
        pass().sign(dsp, GivenDoses.asNeeded(order, now()));
        facility.clock().advance(Duration.ofHours(2));
        refused("give.stopped", GivenDoses.asNeeded(order, now()));
        var row = rows().getFirst();
        assertEquals(3, row.taken());
        assertEquals(Instant.parse("2026-11-22T13:00:00Z"), row.allowedFrom());
        var again = GivenDoses.asNeeded(order, now());
        assertThrows(InvalidEntry.class, () -> pass().sign(nurse, again));
    }

    @Test
    void anOrderThatChangedSinceItWasSeenStopsTheHandThatGives() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        new OrderStore(db).discontinue(nurse, maria, order.id(), newId(), now(), "Rash");
        assertThrows(
                StaleRecord.class,
                () -> pass().sign(dsp, GivenDoses.given(order, EIGHT, now(), "")));
    }

    @Test
    void aCorrectionKeepsBothAndOnlyTheOwnerOrANurseMakesIt() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var dose = GivenDoses.given(order, EIGHT, now(), "open one");
        pass().sign(nurse, dose);
        var right = GivenDoses.corrected(dose, "Wrong site");
        var e = assertThrows(InvalidEntry.class, () -> pass().correct(dsp, dose.id(), right));
        assertEquals("give.notOwn", problem(e));
        pass().correct(facility.secondNurse(), dose.id(), right);
        assertEquals(2, entries());
        assertThrows(StaleRecord.class, () -> pass().correct(nurse, dose.id(), right(dose)));
        var row =
                rows().stream().filter(r -> r.state() == DoseState.DONE).findFirst().orElseThrow();
        assertEquals("Wrong site", there(row.entry()).correction());
    }

    private static Administration right(Administration dose) {
        return GivenDoses.corrected(dose, "again");
    }

    @Test
    void anEntryTakenBackLeavesTheDoseUnknownAndItCanBeSignedAgainOnce() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        for (int i = 0; i < 2; i++) {
            var dose = GivenDoses.given(order, EIGHT, now(), "open one");
            pass().sign(dsp, dose);
            refused("give.signed", GivenDoses.given(order, EIGHT, now(), "open one"));
            pass().takeBack(dsp, maria, dose.id(), "Wrong person");
            assertTrue(rows().stream().noneMatch(r -> r.entry() != null));
        }
        assertEquals(4, entries());
    }

    @Test
    void aHoldAndAnAbsenceGiveTheCodesOfTheirDosesWithoutAnyEntry() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var orders = new OrderStore(db);
        orders.hold(nurse, maria, order.id(), newId(), now().minusSeconds(1), null, "Sleepy");
        var due = rows().stream().filter(r -> there(r.slot()).wall().equals(EIGHT)).findFirst();
        assertEquals(Outcome.HELD, due.orElseThrow().derived());
        orders.resume(nurse, maria, order.id(), now().minusSeconds(1));
        new AbsenceStore(db)
                .record(
                        dsp,
                        new Absence(
                                newId(),
                                maria,
                                Absence.Kind.HOSPITAL,
                                now().minusSeconds(60),
                                null,
                                null,
                                "Mercy",
                                "",
                                Stamp.UNSAVED));
        due = rows().stream().filter(r -> there(r.slot()).wall().equals(EIGHT)).findFirst();
        assertEquals(Outcome.HOSPITAL, due.orElseThrow().derived());
    }

    @Test
    void theHouseListHoldsEveryoneWhoLivesThereAndNobodyElse() {
        GivenDoses.daily(facility, maria, "valproate");
        Given.resident(facility, "Ann", "Able", TestFacility.CEDAR, null);
        var days = pass().house(dsp, TestFacility.MAPLE);
        assertEquals(List.of(maria), days.stream().map(d -> d.day().client()).toList());
        assertEquals(List.of(), pass().house(dsp, TestFacility.CEDAR));
        assertEquals(4, days.getFirst().rows(now()).size());
    }

    @Test
    void theWriterOfAnOrderCannotCheckIt() {
        var order = Given.order(maria, "valproate", "500");
        var orders = new OrderStore(db);
        orders.record(nurse, order);
        var e =
                assertThrows(
                        InvalidEntry.class, () -> orders.verify(nurse, maria, order.id(), newId()));
        assertEquals("order.ownWriter", problem(e));
        MedicationOrder waiting = orders.current(nurse, maria).getFirst();
        assertEquals(order.id(), waiting.id());
    }
}
