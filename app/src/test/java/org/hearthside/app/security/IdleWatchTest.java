package org.hearthside.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.app.Samples;
import org.hearthside.app.ui.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class IdleWatchTest {
    private final Tasks tasks =
            Tasks.immediate(fault -> {
                throw new AssertionError(fault);
            });
    private final List<String> seen = new ArrayList<>();
    private Instant now = Samples.NOW;
    private final IdleWatch watch =
            new IdleWatch(
                    tasks,
                    () -> now,
                    Duration.ofMinutes(10),
                    soon -> seen.add(soon ? "warns" : "takes the warning away"),
                    () -> seen.add("locks"));

    @BeforeEach
    void begin() {
        watch.start();
    }

    @Test
    void warnsAMinuteBeforeItLocks() {
        pass(Duration.ofSeconds(539));
        assertEquals(List.of(), seen);
        pass(Duration.ofSeconds(1));
        assertEquals(List.of("warns"), seen);
        pass(Duration.ofSeconds(59));
        assertEquals(List.of("warns"), seen);
        pass(Duration.ofSeconds(1));
        assertEquals(List.of("warns", "takes the warning away", "locks"), seen);
    }

    @Test
    void aTouchTakesTheWarningAwayAndBeginsAnew() {
        pass(Duration.ofSeconds(545));
        watch.touched();
        assertEquals(List.of("warns", "takes the warning away"), seen);
        pass(Duration.ofSeconds(539));
        assertEquals(2, seen.size());
        pass(Duration.ofSeconds(1));
        assertEquals("warns", seen.getLast());
    }

    @Test
    void neverLocksWhileSomeoneWorks() {
        for (var minute = 0; minute < 60; minute++) {
            pass(Duration.ofMinutes(1));
            watch.touched();
        }
        assertEquals(List.of(), seen);
    }

    @Test
    void locksAtTheFirstTouchAfterTheMachineSlept() {
        now = now.plus(Duration.ofHours(1));
        watch.touched();
        assertEquals(List.of("locks"), seen);
    }

    @Test
    void isStillAfterItWasStopped() {
        watch.stop();
        pass(Duration.ofHours(1));
        watch.touched();
        assertEquals(List.of(), seen);
    }

    private void pass(Duration time) {
        for (var left = time; left.isPositive(); left = left.minusSeconds(1)) {
            now = now.plusSeconds(1);
            tasks.elapse(Duration.ofSeconds(1));
        }
    }
}
