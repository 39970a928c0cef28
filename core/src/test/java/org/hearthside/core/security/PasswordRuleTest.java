package org.hearthside.core.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hearthside.core.common.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static List<String> wrong(String password) {
        return PasswordRule.check(password.toCharArray(), "jane.diaz.night").stream()
                .map(Problem::key)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "correct horse battery",
                "               x",
                "пароль длинный очень",
                "🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑",
                "123456789012345",
                "jane.diaz.nights"
            })
    void takesAnyFifteenCharacters(String password) {
        assertEquals(List.of(), wrong(password));
    }

    @Test
    void countsCharactersAndNotTheirCode() {
        assertEquals(List.of("password.short"), wrong("a".repeat(14)));
        assertEquals(List.of("password.short"), wrong("🔑".repeat(14)));
        assertEquals(List.of(), wrong("🔑".repeat(128)));
        assertEquals(List.of("password.long"), wrong("a".repeat(129)));
    }

    @Test
    void refusesTheLoginInAnyCase() {
        assertEquals(List.of("password.login"), wrong("Jane.Diaz.NIGHT"));
    }

    @Test
    void treatsTheSameLettersTypedOtherwiseAsTheSame() {
        var composed = "café au lait très chaud".toCharArray();
        var decomposed =
                java.text.Normalizer.normalize(
                                "café au lait très chaud", java.text.Normalizer.Form.NFD)
                        .toCharArray();
        assertArrayEquals(PasswordRule.normal(composed), PasswordRule.normal(decomposed));
        assertEquals(List.of("password.short"), wrong("e\u0301".repeat(14)));
    }

    @Test
    void leavesTheTypedCharactersAlone() {
        var typed = "correct horse battery".toCharArray();
        PasswordRule.check(typed, "jane");
        assertArrayEquals("correct horse battery".toCharArray(), typed);
    }
}
