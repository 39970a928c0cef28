package org.hearthside.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hearthside.app.ui.Words;

/** Lengths of time in words. */
final class Ago {
    private static final Words WORDS = Words.of(Ago.class);

    private Ago() {}

    /** How long ago something was, for example {@code 5 minutes}. */
    static String of(Instant then, InstantSource clock) {
        return length(Duration.between(then, clock.instant()));
    }

    /** A length of time in its largest two sensible units. */
    static String length(Duration length) {
        var seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return WORDS.text("time.seconds", seconds);
        }
        if (seconds < 3600) {
            return WORDS.text("time.minutes", seconds / 60, seconds % 60);
        }
        return WORDS.text("time.hours", seconds / 3600, seconds % 3600 / 60);
    }
}
