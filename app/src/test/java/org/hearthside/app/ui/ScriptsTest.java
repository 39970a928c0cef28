package org.hearthside.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptsTest {
    @Test
    void cutsANameWithItsNativeFormIntoRuns() {
        assertEquals(
                List.of(
                        new Run("Kim, Ada (", Scripts.LATIN),
                        new Run("김 에이다", Scripts.KOREAN),
                        new Run(")", Scripts.LATIN)),
                Scripts.runs("Kim, Ada (김 에이다)"));
    }

    @Test
    void keepsVowelSignsAndAccentsWithTheirLetters() {
        assertEquals(List.of(new Run("राम", Scripts.DEVANAGARI)), Scripts.runs("राम"));
        assertEquals(List.of(new Run("e\u0301a", Scripts.LATIN)), Scripts.runs("e\u0301a"));
        assertEquals(List.of(new Run("สมชาย", Scripts.THAI)), Scripts.runs("สมชาย"));
    }

    @Test
    void drawsGreekAndCyrillicWithTheFaceOfTheProduct() {
        assertEquals(List.of(new Run("Иван Ὀδ", Scripts.LATIN)), Scripts.runs("Иван Ὀδ"));
    }

    @Test
    void leavesUnknownWritingToTheSystem() {
        assertEquals(Scripts.OTHER, Scripts.dominant("ქართული"));
    }

    @Test
    void takesPairsOfCharactersAsOneLetter() {
        var rareHan = Character.toString(0x20BB7);
        assertEquals(List.of(new Run(rareHan + "野家", Scripts.HAN)), Scripts.runs(rareHan + "野家"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Haddad, Yusuf (يوسف حداد) · Cohen (דוד כהן)",
                "李小龙 1.5 mg → 2 (やまだ)",
                "\u0301\u0301",
                "½ tablet, 김"
            })
    void theRunsTogetherAreTheText(String text) {
        assertEquals(
                text, Scripts.runs(text).stream().map(Run::text).collect(Collectors.joining()));
    }
}
