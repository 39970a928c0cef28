package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.importexport.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allergies, and the answers that are none. */
class AllergyReaderTest {
    private static Mapped of(String members) {
        return Mapped.of(
                "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a\",\"patient\":{\"reference\":"
                        + "\"Patient/p\"},"
                        + members
                        + "}");
    }

    private static Allergy allergy(String members) {
        return of(members).only(Imported.Allergy.class).content();
    }

    @ParameterizedTest
    @CsvSource({
        "716186003, DRUG FOOD LATEX ENVIRONMENTAL",
        "409137002, DRUG",
        "429625007, FOOD",
        "428607008, ENVIRONMENTAL",
        "1003774007, LATEX",
        "716184000, LATEX",
        "428197003, ''",
    })
    void readsNoKnownAllergyAsAnAnswerAndNeverAsAnAllergy(String code, String classes) {
        var mapped =
                of(
                        "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\""
                                + code
                                + "\",\"display\":\"No known something (situation)\"}]}");
        var answered = mapped.items.stream().map(i -> ((Imported.Answer) i).content()).toList();
        assertEquals(
                classes,
                String.join(" ", answered.stream().map(a -> a.allergyClass().name()).toList()));
        assertTrue(answered.stream().allMatch(a -> a.state() == RecordState.NONE_KNOWN));
        assertEquals(answered.isEmpty() ? 1 : 0, mapped.result().skipped().size());
    }

    @ParameterizedTest
    @CsvSource({
        "NKDA, DRUG",
        "No Known Drug Allergies, DRUG",
        "No known medication allergies (situation), DRUG",
        "NKA, DRUG FOOD LATEX ENVIRONMENTAL",
        "no known bee allergy, ''",
    })
    void readsTheSameInWords(String text, String classes) {
        assertEquals(
                classes,
                String.join(
                        " ",
                        of("\"code\":{\"text\":\"" + text + "\"}").items.stream()
                                .map(i -> ((Imported.Answer) i).content().allergyClass().name())
                                .toList()));
    }

    @Test
    void takesNoAnswerThatTheSourceTookBackOrDoubts() {
        for (var status : List.of("entered-in-error", "refuted", "unconfirmed")) {
            var mapped =
                    of(
                            "\"code\":{\"text\":\"NKDA\"},\"verificationStatus\":{\"coding\":[{"
                                    + "\"code\":\""
                                    + status
                                    + "\"}]}");
            assertEquals(List.of(), mapped.items, status);
            assertEquals(1, mapped.result().skipped().size(), status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "medication, Aspirin, DRUG",
        "biologic, Egg vaccine, DRUG",
        "food, Peanut, FOOD",
        "environment, Pollen, ENVIRONMENTAL",
        "environment, Latex gloves, LATEX",
        "food, Natural rubber, LATEX",
    })
    void filesAnAllergyUnderItsClass(String category, String text, AllergyClass expected) {
        assertEquals(
                expected,
                allergy("\"category\":[\"" + category + "\"],\"code\":{\"text\":\"" + text + "\"}")
                        .allergyClass());
    }

    @ParameterizedTest
    @CsvSource({
        "Shellfish, FOOD, 0",
        "House dust mites, ENVIRONMENTAL, 0",
        "Allergy to drug, DRUG, 0",
        "Xylophone, DRUG, 1",
    })
    void guessesTheClassFromTheWordsElseFilesItUnderDrugsAndSaysSo(
            String text, AllergyClass expected, int reports) {
        var mapped = of("\"code\":{\"text\":\"" + text + "\"}");
        assertEquals(expected, mapped.only(Imported.Allergy.class).content().allergyClass());
        assertEquals(reports, mapped.losses().size());
    }

    @Test
    void showsTheWorstReactionAndEveryReactionInWords() {
        var allergy =
                allergy(
                        """
                        "code":{"text":"Penicillin"},"category":["medication"],"onsetDateTime":"1998",
                        "reaction":[{"manifestation":[{"text":"Hives"}],"severity":"mild"},
                         {"manifestation":[{"text":"Anaphylaxis"}],"severity":"severe"}],
                        "note":[{"text":"Told by sister"}]
                        """);
        assertEquals(Allergy.Severity.SEVERE, allergy.severity());
        assertEquals(
                "Hives (mild); Anaphylaxis (severe); onset 1998; Told by sister",
                allergy.reaction());
        assertNull(allergy.onset());
    }

    @Test
    void takesAHighRiskForSevereWhereNoReactionIsGraded() {
        var code = "\"code\":{\"text\":\"Bee venom\"},\"category\":[\"environment\"]";
        assertEquals(
                Allergy.Severity.SEVERE, allergy(code + ",\"criticality\":\"high\"").severity());
        assertEquals(
                Allergy.Severity.NOT_RECORDED,
                allergy(code + ",\"criticality\":\"low\"").severity());
        assertEquals(
                Allergy.Severity.MILD,
                allergy(
                                code
                                        + ",\"criticality\":\"high\",\"reaction\":[{\"severity\":\"mild\","
                                        + "\"manifestation\":[{\"text\":\"x\"}]}]")
                        .severity());
    }

    @Test
    void countsAnAllergyWithoutAStatusAsActive() {
        var food = "\"category\":[\"food\"],\"code\":{\"text\":\"Milk\"}";
        assertEquals(Allergy.Status.ACTIVE, allergy(food).status());
        assertEquals(
                Allergy.Status.RESOLVED,
                allergy(food + ",\"clinicalStatus\":{\"coding\":[{\"code\":\"resolved\"}]}")
                        .status());
    }

    @Test
    void refusesAnAllergyToNothing() {
        var mapped = of("\"category\":[\"food\"]");
        assertEquals(List.of(), mapped.items);
        assertEquals("code", mapped.losses().getFirst().field());
    }

    @Test
    void refusesAnAllergyOfSomebodyElse() {
        var mapped =
                Mapped.of(
                        "{\"resourceType\":\"AllergyIntolerance\",\"code\":{\"text\":\"Milk\"},"
                                + "\"patient\":{\"reference\":\"Patient/q\"}}");
        assertEquals(List.of(), mapped.items);
        assertEquals("patient", mapped.losses().getFirst().field());
    }

    @Test
    void leavesOutWhatTheCatalogueSaysAboutItself() {
        var snomed = "\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"412071004\"}]";
        var wheat =
                allergy(
                        "\"category\":[\"food\"],\"code\":{"
                                + snomed
                                + ",\"text\":\"Wheat (substance)\"},\"reaction\":[{\"manifestation\":[{"
                                + snomed
                                + ",\"text\":\"Dyspnea (finding)\"}]}]");
        assertEquals("Wheat", wheat.substance());
        assertEquals("Dyspnea", wheat.reaction());
        // words in brackets that are no such mark belong to the person
        var raw = "\"category\":[\"food\"],\"code\":{" + snomed + ",\"text\":\"Egg (raw)\"}";
        assertEquals("Egg (raw)", allergy(raw).substance());
        var own = "\"category\":[\"food\"],\"code\":{\"text\":\"Paint (substance)\"}";
        assertEquals("Paint (substance)", allergy(own).substance());
    }
}
