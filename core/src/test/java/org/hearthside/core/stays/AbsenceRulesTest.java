package org.hearthside.core.stays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Times away from the house (E16). */
class AbsenceRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    private static Absence away(long from, @Nullable Long to) {
        return new Absence(
                new UUID(0, 1),
                new ClientId(new UUID(0, 2)),
                Absence.Kind.LEAVE,
                NOW.plusSeconds(from),
                null,
                to == null ? null : NOW.plusSeconds(to),
                "",
                "",
                Stamp.UNSAVED);
    }

    private static List<String> wrong(Absence a, Absence... others) {
        return AbsenceRules.check(a, List.of(others), NOW).stream().map(Problem::key).toList();
    }

    @Test
    void isWrittenDownWhenItHappensAndNotAhead() {
        assertEquals(List.of(), wrong(away(0, null)));
        assertEquals(List.of("absence.future"), wrong(away(1, null)));
        assertEquals(List.of(), wrong(away(-9, 0L)));
        assertEquals(List.of("absence.future"), wrong(away(-9, 1L)));
        assertEquals(List.of("absence.order"), wrong(away(-9, -10L)));
    }

    @Test
    void nobodyIsAwayTwiceAtATime() {
        assertEquals(List.of("absence.twice"), wrong(away(-5, null), away(-9, null)));
        assertEquals(List.of("absence.twice"), wrong(away(-9, null), away(-5, -1L)));
        assertEquals(List.of("absence.twice"), wrong(away(-9, -4L), away(-5, null)));
        assertEquals(List.of(), wrong(away(-5, null), away(-9, -5L)));
        assertEquals(List.of(), wrong(away(-9, -5L), away(-5, null)));
    }

    @Test
    void coversFromTheLeavingToTheReturnWithoutIt() {
        var a = away(-9, -5L);
        assertFalse(a.covers(NOW.minusSeconds(10)));
        assertTrue(a.covers(NOW.minusSeconds(9)));
        assertTrue(a.covers(NOW.minusSeconds(6)));
        assertFalse(a.covers(NOW.minusSeconds(5)));
        assertTrue(away(-9, null).covers(NOW.plusSeconds(99)));
    }
}
