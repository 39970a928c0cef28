package org.hearthside.core.medications;

import static org.hearthside.core.medications.Orders.wellbutrin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderChecksTest {

    private static MedicationOrder order(int number, String generic) {
        return wellbutrin().number(number).drug(generic, "", "", "").order();
    }

    private static Allergies allergicTo(String... substances) {
        return new Allergies(
                List.of(substances).stream()
                        .map(s ->
                                new Allergy(
                                        UUID.randomUUID(),
                                        Orders.CLIENT,
                                        AllergyClass.DRUG,
                                        s,
                                        null,
                                        "",
                                        Allergy.Severity.SEVERE,
                                        Allergy.Kind.ALLERGY,
                                        null,
                                        Allergy.Status.ACTIVE,
                                        "",
                                        null,
                                        "",
                                        Stamp.UNSAVED))
                        .toList(),
                List.of());
    }

    private static List<String> alerts(String generic, String... substances) {
        var order = order(1, generic);
        return OrderChecks.of(List.of(order), allergicTo(substances)).alerts(order);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet | acetaminophen, oxycodone",
                "24 HR metoprolol succinate 25 MG Extended Release Oral Tablet | metoprolol",
                "Sulfamethoxazole / Trimethoprim | sulfamethoxazole, trimethoprim",
                "potassium chloride | potassium chloride",
                "Penicillin V Potassium 250 MG Oral Tablet | penicillin v",
                "insulin glargine | insulin glargine",
                "ferrous sulfate 325 mg | ferrous sulfate",
                "Amoxicillin 50 MG/ML Oral Suspension | amoxicillin",
                "albuterol 0.09 MG/ACTUAT Metered Dose Inhaler | albuterol",
                "Potassium Chloride ER | potassium chloride",
            })
    void takesTheIngredientsOutOfAName(String generic, String names) {
        assertEquals(Set.of(names.split(", ")), Ingredients.of(generic));
    }

    @Test
    void namesTheOtherOrderForTheSameDrugOnBoth() {
        var first = order(101, "acetaminophen");
        var second = order(102, "Acetaminophen 325 MG / Hydrocodone Bitartrate 5 MG Oral Tablet");
        var other = order(103, "insulin lispro");
        var checks = OrderChecks.of(List.of(first, second, other), Allergies.none());
        assertEquals(List.of("ALSO ORDERED: #102"), checks.alerts(first));
        assertEquals(List.of("ALSO ORDERED: #101"), checks.alerts(second));
        assertEquals(List.of(), checks.alerts(other));
    }

    @Test
    void findsTheOtherOrderByItsBrandOrAnotherSaltButNotByWhatBothAreDissolvedIn() {
        var divalproex = order(101, "divalproex sodium");
        var valproic = order(102, "valproic acid 50 MG/ML Oral Solution");
        var other = order(103, "phenobarbital 4 MG/ML Oral Solution");
        var checks = OrderChecks.of(List.of(divalproex, valproic, other), Allergies.none());
        assertEquals(List.of(102), checks.alsoOrdered(divalproex));
        assertEquals(List.of(), checks.alsoOrdered(other));
    }

    @Test
    void ofManyOrdersItSaysHowManyOfWhichDrugAndNamesTheFirst() {
        var all = new ArrayList<MedicationOrder>();
        for (int number = 101; number <= 109; number++) {
            all.add(order(number, "acetaminophen"));
        }
        var first = all.getFirst();
        assertEquals(
                List.of("ALSO ORDERED: #102, #103, #104, #105, #106, #107, #108, #109"),
                OrderChecks.of(all, Allergies.none()).alerts(first));
        all.add(order(110, "acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet"));
        var checks = OrderChecks.of(all, Allergies.none());
        assertEquals(
                List.of(
                        "ALSO ORDERED: acetaminophen in 9 other current orders, first #102, #103,"
                                + " #104"),
                checks.alerts(first));
        assertEquals(9, checks.alsoOrdered(first).size());
    }

    @Test
    void doesNotCountAStoppedOrder() {
        var first = order(101, "acetaminophen");
        var stopped =
                wellbutrin()
                        .number(102)
                        .drug("acetaminophen", "", "", "")
                        .status(OrderStatus.DISCONTINUED)
                        .order();
        var checks = OrderChecks.of(List.of(first, stopped), Allergies.none());
        assertEquals(List.of(), checks.alerts(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amoxicillin | Amoxicillin | ALLERGY CONFLICT: Amoxicillin",
                "amoxicillin 250 MG / clavulanate 125 MG Oral Tablet | penicillin"
                        + " | ALLERGY CONFLICT: penicillin (penicillins)",
                "penicillin V potassium | Penicillin | ALLERGY CONFLICT: Penicillin",
                "cephalexin 500 MG Oral Capsule | cefazolin | ALLERGY CONFLICT: cefazolin (cephalosporins)",
                "sulfamethoxazole / trimethoprim | Sulfa drugs | ALLERGY CONFLICT: Sulfa drugs (sulfonamides)",
                "ibuprofen | aspirin | ALLERGY CONFLICT: aspirin (NSAIDs)",
                "hydrocodone bitartrate 5 MG / acetaminophen 325 MG | codeine"
                        + " | ALLERGY CONFLICT: codeine (opioids like codeine and morphine)",
                "cephalexin | penicillin | ALLERGY CHECK: penicillin"
                        + " — penicillins and cephalosporins can cross-react",
            })
    void findsTheOrderThatGoesAgainstAnAllergy(String generic, String substance, String alert) {
        assertEquals(List.of(alert), alerts(generic, substance));
    }

    @ParameterizedTest
    @CsvSource({
        "furosemide, sulfa",
        "fentanyl, morphine",
        "lisinopril, penicillin",
        "acetaminophen, aspirin"
    })
    void raisesNoAlarmAtAnotherDrug(String generic, String substance) {
        assertEquals(List.of(), alerts(generic, substance));
    }

    @Test
    void putsTheSurestConflictFirst() {
        var found = alerts("amoxicillin", "ampicillin", "cefazolin", "amoxicillin");
        assertEquals(3, found.size());
        assertEquals("ALLERGY CONFLICT: amoxicillin", found.getFirst());
        assertTrue(found.getLast().startsWith("ALLERGY CHECK: cefazolin"));
    }

    @Test
    void findsTheBrandThatTheAllergyNames() {
        var order =
                wellbutrin().drug("sulfamethoxazole and trimethoprim", "Bactrim", "", "").order();
        var checks = OrderChecks.of(List.of(order), allergicTo("bactrim"));
        assertEquals(List.of("ALLERGY CONFLICT: bactrim"), checks.alerts(order));
    }
}
