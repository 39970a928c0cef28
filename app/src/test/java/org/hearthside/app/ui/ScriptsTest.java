package org.hearthside.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** JavaFX fails when it must wrap a line inside a piece that runs from the right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u064a\u0648\u0633\u0641 \u062d\u062f\u0627\u062f",
                "Haddad, Yusuf (\u064a\u0648\u0633\u0641 \u062d\u062f\u0627\u062f)",
                "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df \u05d1\u05df",
                "a \u05d3\u05d5\u05d3  \u05db\u05d4\u05df b "
            })
    void aNameThatRunsFromTheRightWrapsAtEveryWidth(String name) {
        var widest =
                Tasks.callOnScreen(() -> {
                    var text = ScriptText.of(name);
                    new javafx.scene.Scene(new javafx.scene.layout.StackPane(text));
                    text.applyCss();
                    for (var width = 1; width < 300; width++) {
                        text.resize(width, text.prefHeight(width));
                        text.layout();
                    }
                    return text.prefWidth(-1);
                });
        assertTrue(widest > 20, "nothing was laid out");
    }
}
