package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.FOLLOW_UP;
import static org.hearthside.persistence.schema.Tables.SHIFT_SIGN_OFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.LeftOpen;
import org.hearthside.core.medications.shifts.RulePack;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftException.Kind;
import org.hearthside.core.medications.shifts.ShiftExceptions;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.core.medications.shifts.ShiftTimes;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exceptions of a shift, its sign-off, and what was followed up (F6, E04, E14). */
class ShiftStoreTest extends StoreTest {
    /** The clock of the test stands at 08:00 in New York: an hour into the day shift. */
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2026-11-21T08:00");

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private ShiftStore store() {
        return new ShiftStore(db);
    }

    private Instant now() {
        return facility.clock().instant();
    }

    private ShiftFacts shift() {
        return store().shifts(dsp, List.of(TestFacility.MAPLE), null).getFirst();
    }

    private List<Kind> kinds() {
        return ShiftExceptions.of(shift()).stream().map(ShiftException::kind).distinct().toList();
    }

    private void untilHandover() {
        facility.clock().advance(Duration.ofMinutes(6 * 60 + 40));
    }

    private static String problem(InvalidEntry e) {
        return e.problems().getFirst().key();
    }

    private Administration refusal() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var entry =
                GivenDoses.notGiven(order, EIGHT, Outcome.REFUSED, now(), "Pushed the cup away");
        new MedPassStore(db).sign(dsp, entry);
        return entry;
    }

    private static FollowUp told(ClientId client, Administration about, Instant at) {
        return new FollowUp(
                newId(),
                client,
                Kind.REFUSED,
                about.order(),
                about.id(),
                at,
                "Told the office of Dr. Chen",
                Stamp.UNSAVED);
    }

    @Test
    void readsTheShiftOfNowWithItsPeopleAndWhatIsOpen() {
        GivenDoses.daily(facility, maria, "valproate");
        var shift = shift();
        assertEquals("2026-11-21", shift.shift().date().toString());
        assertEquals("07:00", shift.shift().starts().toString());
        assertEquals(1, shift.blanks());
        assertEquals(List.of(Kind.NO_ENTRY), kinds());
        assertEquals(maria, shift.people().getFirst().day().client());
    }

    @Test
    void aShiftWithABlankIsNotSignedOffAndOneWithoutIsWithTheNameOfWhoSigned() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        untilHandover();
        var open = shift();
        var signOff = SignOff.of(newId(), TestFacility.MAPLE, open.shift(), 0, " All well ");
        var e = assertThrows(InvalidEntry.class, () -> store().signOff(dsp, signOff));
        assertEquals("shift.blanks", problem(e));
        new MedPassStore(db)
                .sign(dsp, GivenDoses.notGiven(order, EIGHT, Outcome.REFUSED, now(), "no"));
        store().signOff(dsp, signOff);
        var signed = Objects.requireNonNull(shift().signed());
        assertEquals("Sam Okoro, DSP", signed.stamp().byName());
        assertEquals(now(), signed.stamp().at());
        assertEquals("All well", signed.note());
        assertEquals(ShiftExceptions.of(shift()).size(), signed.left());
    }

    @Test
    void aShiftIsSignedOffOnceWhateverTwoDesksDoAtTheSameMoment() throws Exception {
        untilHandover();
        var shift = shift().shift();
        var acts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var who = i % 2 == 0 ? facility.dsp() : facility.nurse();
            acts.add(() -> {
                try {
                    store().signOff(who, SignOff.of(newId(), TestFacility.MAPLE, shift, 0, ""));
                    return true;
                } catch (InvalidEntry e) {
                    assertEquals("shift.signed", problem(e));
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
        assertEquals(1, (int) stored(tx -> tx.sql().fetchCount(SHIFT_SIGN_OFF)));
    }

    @Test
    void aRetryOfTheSameSignOffChangesNothing() {
        untilHandover();
        var signOff = SignOff.of(newId(), TestFacility.MAPLE, shift().shift(), 0, "");
        store().signOff(dsp, signOff);
        store().signOff(dsp, signOff);
        assertNotNull(shift().signed());
    }

    /** Nobody changes a sign-off, not even by a statement of the program's own. */
    @Test
    void theDatabaseItselfRefusesToChangeASignOffOrAFollowUp() {
        untilHandover();
        store().signOff(dsp, SignOff.of(newId(), TestFacility.MAPLE, shift().shift(), 0, ""));
        assertThrows(
                RuntimeException.class,
                () ->
                        stored(tx ->
                                tx.sql()
                                        .update(SHIFT_SIGN_OFF)
                                        .set(SHIFT_SIGN_OFF.NOTE, "x")
                                        .execute()));
        assertThrows(
                RuntimeException.class,
                () -> stored(tx -> tx.sql().deleteFrom(FOLLOW_UP).execute()));
    }

    @Test
    void anEntryAfterTheSignOffIsALateEntry() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var pass = new MedPassStore(db);
        var first = GivenDoses.given(order, EIGHT, now(), "open before");
        pass.sign(dsp, first);
        untilHandover();
        store().signOff(dsp, SignOff.of(newId(), TestFacility.MAPLE, shift().shift(), 0, ""));
        assertEquals(List.of(), shift().lateEntries());
        facility.clock().advance(Duration.ofMinutes(1));
        var right = GivenDoses.corrected(first, "Wrong site");
        pass.correct(dsp, first.id(), right);
        assertEquals(
                List.of(right.id()),
                shift().lateEntries().stream().map(Administration::id).toList());
    }

    @Test
    void aRefusalStaysUntilSomebodyWritesDownWhoWasToldAndHow() {
        var refusal = refusal();
        assertEquals(List.of(Kind.NO_ENTRY, Kind.REFUSED), kinds());
        var told = told(maria, refusal, now());
        store().done(dsp, maria, List.of(told));
        store().done(dsp, maria, List.of(told));
        assertEquals(List.of(Kind.NO_ENTRY), kinds());
        var done = shift().done().getFirst();
        assertEquals("Sam Okoro, DSP", done.stamp().byName());
        assertEquals("Told the office of Dr. Chen", done.how());
        var again = told(maria, refusal, now());
        var e = assertThrows(InvalidEntry.class, () -> store().done(nurse, maria, List.of(again)));
        assertEquals("shift.done", problem(e));
    }

    @Test
    void aFollowUpIsOfThePersonWhoseEntryItIs() {
        var refusal = refusal();
        var ann = Given.resident(facility, "Ann", "Able", TestFacility.MAPLE, null).id();
        assertThrows(
                NotFound.class, () -> store().done(dsp, ann, List.of(told(ann, refusal, now()))));
        assertThrows(
                NotFound.class, () -> store().done(dsp, ann, List.of(told(maria, refusal, now()))));
    }

    @Test
    void anotherHouseIsOutOfSight() {
        var there =
                assertThrows(
                        NotFound.class,
                        () -> store().shifts(dsp, List.of(TestFacility.CEDAR), null));
        assertNotNull(there);
        untilHandover();
        var signOff = SignOff.of(newId(), TestFacility.MAPLE, shift().shift(), 0, "");
        assertThrows(NotFound.class, () -> store().signOff(nurseElsewhere, signOff));
        var left = new LeftOpen(newId(), TestFacility.MAPLE, 1, "x", Stamp.UNSAVED);
        assertThrows(NotFound.class, () -> store().leaveOpen(nurseElsewhere, left));
        assertThrows(
                NotFound.class,
                () -> store().setTimes(nurseElsewhere, TestFacility.MAPLE, ShiftTimes.USUAL));
        assertNull(shift().signed());
    }

    @Test
    void leavingThePassWithOpenDosesIsKeptWithItsReason() {
        var left = new LeftOpen(newId(), TestFacility.MAPLE, 2, "Called away", Stamp.UNSAVED);
        store().leaveOpen(dsp, left);
        var kept = shift().leftOpen().getFirst();
        assertEquals(2, kept.doses());
        assertEquals("Called away", kept.reason());
        assertEquals("Sam Okoro, DSP", kept.stamp().byName());
        var silent = new LeftOpen(newId(), TestFacility.MAPLE, 2, " ", Stamp.UNSAVED);
        assertThrows(InvalidEntry.class, () -> store().leaveOpen(dsp, silent));
    }

    @Test
    void shiftsOfAHouseAndRulesOfTheOrganizationAreData() {
        assertEquals(ShiftTimes.USUAL, store().times(dsp, TestFacility.MAPLE));
        var long12 = ShiftTimes.read("06:30 18:30").orElseThrow();
        store().setTimes(nurse, TestFacility.MAPLE, ShiftTimes.USUAL);
        store().setTimes(nurse, TestFacility.MAPLE, long12);
        assertEquals(long12, store().times(dsp, TestFacility.MAPLE));
        assertEquals("06:30", shift().shift().starts().toString());
        assertEquals(RulePack.SHIPPED, store().rules(dsp));
        store().setRules(nurse, new RulePack(true));
        assertEquals(true, shift().rules().psychotropicStop());
        store().setRules(nurse, new RulePack(false));
        assertEquals(RulePack.SHIPPED, store().rules(dsp));
    }
}
