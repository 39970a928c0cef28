package org.hearthside.core.medications.shifts;

import static org.hearthside.core.medications.shifts.Shifted.always;
import static org.hearthside.core.medications.shifts.Shifted.at;
import static org.hearthside.core.medications.shifts.Shifted.daily;
import static org.hearthside.core.medications.shifts.Shifted.drug;
import static org.hearthside.core.medications.shifts.Shifted.prn;
import static org.hearthside.core.medications.shifts.Shifted.say;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.shifts.ShiftException.Kind;
import org.hearthside.core.stays.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the list of exceptions of a shift, by rule (F6). */
class ShiftExceptionsTest {
    private final Shifted house = new Shifted();

    private MedicationOrder order(MedicationOrder order) {
        house.orders.add(order);
        return order;
    }

    private void done(Kind kind, Administration about, String at) {
        house.done.add(
                new FollowUp(
                        new UUID(8, house.done.size()),
                        Orders.CLIENT,
                        kind,
                        about.order(),
                        about.id(),
                        at(at),
                        "Told Dr. Patel",
                        Shifted.SAM));
    }

    /** E10, E11: an hour after its time a dose is overdue, and after one more hour open. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-23T07:30, -",
                "2026-11-23T08:00, -",
                "2026-11-23T09:00, -",
                "2026-11-23T09:01, OVERDUE 1",
                "2026-11-23T10:00, OVERDUE 1",
                "2026-11-23T10:01, NO_ENTRY 1",
                "2026-11-23T14:59, NO_ENTRY 1",
                "2026-11-23T15:00, NO_ENTRY 1*",
            })
    void aDoseWithoutAnEntryIsOverdueThenOpenAndGoesOverToTheNextShift(
            String now, @org.jspecify.annotations.Nullable String expected) {
        order(always());
        house.entry(house.orders.getFirst(), "2026-11-22T08:00", Outcome.GIVEN, "2026-11-22T08:05");
        house.entry(house.orders.getFirst(), "2026-11-22T20:00", Outcome.GIVEN, "2026-11-22T20:05");
        assertEquals(expected == null ? List.of() : List.of(expected), say(house.facts(now)));
    }

    /** E04: a give or a code takes it off, and so does an absence or a hold (E16, E32). */
    @Test
    void anEntryAnAbsenceOrAHoldIsNoException() {
        var order = order(daily());
        var blank = house.of("2026-11-23T08:00", "2026-11-23T14:50");
        assertEquals(List.of("NO_ENTRY 1*", "NO_ENTRY 1"), say(blank));
        house.absences.add(
                new Absence(
                        new UUID(9, 1),
                        Orders.CLIENT,
                        Absence.Kind.LEAVE,
                        at("2026-11-20T17:00"),
                        null,
                        at("2026-11-22T21:00"),
                        "Sister",
                        "",
                        Stamp.UNSAVED));
        assertEquals(List.of("NO_ENTRY 1"), say(house.facts("2026-11-23T14:50")));
        house.holds.add(
                new OrderHold(
                        new UUID(9, 2),
                        Orders.CLIENT,
                        order.number(),
                        at("2026-11-23T07:00"),
                        null,
                        "labs",
                        Stamp.UNSAVED));
        assertEquals(List.of(), say(house.facts("2026-11-23T14:50")));
        assertEquals(0, house.facts("2026-11-23T14:50").blanks());
    }

    /** A shift that is over shows its own, and not what came before or after it. */
    @Test
    void aShiftThatIsOverShowsItsOwn() {
        order(always());
        var before = house.of("2026-11-22T08:00", "2026-11-23T12:00");
        assertEquals(List.of("NO_ENTRY 1"), say(before));
        assertEquals(1, before.blanks());
        assertEquals(List.of(), say(house.of("2026-11-22T23:30", "2026-11-23T12:00")));
    }

    /** E10: late with a reason is no exception. */
    @Test
    void aDoseGivenLateWithoutAReasonIsOne() {
        var order = order(daily());
        var late = house.entry(order, "2026-11-23T08:00", Outcome.GIVEN, "2026-11-23T09:20");
        house.entry(order, "2026-11-22T20:00", Outcome.GIVEN, "2026-11-22T20:59");
        assertEquals(List.of("LATE_WITHOUT_REASON 1"), say(house.facts("2026-11-23T10:00")));
        house.entries.set(house.entries.indexOf(late), because(late));
        assertEquals(List.of(), say(house.facts("2026-11-23T10:00")));
    }

    private static Administration because(Administration a) {
        return new Administration(
                a.id(),
                a.client(),
                a.order(),
                a.orderRow(),
                a.slot(),
                a.outcome(),
                a.at(),
                a.dose(),
                a.readings(),
                a.site(),
                "asleep until nine",
                a.note(),
                a.asNeeded(),
                a.witness(),
                a.correction(),
                a.stamp());
    }

    /** E29: an order waits for its second person for a day at most. */
    @ParameterizedTest
    @CsvSource({"2026-11-22T09:59, 1", "2026-11-22T10:00, 1", "2026-11-22T10:01, 0"})
    void anOrderThatNobodyCheckedForADayIsOne(String written, int count) {
        order(
                drug("valproate")
                        .status(OrderStatus.UNVERIFIED)
                        .start(at("2026-11-23T12:00"))
                        .writer(new Stamp(new UUID(0, 3), "J. Diaz RN", at(written)))
                        .order());
        assertEquals(count, say(house.facts("2026-11-23T10:00")).size());
        order(daily().as(new UUID(0, 5), OrderStatus.DRAFT, daily().trail()));
        assertEquals(count, say(house.facts("2026-11-23T10:00")).size());
    }

    /**
     * E21: nobody has looked how a PRN dose worked; and of one that did not help a nurse is told.
     */
    @Test
    void aPrnDoseThatNobodyLookedAtOrThatDidNotHelpIsOne() {
        var order = order(prn("acetaminophen").order());
        var dose = house.entry(order, null, Outcome.GIVEN, "2026-11-23T09:00");
        assertEquals(List.of(), say(house.facts("2026-11-23T09:59")));
        assertEquals(List.of("RECHECK 2"), say(house.facts("2026-11-23T10:00")));
        house.rechecks.add(recheck(dose, Recheck.Effect.NONE));
        assertEquals(List.of("NOT_HELPED 2"), say(house.facts("2026-11-23T10:10")));
        done(Kind.NOT_HELPED, dose, "2026-11-23T10:12");
        assertEquals(List.of(), say(house.facts("2026-11-23T10:15")));
        house.rechecks.set(0, recheck(dose, Recheck.Effect.SOME));
        house.done.clear();
        assertEquals(List.of(), say(house.facts("2026-11-23T10:10")));
    }

    private static Recheck recheck(Administration dose, Recheck.Effect effect) {
        return new Recheck(
                new UUID(6, 1),
                Orders.CLIENT,
                dose.id(),
                at("2026-11-23T10:05"),
                effect,
                null,
                "",
                Stamp.UNSAVED);
    }

    /** E14: the prescriber hears of a refusal within 24 hours; one call for all of one person. */
    @Test
    void refusalsOfOnePrescriberAreOneCallDueInADayUntilSomebodyMadeIt() {
        var first = order(daily());
        var second = order(drug("sertraline").number(3).start(at("2026-11-22T12:00")).order());
        var refused = house.entry(first, "2026-11-23T08:00", Outcome.REFUSED, "2026-11-23T08:10");
        var alsoRefused =
                house.entry(second, "2026-11-23T08:00", Outcome.REFUSED, "2026-11-23T08:12");
        for (var each : List.of(first, second)) {
            house.entry(each, "2026-11-22T20:00", Outcome.GIVEN, "2026-11-22T20:00");
        }
        var calls = ShiftExceptions.of(house.facts("2026-11-23T10:00"));
        assertEquals(1, calls.size());
        assertEquals(Kind.REFUSED, calls.getFirst().kind());
        assertEquals(2, calls.getFirst().items().size());
        assertEquals(at("2026-11-24T08:10"), calls.getFirst().due());
        done(Kind.REFUSED, refused, "2026-11-23T10:05");
        calls = ShiftExceptions.of(house.facts("2026-11-23T10:10"));
        assertEquals(
                List.of(alsoRefused),
                calls.getFirst().items().stream().map(i -> i.entry()).toList());
        done(Kind.REFUSED, alsoRefused, "2026-11-23T10:06");
        assertEquals(List.of(), say(house.facts("2026-11-23T10:10")));
    }

    /** E14: a refusal of yesterday that nobody told goes over, and is still due in its 24 hours. */
    @Test
    void aRefusalThatNobodyToldGoesOverToTheNextShift() {
        var order = order(daily());
        house.entry(order, "2026-11-22T20:00", Outcome.REFUSED, "2026-11-22T20:10");
        assertEquals(List.of("REFUSED 1*"), say(house.of("2026-11-23T07:30", "2026-11-23T07:30")));
        assertEquals(List.of("REFUSED 1"), say(house.of("2026-11-22T20:00", "2026-11-23T07:30")));
    }

    /** E15: NAV asks the pharmacy; OMT and ERR ask for an incident. */
    @ParameterizedTest
    @CsvSource({
        "NOT_AVAILABLE, NOT_AVAILABLE 1",
        "OMITTED, INCIDENT 1",
        "ERROR, INCIDENT 1",
        "ASLEEP, ''",
        "NOT_NEEDED, ''"
    })
    void theCodeSaysWhatIsToBeDone(Outcome outcome, String expected) {
        var order = order(daily());
        house.entry(order, "2026-11-22T20:00", Outcome.GIVEN, "2026-11-22T20:00");
        house.entry(order, "2026-11-23T08:00", outcome, "2026-11-23T08:10");
        var said = say(house.facts("2026-11-23T08:20"));
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), said);
        ShiftExceptions.of(house.facts("2026-11-23T08:20")).forEach(e -> assertNull(e.due()));
    }

    /** E14: three days running; a day on which some was given, or nobody knows, ends the run. */
    @Test
    void threeDaysNotGivenAreFlaggedAndTwoAreNot() {
        var order = order(always());
        refuse(order, "2026-11-21", "2026-11-22");
        assertEquals(false, flagged("2026-11-22T21:00"));
        refuse(order, "2026-11-20");
        assertEquals(true, flagged("2026-11-22T21:00"));
        assertEquals(true, flagged("2026-11-23T07:30"), "before the first dose of the next day");
        house.entry(order, "2026-11-23T08:00", Outcome.GIVEN, "2026-11-23T08:05");
        assertEquals(false, flagged("2026-11-23T09:00"));
    }

    @Test
    void aDayOfWhichNobodyKnowsOrInHospitalEndsTheRun() {
        var order = order(always());
        refuse(order, "2026-11-19", "2026-11-20", "2026-11-22");
        assertEquals(false, flagged("2026-11-22T21:00"));
        house.entry(order, "2026-11-21T08:00", Outcome.HOSPITAL, "2026-11-21T08:00");
        assertEquals(false, flagged("2026-11-22T21:00"));
    }

    @Test
    void theRunThatSomebodyReviewedIsNotFlaggedAgain() {
        var order = order(always());
        refuse(order, "2026-11-20", "2026-11-21", "2026-11-22");
        var flag =
                ShiftExceptions.of(house.facts("2026-11-22T21:00")).stream()
                        .filter(e -> e.kind() == Kind.THREE_DAYS)
                        .findFirst()
                        .orElseThrow();
        assertEquals(3, flag.items().getFirst().count());
        var first = flag.items().getFirst().entry();
        done(Kind.THREE_DAYS, java.util.Objects.requireNonNull(first), "2026-11-22T21:05");
        assertEquals(false, flagged("2026-11-22T21:10"));
    }

    private void refuse(MedicationOrder order, String... days) {
        for (var day : days) {
            house.entry(order, day + "T08:00", Outcome.REFUSED, day + "T08:10");
            house.entry(order, day + "T20:00", Outcome.REFUSED, day + "T20:10");
        }
    }

    private boolean flagged(String now) {
        return say(house.facts(now)).stream().anyMatch(s -> s.startsWith("THREE_DAYS"));
    }

    /** E22: only where the rule is switched on, after 14 days, without a rationale. */
    @ParameterizedTest
    @CsvSource({
        "lorazepam, 2026-11-09T08:00, '', true, true",
        "lorazepam, 2026-11-09T08:01, '', true, false",
        "lorazepam, 2026-11-09T08:00, '', false, false",
        "lorazepam, 2026-11-01T08:00, panic; review in March, true, false",
        "haloperidol, 2026-11-01T08:00, rationale, true, true",
        "acetaminophen, 2026-10-01T08:00, '', true, false",
    })
    void aPsychotropicPrnOrderEndsAfterFourteenDays(
            String drug, String start, String rationale, boolean on, boolean expected) {
        house.rules = new RulePack(on);
        var trail = new org.hearthside.core.medications.OrderTrail(null, null, false, rationale);
        var order = prn(drug).start(at(start)).order();
        order(order.as(order.id(), OrderStatus.ACTIVE, trail));
        assertEquals(
                expected ? List.of("PSYCHOTROPIC_PRN 2*") : List.of(),
                say(house.facts("2026-11-23T08:00")).stream()
                        .map(s -> s.endsWith("*") ? s : s + "*")
                        .toList());
    }

    /** E22: what stops a seizure is no psychotropic use. */
    @Test
    void aRescueDrugForSeizuresHasNoFourteenDays() {
        var order = prn("diazepam").words("seizure longer than 5 minutes", "", "").order();
        assertEquals(false, PsychotropicPrn.is(order));
        assertEquals(true, PsychotropicPrn.is(prn("diazepam").order()));
        assertEquals(false, PsychotropicPrn.is(drug("diazepam").order()));
    }

    /** E23: five uses in seven days. */
    @Test
    void aPrnDrugThatIsUsedFiveTimesAWeekIsTold() {
        var order = order(prn("acetaminophen").order());
        for (int day = 17; day <= 20; day++) {
            use(order, "2026-11-" + day + "T09:00");
        }
        assertEquals(List.of(), say(house.facts("2026-11-23T12:00")));
        use(order, "2026-11-23T09:00");
        assertEquals(List.of("PRN_OFTEN 2"), say(house.facts("2026-11-23T12:00")));
        house.done.add(
                new FollowUp(
                        new UUID(8, 1),
                        Orders.CLIENT,
                        Kind.PRN_OFTEN,
                        2,
                        null,
                        at("2026-11-23T12:30"),
                        "Told Dr. Patel",
                        Shifted.SAM));
        assertEquals(List.of(), say(house.facts("2026-11-23T12:40")));
    }

    private void use(MedicationOrder order, String at) {
        var dose = house.entry(order, null, Outcome.GIVEN, at);
        house.rechecks.add(
                new Recheck(
                        new UUID(5, house.rechecks.size()),
                        Orders.CLIENT,
                        dose.id(),
                        dose.at().plusSeconds(3600),
                        Recheck.Effect.BETTER,
                        null,
                        "",
                        Stamp.UNSAVED));
    }

    @Test
    void theMostUrgentKindStandsFirst() {
        var order = order(daily());
        house.entry(order, "2026-11-22T20:00", Outcome.REFUSED, "2026-11-22T20:10");
        assertEquals(List.of("NO_ENTRY 1", "REFUSED 1*"), say(house.facts("2026-11-23T10:30")));
    }

    @Test
    void everythingOnTheListIsSinceAnInstantThatHasCome() {
        var order = order(always());
        order(prn("lorazepam").start(at("2026-11-01T08:00")).order());
        house.rules = new RulePack(true);
        refuse(order, "2026-11-20", "2026-11-21", "2026-11-22");
        Instant now = at("2026-11-23T10:30");
        var all = ShiftExceptions.of(house.facts("2026-11-23T10:30"));
        assertEquals(4, all.size());
        all.forEach(e -> assertTrue(!e.since().isAfter(now), e.toString()));
    }
}
