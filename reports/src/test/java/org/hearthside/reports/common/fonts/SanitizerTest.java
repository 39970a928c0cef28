package org.hearthside.reports.common.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class SanitizerTest {
    @Test
    void aTabIsASpaceAndEveryLineEndIsOne() {
        assertEquals("a b", Sanitizer.clean("a\tb"));
        assertEquals("a\nb\nc\nd\ne", Sanitizer.clean("a\r\nb\rc\u2028d\u0085e"));
    }

    @Test
    void controlsAndOverridesAreGoneAndTheLettersStay() {
        assertEquals("5 mg", Sanitizer.clean("\u00005\u0007 \u202Emg\u202C\u200B\uFEFF"));
    }

    @Test
    void anUnpairedSurrogateIsNamed() {
        assertEquals("x[U+D83D]y", Sanitizer.clean("x\uD83Dy"));
    }

    @Test
    void accentsAreComposed() {
        assertEquals("Zo\u00EB", Sanitizer.clean("Zoe\u0308"));
    }

    @Test
    void aJoinerStaysOnlyBetweenLettersThatItShapes() {
        assertEquals("\u0645\u06CC\u200C\u062E", Sanitizer.clean("\u0645\u06CC\u200C\u062E"));
        assertFalse(Sanitizer.clean("a\u200Db").contains("\u200D"));
    }
}
