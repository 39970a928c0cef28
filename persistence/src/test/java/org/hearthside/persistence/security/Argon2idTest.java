package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Argon2idTest {
    private static final int MIB = 1024;

    private static byte[] of(int value, int count) {
        var bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void givesTheTagOfRfc9106() {
        // Section 5.3
        var tag = Argon2id.hash(of(1, 32), of(2, 16), of(3, 8), of(4, 12), 32, 3, 4, 32);
        assertEquals(
                "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
                HexFormat.of().formatHex(tag));
    }

    @Test
    void refusesWhatIsTooWeakOrTooHeavy() {
        assertDoesNotThrow(() -> new Argon2id(46 * MIB, 1, 1));
        assertDoesNotThrow(() -> new Argon2id(19 * MIB, 2, 1));
        assertDoesNotThrow(() -> new Argon2id(1024 * MIB, 10, 16));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(46 * MIB - 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(19 * MIB - 1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(64 * MIB, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(1024 * MIB + 1, 3, 4));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(64 * MIB, 11, 4));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(64 * MIB, 3, 17));
        assertThrows(IllegalArgumentException.class, () -> new Argon2id(64 * MIB, 3, 0));
        assertEquals(new Argon2id(64 * MIB, 3, 4), Argon2id.STANDARD);
    }

    @Test
    void aPasswordIsTheSameHoweverItsAccentsAreTyped() {
        var composed = "Zo\u00eb's long password".toCharArray();
        var decomposed = "Zoe\u0308's long password".toCharArray();
        assertArrayEquals(
                Argon2id.FLOOR.hash(composed, new byte[32]),
                Argon2id.FLOOR.hash(decomposed, new byte[32]));
    }
}
