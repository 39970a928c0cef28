package org.hearthside.core.common;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Runs a property over many seeded cases; a failure names its seed, to be run again. */
public final class Seeds {
    private Seeds() {}

    /** Runs the property with the given number of generators, each with its own seed. */
    public static void each(int cases, Consumer<SplittableRandom> property) {
        for (long seed = 1; seed <= cases; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** One of the values. */
    @SafeVarargs
    public static <T> T one(SplittableRandom random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
