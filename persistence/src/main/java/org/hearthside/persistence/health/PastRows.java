package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.PAST_ENTRY;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.PastEntry;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of what other systems say of the past. */
public final class PastRows {
    private PastRows() {}

    /** What stands, the newest first; what has no day last. */
    public static List<PastEntry> of(Tx tx, ClientId client, Slice slice) {
        return tx.sql()
                .selectFrom(PAST_ENTRY)
                .where(PAST_ENTRY.CLIENT_ID.eq(client.value()))
                .and(ClinicalRows.current(PAST_ENTRY))
                .orderBy(PAST_ENTRY.HAPPENED_ON.desc().nullsLast(), PAST_ENTRY.TITLE, PAST_ENTRY.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(PastRows::entry);
    }

    /** How many stand. */
    static int count(Tx tx, ClientId client) {
        return tx.sql()
                .fetchCount(
                        PAST_ENTRY,
                        PAST_ENTRY
                                .CLIENT_ID
                                .eq(client.value())
                                .and(ClinicalRows.current(PAST_ENTRY)));
    }

    /**
     * Records an entry.
     *
     * @param supersedes the entry whose place it takes; absent when it is a new one
     */
    public static void insert(Tx tx, PastEntry entry, @Nullable UUID supersedes) {
        var row = tx.sql().newRecord(PAST_ENTRY);
        row.setId(entry.id());
        row.setClientId(entry.client().value());
        row.setKind(entry.kind().name());
        row.setTitle(entry.title());
        row.setDetail(entry.detail());
        row.setHappenedOn(entry.happenedOn());
        row.setEndedOn(entry.endedOn());
        row.setSaidStatus(entry.saidStatus());
        row.setSource(entry.source());
        row.setStatus("FINAL");
        ClinicalRows.put(tx, row, supersedes);
    }

    private static PastEntry entry(Record r) {
        return new PastEntry(
                r.get(PAST_ENTRY.ID),
                new ClientId(r.get(PAST_ENTRY.CLIENT_ID)),
                PastEntry.Kind.valueOf(r.get(PAST_ENTRY.KIND)),
                r.get(PAST_ENTRY.TITLE),
                r.get(PAST_ENTRY.DETAIL),
                r.get(PAST_ENTRY.HAPPENED_ON),
                r.get(PAST_ENTRY.ENDED_ON),
                r.get(PAST_ENTRY.SAID_STATUS),
                r.get(PAST_ENTRY.SOURCE),
                Rows.stamp(r));
    }
}
