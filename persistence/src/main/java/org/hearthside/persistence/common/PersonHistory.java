package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.IMPORTED_CHANGE;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.hearthside.persistence.schema.Tables.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Stamp;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was changed in all records of one person, a table at a time: as {@link History} of
 * each of them, and with few queries. Scope is the caller's to check.
 */
public final class PersonHistory {
    private final Tx tx;
    private final UUID client;
    private final Map<UUID, String> staff;

    /** What was changed in these rows before they came here, by table and row. */
    private final Map<String, Map<UUID, List<Change>>> imported = new HashMap<>();

    /**
     * What was changed in one record.
     *
     * @param row the row that stands
     * @param first the first row of the record; the same when it is changed in place or never was
     * @param changes newest first; what was changed before it came here last
     */
    public record Trail(UUID row, UUID first, List<Change> changes) {
        public Trail {
            changes = List.copyOf(changes);
        }

        @Override
        public String toString() {
            return "Trail[" + row + "]";
        }
    }

    /** Reads what all tables have in common. */
    public PersonHistory(Tx tx, UUID client) {
        this.tx = tx;
        this.client = client;
        staff =
                tx.sql()
                        .select(STAFF.ID, STAFF.NAME, STAFF.CREDENTIAL)
                        .from(STAFF)
                        .fetchMap(STAFF.ID, r -> Rows.printedName(r.value2(), r.value3()));
        tx.sql()
                .selectFrom(IMPORTED_CHANGE)
                .where(IMPORTED_CHANGE.CLIENT_ID.eq(client))
                .and(ClinicalRows.current(IMPORTED_CHANGE))
                .forEach(r ->
                        imported.computeIfAbsent(r.getTableName(), t -> new HashMap<>())
                                .computeIfAbsent(r.getRowId(), row -> new ArrayList<>())
                                .add(ImportedChangeRows.change(r)));
    }

    /** What was changed in the rows of a table whose rows are changed in place. */
    public List<Trail> inPlace(Table<?> table) {
        Map<UUID, List<Record>> versions = new HashMap<>();
        tx.sql()
                .selectFrom(ROW_HISTORY)
                .where(ROW_HISTORY.CLIENT_ID.eq(client))
                .and(ROW_HISTORY.TABLE_NAME.eq(table.getName()))
                .orderBy(ROW_HISTORY.ROW_VERSION.desc())
                .forEach(r ->
                        versions.computeIfAbsent(r.getRowId(), row -> new ArrayList<>()).add(r));
        List<Trail> trails = new ArrayList<>();
        for (var now : rows(table)) {
            var row = now.get(Columns.uuid(table, "id"));
            List<Change> changes = new ArrayList<>();
            var after = values(now);
            for (var before : versions.getOrDefault(row, List.of())) {
                var values = History.read(before.get(ROW_HISTORY.ROW_VALUES));
                var by = before.get(ROW_HISTORY.CHANGED_BY);
                var at = before.get(ROW_HISTORY.CHANGED_AT);
                changes.addAll(History.differences(values, after, by(by, at)));
                after = values;
            }
            changes.add(History.first(created(now)));
            changes.addAll(imported(table, Set.of(row)));
            trails.add(new Trail(row, row, changes));
        }
        return trails;
    }

    /** What was changed in the items of a table in which each correction is a row of its own. */
    public List<Trail> chains(Table<?> table) {
        var id = Columns.uuid(table, "id");
        var replaced = Columns.uuid(table, "supersedes_id");
        Map<UUID, Record> byId = new HashMap<>();
        Set<UUID> older = new HashSet<>();
        for (var row : rows(table)) {
            byId.put(row.get(id), row);
            older.add(row.get(replaced));
        }
        List<Trail> trails = new ArrayList<>();
        for (var newest : byId.entrySet()) {
            if (older.contains(newest.getKey())) {
                continue;
            }
            List<Change> changes = new ArrayList<>();
            Set<UUID> entries = new HashSet<>();
            var first = newest.getKey();
            @Nullable Record after = newest.getValue();
            while (after != null) {
                first = after.get(id);
                entries.add(first);
                var before = byId.get(after.get(replaced));
                changes.addAll(
                        before == null
                                ? List.of(History.first(created(after)))
                                : History.differences(
                                        values(before), values(after), created(after)));
                after = before;
            }
            changes.addAll(imported(table, entries));
            trails.add(new Trail(newest.getKey(), first, changes));
        }
        return trails;
    }

    private List<Change> imported(Table<?> table, Set<UUID> rows) {
        var all = imported.getOrDefault(History.name(table), Map.of());
        return rows.stream()
                .flatMap(row -> all.getOrDefault(row, List.of()).stream())
                .sorted(ImportedChangeRows.NEWEST_FIRST)
                .toList();
    }

    private List<? extends Record> rows(Table<?> table) {
        var whose = table.field("client_id") == null ? "id" : "client_id";
        return tx.sql().selectFrom(table).where(Columns.uuid(table, whose).eq(client)).fetch();
    }

    private static JsonNode values(Record row) {
        return History.read(row.formatJSON(History.FORMAT));
    }

    private Stamp created(Record row) {
        return Columns.has(row, "created_by_name")
                ? Rows.stamp(row)
                : by(row.get("created_by", UUID.class), row.get("created_at", Instant.class));
    }

    private Stamp by(UUID who, Instant at) {
        return new Stamp(who, staff.getOrDefault(who, ""), at);
    }
}
