package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.IMPORTED_CHANGE;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.hearthside.persistence.schema.Tables.STAFF;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.StorageFault;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Reads what a row was before each change. */
public final class History {
    /** The form in which {@link Tx} keeps a row and this reads it. */
    static final JSONFormat FORMAT =
            JSONFormat.DEFAULT_FOR_RECORDS.recordFormat(JSONFormat.RecordFormat.OBJECT);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> BOOKKEEPING =
            Set.of(
                    "version",
                    "changed_by",
                    "changed_at",
                    "created_by",
                    "created_by_name",
                    "created_at");
    private static final Set<String> DERIVED =
            Set.of(
                    "ssn_index",
                    "primary_key_of",
                    "open_client",
                    "open_bed",
                    "wrapped_key",
                    "nonce_prefix");

    private static final Set<String> SEALED =
            Set.of("ssn", "policy_number", "medicare_number", "medicaid_number");

    private History() {}

    /**
     * Every change of every field of a row, newest first; what was changed before it came here
     * comes last. Scope is the caller's to check.
     */
    public static <R extends UpdatableRecord<R>> List<Change> of(Tx tx, Table<R> table, UUID row) {
        var now = tx.sql().selectFrom(table).where(Columns.uuid(table, "id").eq(row)).fetchOne();
        if (now == null) {
            return List.of();
        }
        var after = read(now.formatJSON(FORMAT));
        List<Change> changes = new ArrayList<>();
        for (var before : versions(tx, table, row)) {
            var values = read(before.get(ROW_HISTORY.ROW_VALUES));
            changes.addAll(differences(values, after, by(before)));
            after = values;
        }
        changes.add(first(creation(tx, now)));
        changes.addAll(imported(tx, table, Set.of(row)));
        return changes;
    }

    private static Stamp creation(Tx tx, Record row) {
        var by = row.get("created_by", UUID.class);
        var name =
                tx.sql()
                        .select(STAFF.NAME, STAFF.CREDENTIAL)
                        .from(STAFF)
                        .where(STAFF.ID.eq(by))
                        .fetchOptional(r -> Rows.printedName(r.value1(), r.value2()))
                        .orElse("");
        return new Stamp(by, name, row.get("created_at", Instant.class));
    }

    /**
     * Every change of every field from entry to entry of a clinical item, newest first: each
     * correction is an entry of its own that names the one before. What was changed before it came
     * here comes last. Scope is the caller's to check.
     *
     * @param newest the entry that stands
     */
    public static <R extends UpdatableRecord<R>> List<Change> chain(
            Tx tx, Table<R> table, UUID newest) {
        List<Change> changes = new ArrayList<>();
        Set<UUID> entries = new HashSet<>();
        var after = entry(tx, table, newest);
        while (after != null) {
            entries.add(after.get(Columns.uuid(table, "id")));
            var replaced = after.get(Columns.uuid(table, "supersedes_id"));
            var by = Rows.stamp(after);
            var before = replaced == null ? null : entry(tx, table, replaced);
            if (before == null) {
                changes.add(first(by));
            } else {
                changes.addAll(
                        differences(
                                read(before.formatJSON(FORMAT)),
                                read(after.formatJSON(FORMAT)),
                                by));
            }
            after = before;
        }
        changes.addAll(imported(tx, table, entries));
        return changes;
    }

    /** What was changed in these rows before they came here, newest first. */
    private static List<Change> imported(Tx tx, Table<?> table, Set<UUID> rows) {
        return tx
                .sql()
                .selectFrom(IMPORTED_CHANGE)
                .where(IMPORTED_CHANGE.ROW_ID.in(rows))
                .and(IMPORTED_CHANGE.TABLE_NAME.eq(name(table)))
                .and(ClinicalRows.current(IMPORTED_CHANGE))
                .fetch(ImportedChangeRows::change)
                .stream()
                .sorted(ImportedChangeRows.NEWEST_FIRST)
                .toList();
    }

    /** The name of a table, the same on both engines. */
    static String name(Table<?> table) {
        return table.getName().toLowerCase(Locale.ROOT);
    }

    private static <R extends UpdatableRecord<R>> @Nullable R entry(
            Tx tx, Table<R> table, UUID id) {
        return tx.sql().selectFrom(table).where(Columns.uuid(table, "id").eq(id)).fetchOne();
    }

    /** The beginning of a history: nothing was there before. */
    static Change first(Stamp by) {
        return new Change(Change.FIRST, "", "", false, by);
    }

    /**
     * What a row was before it was changed at an instant; when it was changed more than once then,
     * before all of it. Who changed it and when is not in it.
     *
     * @return empty when the row was not changed at that instant
     */
    public static <R extends UpdatableRecord<R>> Optional<R> before(
            Tx tx, Table<R> table, UUID row, Instant at) {
        return tx.sql()
                .select(ROW_HISTORY.ROW_VALUES)
                .from(ROW_HISTORY)
                .where(ROW_HISTORY.TABLE_NAME.eq(table.getName()))
                .and(ROW_HISTORY.ROW_ID.eq(row))
                .and(ROW_HISTORY.CHANGED_AT.eq(at))
                .orderBy(ROW_HISTORY.ROW_VERSION)
                .limit(1)
                .fetchOptional(ROW_HISTORY.ROW_VALUES)
                .map(values -> record(tx, table, read(values)));
    }

    private static <R extends UpdatableRecord<R>> R record(Tx tx, Table<R> table, JsonNode values) {
        var record = tx.sql().newRecord(table);
        var kept = new HashMap<String, @Nullable Object>();
        for (var field : record.fields()) {
            var value = values.get(field.getName());
            if (value != null && !BOOKKEEPING.contains(field.getName())) {
                kept.put(field.getName(), value(field.getType(), value));
            }
        }
        record.fromMap(kept);
        return record;
    }

    private static @Nullable Object value(Class<?> type, JsonNode kept) {
        if (kept.isNull()) {
            return null;
        }
        return type == byte[].class ? Base64.getDecoder().decode(kept.asText()) : kept.asText();
    }

    private static List<? extends Record> versions(Tx tx, Table<?> table, UUID row) {
        return tx.sql()
                .select(
                        ROW_HISTORY.ROW_VALUES,
                        ROW_HISTORY.CHANGED_BY,
                        ROW_HISTORY.CHANGED_AT,
                        STAFF.NAME,
                        STAFF.CREDENTIAL)
                .from(ROW_HISTORY)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(ROW_HISTORY.CHANGED_BY))
                .where(ROW_HISTORY.TABLE_NAME.eq(table.getName()).and(ROW_HISTORY.ROW_ID.eq(row)))
                .orderBy(ROW_HISTORY.ROW_VERSION.desc())
                .fetch();
    }

    private static Stamp by(Record change) {
        return new Stamp(
                change.get(ROW_HISTORY.CHANGED_BY),
                Rows.printedName(change.get(STAFF.NAME), change.get(STAFF.CREDENTIAL)),
                change.get(ROW_HISTORY.CHANGED_AT));
    }

    static List<Change> differences(JsonNode before, JsonNode after, Stamp by) {
        List<Change> changes = new ArrayList<>();
        for (var property : before.properties()) {
            var field = property.getKey();
            var old = property.getValue();
            var fresh = after.path(field);
            if (isOurs(field) || old.equals(fresh)) {
                continue;
            }
            var sealed = SEALED.contains(field);
            changes.add(
                    sealed
                            ? new Change(field, "", "", true, by)
                            : new Change(field, text(old), text(fresh), false, by));
        }
        return changes;
    }

    /** Ids and bookkeeping say nothing to a reader. */
    private static boolean isOurs(String field) {
        return field.equals("id")
                || field.endsWith("_id")
                || BOOKKEEPING.contains(field)
                || DERIVED.contains(field);
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // its message quotes the values
            throw new StorageFault(StorageFault.Kind.INTEGRITY, "A kept version cannot be read");
        }
    }
}
