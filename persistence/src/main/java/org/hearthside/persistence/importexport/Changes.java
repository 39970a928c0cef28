package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.IMPORT_CHANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.importexport.Imported;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.ImportChangeRecord;
import org.jspecify.annotations.Nullable;

/** What a batch did to which row, noted beside it so that exactly this can be taken back. */
final class Changes {
    /** What was done. */
    enum Act {
        /** The row is new. */
        CREATED,
        /** The row was changed, or took the place of another one. */
        UPDATED,
        /** The row was here before and is known from now on as that resource. */
        JOINED
    }

    private final Tx tx;
    private final UUID batch;
    private final int from;
    private final List<ImportChangeRecord> all = new ArrayList<>();

    /**
     * For one transaction.
     *
     * @param from how many changes the batch has made before
     */
    Changes(Tx tx, UUID batch, int from) {
        this.tx = tx;
        this.batch = batch;
        this.from = from;
    }

    void note(Act act, Imported item, UUID link, UUID row, @Nullable UUID before) {
        var change = tx.sql().newRecord(IMPORT_CHANGE);
        change.setId(tx.newId());
        change.setBatchId(batch);
        change.setN(from + all.size() + 1);
        change.setAct(act.name());
        change.setKind(item.kind().name());
        change.setClientId(item instanceof Imported.Person ? row : item.client().value());
        change.setLinkId(link);
        change.setRowId(row);
        change.setBeforeId(before);
        change.setUndone(false);
        all.add(change);
    }

    int size() {
        return all.size();
    }

    void write() {
        if (!all.isEmpty()) {
            tx.insertAll(all);
        }
    }
}
