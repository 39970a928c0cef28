package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.DUE;
import static org.hearthside.core.medications.administration.Doses.EIGHT;
import static org.hearthside.core.medications.administration.Doses.daily;
import static org.hearthside.core.medications.administration.Doses.entry;
import static org.hearthside.core.medications.administration.Doses.given;
import static org.hearthside.core.medications.administration.Doses.how;
import static org.hearthside.core.medications.administration.Doses.prn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an entry must hold before it is kept. */
class AdministrationRulesTest {
    private static final MedicationOrder DAILY = daily().order();

    private static List<String> fields(List<Problem> problems) {
        problems.forEach(p -> assertFalse(p.message().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    private static List<String> wrong(Administration entry, MedicationOrder order) {
        return fields(AdministrationRules.check(entry, order, "left thigh"));
    }

    private static Administration taken(
            MedicationOrder order, Outcome outcome, @Nullable String amount, String unit) {
        var dose = amount == null ? null : new Taken(new BigDecimal(amount), unit);
        return entry(order, EIGHT, outcome, DUE, dose, Map.of());
    }

    private static Administration with(
            Administration e, String site, String note, String witness, @Nullable AsNeededUse use) {
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
                "",
                note,
                use,
                witness,
                "why",
                e.stamp());
    }

    /** SR-29, E14: a code that says too little needs words. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aDoseNotGivenSaysWhy(Outcome outcome) {
        if (outcome.isGiven()) {
            return;
        }
        var entry = taken(DAILY, outcome, null, "");
        var expected = outcome.noteNeeded() ? List.of("note") : List.of();
        assertEquals(expected, wrong(entry, DAILY));
        assertEquals(List.of(), wrong(with(entry, "", "told the nurse", "", null), DAILY));
        assertFalse(outcome.code().isEmpty());
    }

    @Test
    void aDoseSaysHowMuch() {
        assertEquals(List.of(), wrong(taken(DAILY, Outcome.GIVEN, "500", "mg"), DAILY));
        assertEquals(List.of("amount"), wrong(taken(DAILY, Outcome.GIVEN, null, ""), DAILY));
        assertEquals(List.of("amount"), wrong(taken(DAILY, Outcome.GIVEN, "0", "mg"), DAILY));
        assertEquals(List.of("amount"), wrong(taken(DAILY, Outcome.GIVEN, "-1", "mg"), DAILY));
        assertEquals(List.of("note"), wrong(taken(DAILY, Outcome.PARTIAL, "250", "mg"), DAILY));
    }

    /** 500 of another unit is a thousand times the dose. */
    @Test
    void aDoseIsInTheUnitOfItsOrder() {
        assertEquals(List.of("unit"), wrong(taken(DAILY, Outcome.GIVEN, "500", "g"), DAILY));
    }

    /** SR-74: of a range the amount is chosen, and within it. */
    @ParameterizedTest
    @CsvSource({"249, amount", "250, ''", "500, ''", "501, amount"})
    void ofARangeTheAmountLiesWithin(String amount, String field) {
        var order = daily().regimen(how("every day; house twice", "range 250 500", "")).order();
        var expected = field.isEmpty() ? List.of() : List.of(field);
        assertEquals(expected, wrong(taken(order, Outcome.GIVEN, amount, "mg"), order));
        assertEquals(List.of("amount"), wrong(taken(order, Outcome.GIVEN, null, ""), order));
        var part = with(taken(order, Outcome.PARTIAL, "100", "mg"), "", "spat it out", "", null);
        assertEquals(List.of(), wrong(part, order));
    }

    /** SR-36, E34: without its reading nothing is given; not given it may be. */
    @Test
    void withoutItsReadingNothingIsGiven() {
        var order = daily().regimen(how("every day; house twice", "", "PULSE below 60")).order();
        assertEquals(List.of("PULSE"), wrong(taken(order, Outcome.GIVEN, "500", "mg"), order));
        var absurd = given(order, EIGHT, "500", Map.of(Reading.PULSE, new BigDecimal(2001)));
        assertEquals(List.of("PULSE"), wrong(absurd, order));
        var held = with(taken(order, Outcome.HELD, null, ""), "", "pulse 50", "", null);
        assertEquals(List.of(), wrong(held, order));
    }

    @Test
    void aScaleNeedsItsReadingAndMaySayNoneButNeverLess() {
        var plan = "scale GLUCOSE 70..150=0 151..300=2";
        var order = daily().regimen(how("every day; house twice", plan, "")).order();
        assertEquals(List.of("GLUCOSE"), wrong(taken(order, Outcome.GIVEN, "0", "mg"), order));
        var read = Map.of(Reading.GLUCOSE, new BigDecimal(100));
        assertEquals(List.of(), wrong(given(order, EIGHT, "0", read), order));
        assertEquals(List.of("amount"), wrong(given(order, EIGHT, "-1", read), order));
    }

    @Test
    void sitesRotateAndAWitnessSigns() {
        var how =
                new Regimen(
                        DAILY.regimen().schedule(),
                        false,
                        DosePlan.AS_ORDERED,
                        List.of(),
                        true,
                        true,
                        false);
        var order = daily().regimen(how).order();
        var dose = taken(order, Outcome.GIVEN, "500", "mg");
        assertEquals(List.of("site", "witness"), wrong(dose, order));
        assertEquals(List.of("site"), wrong(with(dose, "Left thigh", "", "Ana", null), order));
        assertEquals(List.of(), wrong(with(dose, "right thigh", "", "Ana", null), order));
    }

    /** E20. */
    @Test
    void aPrnDoseSaysWhatWasSeen() {
        var order = prn(null, "4 doses").order();
        var dose = given(order, null, DUE);
        assertEquals(List.of(), wrong(dose, order));
        assertEquals(List.of("prnReason"), wrong(with(dose, "", "", "", null), order));
        var mute = new AsNeededUse(" ", 5, "");
        assertEquals(List.of("prnReason"), wrong(with(dose, "", "", "", mute), order));
        var eleven = new AsNeededUse("pain", 11, "");
        assertEquals(List.of("score"), wrong(with(dose, "", "", "", eleven), order));
    }

    private static List<String> corrected(Administration right, Administration before) {
        return fields(AdministrationRules.checkCorrection(right, before, DAILY, DUE));
    }

    /** E33, SR-40: of the same dose of the same person, and it says why. */
    @Test
    void aCorrectionIsOfTheSameDoseAndSaysWhy() {
        var before = given(DAILY, EIGHT, DUE);
        var right = with(before, "", "", "", null);
        assertEquals(List.of(), corrected(right, before));
        assertEquals(List.of("correction"), corrected(before, before));
        assertEquals(List.of("slot"), corrected(right, given(DAILY, EIGHT.plusHours(12), DUE)));
        var other = daily().number(9).order();
        assertEquals(List.of("slot"), corrected(right, given(other, EIGHT, DUE)));
        var late = with(given(DAILY, EIGHT, DUE.plusSeconds(1)), "", "", "", null);
        assertEquals(List.of("at"), corrected(late, before));
        var someoneElse =
                new Administration(
                        before.id(),
                        new ClientId(new UUID(0, 99)),
                        before.order(),
                        before.orderRow(),
                        before.slot(),
                        before.outcome(),
                        before.at(),
                        before.dose(),
                        Map.of(),
                        "",
                        "",
                        "",
                        null,
                        "",
                        "",
                        before.stamp());
        assertEquals(List.of("slot"), corrected(right, someoneElse));
        assertEquals(Orders.CLIENT, before.client());
    }
}
