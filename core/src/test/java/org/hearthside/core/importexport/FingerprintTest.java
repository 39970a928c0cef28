package org.hearthside.core.importexport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Vital;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a record counts as changed. */
class FingerprintTest {
    private static Vital vital(int n, String value, @Nullable String second, String unit) {
        return new Vital(
                new UUID(1, n),
                new ClientId(new UUID(2, n)),
                Vital.Kind.BLOOD_PRESSURE,
                new BigDecimal(value),
                second == null ? null : new BigDecimal(second),
                unit,
                "",
                Instant.EPOCH,
                Vital.Status.FINAL,
                new Stamp(new UUID(3, n), "nurse " + n, Instant.ofEpochSecond(n)));
    }

    private static byte[] of(Vital vital) {
        return Fingerprint.of(vital);
    }

    @Test
    void isTheSameForTheSameReadingUnderOtherIds() {
        assertArrayEquals(of(vital(1, "120", "80", "mmHg")), of(vital(2, "120.0", "80", "mmHg")));
    }

    @Test
    void differsForEveryValueThatDiffers() {
        var first = of(vital(1, "120", "80", "mmHg"));
        assertFalse(Arrays.equals(first, of(vital(1, "121", "80", "mmHg"))));
        assertFalse(Arrays.equals(first, of(vital(1, "120", null, "mmHg"))));
        assertFalse(Arrays.equals(first, of(vital(1, "120", "80", "kPa"))));
    }

    private record Pair(String a, String b) {}

    @Test
    void differsWhenAWordMovesToTheNeighbor() {
        assertFalse(
                Arrays.equals(
                        Fingerprint.of(new Pair("ab", "c")), Fingerprint.of(new Pair("a", "bc"))));
        assertFalse(
                Arrays.equals(
                        Fingerprint.of(new Pair("a,1:b", "")), Fingerprint.of(new Pair("a", "b"))));
    }
}
