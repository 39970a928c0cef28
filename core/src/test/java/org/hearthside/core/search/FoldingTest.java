package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Núñez,nunez",
        "ŁUKASIEWICZ,lukasiewicz",
        "Søren,soren",
        "Groß,gross",
        "GROẞ,gross",
        "Đặng,dang",
        "Þóra,thora",
        "Ægir,aegir",
        "İbrahim,ibrahim",
        "ışık,isik",
        "Ｍａｒｉａ,maria",
        "Ѐлена,елена",
        "Ἀλέξανδρος,αλεξανδροσ",
        "مُحَمَّد,محمد",
        "أحمد,احمد",
        "فاطمة,فاطمه",
        "שָׁלוֹם,שלום",
        "１２３,123",
        "٤٥٦,456"
    })
    void bringsANameToOneForm(String name, String folded) {
        assertEquals(folded, Folding.fold(name));
    }

    @Test
    void spellsUmlautsOut() {
        assertEquals("mueller", Folding.foldSpelledOut("Müller"));
        assertEquals("mueller", Folding.foldSpelledOut("Mu\u0308ller"));
        assertEquals("soerensen", Folding.foldSpelledOut("Sørensen"));
    }

    @Test
    void dividesAtHyphensAndJoinsAtApostrophes() {
        assertEquals(List.of("garcia", "marquez"), Folding.words("garcia-marquez"));
        assertEquals(List.of("obrien"), Folding.words("o'brien"));
        assertEquals(List.of("obrien"), Folding.words("o’brien"));
        assertEquals(List.of("jr", "3rd"), Folding.words(" jr., (3rd) "));
        assertTrue(Folding.words(" .,- ").isEmpty());
    }

    @Test
    void keepsVowelsThatAreMarks() {
        assertEquals(1, Folding.words(Folding.fold("प्रिया")).size());
        assertEquals(1, Folding.words(Folding.fold("สมชาย")).size());
    }

    @Test
    void givesTheSameWhenFoldedAgain() {
        for (var name : List.of("Nguyễn", "Ł. O’Neil", "김민수", "山田太郎", "Müller-Lüdenscheidt")) {
            assertEquals(Folding.fold(name), Folding.fold(Folding.fold(name)), name);
        }
    }
}
