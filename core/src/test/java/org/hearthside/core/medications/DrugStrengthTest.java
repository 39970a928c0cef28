package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is in a piece, and so in a dose. */
class DrugStrengthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 mg | 500 mg | 1",
                "1,000 mg | 1000 mg | 1",
                ".5 mg | 0.5 mg | 1",
                "0.5mcg | 0.5 mcg | 1",
                "325 mg + 5 mg | 325 mg, 5 mg | 1",
                "5-325 mg | 5 mg, 325 mg | 1",
                "5 mg-325 mg | 5 mg, 325 mg | 1",
                "5 mg/325 mg | 5 mg, 325 mg | 1",
                "160 mg per 5 mL | 160 mg | 5 mL",
                "160 mg/5 mL | 160 mg | 5 mL",
                "32 MG/ML | 32 mg | 1 mL",
                "7.5 mg + 325 mg per 15 mL | 7.5 mg, 325 mg | 15 mL",
                "90 mcg per actuation | 90 mcg | 1 actuation",
                "0.1 mg per 24 hours | 0.1 mg | 24 hours",
                "25 mcg/hr | 25 mcg | 1 hours",
                "100 UNT/ML | 100 units | 1 mL",
                "500 mg/tablet | 500 mg | 1",
                "1% + 0.05% | 1 %, 0.05 % | 1",
                "10 mEq | 10 mEq | 1",
            })
    void readsAStrength(String text, String amounts, String per) {
        var strength = DrugStrength.read(text).orElseThrow();
        assertEquals(
                amounts,
                strength.amounts().stream()
                        .map(a -> a.value().toPlainString() + " " + a.unit())
                        .collect(Collectors.joining(", ")));
        assertEquals(per, (strength.per() + " " + strength.perUnit()).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "strong",
                "500",
                "0 mg",
                "5 mg or 10 mg",
                "mg",
                "5 mg per 0 mL",
                "1.2.3 mg",
                "5 mg x"
            })
    void readsNothingThatItDoesNotKnowAsAWhole(String text) {
        assertTrue(DrugStrength.read(text).isEmpty());
    }

    private static String content(
            String generic, String strength, @Nullable String amount, String unit, String note) {
        var drug = Orders.wellbutrin().drug(generic, "", strength, "").order().drug();
        var dose = new Dose(amount == null ? null : new BigDecimal(amount), unit, note);
        var content = DoseContent.of(drug, dose, DrugBook.standard());
        Map<String, String> all = new TreeMap<>();
        content.known()
                .forEach((i, a) ->
                        all.put(
                                i,
                                a.value().stripTrailingZeros().toPlainString() + " " + a.unit()));
        content.unknown().forEach(i -> all.put(i, "?"));
        return all.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "acetaminophen | 325 mg | 2 | tablets | '' | acetaminophen 650 mg",
                "acetaminophen | 325 mg | 650 | mg | 2 tablets | acetaminophen 650 mg",
                "acetaminophen | '' | 1 | g | '' | acetaminophen 1 g",
                "acetaminophen | 160 mg per 5 mL | 20 | mL | '' | acetaminophen 640 mg",
                "acetaminophen | 160 mg per 5 mL | - | '' | 10 mL | acetaminophen 320 mg",
                "acetaminophen 32 MG/ML Oral Solution | '' | 10 | mL | '' | acetaminophen 320 mg",
                "acetaminophen | 325 mg | - | '' | half a tablet | acetaminophen 162.5 mg",
                "Norco | 5-325 mg | 2 | tablets | '' | acetaminophen 650 mg, hydrocodone 10 mg",
                "acetaminophen and hydrocodone | 325 mg / 5 mg | 1 | tablet | ''"
                        + " | acetaminophen 325 mg, hydrocodone 5 mg",
                "hydrocodone and acetaminophen | 7.5 mg + 325 mg per 15 mL | 30 | mL | ''"
                        + " | acetaminophen 650 mg, hydrocodone 15 mg",
                "acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet | '' | 2 | tablet | ''"
                        + " | acetaminophen 650 mg, oxycodone 10 mg",
                "hydrocodone and acetaminophen | 5-325 mg | 5 | mg | 1 tablet"
                        + " | acetaminophen 325 mg, hydrocodone 5 mg",
                "NyQuil | 650 mg + 20 mg + 12.5 mg per 30 mL | 15 | mL | ''"
                        + " | acetaminophen 325 mg, dextromethorphan 10 mg, doxylamine 6.25 mg",
                "albuterol | 90 mcg per actuation | 2 | puffs | '' | albuterol 180 mcg",
                "insulin lispro | 100 units per mL | 6 | units | '' | insulin lispro 6 units",
                "potassium chloride | 20 mEq | 2 | tablets | '' | potassium chloride 40 mEq",
            })
    void worksOutWhatADoseHolds(
            String generic,
            String strength,
            @Nullable String amount,
            String unit,
            String note,
            String content) {
        assertEquals(content, content(generic, strength, amount, unit, note));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // no strength
                "acetaminophen | '' | 2 | tablets | ''",
                // tablets of a liquid, milliliters of a tablet
                "acetaminophen | 160 mg per 5 mL | 2 | tablets | ''",
                "acetaminophen | 325 mg | 5 | mL | ''",
                // a range
                "acetaminophen | 325 mg | - | '' | 1 to 2 tablets",
                "acetaminophen | 325 mg | - | '' | ''",
                // whose 325 is it
                "hydrocodone and acetaminophen | 5-325 mg | 325 | mg | ''",
                // two numbers of one ingredient
                "acetaminophen | 5-325 mg | 1 | tablet | ''",
                // a strength that the list does not hold could be either way around
                "hydrocodone and acetaminophen | 6-300 mg | 1 | tablet | ''",
                "unobtainium and acetaminophen | 5-325 mg | 1 | tablet | ''",
                "acetaminophen | 325 mg | 0 | tablets | ''",
                "acetaminophen | 325 mg | 2 | handfuls | ''",
                "acetaminophen | 10% | 2 | tablets | ''",
            })
    void saysThatItDoesNotKnowRatherThanNothing(
            String generic, String strength, @Nullable String amount, String unit, String note) {
        var content = content(generic, strength, amount, unit, note);
        assertTrue(content.contains("acetaminophen ?"), content);
    }

    /** Each strength of each tablet and capsule of the list, as it would be ordered. */
    @Test
    void worksOutEveryPieceOfTheList() {
        int seen = 0;
        for (var d : DrugBook.standard().all()) {
            for (var p : d.products()) {
                if (!p.form().endsWith("tablet") && !p.form().endsWith("capsule")) {
                    continue;
                }
                for (var s : p.strengths()) {
                    var drug =
                            Orders.wellbutrin()
                                    .drug(d.generic(), "", s.text(), p.form())
                                    .order()
                                    .drug();
                    var content =
                            DoseContent.of(
                                    drug,
                                    new Dose(BigDecimal.TWO, "tablets", ""),
                                    DrugBook.standard());
                    if (s.text().matches("1 (tablet|capsule)")) {
                        continue;
                    }
                    assertEquals(Set.of(), content.unknown(), d.generic() + " " + s.text());
                    seen++;
                }
            }
        }
        assertTrue(seen > 1000, "only " + seen);
    }
}
