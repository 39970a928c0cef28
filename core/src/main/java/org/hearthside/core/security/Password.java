package org.hearthside.core.security;

import java.util.Arrays;
import java.util.function.Function;

/**
 * A password as it was typed, held only as long as it is needed. Close it to wipe it. Never prints
 * itself.
 */
public final class Password implements AutoCloseable {
    private final char[] letters;

    /** Takes a copy of the letters; the caller wipes his own. */
    public Password(char[] letters) {
        this.letters = letters.clone();
    }

    /** Lends the letters. They must not be kept. */
    public <T> T use(Function<char[], T> work) {
        return work.apply(letters);
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return letters.length == 0;
    }

    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "Password";
    }
}
