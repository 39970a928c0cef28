package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrugBookTest {
    private static final DrugBook BOOK = DrugBook.standard();

    /** Reading refuses a broken line, so that the list is here at all says that each was read. */
    @Test
    void holdsAtLeastFourHundredDrugsOfWhichEachHasAClassAndAProduct() {
        assertTrue(BOOK.all().size() >= 400, "only " + BOOK.all().size());
        for (var d : BOOK.all()) {
            assertFalse(d.products().isEmpty(), d.generic());
            for (var ingredient : d.ingredients()) {
                assertFalse(BOOK.classesOf(ingredient).isEmpty(), d.generic() + ": " + ingredient);
            }
        }
    }

    @Test
    void tellsNoStrengthOfAFormTwice() {
        for (var d : BOOK.all()) {
            var forms = new ArrayList<String>();
            for (var p : d.products()) {
                assertFalse(forms.contains(p.form()), d.generic() + " " + p.form());
                forms.add(p.form());
                var texts = p.strengths().stream().map(DrugFacts.Strength::text).toList();
                assertEquals(texts.size(), Set.copyOf(texts).size(), d.generic() + " " + texts);
            }
        }
    }

    @Test
    void writesNoStrengthWithATrailingZeroOrABareDecimalPoint() {
        for (var d : BOOK.all()) {
            for (var p : d.products()) {
                for (var s : p.strengths()) {
                    assertFalse(s.text().matches(".*\\d\\.\\d*0(?!\\d).*"), d.generic() + s.text());
                    assertFalse(s.text().matches("(.*\\D)?\\.\\d.*"), d.generic() + s.text());
                }
            }
        }
    }

    @Test
    void writesTallManLettersOfTheSameName() {
        int tall = 0;
        for (var d : BOOK.all()) {
            assertEquals(d.generic(), d.tallMan().toLowerCase(Locale.ROOT));
            tall += d.tallMan().equals(d.generic()) ? 0 : 1;
        }
        assertTrue(tall > 15, "only " + tall);
        assertEquals("hydrOXYzine", BOOK.find("Vistaril").orElseThrow().tallMan());
    }

    @Test
    void holdsEachCeilingAtLeastAsHighAsTheStrongestPieceThatIsSwallowed() {
        for (var d : BOOK.all()) {
            for (var c : d.ceilings()) {
                int place = d.ingredients().indexOf(c.ingredient());
                for (var p : d.products()) {
                    if (!p.form().matches("(.* )?(tablet|capsule)")) {
                        continue;
                    }
                    for (var s : p.strengths()) {
                        var one = s.amounts().get(place).in(c.most().unit()).orElseThrow();
                        // The weekly capsule of fluoxetine; the ceiling says so.
                        boolean weekly =
                                d.generic().equals("fluoxetine") && s.text().equals("90 mg");
                        assertTrue(
                                weekly || one.compareTo(c.most().value()) <= 0,
                                d.generic() + " " + s.text());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERTRALINE | sertraline",
                "sertraline hydrochloride 50 mg | sertraline",
                "Zoloft | sertraline",
                "zoloft® | sertraline",
                "24 HR metoprolol succinate 25 MG Extended Release Oral Tablet | metoprolol succinate",
                "metoprolol tartrate 25 MG Oral Tablet | metoprolol tartrate",
                "acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet"
                        + " | oxycodone and acetaminophen",
                "Hydrocodone-Acetaminophen | hydrocodone and acetaminophen",
                "acetaminophen 32 MG/ML Oral Solution | acetaminophen",
                "Sulfamethoxazole/Trimethoprim | sulfamethoxazole and trimethoprim",
                "Depakote ER | divalproex",
                "insulin glargine | insulin glargine",
                "Potassium Chloride ER | potassium chloride",
                "polyethylene glycol 3350 | polyethylene glycol 3350",
                "carbidopa, levodopa and entacapone | carbidopa, levodopa and entacapone",
                "fluticasone propionate | fluticasone",
                "Lithium Carbonate | lithium carbonate",
            })
    void findsADrugByAnyOfItsNames(String name, String generic) {
        assertEquals(generic, BOOK.find(name).orElseThrow().generic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mucinex D", "lidocaine prilocaine", "unobtainium", "insulin"})
    void findsNothingRatherThanSomethingLikeIt(String name) {
        assertTrue(BOOK.find(name).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Percocet | acetaminophen, oxycodone",
                "divalproex sodium | valproate",
                "Valproic Acid | valproate",
                "Adderall XR | amphetamine",
                "hydrocodone bitartrate 5 MG / acetaminophen 325 MG | acetaminophen, hydrocodone",
                "haloperidol decanoate | haloperidol",
                "acetaminophen 32 MG/ML / unobtainium 1 MG/ML | acetaminophen, unobtainium",
                "estradiol cypionate | estradiol",
                "Humulin 70/30 | insulin isophane, insulin regular",
            })
    void takesTheIngredientsOutOfAnyName(String name, String ingredients) {
        assertEquals(Set.of(ingredients.split(", ")), BOOK.ingredients(name));
    }

    @Test
    void findsTheLineThatIsMadeInTheFormOrdered() {
        var order = Orders.wellbutrin().drug("metoprolol", "", "50 mg", "extended-release tablet");
        var found = BOOK.find(order.order().drug()).orElseThrow();
        assertEquals("metoprolol succinate", found.generic());
        assertTrue(found.doNotCrush("extended-release tablet", "50 mg"));
    }

    @Test
    void saysWhatIsSwallowedWholeByFormAndStrength() {
        var bupropion = BOOK.find("bupropion").orElseThrow();
        assertFalse(bupropion.doNotCrush("tablet", "75 mg"));
        assertTrue(bupropion.doNotCrush("Extended-release tablet", "150 mg"));
        var donepezil = BOOK.find("donepezil").orElseThrow();
        assertTrue(donepezil.doNotCrush("tablet", "23 mg"));
        assertFalse(donepezil.doNotCrush("tablet", "10 mg"));
        assertTrue(BOOK.find("tamsulosin").orElseThrow().doNotCrush("capsule", "0.4 mg"));
    }

    @Test
    void offersNamesThatBeginSoFirstGenericBeforeBrand() {
        var names = BOOK.startingWith("lam", 10).stream().map(DrugBook.Found::name).toList();
        assertEquals("lamotrigine", names.getFirst());
        assertTrue(names.indexOf("lamotrigine") < names.indexOf("Lamictal"), names.toString());
        assertEquals(3, BOOK.startingWith("a", 3).size());
        assertTrue(BOOK.startingWith(" ", 5).isEmpty());
        var glargine = BOOK.startingWith("glarg", 5).getFirst();
        assertEquals("insulin glargine", glargine.facts().generic());
    }

    @Test
    void offersEveryNameByEachOfItsBeginnings() {
        Seeds.each(
                200,
                random -> {
                    var d = BOOK.all().get(random.nextInt(BOOK.all().size()));
                    var name =
                            random.nextBoolean() || d.brands().isEmpty()
                                    ? d.generic()
                                    : d.brands().get(random.nextInt(d.brands().size()));
                    var typed = name.substring(0, 1 + random.nextInt(name.length()));
                    var shown = random.nextBoolean() ? typed : typed.toUpperCase(Locale.ROOT);
                    assertTrue(
                            BOOK.startingWith(shown, 1000).stream()
                                    .anyMatch(f -> f.name().equals(name) && f.facts().equals(d)),
                            shown + " for " + name);
                    assertEquals(d, BOOK.find(name).orElseThrow(), name);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo | | | c | tablet: 5 | oral",
                "foo | | | c | tablet: 5 mg + 3 mg | oral",
                "foo | | | c | 5 mg | oral",
                "foo | | | c | tablet: 5 mg |",
                "foo | | | c | tablet: 5 mg | oral | VI",
                "foo | | | c | tablet: 5 mg | oral | | X",
                "foo | | | c | tablet: 5 mg | oral | | C:capsule",
                "foo | | | c | tablet: 5 mg | oral | | | bar 5 mg (label)",
                "foo | | | c | tablet: 5 mg | oral | | | foo 5 mg",
                "foo | | foo + bar | c | tablet: 5 mg + 3 mg | oral",
                "Foo | | | c | tablet: 5 mg | oral",
                "foo | | | c | tablet: 0 mg | oral",
                "foo | | | c | tablet: 5 mg | oral | | | | too many",
            })
    void refusesALineThatBreaksTheFormat(String line) {
        assertThrows(IllegalArgumentException.class, () -> DrugBook.of(List.of(line)));
    }

    @Test
    void refusesANameThatStandsTwice() {
        var first = "foo | Bar | | c | tablet: 5 mg | oral";
        for (var second :
                List.of(
                        first,
                        "baz | Bar | | c | tablet: 5 mg | oral",
                        "bar" + first.substring(3))) {
            assertThrows(IllegalArgumentException.class, () -> DrugBook.of(List.of(first, second)));
        }
    }

    @Test
    void readsEveryClassThatTheOtherTablesName() {
        assertFalse(DrugClass.all(BOOK).isEmpty());
        assertFalse(Interactions.standard().pairs().isEmpty());
        for (var duplicate : DrugChecks.DuplicateClass.all()) {
            for (var name : duplicate.classes()) {
                assertFalse(BOOK.members(name).isEmpty(), name);
            }
        }
    }

    @Test
    void tellsNoClassInTwoSpellings() {
        var seen = new HashMap<String, String>();
        for (var name : BOOK.classNames()) {
            var other = seen.put(name.toLowerCase(Locale.ROOT).replaceAll("s$", ""), name);
            assertTrue(other == null, name + " and " + other);
        }
    }
}
