package org.hearthside.core.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(555) 010-0134 ext 22 | (555) 010-0134 ext 22",
                "5550100134x22 | (555) 010-0134 ext 22",
                "555-010-0134, ext. 22 | (555) 010-0134 ext 22",
                "555.010.0134 #22 | (555) 010-0134 ext 22",
                "614-555-0134 | (614) 555-0134",
                "1 614 555 0199 | (614) 555-0199",
                "+1 (614) 555-0134 extension 1234 | (614) 555-0134 ext 1234",
                "1-800-222-1222 | (800) 222-1222",
                "+44 20 7946 0958 | +44 20 7946 0958",
                "011 44 20 7946 0958 | +44 20 7946 0958"
            })
    void printsOneFormOfWhatWasTyped(String typed, String printed) {
        assertEquals(Optional.of(new Phone(printed)), Phone.parse(typed));
        assertEquals(printed, Phone.tidy(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "911",
                "555-0134",
                "call me",
                "614 555 01345",
                "(055) 010-0134",
                "614-555-0134 ask for Jo",
                "614-555-0134 or 614-555-0135",
                "+999 1234567"
            })
    void refusesWhatIsNoNumberOrLacksTheAreaCode(String typed) {
        assertEquals(Optional.empty(), Phone.parse(typed));
        assertEquals(typed, Phone.tidy(typed));
    }

    @Test
    void readsEveryNumberItPrints() {
        Seeds.each(
                500,
                random -> {
                    var digits =
                            (2 + random.nextInt(8))
                                    + String.valueOf(100000000 + random.nextInt(900000000));
                    var typed =
                            digits + (random.nextBoolean() ? "x" + random.nextInt(1, 9999) : "");
                    var phone = Phone.parse(typed).orElseThrow();
                    assertEquals(Optional.of(phone), Phone.parse(phone.text()));
                    assertEquals(
                            digits, phone.text().replaceAll(" ext.*", "").replaceAll("\\D", ""));
                    assertFalse(phone.unbroken().contains(" "));
                });
    }
}
