package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    @Test
    void readsWhatItPrintsHoweverItIsTyped() {
        for (var i = 0; i < 200; i++) {
            try (var code = RecoveryCode.random()) {
                var text = new String(code.text());
                assertTrue(text.matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}"), text);
                var sloppy =
                        " " + text.replace('-', ' ').replace('0', 'o').toLowerCase(Locale.ROOT);
                for (var typed : new String[] {text, sloppy, text.replace('1', 'I')}) {
                    var read = RecoveryCode.parse(typed.toCharArray()).orElseThrow();
                    assertArrayEquals(code.secret(), read.secret());
                }
            }
        }
    }

    @Test
    void oneWrongLetterOrTwoSwappedOnesAreNoticed() {
        var missed = 0;
        var tried = 0;
        try (var code = RecoveryCode.random()) {
            var text = new String(code.text());
            for (var i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '-') {
                    continue;
                }
                for (var c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                    if (c != text.charAt(i)) {
                        tried++;
                        var wrong = text.substring(0, i) + c + text.substring(i + 1);
                        missed += RecoveryCode.parse(wrong.toCharArray()).isPresent() ? 1 : 0;
                    }
                }
            }
        }
        // A check sum of 20 bits misses one error in a million.
        assertEquals(56 * 31, tried);
        assertTrue(missed <= 1, missed + " of " + tried);
    }

    @Test
    void refusesWhatIsNoCode() {
        for (var typed : new String[] {"", "ABCD", "U".repeat(56), "0".repeat(57), "\u00e9"}) {
            assertFalse(RecoveryCode.parse(typed.toCharArray()).isPresent());
        }
    }
}
