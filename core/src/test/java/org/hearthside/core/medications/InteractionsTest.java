package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.Interactions.Gravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {
    private static final Interactions ALL = Interactions.standard();

    @Test
    void holdsTheFifteenPairsOfThePanelAllContraindicated() {
        var onc = ALL.pairs().stream().filter(p -> p.source().equals("ONC")).toList();
        assertEquals(
                IntStream.rangeClosed(1, 15).boxed().toList(),
                onc.stream().map(Interactions.Pair::number).toList());
        assertTrue(onc.stream().allMatch(p -> p.gravity() == Gravity.CONTRAINDICATED));
        var numbers = ALL.pairs().stream().map(Interactions.Pair::number).toList();
        assertEquals(numbers.size(), Set.copyOf(numbers).size());
    }

    /** One pair of drugs for each of the fifteen. */
    @ParameterizedTest
    @CsvSource({
        "1, lisdexamfetamine, tranylcypromine",
        "1, pseudoephedrine, phenelzine",
        "2, atazanavir, omeprazole",
        "3, febuxostat, azathioprine",
        "4, fluoxetine, selegiline",
        "5, irinotecan, ketoconazole",
        "6, meperidine, phenelzine",
        "7, amitriptyline, isocarboxazid",
        "8, thioridazine, pimozide",
        "9, ramelteon, fluvoxamine",
        "10, atazanavir, rifampin",
        "11, simvastatin, clarithromycin",
        "11, lovastatin, ritonavir",
        "12, dihydroergotamine, itraconazole",
        "13, tizanidine, ciprofloxacin",
        "14, tranylcypromine, procarbazine",
        "15, sumatriptan, phenelzine",
        "103, oxycodone, lorazepam",
        "104, hydrocodone, naltrexone",
        "105, lithium, ibuprofen",
        "106, valproate, lamotrigine",
        "108, nitroglycerin, sildenafil",
        "112, levodopa, metoclopramide",
    })
    void findsThePair(int number, String one, String other) {
        assertTrue(has(number, Set.of(one), Set.of(other)));
        assertTrue(has(number, Set.of(other), Set.of(one, "docusate")));
    }

    private static boolean has(int number, Set<String> a, Set<String> b) {
        return ALL.between(a, b).stream().anyMatch(i -> i.number() == number);
    }

    @ParameterizedTest
    @CsvSource({
        "pravastatin, clarithromycin",
        "naratriptan, phenelzine",
        "famotidine, atazanavir",
        "haloperidol, haloperidol",
        "metformin, lisinopril",
    })
    void findsNothingWhereThereIsNothing(String one, String other) {
        assertEquals(List.of(), ALL.between(Set.of(one), Set.of(other)));
    }

    @Test
    void saysTheGravestFirstAndNothingTwice() {
        var found = ALL.between(Set.of("haloperidol"), Set.of("methadone"));
        assertEquals(List.of(8), found.stream().map(Interactions.Interaction::number).toList());
        var milder = ALL.between(Set.of("citalopram"), Set.of("ondansetron"));
        assertEquals(Gravity.CAUTION, milder.getFirst().gravity());
    }

    @Test
    void namesTheDrugThatSuffersFirst() {
        var found = ALL.between(Set.of("ciprofloxacin"), Set.of("tizanidine")).getFirst();
        assertEquals("ciprofloxacin can raise tizanidine to a harmful level.", found.text());
        assertEquals(found, ALL.between(Set.of("tizanidine"), Set.of("ciprofloxacin")).getFirst());
    }

    @Test
    void answersTheSameWhicheverIsNamedFirst() {
        var all = new ArrayList<String>();
        ALL.pairs()
                .forEach(p -> {
                    all.addAll(p.first());
                    all.addAll(p.second());
                });
        assertFalse(all.isEmpty());
        Seeds.each(
                500,
                random -> {
                    var a = Set.of(all.get(random.nextInt(all.size())));
                    var b = Set.of(all.get(random.nextInt(all.size())));
                    assertEquals(ALL.between(a, b), ALL.between(b, a), a + " " + b);
                    assertEquals(List.of(), ALL.between(a, a));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group | x | no such class |",
                "pair | 1 | a | b | DEADLY | RHYTHM | ONC",
                "pair | 1 | a | b | CAUTION | nothing | ONC",
                "something else",
            })
    void refusesALineThatBreaksTheFormat(String line) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Interactions.of(List.of(line), DrugBook.standard()));
    }
}
