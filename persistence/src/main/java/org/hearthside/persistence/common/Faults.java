package org.hearthside.persistence.common;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.common.StorageFault.Kind;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What the engines throw becomes what we throw, here and nowhere else: their messages hold names
 * and numbers of people, so neither message nor cause is kept.
 */
final class Faults {
    private Faults() {}

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw translate(e);
        }
    }

    static StorageFault translate(Exception e) {
        var state = sqlState(e);
        if (e instanceof IntegrityConstraintViolationException || state.startsWith("23")) {
            return fault(Kind.CONSTRAINT, "The record breaks a rule of the database", state, e);
        }
        if (causedBy(e, IOException.class) || state.equals("90030") || state.equals("90028")) {
            return fault(
                    Kind.INTEGRITY, "The data file cannot be read as it was written", state, e);
        }
        if (state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("90067")
                || state.equals("90121")
                || state.equals("90098")) {
            return fault(Kind.UNAVAILABLE, "The database cannot be reached", state, e);
        }
        return fault(Kind.OTHER, "The database refused", state, e);
    }

    /** The engine's own trace of calls is kept; its words are not. */
    private static StorageFault fault(Kind kind, String message, String state, Exception e) {
        var fault = new StorageFault(kind, message + (state.isEmpty() ? "" : " (" + state + ")"));
        fault.setStackTrace(e.getStackTrace());
        return fault;
    }

    /** Whether another try may succeed: someone else was writing the same rows. */
    static boolean worthRetrying(Exception e) {
        return switch (sqlState(e)) {
            case "40001", "40P01", "90131" -> true;
            default -> false;
        };
    }

    static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static String sqlState(Throwable e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
