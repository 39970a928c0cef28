package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.hearthside.core.common.StorageFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealedFieldTest {
    private static final UUID ROW = new UUID(7, 7);

    private final Keys keys = Keys.random(new UUID(1, 1));
    private final SealedField fields = new SealedField(keys);

    @AfterEach
    void wipe() {
        keys.close();
    }

    private static void refused(SealedField by, String table, String column, UUID row, byte[] b) {
        var fault = assertThrows(StorageFault.class, () -> by.open(table, column, row, b.clone()));
        assertEquals(StorageFault.Kind.INTEGRITY, fault.kind());
        assertFalse(String.valueOf(fault.getMessage()).contains("900-55-0001"));
    }

    @Test
    void opensWhatItSealed() {
        for (var text : new String[] {"900-55-0001", "", "Zoë \uD83D\uDC1D 名", "x".repeat(5000)}) {
            var sealed = fields.seal("client", "ssn", ROW, text);
            assertEquals(text, fields.open("client", "ssn", ROW, sealed));
            assertEquals(33 + text.getBytes(StandardCharsets.UTF_8).length, sealed.length);
            assertEquals(1, sealed[0]);
        }
    }

    @Test
    void aValueMovedElsewhereDoesNotOpen() {
        var sealed = fields.seal("client", "ssn", ROW, "900-55-0001");
        refused(fields, "client", "ssn", new UUID(7, 8), sealed);
        refused(fields, "client", "medicaid", ROW, sealed);
        refused(fields, "contact", "ssn", ROW, sealed);
        refused(fields, "clien", "tssn", ROW, sealed);
    }

    @Test
    void aValueOfAnotherVaultDoesNotOpenEvenWithItsKeys() {
        var sealed = fields.seal("client", "ssn", ROW, "900-55-0001");
        try (var sameKeysOtherVault = Keys.of(new UUID(1, 2), 1, keys.roots());
                var otherKeys = Keys.random(new UUID(1, 1))) {
            refused(new SealedField(sameKeysOtherVault), "client", "ssn", ROW, sealed);
            refused(new SealedField(otherKeys), "client", "ssn", ROW, sealed);
        }
    }

    @Test
    void everyFlippedBitAndEveryCutIsFound() {
        var sealed = fields.seal("client", "ssn", ROW, "900-55-0001");
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(fields, "client", "ssn", ROW, changed);
        }
        for (var length = 0; length < sealed.length; length++) {
            refused(fields, "client", "ssn", ROW, Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void equalValuesLookDifferentButHaveOneIndexEntry() {
        var one = fields.seal("client", "ssn", ROW, "900550001");
        var two = fields.seal("client", "ssn", ROW, "900550001");
        assertFalse(Arrays.equals(one, two));
        var index = new BlindIndex(keys);
        var entry = index.of("client", "ssn", "900550001");
        assertEquals(16, entry.length);
        assertArrayEquals(entry, index.of("client", "ssn", "900550001"));
        assertFalse(Arrays.equals(entry, index.of("client", "ssn", "900550002")));
        assertFalse(Arrays.equals(entry, index.of("client", "medicaid", "900550001")));
        try (var other = Keys.random(new UUID(1, 1))) {
            assertFalse(
                    Arrays.equals(entry, new BlindIndex(other).of("client", "ssn", "900550001")));
        }
    }

    @Test
    void wipedKeysAreRefused() {
        keys.close();
        assertThrows(
                IllegalStateException.class, () -> fields.seal("client", "ssn", ROW, "900550001"));
        assertThrows(IllegalStateException.class, keys::pageKey);
        assertThrows(IllegalStateException.class, keys::roots);
    }
}
