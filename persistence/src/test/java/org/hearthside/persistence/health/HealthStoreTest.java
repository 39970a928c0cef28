package org.hearthside.persistence.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.CodeStatus.Choice;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));
    private ClientId bob = new ClientId(new UUID(0, 2));

    @BeforeEach
    void givenTwoResidents() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
        bob = Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null).id();
    }

    private HealthStore store() {
        return new HealthStore(db);
    }

    private List<String> conditions() {
        return store().conditions(dsp, maria).stream().map(Condition::text).toList();
    }

    @Test
    void listsConditionsActiveAndPrimaryFirst() {
        assertEquals(List.of(), store().conditions(dsp, maria));
        var resolved = Given.condition(maria, "Pneumonia", false, Condition.Status.RESOLVED);
        store().recordCondition(nurse, resolved);
        store().recordCondition(nurse, Given.condition(maria, "Diabetes", false));
        store().recordCondition(nurse, Given.condition(maria, "Epilepsy", true));
        assertEquals(List.of("Epilepsy", "Diabetes", "Pneumonia"), conditions());
        var kept = store().conditions(dsp, maria).getLast();
        assertEquals(
                new Condition(
                        resolved.id(),
                        maria,
                        "Pneumonia",
                        resolved.code(),
                        false,
                        Condition.Status.RESOLVED,
                        resolved.onset(),
                        null,
                        "Dr. Chen",
                        new Stamp(
                                nurse.staff().value(),
                                "Jane Diaz, RN",
                                facility.clock().instant())),
                kept);
    }

    @Test
    void correctsAConditionOnceAndOnlyThePersonsOwn() {
        var wrong = Given.condition(maria, "Epilepsi", true);
        store().recordCondition(nurse, wrong);
        var right = Given.condition(maria, "Epilepsy", true);
        store().correctCondition(nurse, wrong.id(), right);
        assertEquals(List.of("Epilepsy"), conditions());
        assertThrows(
                StaleRecord.class,
                () ->
                        store().correctCondition(
                                        nurse, wrong.id(), Given.condition(maria, "Late", true)));
        assertThrows(
                NotFound.class,
                () ->
                        store().correctCondition(
                                        nurseElsewhere,
                                        right.id(),
                                        Given.condition(bob, "Stolen", true)));
        store().correctCondition(
                        nurse,
                        right.id(),
                        Given.condition(
                                maria, "Epilepsy", true, Condition.Status.ENTERED_IN_ERROR));
        assertEquals(List.of(), conditions());
    }

    @Test
    void tellsEveryCorrectionOfAConditionWithBothValues() {
        var wrong = Given.condition(maria, "Epilepsi", true);
        store().recordCondition(nurse, wrong);
        facility.clock().advance(Duration.ofDays(1));
        var right = Given.condition(maria, "Epilepsy", true, Condition.Status.INACTIVE);
        store().correctCondition(nurse, wrong.id(), right);
        var told = store().history(dsp, maria, HealthItem.CONDITION, right.id());
        var text = told.stream().filter(c -> c.field().equals("text")).findFirst().orElseThrow();
        assertEquals("Epilepsi", text.before());
        assertEquals("Epilepsy", text.after());
        assertEquals(facility.clock().instant(), text.by().at());
        assertEquals(
                List.of("text", "status"),
                told.stream()
                        .map(Change::field)
                        .filter(f -> !f.equals(Change.FIRST))
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertEquals(Change.FIRST, told.getLast().field());
        assertEquals("Jane Diaz, RN", told.getLast().by().byName());
        assertThrows(
                NotFound.class,
                () -> store().history(nurseElsewhere, bob, HealthItem.CONDITION, right.id()));
    }

    @Test
    void keepsOneCodeStatusAndAllThatWereBefore() {
        assertEquals(Optional.empty(), store().codeStatus(dsp, maria));
        var full = Given.codeStatus(maria, Choice.FULL_TREATMENT);
        store().recordCodeStatus(nurse, full, null);
        facility.clock().advance(Duration.ofDays(1));
        var dnr = Given.codeStatus(maria, Choice.DNR, Choice.DNI);
        store().recordCodeStatus(nurse, dnr, full.id());
        var kept = store().codeStatus(dsp, maria).orElseThrow();
        assertEquals(
                new CodeStatus(
                        dnr.id(),
                        maria,
                        RecordState.RECORDED,
                        dnr.choices(),
                        dnr.document(),
                        "guardian",
                        dnr.reviewedOn(),
                        kept.stamp()),
                kept);
        assertEquals(
                List.of(dnr.id(), full.id()),
                store().codeStatusHistory(admin, maria).stream().map(CodeStatus::id).toList());
    }

    @Test
    void neverReplacesACodeStatusThatThePersonDidNotSee() {
        var full = Given.codeStatus(maria, Choice.FULL_TREATMENT);
        store().recordCodeStatus(nurse, full, null);
        var dnr = Given.codeStatus(maria, Choice.DNR);
        assertThrows(StaleRecord.class, () -> store().recordCodeStatus(nurse, dnr, null));
        assertThrows(StaleRecord.class, () -> store().recordCodeStatus(nurse, dnr, newId()));
        store().recordCodeStatus(nurse, dnr, full.id());
        var late = Given.codeStatus(maria, Choice.COMFORT_ONLY);
        assertThrows(StaleRecord.class, () -> store().recordCodeStatus(nurse, late, full.id()));
        assertEquals(dnr.id(), store().codeStatus(nurse, maria).orElseThrow().id());
    }

    @Test
    void keepsOneFactOfATopicInTheOrderOfTopics() {
        assertEquals(List.of(), store().careFacts(dsp, maria));
        var falls = Given.fact(maria, CareTopic.FALLS, "Uses a walker");
        var texture = Given.fact(maria, CareTopic.FOOD_TEXTURE, "Minced & moist");
        store().recordCareFacts(nurse, maria, List.of(falls, texture), List.of());
        var seen = store().careFacts(dsp, maria);
        assertEquals(
                List.of(CareTopic.FOOD_TEXTURE, CareTopic.FALLS),
                seen.stream().map(CareFact::topic).toList());
        assertEquals(
                new CareFact(
                        texture.id(),
                        maria,
                        CareTopic.FOOD_TEXTURE,
                        RecordState.RECORDED,
                        "Minced & moist",
                        5,
                        "speech therapist",
                        texture.reviewDue(),
                        seen.getFirst().stamp()),
                seen.getFirst());
        facility.clock().advance(Duration.ofDays(1));
        var newer = Given.fact(maria, CareTopic.FALLS, "Fell twice in October");
        store().recordCareFacts(nurse, maria, List.of(newer), seen);
        assertEquals(newer.id(), store().careFacts(dsp, maria).getLast().id());
        assertEquals(
                List.of(newer.id(), falls.id()),
                store().careFactHistory(dsp, maria, CareTopic.FALLS).stream()
                        .map(CareFact::id)
                        .toList());
        // all or nothing: mobility would be new, falls was changed by someone else
        var mobility = Given.fact(maria, CareTopic.MOBILITY, "Walker");
        var late = Given.fact(maria, CareTopic.FALLS, "Late");
        assertThrows(
                StaleRecord.class,
                () -> store().recordCareFacts(nurse, maria, List.of(mobility, late), seen));
        assertThrows(
                StaleRecord.class,
                () -> store().recordCareFacts(nurse, maria, List.of(mobility, late), List.of()));
        assertEquals(2, store().careFacts(dsp, maria).size());
        assertThrows(
                InvalidEntry.class,
                () ->
                        store().recordCareFacts(
                                        nurse,
                                        maria,
                                        List.of(Given.fact(bob, CareTopic.MOOD, "x")),
                                        List.of()));
    }

    @Test
    void refusesWhatTheRulesRefuseButNotWhatIsTakenBack() {
        var epilepsy = Given.condition(maria, "Epilepsy", true);
        store().recordCondition(nurse, epilepsy);
        var nameless = Given.condition(maria, " ", true);
        assertThrows(InvalidEntry.class, () -> store().recordCondition(nurse, nameless));
        assertThrows(
                InvalidEntry.class, () -> store().correctCondition(nurse, epilepsy.id(), nameless));
        store().correctCondition(
                        nurse,
                        epilepsy.id(),
                        Given.condition(maria, " ", true, Condition.Status.ENTERED_IN_ERROR));
        assertEquals(List.of(), conditions());

        var both = Given.codeStatus(maria, Choice.FULL_TREATMENT, Choice.COMFORT_ONLY);
        assertThrows(InvalidEntry.class, () -> store().recordCodeStatus(nurse, both, null));
        var blank = Given.fact(maria, CareTopic.FALLS, " ");
        assertThrows(
                InvalidEntry.class,
                () -> store().recordCareFacts(nurse, maria, List.of(blank), List.of()));
        assertEquals(List.of(), store().careFacts(nurse, maria));
    }

    @Test
    void listsResultsAndImmunizationsNewestFirstWithoutWhatWasCorrected() {
        var old = Given.lab(maria, "Glucose", Given.MORNING.minusSeconds(900));
        var fresh = Given.lab(maria, "Glucose", Given.MORNING);
        var corrected = Given.lab(maria, "Glucose", Given.MORNING.plusSeconds(1));
        var flu = Given.immunization(maria, "Influenza", LocalDate.of(2026, 10, 1));
        var covid = Given.immunization(maria, "COVID-19", LocalDate.of(2026, 11, 1));
        imported(tx -> {
            ResultRows.insert(tx, old, null);
            ResultRows.insert(tx, fresh, null);
            ResultRows.insert(tx, corrected, fresh.id());
            ResultRows.insert(tx, flu, null);
            ResultRows.insert(tx, covid, null);
        });
        assertEquals(
                List.of(corrected.id(), old.id()),
                store().labs(dsp, maria, Slice.first(9)).stream().map(LabResult::id).toList());
        var lab = store().labs(dsp, maria, new Slice(1, 1)).getFirst();
        assertEquals(
                LabResult.reported(
                        old.id(),
                        maria,
                        "Glucose",
                        old.code(),
                        "5.4",
                        "mmol/L",
                        "3.9-5.5",
                        "",
                        old.takenAt(),
                        lab.stamp()),
                lab);
        var given = store().immunizations(dsp, maria);
        assertEquals(List.of(covid.id(), flu.id()), given.stream().map(Immunization::id).toList());
        assertEquals(
                Immunization.given(
                        flu.id(),
                        maria,
                        "Influenza",
                        flu.code(),
                        flu.givenOn(),
                        "L123",
                        "pharmacy",
                        given.getLast().stamp()),
                given.getLast());
    }

    private Immunization vaccine(Immunization.Outcome outcome, String reason) {
        return new Immunization(
                newId(),
                maria,
                " zoster  recombinant ",
                null,
                outcome,
                LocalDate.of(2026, 3, 1),
                Immunization.Shot.UNKNOWN,
                reason,
                "person",
                Immunization.Status.FINAL,
                Stamp.UNSAVED);
    }

    @Test
    void recordsAVaccineThatWasRefusedAndTakesBackOneEnteredInError() {
        var no = vaccine(Immunization.Outcome.DECLINED, "not today");
        store().recordImmunization(nurse, no, null);
        var kept = store().immunizations(dsp, maria).getFirst();
        assertEquals("zoster recombinant", kept.vaccine());
        assertEquals(Immunization.Outcome.DECLINED, kept.outcome());
        var because =
                assertThrows(
                        InvalidEntry.class,
                        () ->
                                store().recordImmunization(
                                                nurse,
                                                vaccine(Immunization.Outcome.NOT_ADVISED, ""),
                                                null));
        assertEquals("reason", because.problems().getFirst().field());
        var error =
                new Immunization(
                        newId(),
                        maria,
                        kept.vaccine(),
                        null,
                        kept.outcome(),
                        kept.givenOn(),
                        kept.shot(),
                        kept.reason(),
                        kept.source(),
                        Immunization.Status.ENTERED_IN_ERROR,
                        Stamp.UNSAVED);
        store().recordImmunization(nurse, error, no.id());
        assertEquals(List.of(), store().immunizations(dsp, maria));
        assertThrows(StaleRecord.class, () -> store().recordImmunization(nurse, error, no.id()));
    }

    @Test
    void refusesAResultFromTomorrowAndOneWithoutAValue() {
        var tomorrow = facility.clock().instant().plus(Duration.ofDays(1));
        var ahead = Given.lab(maria, "INR", tomorrow);
        assertEquals(
                "takenOn",
                assertThrows(InvalidEntry.class, () -> store().recordLab(nurse, ahead, null))
                        .problems()
                        .getFirst()
                        .field());
        var right = Given.lab(maria, "INR", Given.MORNING);
        store().recordLab(nurse, right, null);
        assertEquals(1, store().labs(dsp, maria, Slice.first(5)).size());
    }
}
