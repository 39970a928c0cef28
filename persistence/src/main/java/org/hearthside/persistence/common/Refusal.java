package org.hearthside.persistence.common;

import java.util.Locale;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** Tells a person what a named constraint means, for when two act at the same moment. */
public final class Refusal {
    private Refusal() {}

    /**
     * Runs a statement. When it breaks the constraint, the given refusal is thrown instead of the
     * engine's exception; the transaction is lost either way.
     *
     * @param constraint the name that the migration gives it
     * @param told makes what is thrown instead
     */
    public static void when(
            String constraint, Supplier<? extends RuntimeException> told, Runnable statement) {
        try {
            statement.run();
        } catch (DataAccessException e) {
            if (names(e, constraint)) {
                throw told.get();
            }
            throw e;
        }
    }

    /** Both engines name the constraint in their message (H2: the index that bears its name). */
    private static boolean names(DataAccessException e, String constraint) {
        var cause = e.getCause();
        var message = cause == null ? null : cause.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(constraint);
    }
}
