package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.DUE;
import static org.hearthside.core.medications.administration.Doses.EIGHT;
import static org.hearthside.core.medications.administration.Doses.daily;
import static org.hearthside.core.medications.administration.Doses.day;
import static org.hearthside.core.medications.administration.Doses.drug;
import static org.hearthside.core.medications.administration.Doses.given;
import static org.hearthside.core.medications.administration.Doses.how;
import static org.hearthside.core.medications.administration.Doses.prn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.DrugAlert;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.schedule.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first and the last value that is taken at the bedside, and what decides a tie. */
class DoseEdgesTest {
    private static String fields(List<Problem> problems) {
        return String.join(" ", problems.stream().map(Problem::field).toList());
    }

    private static Administration scored(MedicationOrder order, int score) {
        var e = given(order, null, DUE);
        return new Administration(
                e.id(),
                e.client(),
                e.order(),
                e.orderRow(),
                null,
                e.outcome(),
                e.at(),
                e.dose(),
                Map.of(),
                "",
                "",
                "",
                new AsNeededUse("pain", score, ""),
                "",
                "",
                e.stamp());
    }

    @ParameterizedTest
    @CsvSource({"-1, score", "0, ''", "10, ''", "11, score"})
    void painIsNothingToTen(int score, String field) {
        var order = prn(null, "4 doses").order();
        assertEquals(field, fields(AdministrationRules.check(scored(order, score), order, "")));
        var dose = scored(order, 10);
        var worse = score > 10 ? Recheck.Effect.WORSE : Recheck.Effect.NONE;
        var effect = score < 9 ? Recheck.Effect.BETTER : worse;
        var recheck =
                new Recheck(
                        new UUID(0, 8),
                        dose.client(),
                        dose.id(),
                        DUE,
                        effect,
                        score,
                        "",
                        Stamp.UNSAVED);
        assertEquals(field, fields(RecheckRules.check(recheck, dose, DUE)));
    }

    @ParameterizedTest
    @CsvSource({"-1, GLUCOSE", "0, ''", "2000, ''", "2000.1, GLUCOSE"})
    void aReadingIsNothingToTwoThousand(BigDecimal value, String field) {
        var order = daily().regimen(how("every day; house twice", "", "GLUCOSE")).order();
        var entry = given(order, EIGHT, "500", Map.of(Reading.GLUCOSE, value));
        assertEquals(field, fields(AdministrationRules.check(entry, order, "")));
    }

    /** What is only good to know takes no answer. */
    @ParameterizedTest
    @CsvSource({
        "STOP, '', override",
        "WARN, '', override",
        "INFO, '', ''",
        "STOP, asked Dr. Chen, ''",
        "WARN, ' ', override"
    })
    void whatSpeaksAgainstAnOrderIsAnswered(
            DrugAlert.Severity severity, String answer, String field) {
        var alert =
                new DrugAlert(DrugAlert.Kind.INTERACTION, severity, List.of(2), "Both", "label");
        var known =
                new DrugAlert(
                        DrugAlert.Kind.DUPLICATE_CLASS,
                        DrugAlert.Severity.INFO,
                        List.of(3),
                        "Both",
                        "label");
        assertEquals(field, fields(OrderRules.checkAnswer(List.of(known, alert), answer)));
        assertEquals("", fields(OrderRules.checkAnswer(List.of(), "")));
    }

    /** At one time the critical dose stands first, then the alphabet, then the older order. */
    @Test
    void dosesOfOneTimeStandInAnOrderOfTheirOwn() {
        var at8 = how("every day; at 08:00", "", "");
        var orders =
                List.of(
                        drug("Zinc", "50 mg").number(9).regimen(at8).order(),
                        drug("lithium", "300 mg").number(8).regimen(at8).order(),
                        drug("Lithium", "300 mg").number(7).regimen(at8).order(),
                        drug("senna", "8.6 mg").number(6).regimen(at8).critical().order());
        var today =
                PassList.of(day(orders, List.of()), DUE).stream()
                        .filter(r -> r.state() == DoseState.DUE)
                        .map(r -> r.order().number())
                        .toList();
        assertEquals(List.of(6, 7, 8, 9), today);
    }

    /** The hour after a tablet is not shortened by an injection that is ordered beside it. */
    @Test
    void whenToLookAgainGoesByTheOrderOfTheDose() {
        var tablet = prn(null, "4 doses").order();
        var shot = prn(null, "4 doses").number(5).sig("intramuscular injection", "").order();
        var day = day(List.of(shot, tablet), List.of());
        var dose = given(tablet, null, DUE);
        assertEquals(DUE.plusSeconds(3600), PassList.recheckDue(day, dose));
        assertEquals(DUE.plusSeconds(1800), PassList.recheckDue(day, given(shot, null, DUE)));
    }

    /** A dose that somebody looked at does not stand for another one. */
    @Test
    void ofTwoDosesOneStillWaits() {
        var tablet = prn(null, "4 doses").order();
        var first = given(tablet, null, DUE.minusSeconds(20_000));
        var second = given(tablet, null, DUE.minusSeconds(7200));
        var looked =
                new Recheck(
                        new UUID(0, 9),
                        first.client(),
                        first.id(),
                        DUE.minusSeconds(15_000),
                        Recheck.Effect.BETTER,
                        2,
                        "",
                        Stamp.UNSAVED);
        var plain = day(List.of(tablet), List.of(first, second));
        var day =
                new MedDay(
                        plain.client(),
                        plain.zone(),
                        plain.house(),
                        plain.orders(),
                        plain.holds(),
                        plain.entries(),
                        List.of(looked),
                        plain.absences(),
                        plain.lastGiven());
        assertEquals(List.of(first, second), PassList.toRecheck(plain, DUE));
        assertEquals(List.of(second), PassList.toRecheck(day, DUE));
    }
}
