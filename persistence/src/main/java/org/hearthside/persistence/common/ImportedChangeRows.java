package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.IMPORTED_CHANGE;

import java.util.Comparator;
import java.util.UUID;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Stamp;
import org.hearthside.persistence.schema.tables.records.ImportedChangeRecord;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Row steps of what was changed in records before they came here. */
public final class ImportedChangeRows {
    /** As they are shown: what was recorded first comes last. */
    static final Comparator<Change> NEWEST_FIRST =
            Comparator.comparing((Change c) -> c.by().at())
                    .reversed()
                    .thenComparing(c -> c.field().equals(Change.FIRST))
                    .thenComparing(Change::field);

    private ImportedChangeRows() {}

    /**
     * Keeps a change that was made elsewhere.
     *
     * @param id of the row
     * @param client whose record
     * @param table the table of the changed record, in lower case
     * @param row the changed record
     * @param supersedes the row that it takes the place of; absent when none
     */
    public static void insert(
            Tx tx,
            UUID id,
            UUID client,
            String table,
            UUID row,
            Change change,
            @Nullable UUID supersedes) {
        var record = tx.sql().newRecord(IMPORTED_CHANGE);
        record.setId(id);
        record.setClientId(client);
        record.setTableName(table);
        record.setRowId(row);
        record.setField(change.field());
        record.setValueBefore(change.before());
        record.setValueAfter(change.after());
        record.setSealed(change.sealed());
        record.setSaidBy(change.by().byName());
        record.setSaidAt(change.by().at());
        record.setStatus("RECORDED");
        ClinicalRows.put(tx, record, supersedes);
    }

    /** Whether a change that was made elsewhere, or the same one made here, is on file. */
    public static boolean holds(Tx tx, String table, UUID row, Change change) {
        return tx.sql().fetchExists(IMPORTED_CHANGE, same(table, row, change));
    }

    private static Condition same(String table, UUID row, Change change) {
        return IMPORTED_CHANGE
                .ROW_ID
                .eq(row)
                .and(IMPORTED_CHANGE.TABLE_NAME.eq(table))
                .and(IMPORTED_CHANGE.FIELD.eq(change.field()))
                .and(IMPORTED_CHANGE.VALUE_BEFORE.eq(change.before()))
                .and(IMPORTED_CHANGE.VALUE_AFTER.eq(change.after()))
                .and(IMPORTED_CHANGE.SAID_BY.eq(change.by().byName()))
                .and(IMPORTED_CHANGE.SAID_AT.eq(change.by().at()))
                .and(ClinicalRows.current(IMPORTED_CHANGE));
    }

    static Change change(ImportedChangeRecord r) {
        return new Change(
                r.getField(),
                r.getValueBefore(),
                r.getValueAfter(),
                r.getSealed(),
                new Stamp(Stamp.UNSAVED.by(), r.getSaidBy(), r.getSaidAt()),
                true);
    }
}
