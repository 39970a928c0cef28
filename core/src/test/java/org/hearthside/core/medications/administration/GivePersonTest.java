package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.DUE;
import static org.hearthside.core.medications.administration.Doses.EIGHT;
import static org.hearthside.core.medications.administration.Doses.daily;
import static org.hearthside.core.medications.administration.Doses.day;
import static org.hearthside.core.medications.administration.Doses.drug;
import static org.hearthside.core.medications.administration.Doses.entry;
import static org.hearthside.core.medications.administration.Doses.given;
import static org.hearthside.core.medications.administration.Doses.prn;
import static org.hearthside.core.medications.administration.Doses.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.medications.DailyAmount;
import org.hearthside.core.medications.DrugAlert;
import org.hearthside.core.medications.DrugAmount;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.DrugFacts.Ceiling;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Orders;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What of the person speaks against a dose at the bedside: allergies, the day's most, other doses.
 */
class GivePersonTest {
    private static final MedicationOrder DAILY = daily().order();

    private static GiveFacts with(List<DrugAlert> alerts, List<DailyAmount.Next> ceilings) {
        return new GiveFacts(
                DUE,
                Orders.ZONE,
                List.of(DAILY),
                List.of(),
                List.of(),
                false,
                alerts,
                ceilings,
                "");
    }

    private static List<GiveStop> stops(GiveFacts facts) {
        return GiveRules.stops(DAILY, slot(DAILY, EIGHT), given(DAILY, EIGHT, DUE), facts);
    }

    private static String said(List<GiveStop> stops) {
        return String.join(" ", stops.stream().map(s -> s.kind() + " " + s.level()).toList());
    }

    /** Only an allergy that stops takes a nurse; what was answered with the order is read again. */
    @ParameterizedTest
    @CsvSource({
        "ALLERGY, STOP, ALLERGY NURSE",
        "ALLERGY_CLASS, STOP, ALLERGY NURSE",
        "ALLERGY_RELATED, STOP, ALLERGY NURSE",
        "ALLERGY_RELATED, WARN, ALLERGY NOTICE",
        "INTERACTION, STOP, ALLERGY NOTICE",
        "OVER_DAILY_CEILING, STOP, ALLERGY NOTICE",
        "DUPLICATE_INGREDIENT, STOP, ALLERGY NOTICE",
        "DUPLICATE_CLASS, INFO, ALLERGY NOTICE"
    })
    void anAllergyIsANursesAndTheRestIsRead(
            DrugAlert.Kind kind, DrugAlert.Severity severity, String expected) {
        var alert = new DrugAlert(kind, severity, List.of(), "Rash from it", "FDA label");
        var stops = stops(with(List.of(alert), List.of()));
        assertEquals(expected, said(stops));
        assertTrue(stops.getFirst().text().contains("Rash from it (FDA label)"));
    }

    private static Ceiling most() {
        var amount = new DrugAmount(new BigDecimal("4000"), "mg");
        return new Ceiling("acetaminophen", amount, "FDA label");
    }

    /** E19: over the day's most only a nurse goes on, and is told from when it is within. */
    @ParameterizedTest
    @CsvSource({"2026-11-23T20:00:00Z", "''"})
    void overTheDaysMostIsANurses(String allowed) {
        @Nullable Instant from = allowed.isEmpty() ? null : Instant.parse(allowed);
        var over = new DailyAmount.Over(most(), new BigDecimal("4500"), from);
        var stops = stops(with(List.of(), List.of(over)));
        assertEquals("OVER_CEILING NURSE", said(stops));
        assertEquals(from, stops.getFirst().until());
        assertTrue(stops.getFirst().text().contains("acetaminophen"));
    }

    @Test
    void withinTheDaysMostNothingIsSaid() {
        var within = new DailyAmount.Within(most(), new BigDecimal("4000"));
        assertEquals("", said(stops(with(List.of(), List.of(within)))));
    }

    /** The facts of a dose bring the ceilings of what is to be given; what is refused has none. */
    @Test
    void theDoseAtHandCountsTowardsTheDaysMost() {
        var order =
                drug("acetaminophen", "500 mg")
                        .number(2)
                        .dose("2000", "mg", "")
                        .prn(new MedicationOrder.AsNeeded("pain", Duration.ofHours(1), "9 doses"))
                        .order();
        var before =
                List.of(
                        given(order, null, DUE.minus(Duration.ofHours(6))),
                        given(order, null, DUE.minus(Duration.ofHours(3))));
        var day = day(List.of(order), before);
        var checks = DrugChecks.of(List.of(order), Allergies.none(), DrugBook.standard());
        var third = given(order, null, DUE);
        var facts = GiveFacts.of(day, order, third, checks, DUE);
        assertTrue(said(GiveRules.stops(order, null, third, facts)).contains("OVER_CEILING NURSE"));
        var refused = entry(order, null, Outcome.REFUSED, DUE, null, Map.of());
        assertEquals(List.of(), GiveFacts.of(day, order, refused, checks, DUE).ceilings());
    }

    /** SR-71: the number that is said counts this dose too, unless it is a PRN dose. */
    @Test
    void saysHowManyDosesOfTheDrugAreOpen() {
        var open = List.of(slot(DAILY, EIGHT.minusHours(12)), slot(DAILY, EIGHT));
        var facts = Doses.facts(DUE, List.of(DAILY), List.of(), open);
        assertTrue(text("OTHER_OPEN", stops(facts)).contains("2"));

        var asNeeded = prn(null, "9 doses").order();
        var same = daily().drug("acetaminophen", "", "500 mg", "tablet").order();
        var beside =
                Doses.facts(DUE, List.of(same, asNeeded), List.of(), List.of(slot(same, EIGHT)));
        var stops = GiveRules.stops(asNeeded, null, given(asNeeded, null, DUE), beside);
        assertTrue(text("OTHER_OPEN", stops).contains("1"));
    }

    private static String text(String kind, List<GiveStop> stops) {
        return stops.stream()
                .filter(s -> s.kind().name().equals(kind))
                .map(GiveStop::text)
                .findFirst()
                .orElse("");
    }

    /** Who decides in spite of a reading has to see which one it was. */
    @Test
    void aReadingOutsideItsLimitsIsNamed() {
        var order =
                daily().regimen(Doses.how("every day; house twice", "", "PULSE below 60")).order();
        var low = given(order, EIGHT, "500", Map.of(Reading.PULSE, new BigDecimal("52")));
        var facts = Doses.facts(DUE, List.of(order), List.of(), List.of());
        var text = text("READING_OUTSIDE", GiveRules.stops(order, slot(order, EIGHT), low, facts));
        assertTrue(text.contains("pulse 52"), text);
    }
}
