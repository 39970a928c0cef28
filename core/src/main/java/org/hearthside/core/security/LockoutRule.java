package org.hearthside.core.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a sign-in name must wait after wrong passwords (security.md 2.7; NIST 800-63B section
 * 5.2.2): five tries are free, then 2, 4, 8 … seconds up to 15 minutes; after 50 only an
 * administrator helps.
 */
public final class LockoutRule {
    /** Tries that cost nothing. */
    public static final int FREE_TRIES = 5;

    /** After so many wrong tries in a row waiting no longer helps. */
    public static final int HARD_STOP = 50;

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private LockoutRule() {}

    /**
     * The first instant at which the next try counts; empty when it counts at once.
     *
     * @param wrongInARow wrong tries since the last right one
     * @param lastWrong when the last of them was
     * @param now the present
     */
    public static Optional<Instant> lockedUntil(int wrongInARow, Instant lastWrong, Instant now) {
        if (wrongInARow < FREE_TRIES) {
            return Optional.empty();
        }
        var exponent = Math.min(wrongInARow - FREE_TRIES + 1, 30);
        var wait = Duration.ofSeconds(1L << exponent);
        var until = lastWrong.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    }

    /** Whether only an administrator can help. */
    public static boolean barred(int wrongInARow) {
        return wrongInARow >= HARD_STOP;
    }
}
