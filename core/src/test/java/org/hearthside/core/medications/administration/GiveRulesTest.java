package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.DUE;
import static org.hearthside.core.medications.administration.Doses.EIGHT;
import static org.hearthside.core.medications.administration.Doses.daily;
import static org.hearthside.core.medications.administration.Doses.drug;
import static org.hearthside.core.medications.administration.Doses.entry;
import static org.hearthside.core.medications.administration.Doses.facts;
import static org.hearthside.core.medications.administration.Doses.given;
import static org.hearthside.core.medications.administration.Doses.how;
import static org.hearthside.core.medications.administration.Doses.prn;
import static org.hearthside.core.medications.administration.Doses.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against a dose at the moment of giving, and what it takes to go on. */
class GiveRulesTest {
    private static final MedicationOrder DAILY = daily().order();

    private static List<String> stops(
            MedicationOrder order,
            @Nullable LocalDateTime wall,
            Administration entry,
            Instant now) {
        return stops(order, wall, entry, facts(now, List.of(order), List.of(), List.of()));
    }

    private static List<String> stops(
            MedicationOrder order,
            @Nullable LocalDateTime wall,
            Administration entry,
            GiveFacts facts) {
        var slot = wall == null ? null : slot(order, wall);
        var stops = GiveRules.stops(order, slot, entry, facts);
        stops.forEach(s -> assertFalse(s.text().isBlank()));
        return stops.stream().map(s -> s.kind() + " " + s.level()).toList();
    }

    private static List<String> stops(Orders order, Instant at) {
        var o = order.order();
        return stops(o, EIGHT, given(o, EIGHT, at), at);
    }

    /** SR-28, E12: not even a second, given or not given. */
    @Test
    void nothingIsChartedAhead() {
        assertEquals(List.of(), stops(DAILY, EIGHT, given(DAILY, EIGHT, DUE), DUE));
        var ahead = List.of("IN_FUTURE REFUSED");
        assertEquals(ahead, stops(DAILY, EIGHT, given(DAILY, EIGHT, DUE.plusNanos(1)), DUE));
        var refused = entry(DAILY, EIGHT, Outcome.REFUSED, DUE.plusSeconds(1), null, Map.of());
        assertEquals(ahead, stops(DAILY, EIGHT, refused, DUE));
    }

    /** E09, E10: early and late to the second, and far too early is a nurse's. */
    @ParameterizedTest
    @CsvSource({
        "-7201, EARLY NURSE",
        "-7200, EARLY REASON",
        "-3601, EARLY REASON",
        "-3600, ''",
        "3600, ''",
        "3601, LATE REASON"
    })
    void earlyAndLate(long seconds, String stop) {
        var expected = stop.isEmpty() ? List.of() : List.of(stop);
        assertEquals(expected, stops(daily(), DUE.plusSeconds(seconds)));
    }

    @Test
    void ofATimeCriticalDoseHalfAnHourIsLate() {
        assertEquals(List.of(), stops(daily().critical(), DUE.plusSeconds(1800)));
        assertEquals(List.of("LATE REASON"), stops(daily().critical(), DUE.plusSeconds(1801)));
    }

    /** A dose cannot be refused before it is offered. */
    @Test
    void noDoseIsNotGivenBeforeItsWindow() {
        var at = DUE.minusSeconds(3601);
        var held = entry(DAILY, EIGHT, Outcome.HELD, at, null, Map.of());
        assertEquals(List.of("NOT_DUE REFUSED"), stops(DAILY, EIGHT, held, at));
        var then = entry(DAILY, EIGHT, Outcome.HELD, at.plusSeconds(1), null, Map.of());
        assertEquals(List.of(), stops(DAILY, EIGHT, then, at.plusSeconds(1)));
    }

    /** SR-37: a weekly drug at no time of its own is a nurse's. */
    @Test
    void aScheduledDrugOnAnotherDayIsForANurse() {
        assertEquals(List.of("NOT_DUE NURSE"), stops(DAILY, null, given(DAILY, null, DUE), DUE));
    }

    /** E29, SR-33. */
    @Test
    void anOrderThatNobodyCheckedIsForANurse() {
        assertEquals(
                List.of("NOT_VERIFIED NURSE"), stops(daily().status(OrderStatus.UNVERIFIED), DUE));
    }

    /** E28: what nobody ordered and what was an error is given by nobody, PRN or scheduled. */
    @Test
    void aDraftAndAnErrorAreGivenByNobody() {
        for (var order : List.of(daily(), prn(null, "4 doses"), daily().stop(DUE.plusSeconds(9)))) {
            assertTrue(
                    stops(order.status(OrderStatus.DRAFT), DUE).contains("NOT_VERIFIED REFUSED"));
            assertTrue(
                    stops(order.status(OrderStatus.ENTERED_IN_ERROR), DUE)
                            .contains("ORDER_ENDED REFUSED"));
        }
    }

    /** SR-24, E31. */
    @Test
    void nothingIsGivenBeforeTheStartOrAfterTheStop() {
        var notYet = daily().start(DUE.plusSeconds(1));
        assertEquals(List.of("NOT_STARTED REFUSED"), stops(notYet, DUE));
        assertEquals(List.of(), stops(daily().start(DUE), DUE));
        var ended = daily().status(OrderStatus.DISCONTINUED);
        assertEquals(List.of("ORDER_ENDED REFUSED"), stops(ended, DUE));
        assertEquals(List.of("ORDER_ENDED REFUSED"), stops(ended.stop(DUE.minusSeconds(1)), DUE));
        var asNeeded = prn(null, "4 doses").stop(DUE).order();
        assertEquals(List.of(), stops(asNeeded, null, given(asNeeded, null, DUE), DUE));
        var after = DUE.plusSeconds(1);
        assertEquals(
                List.of("ORDER_ENDED REFUSED"),
                stops(asNeeded, null, given(asNeeded, null, after), after));
    }

    /** What was due before the stop may still be written down, as long as it is not late. */
    @Test
    void aDoseOfBeforeTheStopIsWrittenDownWithinItsWindow() {
        var ended = daily().stop(DUE.plusSeconds(60)).status(OrderStatus.DISCONTINUED);
        assertEquals(List.of(), stops(ended, DUE.plusSeconds(3600)));
        assertTrue(stops(ended, DUE.plusSeconds(3601)).contains("ORDER_ENDED REFUSED"));
    }

    /** E32. */
    @Test
    void aHeldOrderIsForANurse() {
        var held =
                new GiveFacts(
                        DUE,
                        Orders.ZONE,
                        List.of(DAILY),
                        List.of(),
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        "Hospital");
        assertEquals(
                List.of("ON_HOLD NURSE", "AWAY REASON"),
                stops(DAILY, EIGHT, given(DAILY, EIGHT, DUE), held));
    }

    /** E34, SR-36. */
    @Test
    void aReadingOutsideItsLimitsHoldsTheDose() {
        var order = daily().regimen(how("every day; house twice", "", "PULSE below 60")).order();
        var low = given(order, EIGHT, "500", Map.of(Reading.PULSE, new BigDecimal("59")));
        assertEquals(List.of("READING_OUTSIDE NURSE"), stops(order, EIGHT, low, DUE));
        var at = given(order, EIGHT, "500", Map.of(Reading.PULSE, new BigDecimal("60")));
        assertEquals(List.of(), stops(order, EIGHT, at, DUE));
    }

    @ParameterizedTest
    @CsvSource({
        "150, 0, ''",
        "151, 2, ''",
        "151, 4, OTHER_DOSE NURSE",
        "69, 2, OFF_SCALE NURSE",
        "301, 2, OFF_SCALE NURSE"
    })
    void aDoseByAScaleIsTheOneOfItsReading(String glucose, String amount, String stop) {
        var plan = "scale GLUCOSE 70..150=0 151..300=2";
        var order = daily().regimen(how("every day; house twice", plan, "")).order();
        var dose = given(order, EIGHT, amount, Map.of(Reading.GLUCOSE, new BigDecimal(glucose)));
        var expected = stop.isEmpty() ? List.of() : List.of(stop);
        assertEquals(expected, stops(order, EIGHT, dose, DUE));
    }

    @Test
    void anotherAmountThanTheOneThatIsDueIsForANurse() {
        var other = List.of("OTHER_DOSE NURSE");
        assertEquals(other, stops(DAILY, EIGHT, given(DAILY, EIGHT, "750", Map.of()), DUE));
        assertEquals(List.of(), stops(DAILY, EIGHT, given(DAILY, EIGHT, "500.0", Map.of()), DUE));
        var taper = "taper 2026-11-20=40 2026-11-23=30 2026-11-26=0";
        var tapered = daily().regimen(how("every day; house twice", taper, "")).order();
        assertEquals(List.of(), stops(tapered, EIGHT, given(tapered, EIGHT, "30", Map.of()), DUE));
        assertEquals(other, stops(tapered, EIGHT, given(tapered, EIGHT, "500", Map.of()), DUE));
    }

    /** "In part" is no way round the dose of the order. */
    @Test
    void aPartIsLessThanTheWhole() {
        for (var amount : List.of("500", "1000")) {
            var dose = new Taken(new BigDecimal(amount), "mg");
            var part = entry(DAILY, EIGHT, Outcome.PARTIAL, DUE, dose, Map.of());
            assertEquals(List.of("OTHER_DOSE NURSE"), stops(DAILY, EIGHT, part, DUE));
        }
        var half = new Taken(new BigDecimal("250"), "mg");
        var part = entry(DAILY, EIGHT, Outcome.PARTIAL, DUE, half, Map.of());
        assertEquals(List.of(), stops(DAILY, EIGHT, part, DUE));
    }

    private static List<String> beside(MedicationOrder order, boolean scheduled, Slot... open) {
        var same = drug("acetaminophen", "325 mg").number(3).order();
        var other = drug("ibuprofen", "200 mg").number(4).order();
        var orders = List.of(order, same, other);
        var wall = scheduled ? EIGHT : null;
        var facts = facts(DUE, orders, List.of(), List.of(open));
        return stops(order, wall, given(order, wall, DUE), facts);
    }

    /** SR-71: another open dose of the order, or of its ingredient in another order. */
    @Test
    void twoOpenDosesOfOneDrugAreSaid() {
        var order = prn(null, "4 doses").prn(null).regimen(daily().order().regimen()).order();
        var own = slot(order, EIGHT);
        var same = drug("acetaminophen", "325 mg").number(3).order();
        var other = drug("ibuprofen", "200 mg").number(4).order();
        var warned = List.of("OTHER_OPEN REASON");
        assertEquals(List.of(), beside(order, true, own, slot(other, EIGHT)));
        assertEquals(warned, beside(order, true, own, slot(order, EIGHT.minusHours(12))));
        assertEquals(warned, beside(order, true, own, slot(same, EIGHT)));
    }

    /** SR-71: a PRN dose beside an open scheduled one of the same drug. */
    @Test
    void aPrnDoseBesideAnOpenScheduledOneOfTheDrugIsSaid() {
        var order = prn(null, "4 doses").order();
        var same = drug("acetaminophen", "325 mg").number(3).order();
        var other = drug("ibuprofen", "200 mg").number(4).order();
        assertEquals(List.of("OTHER_OPEN REASON"), beside(order, false, slot(same, EIGHT)));
        assertEquals(List.of(), beside(order, false, slot(other, EIGHT)));
    }

    @Test
    void theHardestStopStandsFirst() {
        var order = daily().status(OrderStatus.UNVERIFIED).start(DUE.plusSeconds(9999)).order();
        var at = DUE.plusSeconds(4000);
        assertEquals(
                List.of("NOT_STARTED REFUSED", "NOT_VERIFIED NURSE", "LATE REASON"),
                stops(order, EIGHT, given(order, EIGHT, at), at));
    }
}
