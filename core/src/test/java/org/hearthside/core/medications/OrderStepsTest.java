package org.hearthside.core.medications;

import static org.hearthside.core.medications.Orders.START;
import static org.hearthside.core.medications.Orders.ZONE;
import static org.hearthside.core.medications.Orders.wellbutrin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.core.security.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an order comes to stand: checked by another person, changed, held (E28 to E32, SR-26). */
class OrderStepsTest {
    private static final StaffId ANA = new StaffId(new UUID(0, 11));
    private static final StaffId BEN = new StaffId(new UUID(0, 12));
    private static final Orders WRITTEN =
            wellbutrin()
                    .status(OrderStatus.UNVERIFIED)
                    .writer(new Stamp(ANA.value(), "Ana Bell, LPN", START))
                    .regimen(how("every day; house daily", "", ""));

    private static Regimen how(String schedule, String plan, String parameters) {
        return new Regimen(
                ScheduleText.read(schedule).orElseThrow(),
                false,
                PlanText.read(plan).orElseThrow(),
                PlanText.readParameters(parameters).orElseThrow(),
                false,
                false,
                false);
    }

    private static List<String> wrong(Orders order, StaffId by) {
        return OrderRules.checkVerify(order.order(), by).stream().map(Problem::key).toList();
    }

    /** E29, SR-33. */
    @Test
    void theWriterOfAnOrderCannotCheckIt() {
        assertEquals(List.of("order.ownWriter"), wrong(WRITTEN, ANA));
        assertEquals(List.of(), wrong(WRITTEN, BEN));
    }

    @Test
    void anOrderWithoutTimesIsNotChecked() {
        assertEquals(List.of("order.times"), wrong(WRITTEN.regimen(Regimen.NONE), BEN));
        var asNeeded = WRITTEN.regimen(Regimen.NONE);
        var terms = new MedicationOrder.AsNeeded("pain", null, "4 doses");
        assertEquals(List.of(), wrong(asNeeded.prn(terms), BEN));
    }

    /** E28: only what waits to be checked is checked. */
    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void onlyAnUnverifiedOrderIsChecked(OrderStatus status) {
        var expected =
                status == OrderStatus.UNVERIFIED
                        ? List.<String>of()
                        : List.of("order.notUnverified");
        assertEquals(expected, wrong(WRITTEN.status(status), BEN));
    }

    private static boolean isNew(Regimen after, Regimen before) {
        return wellbutrin().regimen(after).order().isNewAfter(wellbutrin().regimen(before).order());
    }

    /** E30, SR-26: other times, amounts, limits, sites or signers are another order. */
    @Test
    void whatChangesWhatStaffDoIsANewOrder() {
        var before = how("every day; house twice", "range 1 2", "PULSE below 60");
        assertFalse(isNew(before, before));
        assertTrue(isNew(how("every day; house three", "range 1 2", "PULSE below 60"), before));
        assertTrue(isNew(how("every day; house twice", "range 1 3", "PULSE below 60"), before));
        assertTrue(isNew(how("every day; house twice", "range 1 2", "PULSE below 50"), before));
        assertTrue(isNew(how("every day; house twice", "", "PULSE below 60"), before));
        assertTrue(isNew(Regimen.NONE, before));
        var s = before.schedule();
        var p = before.plan();
        var l = before.parameters();
        assertTrue(isNew(new Regimen(s, true, p, l, false, false, false), before));
        assertTrue(isNew(new Regimen(s, false, p, l, true, false, false), before));
        assertTrue(isNew(new Regimen(s, false, p, l, false, true, false), before));
        assertTrue(isNew(new Regimen(s, false, p, l, false, false, true), before));
    }

    /** E30: the same amounts written otherwise are no other order. */
    @Test
    void theSameAmountsWrittenOtherwiseAreTheSameOrder() {
        assertFalse(
                isNew(
                        how("every day; house twice", "range 1.0 2.00", "PULSE below 60.0"),
                        how("every day; house twice", "range 1 2", "PULSE below 60")));
    }

    /** Times that a nurse sets as she checks an order from elsewhere do not make it another. */
    @Test
    void timesWhereThereWereNoneAreNoNewOrder() {
        assertFalse(isNew(how("every day; house daily", "", ""), Regimen.NONE));
        var timed = OrderRules.timed(wellbutrin().order(), ZONE);
        assertEquals(
                "every day; house morning",
                ScheduleText.write(Objects.requireNonNull(timed.regimen().schedule())));
        assertFalse(timed.isNewAfter(wellbutrin().order()));
        assertEquals(timed, OrderRules.timed(timed, ZONE));
    }

    /** E32: from the first instant on, up to the one at which it goes on. */
    @Test
    void aHoldCoversItsBeginningAndNotItsEnd() {
        var end = START.plusSeconds(60);
        var hold = new OrderHold(new UUID(0, 1), Orders.CLIENT, 1, START, end, "x", Stamp.UNSAVED);
        assertFalse(hold.covers(START.minusNanos(1)));
        assertTrue(hold.covers(START));
        assertTrue(hold.covers(end.minusNanos(1)));
        assertFalse(hold.covers(end));
        var open = new OrderHold(new UUID(0, 1), Orders.CLIENT, 1, START, null, "x", Stamp.UNSAVED);
        assertTrue(open.covers(end.plusSeconds(999_999_999)));
    }

    /** E30: an order in another row is the same order but for its standing. */
    @Test
    void anotherRowOfAnOrderIsTheSameOrder() {
        var order = WRITTEN.order();
        var row = order.as(new UUID(0, 77), OrderStatus.ACTIVE, OrderTrail.NONE);
        assertEquals(new UUID(0, 77), row.id());
        assertEquals(OrderStatus.ACTIVE, row.status());
        assertEquals(OrderTrail.NONE, row.trail());
        assertEquals(order, row.as(order.id(), order.status(), order.trail()));
    }
}
