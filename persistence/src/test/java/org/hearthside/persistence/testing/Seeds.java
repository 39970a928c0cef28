package org.hearthside.persistence.testing;

import java.util.Random;

/**
 * Seeds for generated tests: the same in every build, so that a build fails for what was changed in
 * it. {@code -Dhearthside.seed=N} tries others.
 */
public final class Seeds {
    private static final Random OF_THE_RUN = new Random(Long.getLong("hearthside.seed", 1));

    private Seeds() {}

    /** The next seed; a test that fails must print it. */
    public static long next() {
        return OF_THE_RUN.nextLong();
    }
}
