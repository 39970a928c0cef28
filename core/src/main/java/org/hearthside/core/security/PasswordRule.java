package org.hearthside.core.security;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;

/**
 * What a password must be: 15 to 128 characters of any kind, no rule of composition, not the login
 * name (NIST SP 800-63B-4; OWASP ASVS 5 6.2). Field name: {@code password}.
 */
public final class PasswordRule {
    /** Fewest characters while a password is the only factor. */
    public static final int SHORTEST = 15;

    /** Most characters. */
    public static final int LONGEST = 128;

    private PasswordRule() {}

    /** Problems with a new password. The characters are neither kept nor changed. */
    public static List<Problem> check(char[] typed, String login) {
        var password = normal(typed);
        try {
            int length = Character.codePointCount(password, 0, password.length);
            return new Checks()
                    .that(length >= SHORTEST, "password", "password.short", SHORTEST)
                    .that(length <= LONGEST, "password", "password.long", LONGEST)
                    .that(!isLogin(password, login), "password", "password.login")
                    .problems();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * The password in normal form C, in which it is hashed, so that the same letters typed on
     * another keyboard open the same lock. The caller wipes both arrays. Only a password that is
     * not in this form already passes through a string, because the platform offers no other way.
     */
    public static char[] normal(char[] typed) {
        var view = CharBuffer.wrap(typed);
        return Normalizer.isNormalized(view, Normalizer.Form.NFC)
                ? typed.clone()
                : Normalizer.normalize(view, Normalizer.Form.NFC).toCharArray();
    }

    private static boolean isLogin(char[] password, String login) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || password.length != name.length()) {
            return false;
        }
        for (int i = 0; i < password.length; i++) {
            if (Character.toLowerCase(password[i]) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
