package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.stays.Absence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What papers say of the last and the next dose (forms.md 6.3 part 2, SR-27, SR-61). */
class LastDosesTest {
    private static final Stamp TYPED = new Stamp(new UUID(0, 9), "J. Diaz, RN", at(EIGHT));
    private static final LocalDateTime EVENING = EIGHT.plusHours(12);

    /** Entered at 08:00 of the 23rd, to be given from then on. */
    private static final MedicationOrder NEW = daily().start(DUE).writer(TYPED).order();

    private final List<MedicationOrder> orders = new ArrayList<>();
    private final List<Administration> entries = new ArrayList<>();
    private final List<Recheck> rechecks = new ArrayList<>();
    private final List<OrderHold> holds = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();

    private LastDoses.Told told(MedicationOrder order, LocalDateTime now) {
        if (orders.stream().noneMatch(o -> o.number() == order.number())) {
            orders.add(order);
        }
        var last =
                entries.stream()
                        .filter(e -> e.outcome().isGiven())
                        .collect(
                                Collectors.toMap(
                                        Administration::order,
                                        e -> e,
                                        (a, b) -> a.at().isAfter(b.at()) ? a : b));
        var day =
                new MedDay(
                        Orders.CLIENT,
                        Orders.ZONE,
                        GiveTimes.SHIPPED,
                        orders,
                        holds,
                        entries,
                        rechecks,
                        absences,
                        last);
        return LastDoses.of(day, at(now)).of(order);
    }

    private void signed(MedicationOrder order, LocalDateTime slot, Outcome outcome) {
        var dose = outcome.isGiven() ? new Taken(new BigDecimal("500"), "mg") : null;
        entries.add(by(entry(order, slot, outcome, at(slot).plusSeconds(240), dose, Map.of()), ""));
    }

    private static Administration by(Administration e, String site) {
        return new Administration(
                e.id(),
                e.client(),
                e.order(),
                e.orderRow(),
                e.slot(),
                e.outcome(),
                e.at(),
                e.dose(),
                e.readings(),
                site,
                e.reason(),
                e.note(),
                e.asNeeded(),
                e.witness(),
                e.correction(),
                new Stamp(new UUID(0, 3), "S. Okoro, DSP", e.at()));
    }

    /** Something is charted of the person, so that nothing recorded means something. */
    private void charted() {
        var other = drug("metformin", "500 mg").number(50).dose("500", "mg", "").order();
        orders.add(other);
        entries.add(given(other, EIGHT, DUE));
    }

    @Test
    void saysWhenHowMuchAndByWhomAndWhenTheNextOneIs() {
        signed(NEW, EIGHT, Outcome.GIVEN);
        var told = told(NEW, EIGHT.plusHours(2));
        assertEquals("23-Nov-2026 08:04 EST, 500\u00a0mg", told.last());
        assertEquals("by S. Okoro, DSP", told.by());
        assertEquals(List.of(), told.since());
        assertEquals("23-Nov-2026 20:00 EST", told.next());
    }

    @Test
    void saysWhereAPatchSitsAndThatOnlyAPartWasTaken() {
        var part = new Taken(new BigDecimal("250"), "mg");
        entries.add(by(entry(NEW, EIGHT, Outcome.PARTIAL, DUE, part, Map.of()), "left back"));
        assertEquals(
                "23-Nov-2026 08:00 EST, 250\u00a0mg (PART of the dose), site: left back",
                told(NEW, EIGHT.plusHours(1)).last());
    }

    @Test
    void aRefusalAfterTheLastDoseIsToldAndIsNoDose() {
        signed(NEW, EIGHT, Outcome.GIVEN);
        signed(NEW, EVENING, Outcome.REFUSED);
        var told = told(NEW, EVENING.plusHours(1));
        assertTrue(told.last().startsWith("23-Nov-2026 08:04 EST"), told.last());
        assertEquals(List.of("Then NOT GIVEN, refused: 23-Nov-2026 20:00"), told.since());
        signed(NEW, EIGHT.plusDays(1), Outcome.REFUSED);
        assertEquals(
                List.of("Then NOT GIVEN, refused 2 times, last 24-Nov-2026 08:00"),
                told(NEW, EIGHT.plusDays(1).plusHours(1)).since());
    }

    /** SR-27: never missed, and never simply left out. */
    @Test
    void aDoseWithoutAnEntryMayHaveBeenGiven() {
        signed(NEW, EIGHT, Outcome.GIVEN);
        assertEquals(List.of(), told(NEW, EVENING.plusHours(1)).since());
        assertEquals(
                List.of("NO ENTRY for 23-Nov-2026 20:00: may have been given"),
                told(NEW, EVENING.plusMinutes(61)).since());
        assertEquals(
                List.of("NO ENTRY for 2 later doses, last 24-Nov-2026 08:00: may have been given"),
                told(NEW, EIGHT.plusDays(1).plusHours(2)).since());
    }

    @Test
    void nothingGivenIsSaidOnlyWhereTheRecordIsWhole() {
        charted();
        var whole = told(NEW, EIGHT.plusMinutes(30));
        assertEquals("NO DOSE RECORDED", whole.last());
        assertEquals(
                "DUE NOW, 23-Nov-2026 08:00 EST, not signed; then 23-Nov-2026 20:00 EST",
                whole.next());
        signed(NEW, EIGHT, Outcome.REFUSED);
        assertEquals("NO DOSE RECORDED", told(NEW, EIGHT.plusHours(3)).last());
        assertEquals("LAST DOSE UNKNOWN", told(NEW, EVENING.plusHours(3)).last());
    }

    @Test
    void nothingIsKnownOfADoseThatSomebodyElseSawTaken() {
        charted();
        for (var outcome : List.of(Outcome.SELF, Outcome.DAY_PROGRAM, Outcome.ON_PAPER)) {
            entries.removeIf(e -> e.order() == NEW.number());
            signed(NEW, EIGHT, outcome);
            assertEquals("LAST DOSE UNKNOWN", told(NEW, EIGHT.plusHours(2)).last());
        }
        assertEquals(
                List.of("Then charted on paper: 23-Nov-2026 08:00"),
                told(NEW, EIGHT.plusHours(2)).since());
    }

    @Test
    void anOrderFromElsewhereHasAnUnknownLastDose() {
        charted();
        var imported = daily().start(DUE).order();
        assertEquals("LAST DOSE UNKNOWN", told(imported, EIGHT.plusMinutes(10)).last());
        var noTimes = drug("baclofen", "10 mg").number(8).start(DUE).writer(TYPED).order();
        var told = told(noTimes, EIGHT.plusMinutes(10));
        assertEquals("LAST DOSE UNKNOWN", told.last());
        assertEquals("times not set", told.next());
    }

    @Test
    void ofAPersonWhoseDosesAreNotChartedHereNothingIsKnown() {
        assertFalse(LastDoses.of(day(List.of(NEW), List.of()), DUE).charted());
        var told = told(NEW, EIGHT.plusHours(1));
        assertEquals("LAST DOSE UNKNOWN", told.last());
        assertEquals("not charted here", told.next());
    }

    @Test
    void dosesOnLeaveAndBeforeTheDaysThatWereReadAreCounted() {
        signed(NEW, EIGHT, Outcome.GIVEN);
        absences.add(
                new Absence(
                        new UUID(0, 4),
                        Orders.CLIENT,
                        Absence.Kind.LEAVE,
                        at(EVENING.plusDays(4)),
                        null,
                        at(EIGHT.plusDays(6)),
                        "",
                        "",
                        Stamp.UNSAVED));
        var told = told(NEW, EIGHT.plusDays(6).plusMinutes(5));
        assertEquals(
                List.of(
                        "NO ENTRY for 5 later doses, last 27-Nov-2026 08:00: may have been given",
                        "Later doses on leave: 3, not charted here",
                        "Due before 25-Nov-2026 and not recorded as given: 3"),
                told.since());
    }

    @Test
    void aHoldSaysUntilWhenAndAnOpenOneThatNobodyKnows() {
        signed(NEW, EIGHT, Outcome.GIVEN);
        holds.add(hold(at(EVENING), at(EIGHT.plusDays(2))));
        assertEquals(
                "ON HOLD until 25-Nov-2026 08:00 EST; then 25-Nov-2026 08:00 EST",
                told(NEW, EVENING.plusHours(4)).next());
        assertEquals(List.of(), told(NEW, EVENING.plusHours(4)).since());
        holds.set(0, hold(at(EVENING), null));
        assertEquals("ON HOLD, no end set", told(NEW, EVENING.plusHours(4)).next());
    }

    private static OrderHold hold(Instant from, @Nullable Instant until) {
        return new OrderHold(
                new UUID(0, 5), Orders.CLIENT, NEW.number(), from, until, "BP", Stamp.UNSAVED);
    }

    /** After a change of the dose the new order has given nothing, and the drug is in the body. */
    @Test
    void theDoseOfAnOlderOrderOfTheSameDrugIsTold() {
        var old =
                daily().number(77)
                        .status(OrderStatus.DISCONTINUED)
                        .start(DUE.minus(Duration.ofDays(3)))
                        .stop(DUE.plusSeconds(3600))
                        .order();
        var changed = daily().number(78).start(at(EVENING)).writer(TYPED).order();
        orders.add(old);
        signed(old, EIGHT, Outcome.GIVEN);
        var told = told(changed, EIGHT.plusHours(3));
        assertEquals("NOT STARTED", told.last());
        assertEquals(
                List.of("Same drug, order #77: 23-Nov-2026 08:04 EST, 500\u00a0mg"), told.since());
        assertEquals("none, stopped", told(old, EIGHT.plusHours(3)).next());
    }

    @Test
    void aPrnOrderSaysHowOftenItsEffectAndWhenItMayBeGivenAgain() {
        charted();
        var prn = Doses.prn(Duration.ofHours(6), "4 doses").start(DUE).writer(TYPED).order();
        assertEquals("NO DOSE RECORDED", told(prn, EIGHT.plusMinutes(5)).last());
        assertEquals("as needed", told(prn, EIGHT.plusMinutes(5)).next());
        var dose = by(given(prn, null, DUE.plusSeconds(3600)), "");
        entries.add(dose);
        var told = told(prn, EIGHT.plusHours(2));
        assertTrue(told.last().startsWith("23-Nov-2026 09:00 EST, 500"), told.last());
        assertEquals(
                List.of("In 72 hours: 1, in 24 hours: 1", "Last effect: EFFECT NOT RECORDED"),
                told.since());
        assertEquals("as needed, not before 23-Nov-2026 15:00 EST", told.next());
        rechecks.add(
                new Recheck(
                        new UUID(0, 6),
                        Orders.CLIENT,
                        dose.id(),
                        dose.at().plusSeconds(3600),
                        Recheck.Effect.BETTER,
                        2,
                        "",
                        Stamp.UNSAVED));
        assertEquals("Last effect: better", told(prn, EIGHT.plusHours(3)).since().getLast());
        var older = Doses.prn(null, "").number(9).start(DUE.minusSeconds(90_000)).writer(TYPED);
        assertEquals("LAST DOSE UNKNOWN", told(older.order(), EIGHT.plusHours(2)).last());
    }

    @Test
    void aTaperSaysTheNextAmountAndAnOrderThatEndsHasNoNextDose() {
        var taper =
                drug("prednisone", "10 mg")
                        .number(12)
                        .dose("40", "mg", "")
                        .start(DUE)
                        .writer(TYPED)
                        .regimen(
                                how("every day; at 08:00", "taper 2026-11-23=40 2026-11-24=20", ""))
                        .stop(DUE.plus(Duration.ofHours(30)))
                        .order();
        signed(taper, EIGHT, Outcome.GIVEN);
        assertEquals("24-Nov-2026 08:00 EST, 20\u00a0mg", told(taper, EIGHT.plusHours(2)).next());
        assertEquals("none due", told(taper, EIGHT.plusHours(27)).next());
    }

    /** E42: the zone's letters tell the hour that comes twice from itself. */
    @Test
    void timesCarryTheLettersOfTheZone() {
        var night = LocalDateTime.parse("2026-11-01T01:30");
        var order = daily().start(at(night).minusSeconds(3600)).writer(TYPED).order();
        var second = at(night).plusSeconds(3600);
        entries.add(by(given(order, null, second), ""));
        assertTrue(told(order, night.plusHours(3)).last().startsWith("01-Nov-2026 01:30 EST"));
    }

    /** Whatever is signed or not: one of the four headlines, and every open dose is counted. */
    @Test
    void noDoseThatWasDueGetsLost() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            orders.clear();
            entries.clear();
            charted();
            int due = 0;
            int open = 0;
            boolean given = false;
            for (var slot = EIGHT; slot.isBefore(EIGHT.plusDays(4)); slot = slot.plusHours(12)) {
                due++;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        signed(NEW, slot, Outcome.GIVEN);
                        given = true;
                        open = 0;
                    }
                    case 1 -> signed(NEW, slot, Outcome.REFUSED);
                    default -> open++;
                }
            }
            var told = told(NEW, EIGHT.plusDays(4).minusHours(1));
            var what = "seed " + seed + " run " + run + " of " + due + ": " + told;
            assertEquals(
                    given ? "2" : open > 0 ? "LAST DOSE UNKNOWN" : "NO DOSE RECORDED",
                    given ? told.last().substring(0, 1) : told.last(),
                    what);
            var said =
                    told.since().stream()
                            .filter(s -> s.startsWith("NO ENTRY"))
                            .findFirst()
                            .orElse("");
            assertEquals(open == 0, said.isEmpty(), what);
            assertEquals(open > 1, said.contains(open + " later doses"), what);
        }
    }
}
