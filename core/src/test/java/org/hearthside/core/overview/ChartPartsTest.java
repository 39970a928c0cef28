package org.hearthside.core.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Vital;
import org.junit.jupiter.api.Test;

class ChartPartsTest {
    private static Vital vital(int id, Vital.Kind kind, String at) {
        return new Vital(
                new UUID(0, id),
                new ClientId(new UUID(0, 1)),
                kind,
                BigDecimal.TEN,
                null,
                "",
                "",
                Instant.parse(at),
                Vital.Status.FINAL,
                Stamp.UNSAVED);
    }

    @Test
    void withheldIsNotEmpty() {
        Section<List<String>> empty = new Section.Shown<>(List.of());
        Section<List<String>> withheld = new Section.Withheld<>();
        assertFalse(empty.isWithheld());
        assertEquals(Optional.of(List.of()), empty.shown());
        assertTrue(withheld.isWithheld());
        assertEquals(Optional.empty(), withheld.shown());
        assertEquals(List.of("other"), withheld.orElse(List.of("other")));
        assertEquals("Shown[…]", new Section.Shown<>("seizures").toString());
    }

    @Test
    void theLatestOfAKindIsTheFirstOfTheNewestFirst() {
        var newest = vital(1, Vital.Kind.WEIGHT, "2026-11-21T08:00:00Z");
        var older = vital(2, Vital.Kind.WEIGHT, "2026-11-20T08:00:00Z");
        var pulse = vital(3, Vital.Kind.PULSE, "2026-11-19T08:00:00Z");
        var vitals = new Vitals(List.of(newest, older, pulse));
        assertEquals(Optional.of(newest), vitals.latest(Vital.Kind.WEIGHT));
        assertEquals(Optional.empty(), vitals.latest(Vital.Kind.PAIN));
        assertEquals(List.of(pulse, newest), vitals.latest());
    }

    @Test
    void asksForSomeRowsButNeverForAll() {
        assertEquals(new Slice(0, 50), Slice.first(50));
        assertThrows(IllegalArgumentException.class, () -> new Slice(-1, 50));
        assertThrows(IllegalArgumentException.class, () -> Slice.first(0));
        assertThrows(IllegalArgumentException.class, () -> Slice.first(Slice.MOST + 1));
    }
}
