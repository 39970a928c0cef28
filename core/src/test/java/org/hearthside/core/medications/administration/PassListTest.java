package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.DUE;
import static org.hearthside.core.medications.administration.Doses.EIGHT;
import static org.hearthside.core.medications.administration.Doses.at;
import static org.hearthside.core.medications.administration.Doses.daily;
import static org.hearthside.core.medications.administration.Doses.day;
import static org.hearthside.core.medications.administration.Doses.drug;
import static org.hearthside.core.medications.administration.Doses.entry;
import static org.hearthside.core.medications.administration.Doses.given;
import static org.hearthside.core.medications.administration.Doses.how;
import static org.hearthside.core.medications.administration.Doses.prn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.administration.Recheck.Effect;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.stays.Absence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of a pass, its count, and the rechecks of PRN doses (forms.md 7, E16, E21, E32). */
class PassListTest {
    private static final MedicationOrder DAILY = daily().order();

    private static List<String> rows(MedDay day, Instant now) {
        return PassList.of(day, now).stream()
                .map(r -> {
                    var slot = r.slot();
                    var what = slot == null ? "PRN" : slot.wall().toString().substring(5);
                    var derived = r.derived();
                    return what + " " + r.state() + (derived == null ? "" : " " + derived.code());
                })
                .toList();
    }

    private static MedDay away(List<OrderHold> holds, List<Absence> absences) {
        return new MedDay(
                Orders.CLIENT,
                Orders.ZONE,
                GiveTimes.SHIPPED,
                List.of(DAILY),
                holds,
                List.of(),
                List.of(),
                absences,
                Map.of());
    }

    @Test
    void overdueThenDueThenLaterThenPrnAndGivenLast() {
        var prn = prn(null, "4 doses").order();
        var noon =
                drug("lithium", "300 mg")
                        .number(7)
                        .regimen(how("every day; at 12:00 11:00 12:30", "", ""));
        var now = DUE.plusSeconds(4 * 3600);
        var day = day(List.of(prn, DAILY, noon.order()), List.of(given(DAILY, EIGHT, DUE)));
        assertEquals(
                List.of(
                        "11-22T11:00 OPEN",
                        "11-22T12:00 OPEN",
                        "11-22T12:30 OPEN",
                        "11-22T20:00 OPEN",
                        "11-23T11:00 DUE",
                        "11-23T12:00 DUE",
                        "11-23T12:30 DUE",
                        "11-23T20:00 FUTURE",
                        "PRN DUE",
                        "11-23T08:00 DONE",
                        "11-22T08:00 OPEN"),
                rowsLast(rows(day, now)));
        var count = PassCount.of(PassList.of(day, now));
        assertEquals(new PassCount(5, 3, 1, 1), count);
        assertEquals(8, count.open());
        assertEquals(9, count.begun());
        assertEquals(new PassCount(10, 6, 2, 2), count.plus(count));
    }

    /** The oldest stands first; here it is looked at last. */
    private static List<String> rowsLast(List<String> rows) {
        assertEquals("11-22T08:00 OPEN", rows.getFirst());
        var turned = new java.util.ArrayList<>(rows.subList(1, rows.size()));
        turned.add(rows.getFirst());
        return turned;
    }

    /** E43: the midnight dose belongs to tomorrow and its window begins today. */
    @Test
    void theMidnightDoseIsListedAnHourBefore() {
        var order =
                daily().start(DUE.minusSeconds(86_400))
                        .regimen(how("every day; at 00:00", "", ""))
                        .order();
        var midnight = EIGHT.toLocalDate().plusDays(1).atStartOfDay();
        var begins = at(midnight).minusSeconds(3600);
        var day = day(List.of(order), List.of(given(order, midnight.minusDays(1), begins)));
        assertEquals(List.of("11-23T00:00 DONE"), rows(day, begins.minusSeconds(1)));
        assertEquals(List.of("11-24T00:00 DUE", "11-23T00:00 DONE"), rows(day, begins));
        assertEquals(1, PassList.unsigned(day, begins).size());
        var signed = day(List.of(order), List.of(given(order, midnight, begins)));
        assertTrue(rows(signed, begins).contains("11-24T00:00 DONE"));
    }

    /** E32, SR-27: a hold gives the code of its own doses, not of those before it. */
    @Test
    void aHoldGivesTheCodeOfItsDosesFromItsBeginningToItsEnd() {
        var until = at(EIGHT.plusHours(12));
        var hold = new OrderHold(new UUID(0, 5), Orders.CLIENT, 1, DUE, until, "x", Stamp.UNSAVED);
        assertEquals(
                List.of(
                        "11-22T08:00 OPEN",
                        "11-22T20:00 OPEN",
                        "11-23T20:00 DUE",
                        "11-23T08:00 OPEN HLD"),
                rows(away(List.of(hold), List.of()), until));
    }

    /** E16: one record of an absence gives the codes of all its doses. */
    @ParameterizedTest
    @CsvSource({"HOSPITAL, HSP", "LEAVE, LOA", "DAY_PROGRAM, DAY"})
    void anAbsenceGivesTheCodeOfItsDoses(Absence.Kind kind, String code) {
        var back = at(EIGHT.plusHours(12));
        var absence =
                new Absence(
                        new UUID(0, 6),
                        Orders.CLIENT,
                        kind,
                        DUE,
                        null,
                        back,
                        "",
                        "",
                        Stamp.UNSAVED);
        assertEquals(
                List.of(
                        "11-22T08:00 OPEN",
                        "11-22T20:00 OPEN",
                        "11-23T20:00 DUE",
                        "11-23T08:00 OPEN " + code),
                rows(away(List.of(), List.of(absence)), back));
    }

    private static Recheck recheck(
            Administration dose, Effect effect, @Nullable Integer score, Instant at) {
        return new Recheck(
                new UUID(0, 8), dose.client(), dose.id(), at, effect, score, "", Stamp.UNSAVED);
    }

    /** E21, SR-31: an hour by mouth, half an hour by injection, to the second. */
    @ParameterizedTest
    @CsvSource({
        "oral, 3600",
        "PO, 3600",
        "topical, 3600",
        "IM, 1800",
        "subcutaneous, 1800",
        "subq, 1800",
        "sub-q, 1800",
        "SC, 1800",
        "IV, 1800",
        "under the skin, 1800",
        "intramuscular injection, 1800"
    })
    void aPrnDoseIsRecheckedInTime(String route, long seconds) {
        var order = prn(null, "4 doses").sig(route, "").order();
        var dose = given(order, null, DUE);
        var day = day(List.of(order), List.of(dose, given(DAILY, EIGHT, DUE)));
        assertEquals(DUE.plusSeconds(seconds), PassList.recheckDue(day, dose));
        assertEquals(List.of(), PassList.toRecheck(day, DUE.plusSeconds(seconds - 1)));
        assertEquals(List.of(dose), PassList.toRecheck(day, DUE.plusSeconds(seconds)));
    }

    @Test
    void whatIsRecheckedOrWasNotGivenIsNotLookedAtAgain() {
        var order = prn(null, "4 doses").order();
        var dose = given(order, null, DUE);
        var refused = entry(order, null, Outcome.REFUSED, DUE.plusSeconds(1), null, Map.of());
        var later = DUE.plusSeconds(9999);
        var open = day(List.of(order), List.of(dose, refused));
        assertEquals(List.of(dose), PassList.toRecheck(open, later));
        var done =
                new MedDay(
                        Orders.CLIENT,
                        Orders.ZONE,
                        GiveTimes.SHIPPED,
                        List.of(order),
                        List.of(),
                        List.of(dose, refused),
                        List.of(recheck(dose, Effect.BETTER, 2, later)),
                        List.of(),
                        Map.of());
        assertEquals(List.of(), PassList.toRecheck(done, later));
    }

    /** E21: the words and the score of 7 before must not say different things. */
    @ParameterizedTest
    @CsvSource({
        "BETTER, 6, ''",
        "BETTER, 7, effect",
        "BETTER, 8, effect",
        "BETTER, , ''",
        "SOME, 6, ''",
        "SOME, 7, effect",
        "NONE, 5, effect",
        "NONE, 6, ''",
        "NONE, 8, ''",
        "NONE, 9, effect",
        "WORSE, 7, effect",
        "WORSE, 8, ''",
        "WORSE, 11, score",
        "NONE, -1, score"
    })
    void theWordsMustNotContradictTheScore(Effect effect, @Nullable Integer score, String field) {
        var dose = given(prn(null, "4 doses").order(), null, DUE);
        var now = DUE.plusSeconds(3600);
        var found =
                RecheckRules.check(recheck(dose, effect, score, now), dose, now).stream()
                        .map(Problem::field)
                        .toList();
        assertEquals(!field.isEmpty(), found.contains(field.isEmpty() ? "effect" : field));
    }

    @Test
    void aRecheckIsOfAPrnDoseThatWasGivenAndAfterIt() {
        var order = prn(null, "4 doses").order();
        var dose = given(order, null, DUE);
        var good = recheck(dose, Effect.BETTER, 2, DUE);
        assertEquals(List.of(), RecheckRules.check(good, dose, DUE));
        assertEquals("recheck.future", key(good, dose, DUE.minusSeconds(1)));
        assertEquals(
                "recheck.before",
                key(recheck(dose, Effect.BETTER, 2, DUE.minusSeconds(1)), dose, DUE));
        assertEquals("recheck.notPrn", key(good, given(DAILY, EIGHT, DUE), DUE));
        var refused = entry(order, null, Outcome.REFUSED, DUE, null, Map.of());
        assertEquals("recheck.notPrn", key(good, refused, DUE));
    }

    private static String key(Recheck recheck, Administration dose, Instant now) {
        return RecheckRules.check(recheck, dose, now).getFirst().key();
    }
}
