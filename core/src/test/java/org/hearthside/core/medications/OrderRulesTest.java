package org.hearthside.core.medications;

import static org.hearthside.core.medications.Orders.START;
import static org.hearthside.core.medications.Orders.ZONE;
import static org.hearthside.core.medications.Orders.wellbutrin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static List<String> wrong(Orders order, Entry entry) {
        var timed = OrderRules.timed(OrderRules.tidy(order.order()), ZONE);
        var problems = OrderRules.check(timed, TODAY, entry);
        problems.forEach(p -> assertFalse(p.message().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    private static List<String> wrong(Orders order) {
        return wrong(order, Entry.FORM);
    }

    @Test
    void takesASoundOrder() {
        assertEquals(List.of(), wrong(wellbutrin()));
    }

    @Test
    void needsANameOrTheWordsOfTheOrder() {
        var nameless = wellbutrin().drug("", "", "", "");
        assertEquals(List.of("generic"), wrong(nameless));
        assertEquals(List.of("generic"), wrong(nameless, Entry.IMPORT));
        var words = nameless.words("", "", "water pill each morning");
        assertEquals(List.of(), wrong(words, Entry.IMPORT));
        assertEquals(List.of("generic", "indication"), wrong(words));
    }

    @Test
    void needsADoseAboveZeroWithItsUnit() {
        assertEquals(List.of("amount"), wrong(wellbutrin().dose("0", "mg", "")));
        assertEquals(List.of("amount"), wrong(wellbutrin().dose("-1", "mg", "")));
        assertEquals(List.of("unit"), wrong(wellbutrin().dose("5", "", "")));
        assertEquals(List.of("amount"), wrong(wellbutrin().dose(null, "mg", "")));
        assertEquals(List.of("amount"), wrong(wellbutrin().dose("0.00001", "mg", "")));
        assertEquals(List.of("amount"), wrong(wellbutrin().dose(null, "", "")));
        assertEquals(List.of(), wrong(wellbutrin().dose(null, "", "apply thinly")));
    }

    @Test
    void asksOnlyAFormForPurposeRouteAndFrequency() {
        var bare = wellbutrin().sig("", "").words("", "", "");
        assertEquals(List.of("route", "frequency", "indication"), wrong(bare));
        assertEquals(List.of(), wrong(bare, Entry.IMPORT));
        assertEquals(List.of(), wrong(bare.status(OrderStatus.DRAFT)));
    }

    /** SR-10: times are never guessed, and an order without times is due at none. */
    @ParameterizedTest
    @ValueSource(strings = {"weekly", "as directed", "5 times daily", "monthly"})
    void refusesWordsThatGiveNoTimesUntilSomebodySetsThem(String words) {
        var order = wellbutrin().sig("oral", words);
        assertEquals(List.of("frequency"), wrong(order));
        assertEquals(List.of(), wrong(order, Entry.IMPORT));
        assertEquals(List.of(), wrong(order.status(OrderStatus.DRAFT)));
        var times = new Schedule.Times.House(FrequencyCode.DAILY);
        var set = order.regimen(Regimen.at(new Schedule.OnDays(new Days.MonthDay(1), times)));
        assertEquals(List.of(), wrong(set));
    }

    @Test
    void needsTheStopAfterTheStart() {
        assertEquals(List.of("stopAt"), wrong(wellbutrin().stop(START), Entry.IMPORT));
        assertEquals(List.of(), wrong(wellbutrin().stop(START.plusSeconds(60)), Entry.IMPORT));
    }

    @Test
    void needsTheTermsOfAnOrderGivenAsNeeded() {
        var terms = new AsNeeded("pain", Duration.ofHours(4), "4 doses");
        assertEquals(List.of(), wrong(wellbutrin().sig("oral", "").prn(terms)));
        assertEquals(
                List.of("reason", "minInterval", "maxIn24h"),
                wrong(wellbutrin().prn(new AsNeeded("", null, ""))));
        assertEquals(
                List.of("minInterval"),
                wrong(wellbutrin().prn(new AsNeeded("pain", Duration.ZERO, "4")), Entry.IMPORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSO4", "HCTZ", "MgSO4"})
    void refusesAnAbbreviatedName(String generic) {
        assertEquals(List.of("generic"), wrong(wellbutrin().drug(generic, "", "", "")));
        assertEquals(List.of(), wrong(wellbutrin().drug(generic, "", "", ""), Entry.IMPORT));
    }

    @Test
    void blocksADoubtfulOrderUntilSomeoneAskedThePrescriber() {
        var doubtful = wellbutrin().words("diabetes", "", "Insulin 10U qhs");
        assertEquals(List.of("verbatim"), wrong(doubtful));
        assertEquals(List.of(), wrong(doubtful, Entry.IMPORT));
        var asked =
                wellbutrin()
                        .words(
                                "diabetes",
                                "clarified with Dr. Patel on 03-Feb-2026: 10 units at bedtime",
                                "Insulin 10U qhs");
        assertEquals(List.of(), wrong(asked));
    }

    @Test
    void refusesShorthandInWhatIsTypedHere() {
        assertEquals(
                List.of("indication", "instructions"),
                wrong(wellbutrin().words("BP > 140", "give .5 mg qhs", "")));
    }

    @Test
    void acceptsShorthandForRouteAndFrequencyBecauseTheLineWritesItOut() {
        assertEquals(List.of(), wrong(wellbutrin().sig("PO", "BID")));
    }

    @Test
    void keepsUnitsInOneSpellingAndTheWordsOfTheOrderUntouched() {
        var kept =
                OrderRules.tidy(
                        wellbutrin()
                                .dose("10", " U ", "")
                                .words("", "", "  Insulin  10U ")
                                .order());
        assertEquals("units", kept.dose().unit());
        assertEquals("Insulin  10U", kept.verbatim());
    }

    @Test
    void neverRefusesAnImportForWhatItsWordsStillSay() {
        Seeds.each(
                500,
                random -> {
                    var order =
                            wellbutrin()
                                    .drug(Seeds.one(random, "", "MS", "lisinopril"), "", "", "")
                                    .dose(null, "", "")
                                    .sig(Seeds.one(random, "", "SC"), Seeds.one(random, "", "qd"))
                                    .words("", Seeds.one(random, "", "5.0 mg"), "10U qd");
                    assertTrue(wrong(order, Entry.IMPORT).isEmpty());
                });
    }
}
