package org.hearthside.persistence.security;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A sign-in name in the one spelling in which it is stored and compared: trimmed, lower case,
 * normal form C.
 */
record Login(String name) {
    private static final int LONGEST = 64;

    /** Takes the name as typed. */
    static Login of(String typed) {
        var name =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a sign-in name has 1 to 64 characters");
        }
        return new Login(name);
    }
}
