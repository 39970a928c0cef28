package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static void expect(String secret, String salt, String info, String key) {
        var out = Hkdf.derive(hex(secret), hex(salt), hex(info), key.length() / 2);
        assertEquals(key, HexFormat.of().formatHex(out));
    }

    @Test
    void givesTheKeysOfRfc5869() {
        // Appendix A.1
        expect(
                "0b".repeat(22),
                "000102030405060708090a0b0c",
                "f0f1f2f3f4f5f6f7f8f9",
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        // Appendix A.3: no salt, no info
        expect(
                "0b".repeat(22),
                "",
                "",
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void everyUseHasAKeyOfItsOwn() {
        var secret = new byte[32];
        assertArrayEquals(Hkdf.derive(secret, "page/v1"), Hkdf.derive(secret, "page/v1"));
        assertFalse(Arrays.equals(Hkdf.derive(secret, "page/v1"), Hkdf.derive(secret, "page/v2")));
    }
}
