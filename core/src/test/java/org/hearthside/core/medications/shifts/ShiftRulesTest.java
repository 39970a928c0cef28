package org.hearthside.core.medications.shifts;

import static org.hearthside.core.medications.shifts.Shifted.at;
import static org.hearthside.core.medications.shifts.Shifted.daily;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.shifts.ShiftException.Kind;
import org.junit.jupiter.api.Test;

/** When a shift is signed off (F6, E04), and what is late afterwards. */
class ShiftRulesTest {
    private final Shifted house = new Shifted();

    private List<String> problems(ShiftFacts facts) {
        return problems(facts, "", false);
    }

    private List<String> problems(ShiftFacts facts, String note, boolean nurse) {
        var signOff = SignOff.of(new UUID(1, 1), facts.house(), facts.shift(), 0, note);
        return ShiftRules.check(signOff, facts, nurse).stream().map(Problem::key).toList();
    }

    /** E25: a shift does not close around controlled drugs that nobody counted. */
    @Test
    void aShiftIsNotSignedOffBeforeItsControlledDrugsAreCounted() {
        house.counts = new CountState(2, 0, null);
        assertEquals(List.of("shift.count"), problems(house.facts("2026-11-23T14:45")));
        house.counts = new CountState(2, 0, at("2026-11-23T13:59"));
        assertEquals(List.of("shift.count"), problems(house.facts("2026-11-23T14:45")));
        house.counts = new CountState(2, 0, at("2026-11-23T14:00"));
        assertEquals(List.of(), problems(house.facts("2026-11-23T14:45")));
        house.counts = new CountState(0, 0, null);
        assertEquals(List.of(), problems(house.facts("2026-11-23T14:45")));
    }

    /** E26: while a count does not agree, a nurse signs off, and says why. */
    @Test
    void aCountThatIsOffStopsTheSignOffUnlessANurseSaysWhy() {
        house.counts = new CountState(2, 1, at("2026-11-23T14:40"));
        var facts = house.facts("2026-11-23T14:45");
        assertEquals(List.of("shift.countOff"), problems(facts, "", true));
        assertEquals(List.of("shift.countOff"), problems(facts, "Looking for it", false));
        assertEquals(List.of(), problems(facts, "Looking for it, supervisor told", true));
    }

    @Test
    void aShiftWithABlankIsNotSignedOff() {
        var order = daily();
        house.orders.add(order);
        assertEquals(List.of("shift.blanks"), problems(house.facts("2026-11-23T14:45")));
        house.entry(order, "2026-11-23T08:00", Outcome.REFUSED, "2026-11-23T08:10");
        assertEquals(List.of(), problems(house.facts("2026-11-23T14:45")));
    }

    /** What is due in its last minutes and not written down is a blank too, though not overdue. */
    @Test
    void aDoseThatIsStillInItsWindowIsABlankToo() {
        house.orders.add(daily());
        var evening = house.of("2026-11-23T20:00", "2026-11-23T20:10");
        assertEquals(1, evening.blanks());
    }

    @Test
    void aShiftIsSignedOffInItsLastHalfHourOrLater() {
        assertEquals(List.of("shift.notOver"), problems(house.facts("2026-11-23T14:29")));
        assertEquals(List.of(), problems(house.facts("2026-11-23T14:30")));
        assertEquals(List.of(), problems(house.of("2026-11-22T08:00", "2026-11-23T14:30")));
    }

    @Test
    void aShiftIsSignedOffOnceAndWhatIsWrittenAfterwardsIsALateEntry() {
        var order = daily();
        house.orders.add(order);
        house.entry(order, "2026-11-23T08:00", Outcome.GIVEN, "2026-11-23T08:10");
        var facts = house.facts("2026-11-23T14:45");
        house.signed =
                new SignOff(
                        new UUID(1, 1),
                        facts.house(),
                        facts.shift().date(),
                        facts.shift().starts(),
                        facts.shift().from(),
                        facts.shift().to(),
                        0,
                        "",
                        new Stamp(new UUID(0, 12), "Sam Okoro, DSP", at("2026-11-23T14:45")));
        var signed = house.of("2026-11-23T08:00", "2026-11-23T16:00");
        assertEquals(List.of("shift.signed"), problems(signed));
        assertEquals(List.of(), signed.lateEntries());
        house.entry(order, "2026-11-23T08:00", Outcome.REFUSED, "2026-11-23T15:30");
        house.entry(order, "2026-11-23T20:00", Outcome.GIVEN, "2026-11-23T20:00");
        var late = house.of("2026-11-23T08:00", "2026-11-23T21:00").lateEntries();
        assertEquals(List.of(Outcome.REFUSED), late.stream().map(e -> e.outcome()).toList());
    }

    @Test
    void whatWasDoneSaysHowAndIsOfAKindThatIsDoneByHand() {
        assertEquals(List.of(), problems(Kind.REFUSED, "Called Dr. Patel", "2026-11-23T10:00"));
        assertEquals(List.of("entry.required"), problems(Kind.REFUSED, " ", "2026-11-23T10:00"));
        assertEquals(List.of("recheck.future"), problems(Kind.REFUSED, "x", "2026-11-23T10:01"));
        assertEquals(List.of("shift.notByHand"), problems(Kind.NO_ENTRY, "x", "2026-11-23T10:00"));
    }

    private static List<String> problems(Kind kind, String how, String at) {
        var one =
                new FollowUp(
                        new UUID(1, 1), Orders.CLIENT, kind, 1, null, at(at), how, Shifted.SAM);
        return one.check(at("2026-11-23T10:00")).stream().map(Problem::key).toList();
    }
}
