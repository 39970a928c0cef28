package org.hearthside.core.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.hearthside.core.common.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRuleTest {
    private static List<String> check(String pin) {
        return PinRule.check(pin.toCharArray()).stream().map(Problem::key).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7391", "40962", "19283746", "1223"})
    void takesDigitsThatAreNotEasy(String pin) {
        assertEquals(List.of(), check(pin));
    }

    @ParameterizedTest
    @CsvSource({
        "739, pin.digits",
        "192837465, pin.digits",
        "73a1, pin.digits",
        "1111, pin.easy",
        "1234, pin.easy",
        "9876, pin.easy",
    })
    void refusesWhatIsShortLongOrEasy(String pin, String key) {
        assertEquals(List.of(key), check(pin));
    }

    @Test
    void nobodyChoosesNothing() {
        assertEquals(List.of("pin.digits"), check(""));
    }

    @Test
    void aSignersPinIsItsOwnCopyAndIsWiped() {
        var typed = "7391".toCharArray();
        var pin = new SignerPin(new StaffId(new java.util.UUID(0, 1)), "signerPin", typed);
        typed[0] = '0';
        assertEquals('7', pin.pin()[0]);
        pin.close();
        assertEquals('\0', pin.pin()[3]);
        assertFalse(pin.toString().contains("7391"));
    }
}
