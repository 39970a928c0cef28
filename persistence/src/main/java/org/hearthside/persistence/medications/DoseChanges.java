package org.hearthside.persistence.medications;

import java.util.Set;
import org.hearthside.persistence.common.Db;

/**
 * Hears when something was written that a list of doses, orders or exceptions shows: through this
 * door, by whatever screen.
 */
public final class DoseChanges implements AutoCloseable {
    private static final Set<String> TABLES =
            Set.of(
                    "administration",
                    "recheck",
                    "medication_order",
                    "order_hold",
                    "absence",
                    "stay",
                    "follow_up",
                    "shift_sign_off",
                    "pass_left_open");

    private final Runnable end;

    /**
     * Begins to listen.
     *
     * @param heard called after each such act, on the thread that wrote; only notes, never fails
     */
    public DoseChanges(Db db, Runnable heard) {
        end =
                db.listen(touched -> {
                    if (touched.stream().anyMatch(t -> TABLES.contains(t.table()))) {
                        heard.run();
                    }
                });
    }

    /** Listens no more. */
    @Override
    public void close() {
        end.run();
    }
}
