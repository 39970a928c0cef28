package org.hearthside.persistence.common;

import java.util.UUID;
import java.util.function.Function;
import org.hearthside.core.audit.AuditCheck;
import org.hearthside.persistence.schema.tables.records.AuditEntryRecord;
import org.jspecify.annotations.Nullable;

/** Follows the chains entry by entry, in the order of chain and number. */
final class AuditWalk {
    private final Function<UUID, byte[]> seeds;
    private @Nullable UUID current;
    private @Nullable AuditChain chain;
    private @Nullable UUID firstBroken;
    private long entries;

    AuditWalk(Function<UUID, byte[]> seeds) {
        this.seeds = seeds;
    }

    void step(AuditEntryRecord entry) {
        entries++;
        if (firstBroken != null) {
            return;
        }
        var links = chain;
        if (links == null || !entry.getChainId().equals(current)) {
            current = entry.getChainId();
            links = new AuditChain(seeds.apply(entry.getChainId()));
            chain = links;
        }
        if (!links.accepts(entry)) {
            firstBroken = entry.getId();
        }
    }

    AuditCheck result() {
        return new AuditCheck(entries, firstBroken == null, firstBroken);
    }
}
