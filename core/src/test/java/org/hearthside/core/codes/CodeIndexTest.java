package org.hearthside.core.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CodeIndexTest {
    private static final CodeIndex STARTER =
            CodeIndex.of(CodeSystem.ICD10CM, Starter.RELEASE, Starter.items(CodeSystem.ICD10CM));

    private static CodeItem icd(String code, String display, String kind, String retiredIn) {
        return new CodeItem(
                CodeSystem.ICD10CM, new CodeRow(code, display, kind, ""), "2027", retiredIn);
    }

    private static final CodeIndex OFFICIAL =
            CodeIndex.of(
                    CodeSystem.ICD10CM,
                    "2027",
                    List.of(
                            icd("E11", "Type 2 diabetes mellitus", "heading", ""),
                            icd("E11.9", "Type 2 diabetes mellitus without complications", "", ""),
                            icd("E11.8", "Type 2 diabetes mellitus with complications", "", ""),
                            icd("E23.2", "Diabetes insipidus", "", ""),
                            icd("I10", "Essential (primary) hypertension", "", ""),
                            icd("I1A.0", "Resistant hypertension", "", ""),
                            icd("H81.09", "M\u00e9ni\u00e8re's disease, unspecified ear", "", ""),
                            icd("S72.001S", "Fracture of neck of femur, sequela", "", ""),
                            icd("S72.001A", "Fracture of neck of femur, initial encounter", "", ""),
                            icd("G35", "Multiple sclerosis", "", "2026")));

    private static List<String> found(CodeIndex index, String typed) {
        return index.search(typed, 20, false).stream().map(i -> i.row().code()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "high blood pressure, I10",
        "htn, I10",
        "DM2, E11.9",
        "diabetes, E11.9",
        "copd, J44.9",
        "a-fib, I48.91",
        "stroke, I63.9",
        "autism, F84.0",
        "seizure disorder, G40.909",
        "i10, I10",
        "E119, E11.9",
        "e11.9, E11.9",
        "alzheimers, G30.9",
        "alzheimer's, G30.9"
    })
    void findsWhatStaffSay(String typed, String code) {
        assertEquals(code, found(STARTER, typed).getFirst());
    }

    @Test
    void putsTheCodeItselfFirstThenTheUsualOnesThenHeadingsLast() {
        assertEquals(List.of("E11", "E11.9", "E11.8"), found(OFFICIAL, "E11"));
        assertEquals("E11.9", found(OFFICIAL, "diabetes").getFirst());
        assertEquals(List.of("I10", "I1A.0"), found(OFFICIAL, "hypertension"));
        assertEquals(List.of("I10"), found(OFFICIAL, "high blood pressure"));
        assertEquals(List.of("H81.09"), found(OFFICIAL, "meniere"));
        assertEquals(List.of("E11.8", "E11"), found(OFFICIAL, "mell diab 2").subList(1, 3));
    }

    @Test
    void ofAnInjuryTheFirstEncounterStandsBeforeWhatCameLater() {
        assertEquals(List.of("S72.001A", "S72.001S"), found(OFFICIAL, "fracture femur"));
    }

    @Test
    void leavesRetiredCodesOutUnlessAsked() {
        assertEquals(List.of(), found(OFFICIAL, "multiple sclerosis"));
        assertEquals(List.of(), found(OFFICIAL, "G35"));
        var all = OFFICIAL.search("multiple sclerosis", 20, true);
        assertEquals("2026", all.getFirst().retiredIn());
        assertTrue(OFFICIAL.byCode("G35").orElseThrow().retired());
    }

    @Test
    void findsACodeHoweverItIsWritten() {
        assertEquals("E11.9", OFFICIAL.byCode(" e119").orElseThrow().row().code());
        assertTrue(OFFICIAL.byCode("E11.99").isEmpty());
        assertTrue(OFFICIAL.byCode("").isEmpty());
        assertEquals(List.of(), found(OFFICIAL, "  - "));
        assertEquals(List.of(), OFFICIAL.search("E11", 0, false));
    }

    @ParameterizedTest
    @EnumSource(CodeSystem.class)
    void everyStarterListHoldsEachCodeOnce(CodeSystem system) {
        var rows = Starter.rows(system);
        var codes = new HashSet<String>();
        rows.forEach(row -> assertTrue(codes.add(row.code()), row.code()));
        assertEquals(rows.isEmpty(), system.starter() == null);
        for (var row : rows) {
            var index = CodeIndex.of(system, Starter.RELEASE, Starter.items(system));
            assertEquals(row.code(), index.byCode(row.code()).orElseThrow().row().code());
        }
    }

    @Test
    void theLoincCodesOfOurListHaveTheirCheckDigits() {
        for (var row : Starter.rows(CodeSystem.LOINC)) {
            var digits = row.code().replace("-", "");
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int n = digits.charAt(digits.length() - 1 - i) - '0';
                int twice = i % 2 == 1 ? 2 * n : n;
                sum += twice / 10 + twice % 10;
            }
            assertEquals(0, sum % 10, row.code());
        }
    }

    /** Against looking at every item: the same items are found, never more than asked for. */
    @Test
    void findsWhatASearchThroughEveryItemFinds() {
        var syllables = List.of("al", "be", "car", "dia", "en", "fo");
        Seeds.each(
                60,
                random -> {
                    var items = new ArrayList<CodeItem>();
                    for (int i = 0; i < 300; i++) {
                        var display =
                                word(syllables, random)
                                        + " "
                                        + word(syllables, random)
                                        + " number"
                                        + i;
                        items.add(
                                icd(
                                        String.format("X%02d.%d", i % 100, i / 100),
                                        display,
                                        random.nextInt(5) == 0 ? "heading" : "",
                                        random.nextInt(5) == 0 ? "2026" : ""));
                    }
                    var index = CodeIndex.of(CodeSystem.ICD10CM, "2027", items);
                    var typed = word(syllables, random) + " " + syllables.get(random.nextInt(6));
                    var expected = new HashSet<String>();
                    for (var item : items) {
                        if (!item.retired() && fits(item.row().display(), typed)) {
                            expected.add(item.row().code());
                        }
                    }
                    var hits = index.search(typed, 1000, false);
                    var codes = new HashSet<>(hits.stream().map(i -> i.row().code()).toList());
                    assertEquals(expected, codes);
                    assertEquals(hits.size(), codes.size());
                    assertEquals(
                            hits.subList(0, Math.min(7, hits.size())),
                            index.search(typed, 7, false));
                });
    }

    private static String word(List<String> syllables, SplittableRandom random) {
        return syllables.get(random.nextInt(6)) + syllables.get(random.nextInt(6));
    }

    private static boolean fits(String display, String typed) {
        var words = List.of(display.toLowerCase(Locale.ROOT).split(" ", -1));
        for (var part : typed.split(" ", -1)) {
            if (words.stream().noneMatch(word -> word.startsWith(part))) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aFileThatLooksCutOffRetiresNothing() {
        assertTrue(Releases.mayRetire(98_000, 700, 0));
        assertTrue(Releases.mayRetire(100, 50, 0));
        assertFalse(Releases.mayRetire(98_000, 700, 1));
        assertFalse(Releases.mayRetire(1000, 201, 0));
        assertTrue(Releases.mayRetire(1000, 200, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "icd10cm-order-2026.txt.gz, 2026",
        "icd10cm-order-April-2026.txt, 2026",
        "cvx.csv, 2026-11-21",
        "RxTerms202611.txt, 202611",
        "hcpcs-2025-04-01.csv, 2025-04-01",
        "icd10cm12026.txt, 2026-11-21"
    })
    void aReleaseIsCalledAsItsFileSays(String file, String name) {
        assertEquals(name, Releases.name(file, java.time.LocalDate.of(2026, 11, 21)));
    }
}
