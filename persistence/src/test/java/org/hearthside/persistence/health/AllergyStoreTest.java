package org.hearthside.persistence.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllergyStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private AllergyStore store() {
        return new AllergyStore(db);
    }

    private RecordState state(AllergyClass allergyClass) {
        return store().get(dsp, maria).state(allergyClass);
    }

    private void answer(AllergyClass allergyClass, RecordState state) {
        store().answer(
                        nurse,
                        maria,
                        List.of(Given.answer(maria, allergyClass, state)),
                        store().get(nurse, maria));
    }

    @Test
    void nothingRecordedIsNotNoneKnown() {
        for (var allergyClass : AllergyClass.values()) {
            assertEquals(RecordState.NOT_RECORDED, state(allergyClass));
        }
        assertEquals(List.of(), store().list(dsp, maria));
    }

    @Test
    void keepsEveryFieldWithWhoAndWhen() {
        var penicillin = Given.allergy(maria, AllergyClass.DRUG, "penicillin");
        store().record(nurse, penicillin);
        var kept = store().get(dsp, maria).items().getFirst();
        assertEquals("Jane Diaz, RN", kept.stamp().byName());
        assertEquals(nurse.staff().value(), kept.stamp().by());
        assertEquals(facility.clock().instant(), kept.stamp().at());
        assertEquals(
                new Allergy(
                        penicillin.id(),
                        maria,
                        AllergyClass.DRUG,
                        "penicillin",
                        penicillin.code(),
                        "hives",
                        Allergy.Severity.SEVERE,
                        Allergy.Kind.ALLERGY,
                        penicillin.onset(),
                        Allergy.Status.ACTIVE,
                        "sister",
                        penicillin.verifiedOn(),
                        "Jane Diaz, RN",
                        kept.stamp()),
                kept);
    }

    @Test
    void anAllergyMakesNoneKnownMootForGood() {
        answer(AllergyClass.DRUG, RecordState.NONE_KNOWN);
        answer(AllergyClass.FOOD, RecordState.NONE_KNOWN);
        assertEquals(RecordState.NONE_KNOWN, state(AllergyClass.DRUG));
        var penicillin = Given.allergy(maria, AllergyClass.DRUG, "penicillin");
        store().record(nurse, penicillin);
        assertEquals(RecordState.RECORDED, state(AllergyClass.DRUG));
        assertEquals(RecordState.NONE_KNOWN, state(AllergyClass.FOOD));
        // taken back, it leaves a question, not the old answer
        store().correct(
                        nurse,
                        penicillin.id(),
                        Given.allergy(
                                maria,
                                AllergyClass.DRUG,
                                "penicillin",
                                Allergy.Status.ENTERED_IN_ERROR));
        assertEquals(RecordState.NOT_RECORDED, state(AllergyClass.DRUG));
        assertEquals(List.of(), store().list(nurse, maria));
        answer(AllergyClass.DRUG, RecordState.NONE_KNOWN);
        assertEquals(RecordState.NONE_KNOWN, state(AllergyClass.DRUG));
    }

    @Test
    void aCorrectionTakesThePlaceAndMayChangeTheClass() {
        answer(AllergyClass.FOOD, RecordState.NONE_KNOWN);
        var wrong = Given.allergy(maria, AllergyClass.DRUG, "shellfish");
        store().record(nurse, wrong);
        var right = Given.allergy(maria, AllergyClass.FOOD, "shellfish");
        store().correct(nurse, wrong.id(), right);
        assertEquals(RecordState.NOT_RECORDED, state(AllergyClass.DRUG));
        assertEquals(RecordState.RECORDED, state(AllergyClass.FOOD));
        var resolved =
                Given.allergy(maria, AllergyClass.FOOD, "shellfish", Allergy.Status.RESOLVED);
        store().correct(nurse, right.id(), resolved);
        assertEquals(RecordState.NOT_RECORDED, state(AllergyClass.FOOD));
        assertEquals(
                List.of(resolved.id()),
                store().list(nurse, maria).stream().map(Allergy::id).toList());
    }

    @Test
    void tellsTheSecondOfTwoWhoCorrectTheSame() {
        var wrong = Given.allergy(maria, AllergyClass.DRUG, "peniciline");
        store().record(nurse, wrong);
        store().correct(nurse, wrong.id(), Given.allergy(maria, AllergyClass.DRUG, "penicillin"));
        assertThrows(
                StaleRecord.class,
                () ->
                        store().correct(
                                        nurse,
                                        wrong.id(),
                                        Given.allergy(maria, AllergyClass.DRUG, "ampicillin")));
        assertEquals("penicillin", store().get(nurse, maria).items().getFirst().substance());
    }

    @Test
    void refusesNoneKnownWhileAnAllergyStands() {
        store().record(nurse, Given.allergy(maria, AllergyClass.LATEX, "latex"));
        var refused =
                assertThrows(
                        InvalidEntry.class,
                        () -> answer(AllergyClass.LATEX, RecordState.NONE_KNOWN));
        assertEquals("health.allergyStands", refused.problems().getFirst().key());
        answer(AllergyClass.LATEX, RecordState.UNABLE_TO_VERIFY);
        assertEquals(RecordState.RECORDED, state(AllergyClass.LATEX));
    }

    @Test
    void answersSeveralClassesInOneActAgainstWhatWasSeen() {
        var seen = store().get(nurse, maria);
        var drug = Given.answer(maria, AllergyClass.DRUG, RecordState.NONE_KNOWN);
        var food = Given.answer(maria, AllergyClass.FOOD, RecordState.UNABLE_TO_VERIFY);
        store().answer(nurse, maria, List.of(drug, food), seen);
        var kept = store().get(nurse, maria).answer(AllergyClass.FOOD).orElseThrow();
        assertEquals(
                new AllergyAnswer(
                        food.id(),
                        maria,
                        AllergyClass.FOOD,
                        RecordState.UNABLE_TO_VERIFY,
                        "sister",
                        "asked by phone",
                        food.reviewDue(),
                        kept.stamp()),
                kept);
        var late = Given.answer(maria, AllergyClass.DRUG, RecordState.UNABLE_TO_VERIFY);
        assertThrows(
                StaleRecord.class,
                () -> store().answer(nurse, maria, List.of(late), Allergies.none()));
        assertEquals(RecordState.NONE_KNOWN, state(AllergyClass.DRUG));
    }

    @Test
    void reachesNothingOfAnotherPerson() {
        var penicillin = Given.allergy(maria, AllergyClass.DRUG, "penicillin");
        store().record(nurse, penicillin);
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null).id();
        assertThrows(
                NotFound.class,
                () ->
                        store().correct(
                                        nurseElsewhere,
                                        penicillin.id(),
                                        Given.allergy(bob, AllergyClass.DRUG, "codeine")));
        assertThrows(
                InvalidEntry.class,
                () ->
                        store().answer(
                                        nurseElsewhere,
                                        bob,
                                        List.of(
                                                Given.answer(
                                                        maria,
                                                        AllergyClass.FOOD,
                                                        RecordState.NONE_KNOWN)),
                                        Allergies.none()));
        assertEquals(RecordState.RECORDED, state(AllergyClass.DRUG));
        assertEquals(RecordState.NOT_RECORDED, state(AllergyClass.FOOD));
    }
}
