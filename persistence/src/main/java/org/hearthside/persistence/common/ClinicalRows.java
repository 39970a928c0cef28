package org.hearthside.persistence.common;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.StaleRecord;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are never changed in place: a correction is a new row that names the old one. The
 * current rows are those that no other row names and that were not entered in error.
 */
public final class ClinicalRows {
    private static final String IN_ERROR = "ENTERED_IN_ERROR";

    private ClinicalRows() {}

    /** Whether a row of the table is current. */
    public static Condition current(Table<?> table) {
        var newer = table.as("newer");
        var newest =
                notExists(
                        selectOne()
                                .from(newer)
                                .where(
                                        Columns.uuid(newer, "supersedes_id")
                                                .eq(Columns.uuid(table, "id"))));
        var status = table.field("status", String.class);
        return status == null ? newest : newest.and(status.ne(IN_ERROR));
    }

    /** Writes the first row of an item. */
    public static void insert(Tx tx, UpdatableRecord<?> row) {
        tx.insert(row);
    }

    /**
     * Writes a row in place of another one of the same person.
     *
     * @param row has its id, its person and every value of its own
     * @param supersedes the row that it takes the place of
     * @throws StaleRecord when that row is not current any more: someone else was first
     * @throws org.hearthside.core.common.NotFound when it is not the person's
     */
    public static void supersede(Tx tx, UpdatableRecord<?> row, UUID supersedes) {
        var table = row.getTable();
        Rows.requireOf(tx, table, supersedes, row.get(Columns.uuid(table, "client_id")));
        var stale = new StaleRecord(table.getName());
        var open = Columns.uuid(table, "id").eq(supersedes).and(current(table));
        if (!tx.sql().fetchExists(table, open)) {
            throw stale;
        }
        Columns.set(row, "supersedes_id", supersedes);
        Refusal.when(table.getName() + "_superseded_once", () -> stale, () -> tx.insert(row));
    }

    /** Writes a row in place of another one, or as the first when there is none. */
    public static void put(Tx tx, UpdatableRecord<?> row, @Nullable UUID supersedes) {
        if (supersedes == null) {
            insert(tx, row);
        } else {
            supersede(tx, row, supersedes);
        }
    }

    /** The code in the columns {@code code_system} and {@code code}; absent when there is none. */
    public static @Nullable Code code(Record row, Table<?> table) {
        var system = row.get(Columns.of(table, "code_system", String.class));
        return system == null
                ? null
                : new Code(system, row.get(Columns.of(table, "code", String.class)));
    }

    /** Sets the columns of a code. */
    public static void setCode(Record row, @Nullable Code code) {
        if (code != null) {
            Columns.set(row, "code_system", code.system());
            Columns.set(row, "code", code.code());
        }
    }
}
