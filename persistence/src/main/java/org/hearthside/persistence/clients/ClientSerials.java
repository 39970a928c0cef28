package org.hearthside.persistence.clients;

import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.util.UUID;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.persistence.common.Tx;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Gives client numbers. Under the lock of the organization, so that nobody gets the same one. */
final class ClientSerials {
    /** The highest number that is taken over: one beyond would use up the numbers. */
    private static final long LAST_WANTED = 999_999;

    private ClientSerials() {}

    /** The number that is wanted as far as it is free, otherwise the next one. */
    static long give(Tx tx, UUID organization, @Nullable ClientNumber wanted) {
        if (wanted != null && wanted.serial() <= LAST_WANTED) {
            boolean taken =
                    tx.sql()
                            .fetchExists(
                                    CLIENT,
                                    CLIENT.ORGANIZATION_ID.eq(organization),
                                    CLIENT.SERIAL.eq(wanted.serial()));
            if (!taken) {
                return wanted.serial();
            }
        }
        return tx.sql()
                .select(DSL.coalesce(DSL.max(CLIENT.SERIAL), 0L).plus(1L))
                .from(CLIENT)
                .where(CLIENT.ORGANIZATION_ID.eq(organization))
                .fetchSingle()
                .value1();
    }
}
