package org.hearthside.core.health;

import static org.hearthside.core.health.Given.CLIENT;
import static org.hearthside.core.health.Given.STAMP;
import static org.hearthside.core.health.Given.TODAY;
import static org.hearthside.core.health.Given.allergy;
import static org.hearthside.core.health.Given.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthRulesTest {
    private static final LocalDate BORN = LocalDate.of(1980, 8, 14);

    static List<String> fields(List<Problem> problems) {
        problems.forEach(p -> assertFalse(p.message().isBlank() || p.label().isBlank()));
        return problems.stream().map(Problem::field).toList();
    }

    private static List<String> wrong(Allergy a) {
        return fields(AllergyRules.check(AllergyRules.tidy(a), BORN, TODAY, Entry.FORM));
    }

    @Test
    void takesAnAllergyAndNeedsItsSubstance() {
        assertEquals(
                List.of(),
                wrong(allergy(AllergyClass.DRUG, "penicillin", Allergy.Severity.SEVERE)));
        assertEquals(
                List.of("substance"),
                wrong(allergy(AllergyClass.DRUG, "  ", Allergy.Severity.SEVERE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NKDA",
                "nka",
                "None",
                "N/A",
                "No known drug allergies",
                "unknown",
                "Denies any",
                "no allergies"
            })
    void refusesAnAnswerAsTheNameOfASubstance(String substance) {
        assertEquals(
                List.of("substance"),
                wrong(allergy(AllergyClass.DRUG, substance, Allergy.Severity.MILD)));
    }

    @Test
    void needsSomeoneBehindAVerification() {
        var nobody = allergy(AllergyClass.DRUG, "latex", "", Allergy.Severity.MILD, TODAY);
        assertEquals(List.of("verifiedBy"), wrong(nobody));
        assertEquals(List.of(), AllergyRules.check(nobody, BORN, TODAY, Entry.IMPORT));
        var future =
                allergy(AllergyClass.DRUG, "latex", "", Allergy.Severity.MILD, TODAY.plusDays(1));
        assertTrue(wrong(future).contains("verifiedOn"));
    }

    @Test
    void refusesNoneKnownWhileAnAllergyOfTheClassStands() {
        var recorded =
                new Allergies(
                        List.of(allergy(AllergyClass.DRUG, "penicillin", Allergy.Severity.SEVERE)),
                        List.of());
        var drug = answer(AllergyClass.DRUG, RecordState.NONE_KNOWN, "");
        assertEquals(List.of("state"), fields(AllergyRules.check(drug, recorded, TODAY)));
        var food = answer(AllergyClass.FOOD, RecordState.NONE_KNOWN, "");
        assertEquals(List.of(), AllergyRules.check(food, recorded, TODAY));
        var claimed = answer(AllergyClass.FOOD, RecordState.RECORDED, "");
        assertEquals(List.of("state"), fields(AllergyRules.check(claimed, recorded, TODAY)));
        var unable = answer(AllergyClass.FOOD, RecordState.UNABLE_TO_VERIFY, "");
        assertEquals(List.of("note"), fields(AllergyRules.check(unable, recorded, TODAY)));
        var past = answer(AllergyClass.FOOD, RecordState.NONE_KNOWN, "", TODAY.minusDays(1), STAMP);
        assertEquals(List.of("reviewDue"), fields(AllergyRules.check(past, recorded, TODAY)));
    }

    private static List<String> code(
            RecordState state,
            Set<CodeStatus.Choice> choices,
            CodeStatus.@Nullable Document document,
            String by) {
        var status =
                new CodeStatus(new UUID(0, 1), CLIENT, state, choices, document, by, null, STAMP);
        return fields(CodeStatusRules.check(status, TODAY, Entry.FORM));
    }

    @Test
    void needsDateAndSignerOfACodeStatusDocument() {
        var dnr = EnumSet.of(CodeStatus.Choice.DNR);
        var good = new CodeStatus.Document("POLST", "OH", TODAY, "Dr. Patel", "", null, null);
        assertEquals(List.of(), code(RecordState.RECORDED, dnr, good, "guardian"));
        assertEquals(List.of(), code(RecordState.RECORDED, dnr, null, "guardian"));
        var bad =
                new CodeStatus.Document(
                        "POLST",
                        "",
                        TODAY.plusDays(1),
                        "",
                        "",
                        TODAY.minusDays(1),
                        TODAY.plusDays(9));
        assertEquals(
                List.of("date", "signer", "expires", "voidedOn"),
                code(RecordState.RECORDED, dnr, bad, "guardian"));
    }

    @Test
    void refusesContradictionsAndChoicesThatNobodyMade() {
        var both = EnumSet.of(CodeStatus.Choice.FULL_TREATMENT, CodeStatus.Choice.COMFORT_ONLY);
        assertEquals(List.of("choices"), code(RecordState.RECORDED, both, null, "guardian"));
        var polst = EnumSet.of(CodeStatus.Choice.FULL_TREATMENT, CodeStatus.Choice.DNR);
        assertEquals(List.of(), code(RecordState.RECORDED, polst, null, "guardian"));
        assertEquals(List.of("decidedBy"), code(RecordState.RECORDED, polst, null, ""));
        assertEquals(List.of("choices"), code(RecordState.NOT_RECORDED, polst, null, ""));
    }

    private static List<String> condition(
            @Nullable LocalDate onset,
            @Nullable LocalDate end,
            Condition.Status status,
            boolean primary,
            String icd) {
        var c =
                new Condition(
                        new UUID(0, 1),
                        CLIENT,
                        "Epilepsy",
                        new Code("ICD-10-CM", icd),
                        primary,
                        status,
                        onset,
                        end,
                        "",
                        STAMP);
        return fields(ConditionRules.check(ConditionRules.tidy(c), BORN, TODAY));
    }

    @Test
    void keepsTheDatesOfADiagnosisInOrder() {
        var day = LocalDate.of(2020, 1, 1);
        assertEquals(List.of(), condition(day, null, Condition.Status.ACTIVE, true, "G40.909"));
        assertEquals(List.of(), condition(day, day, Condition.Status.RESOLVED, false, "G40.909"));
        assertEquals(
                List.of("onset"),
                condition(BORN.minusDays(1), null, Condition.Status.ACTIVE, true, "G40.909"));
        assertEquals(
                List.of("onset"),
                condition(TODAY.plusDays(1), null, Condition.Status.ACTIVE, true, "G40.909"));
        assertEquals(
                List.of("resolved"),
                condition(day, day.minusDays(1), Condition.Status.RESOLVED, false, "G40.909"));
        assertEquals(
                List.of("resolved"),
                condition(day, day, Condition.Status.ACTIVE, false, "G40.909"));
        assertEquals(
                List.of("primary"),
                condition(day, day, Condition.Status.RESOLVED, true, "G40.909"));
    }

    @ParameterizedTest
    @CsvSource({
        "G40.909, true",
        "E11.9, true",
        "A00, true",
        "C7A.00, true",
        "G40909, false",
        "epilepsy, false"
    })
    void checksTheFormOfADiagnosisCode(String icd, boolean sound) {
        assertEquals(sound, condition(null, null, Condition.Status.ACTIVE, true, icd).isEmpty());
    }

    private static List<String> fact(
            CareTopic topic, RecordState state, String text, @Nullable Integer level) {
        var fact = new CareFact(new UUID(0, 1), CLIENT, topic, state, text, level, "", null, STAMP);
        return fields(CareRules.check(fact, TODAY));
    }

    @Test
    void takesOnlyFoodAndDrinkLevelsThatExist() {
        for (int level = -1; level <= 9; level++) {
            assertEquals(
                    level >= 3 && level <= 7,
                    fact(CareTopic.FOOD_TEXTURE, RecordState.RECORDED, "", level).isEmpty());
            assertEquals(
                    level >= 0 && level <= 4,
                    fact(CareTopic.DRINK_THICKNESS, RecordState.RECORDED, "", level).isEmpty());
        }
        assertEquals(List.of("level"), fact(CareTopic.FALLS, RecordState.RECORDED, "", 3));
    }

    @Test
    void printsEveryLevelWithNumberAndName() {
        assertEquals("IDDSI 5 Minced & Moist", Iddsi.food(5));
        assertEquals("IDDSI 2 Mildly Thick", Iddsi.drink(2));
        for (int level = 0; level <= 7; level++) {
            int l = level;
            if (level >= 3) {
                assertTrue(Iddsi.food(level).matches("IDDSI " + level + " \\p{Lu}.+"));
            } else {
                assertThrows(IllegalArgumentException.class, () -> Iddsi.food(l));
            }
            if (level <= 4) {
                assertTrue(Iddsi.drink(level).matches("IDDSI " + level + " \\p{Lu}.+"));
            }
        }
    }

    @Test
    void needsWordsWhereSomethingIsRecordedAndNoneElsewhere() {
        assertEquals(List.of("text"), fact(CareTopic.FALLS, RecordState.RECORDED, " ", null));
        assertEquals(List.of("text"), fact(CareTopic.FALLS, RecordState.NONE_KNOWN, "often", null));
        assertEquals(
                List.of("text"), fact(CareTopic.FALLS, RecordState.UNABLE_TO_VERIFY, "", null));
        assertEquals(List.of(), fact(CareTopic.FALLS, RecordState.NONE_KNOWN, "", null));
    }

    @Test
    void saysNeverNoneOfATopicThatNobodyAsked() {
        for (var topic : CareTopic.values()) {
            var words = FactWords.of(topic, null, TODAY, Given.ZONE);
            assertEquals("NOT RECORDED", words.text());
            assertFalse(words.known());
            assertFalse(words.label().isBlank());
        }
    }

    @Test
    void keepsAVaccineInTheLifetime() {
        var early =
                Immunization.given(
                        new UUID(0, 1), CLIENT, "", null, BORN.minusDays(1), "", "", STAMP);
        assertEquals(
                List.of("vaccine", "givenOn"),
                fields(ResultRules.check(early, BORN, TODAY, Entry.FORM)));
        var late =
                Immunization.given(
                        new UUID(0, 1),
                        CLIENT,
                        "influenza",
                        null,
                        TODAY.plusDays(1),
                        "",
                        "",
                        STAMP);
        assertEquals(List.of("givenOn"), fields(ResultRules.check(late, BORN, TODAY, Entry.FORM)));
    }
}
