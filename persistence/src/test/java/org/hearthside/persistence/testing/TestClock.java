package org.hearthside.persistence.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is turned. */
public final class TestClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-21T13:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Turns the clock forward. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
