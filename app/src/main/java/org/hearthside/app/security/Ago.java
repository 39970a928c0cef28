package org.hearthside.app.security;

import java.time.Duration;
import org.hearthside.app.ui.Words;

/** Lengths of time in words. */
final class Ago {
    private static final Words WORDS = Words.of(Ago.class);

    private Ago() {}

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
