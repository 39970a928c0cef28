package org.hearthside.core.common;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Where time and new ids come from. The only place of the product that asks the machine for either,
 * so that tests, the demo and a replayed act can give their own.
 *
 * @param clock gives the present instant
 * @param ids gives a new id at each call
 */
public record Sources(InstantSource clock, Supplier<UUID> ids) {

    /** The machine's own clock and random ids. */
    public static Sources system() {
        return new Sources(InstantSource.system(), UUID::randomUUID);
    }

    /** The present instant in whole microseconds, which is what both databases keep. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A new id. */
    public UUID newId() {
        return ids.get();
    }
}
