package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.hearthside.persistence.schema.Tables.STAFF;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.StorageFault;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/** Reads what a row was before each change. */
public final class History {
    /** The form in which {@link Tx} keeps a row and this reads it. */
    static final JSONFormat FORMAT =
            JSONFormat.DEFAULT_FOR_RECORDS.recordFormat(JSONFormat.RecordFormat.OBJECT);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> BOOKKEEPING =
            Set.of("version", "changed_by", "changed_at", "created_by", "created_at");
    private static final Set<String> DERIVED =
            Set.of("ssn_index", "primary_key_of", "open_client", "open_bed");

    private History() {}

    /** Every change of every field of a row, newest first. Scope is the caller's to check. */
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
        return changes;
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

    private static List<Change> differences(JsonNode before, JsonNode after, Stamp by) {
        List<Change> changes = new ArrayList<>();
        for (var property : before.properties()) {
            var field = property.getKey();
            var old = property.getValue();
            var fresh = after.path(field);
            if (BOOKKEEPING.contains(field) || DERIVED.contains(field) || old.equals(fresh)) {
                continue;
            }
            var sealed = field.equals("ssn") || field.equals("policy_number");
            changes.add(
                    sealed
                            ? new Change(field, "", "", true, by)
                            : new Change(field, text(old), text(fresh), false, by));
        }
        return changes;
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // its message quotes the values
            throw new StorageFault(StorageFault.Kind.INTEGRITY, "A kept version cannot be read");
        }
    }
}
