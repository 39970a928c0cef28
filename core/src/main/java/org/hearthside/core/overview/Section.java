package org.hearthside.core.overview;

import java.util.Optional;

/**
 * A part of a record that some roles may not read. What is withheld is not the same as what is not
 * recorded: screens and papers must say which.
 *
 * @param <T> what the part holds
 */
public sealed interface Section<T> {
    /** The role may read it. */
    record Shown<T>(T value) implements Section<T> {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }

    /** The role may not read it: nothing was read. */
    record Withheld<T>() implements Section<T> {}

    /** What it holds; empty when it is withheld. */
    default Optional<T> shown() {
        return switch (this) {
            case Shown<T>(var value) -> Optional.of(value);
            case Withheld<T> _ -> Optional.empty();
        };
    }

    /** What it holds, or something else when it is withheld. */
    default T orElse(T other) {
        return shown().orElse(other);
    }

    /** Whether the role may not read it. */
    default boolean isWithheld() {
        return shown().isEmpty();
    }
}
