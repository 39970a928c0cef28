package org.hearthside.persistence.common;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.StaleRecord;
import org.jooq.Condition;
import org.jooq.Field;
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

    /** What an answer says beside its state. */
    private static final Set<String> SAID =
            Set.of(
                    "choices",
                    "document_form",
                    "document_region",
                    "document_date",
                    "document_signer",
                    "document_original",
                    "document_expires",
                    "document_voided",
                    "decided_by",
                    "reviewed_on",
                    "text",
                    "level",
                    "note",
                    "review_due");

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

    /**
     * Takes a row back that was entered in error: a copy of it that says so takes its place. Where
     * a table has an answer instead of a status, the question counts as not asked.
     *
     * @return the id of the copy
     * @throws StaleRecord when the row is not current any more
     */
    public static UUID strike(
            Tx tx, Table<? extends UpdatableRecord<?>> table, UUID client, UUID wrong) {
        var row = copy(tx, table, wrong);
        markWrong(row);
        supersede(tx, row, wrong, client);
        return row.get(Columns.uuid(table, "id"));
    }

    /**
     * Takes many rows of one person back; otherwise as {@link #strike}.
     *
     * @throws StaleRecord when one of them is not current any more, or not the person's
     */
    public static void strikeAll(
            Tx tx, Table<? extends UpdatableRecord<?>> table, UUID client, Collection<UUID> wrong) {
        if (wrong.isEmpty()) {
            return;
        }
        var id = Columns.uuid(table, "id");
        var stale = new StaleRecord(table.getName());
        List<UpdatableRecord<?>> copies = new ArrayList<>();
        for (var stored :
                tx.sql()
                        .selectFrom(table)
                        .where(Rows.isOneOf(id, wrong))
                        .and(Columns.uuid(table, "client_id").eq(client))
                        .and(current(table))
                        .fetch()) {
            UpdatableRecord<?> copy = tx.sql().newRecord(table);
            copy.from(stored);
            Columns.set(copy, "id", tx.newId());
            Columns.set(copy, "supersedes_id", stored.get(id));
            markWrong(copy);
            copies.add(copy);
        }
        if (copies.size() != wrong.size()) {
            throw stale;
        }
        Refusal.when(table.getName() + "_superseded_once", () -> stale, () -> tx.insertAll(copies));
    }

    private static void markWrong(UpdatableRecord<?> row) {
        if (!Columns.setIfThere(row, "status", IN_ERROR)) {
            Columns.set(row, "state", RecordState.NOT_RECORDED.name());
            for (var field : row.fields()) {
                if (SAID.contains(field.getName().toLowerCase(Locale.ROOT))) {
                    blank(row, field);
                }
            }
        }
    }

    /**
     * Takes back the row that took the place of another one: a copy of what stood before takes its
     * place in turn.
     *
     * @return the id of the copy
     * @throws StaleRecord when the wrong row is not current any more
     */
    public static UUID putBack(
            Tx tx,
            Table<? extends UpdatableRecord<?>> table,
            UUID client,
            UUID wrong,
            UUID before) {
        var row = copy(tx, table, before);
        supersede(tx, row, wrong, client);
        return row.get(Columns.uuid(table, "id"));
    }

    private static UpdatableRecord<?> copy(
            Tx tx, Table<? extends UpdatableRecord<?>> table, UUID id) {
        var stored =
                tx.sql()
                        .selectFrom(table)
                        .where(Columns.uuid(table, "id").eq(id))
                        .fetchOptional()
                        .orElseThrow(() -> new NotFound(table.getName()));
        UpdatableRecord<?> row = tx.sql().newRecord(table);
        row.from(stored);
        Columns.set(row, "id", tx.newId());
        return row;
    }

    private static void supersede(Tx tx, UpdatableRecord<?> row, UUID wrong, UUID client) {
        Rows.requireOf(tx, row.getTable(), wrong, client);
        supersede(tx, row, wrong);
    }

    private static <T> void blank(Record row, Field<T> field) {
        if (field.getDataType().nullable()) {
            row.set(field, null);
        } else {
            row.fromMap(Map.of(field.getName(), ""));
        }
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
