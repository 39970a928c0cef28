package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.Doses.DUE;
import static org.hearthside.core.medications.administration.Doses.EIGHT;
import static org.hearthside.core.medications.administration.Doses.daily;
import static org.hearthside.core.medications.administration.Doses.entry;
import static org.hearthside.core.medications.administration.Doses.slot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a dose is early, due, late and open, to the second (E09, E10, E11, SR-27). */
class DoseStateTest {
    @ParameterizedTest
    @CsvSource({
        "-3601, FUTURE, FUTURE",
        "-3600, DUE, FUTURE",
        "-1801, DUE, FUTURE",
        "-1800, DUE, DUE",
        "0, DUE, DUE",
        "1800, DUE, DUE",
        "1801, DUE, LATE",
        "3600, DUE, LATE",
        "3601, LATE, LATE",
        "5400, LATE, LATE",
        "5401, LATE, OPEN",
        "7200, LATE, OPEN",
        "7201, OPEN, OPEN",
        "9999999, OPEN, OPEN"
    })
    void usualAndTimeCriticalDosesAtTheEdgesOfTheirWindows(
            long seconds, DoseState usual, DoseState critical) {
        var now = DUE.plusSeconds(seconds);
        var order = daily().order();
        var urgent = daily().critical().order();
        var slot = slot(order, EIGHT);
        assertEquals(usual, DoseState.of(slot, null, DoseWindow.of(order), now));
        assertEquals(critical, DoseState.of(slot, null, DoseWindow.of(urgent), now));
    }

    /** SR-27: without an entry a dose is never "not given"; with one it never is open again. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whatIsWrittenDownIsDoneOrNotGiven(Outcome outcome) {
        var order = daily().order();
        var entry = entry(order, EIGHT, outcome, DUE, null, Map.of());
        var state =
                DoseState.of(slot(order, EIGHT), entry, DoseWindow.USUAL, DUE.plusSeconds(999_999));
        boolean taken = outcome.isGiven() || outcome == Outcome.SELF;
        assertEquals(taken ? DoseState.DONE : DoseState.NOT_GIVEN, state);
        assertFalse(state.needsEntry());
    }

    /** E19: whatever may have been swallowed counts; what surely was not does not. */
    @Test
    void whatIsGivenMayBeInTheBody() {
        for (var outcome : Outcome.values()) {
            assertEquals(true, !outcome.isGiven() || outcome.mayBeInTheBody(), outcome::name);
        }
        assertEquals(true, Outcome.VOMITED.mayBeInTheBody());
        assertEquals(true, Outcome.SELF.mayBeInTheBody());
        assertEquals(false, Outcome.REFUSED.mayBeInTheBody());
    }
}
