package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.CLIENT_WITHDRAWN;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Sources;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.schema.tables.Client;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of one session. Rows are written through {@link #insert} and {@link #update}
 * only: they fill who and when, keep what a row was before, and note the row for the manifest.
 */
public final class Tx {
    private final DSLContext sql;
    private final Session session;
    private final Sources sources;
    private final Instant now;
    private final Seals seals;
    private final Manifest manifest = new Manifest();
    private final Set<Touched> touched = new HashSet<>();
    private String detail = "";

    Tx(DSLContext sql, Session session, Sources sources, Seals seals) {
        this.sql = sql;
        this.session = session;
        this.sources = sources;
        this.now = sources.now();
        this.seals = seals;
    }

    /** For queries. Rows are written through this class. */
    public DSLContext sql() {
        return sql;
    }

    /** Who is acting. */
    public Session session() {
        return session;
    }

    /** The instant of this transaction: the same for every row of it. */
    public Instant now() {
        return now;
    }

    /** A new id. */
    public UUID newId() {
        return sources.newId();
    }

    /** Seals and opens the columns that are encrypted one by one. */
    public Seals seals() {
        return seals;
    }

    /**
     * Adds words to the audit entry of this act.
     *
     * @param text names of fields or counts; never a person's data
     */
    public void detail(String text) {
        detail = text;
    }

    /**
     * Writes a new row, with who and when.
     *
     * @param row has its id and every value of its own
     * @throws org.hearthside.core.common.InvalidEntry when a text is too long for its column
     */
    public void insert(UpdatableRecord<?> row) {
        begin(row);
        sql.insertInto(row.getTable()).set(row).execute();
        wrote(row);
    }

    /**
     * Writes many new rows of one table in one go; otherwise as {@link #insert}. For lists of
     * thousands.
     *
     * @param rows all with values in the same columns
     */
    public void insertAll(List<? extends UpdatableRecord<?>> rows) {
        rows.forEach(this::begin);
        sql.batchInsert(rows).execute();
        rows.forEach(this::wrote);
    }

    private void wrote(UpdatableRecord<?> row) {
        manifest.add(row);
        touched.add(new Touched(row.getTable().getName().toLowerCase(Locale.ROOT), clientOf(row)));
    }

    private void begin(UpdatableRecord<?> row) {
        Columns.set(row, "version", 1L);
        Columns.set(row, "created_by", session.staff().value());
        Columns.set(row, "created_at", now);
        Columns.set(row, "changed_by", session.staff().value());
        Columns.set(row, "changed_at", now);
        Columns.setIfThere(row, "created_by_name", session.printedName());
        Columns.normalize(row);
    }

    /**
     * Changes a row after keeping what it was in the history of changes.
     *
     * @param row carries its id and the values to set; what is not set stays
     * @param expectedVersion the version that the person saw
     * @throws StaleRecord when someone else changed it since
     * @throws NotFound when there is no such row
     */
    public <R extends UpdatableRecord<R>> void update(R row, long expectedVersion) {
        var table = row.getTable();
        var id = Columns.uuid(table, "id");
        var before = sql.selectFrom(table).where(id.eq(row.get(id))).forUpdate().fetchOne();
        if (before == null) {
            throw new NotFound(table.getName());
        }
        var history = history(before, expectedVersion);
        sql.insertInto(ROW_HISTORY).set(history).execute();
        manifest.add(history);
        change(row, before, expectedVersion);
        sql.update(table).set(before).where(id.eq(row.get(id))).execute();
        wrote(before);
    }

    /**
     * Changes many rows of one table in one go; otherwise as {@link #update}.
     *
     * @param rows each with its id, the version that was seen, and the values to set; the same
     *     columns in all of them
     * @throws StaleRecord when someone else changed one of them since
     * @throws NotFound when one of them is not there
     */
    public <R extends UpdatableRecord<R>> void updateAll(List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var table = rows.getFirst().getTable();
        var id = Columns.uuid(table, "id");
        var stored =
                sql.selectFrom(table)
                        .where(Rows.isOneOf(id, rows.stream().map(r -> r.get(id)).toList()))
                        .orderBy(id)
                        .forUpdate()
                        .fetchMap(id);
        List<UpdatableRecord<?>> histories = new ArrayList<>();
        List<UpdatableRecord<?>> changed = new ArrayList<>();
        for (var row : rows) {
            var before = stored.get(row.get(id));
            if (before == null) {
                throw new NotFound(table.getName());
            }
            long version = row.get(Columns.of(table, "version", Long.class));
            histories.add(history(before, version));
            change(row, before, version);
            // it names the row, and is no change
            before.touched(id, false);
            changed.add(before);
        }
        sql.batchInsert(histories).execute();
        histories.forEach(manifest::add);
        sql.batchUpdate(changed).execute();
        changed.forEach(this::wrote);
    }

    private <R extends UpdatableRecord<R>> void change(R row, R before, long expectedVersion) {
        Columns.normalize(row);
        for (var field : row.fields()) {
            if (row.touched(field)) {
                Columns.copy(row, before, field);
            }
        }
        Columns.set(before, "version", expectedVersion + 1);
        Columns.set(before, "changed_by", session.staff().value());
        Columns.set(before, "changed_at", now);
    }

    /** The row as it is before a change, to be kept. */
    private UpdatableRecord<?> history(UpdatableRecord<?> before, long version) {
        var table = before.getTable();
        if (before.get(Columns.of(table, "version", Long.class)) != version) {
            throw new StaleRecord(table.getName());
        }
        var history = sql.newRecord(ROW_HISTORY);
        history.setId(newId());
        history.setTableName(table.getName());
        history.setRowId(before.get(Columns.uuid(table, "id")));
        history.setRowVersion(version);
        history.setClientId(clientOf(before));
        history.setRowValues(before.formatJSON(History.FORMAT));
        history.setChangedBy(session.staff().value());
        history.setChangedAt(now);
        return history;
    }

    private static @Nullable UUID clientOf(UpdatableRecord<?> row) {
        if (row.getTable().getName().equalsIgnoreCase(Client.CLIENT.getName())) {
            return row.get(Client.CLIENT.ID);
        }
        return Columns.has(row, "client_id")
                ? row.get(Columns.uuid(row.getTable(), "client_id"))
                : null;
    }

    /**
     * The people whom this session may see: an administrator all, others those who live in their
     * houses; nobody those who were registered by mistake. A nurse also sees people who have no
     * place at present (being admitted, discharged); otherwise nobody could finish an admission.
     *
     * @param clientId the column that names the person
     */
    public Condition visible(Field<UUID> clientId) {
        return withdrawn(clientId).not().and(inMyHouses(clientId));
    }

    /**
     * The people who were registered by mistake: nobody sees them any more.
     *
     * @param clientId the column that names the person
     */
    public Condition withdrawn(Field<UUID> clientId) {
        // Asked once for the whole statement; there are never many.
        return clientId.in(select(CLIENT_WITHDRAWN.ID).from(CLIENT_WITHDRAWN));
    }

    private Condition inMyHouses(Field<UUID> clientId) {
        if (session.seesEveryHouse()) {
            return noCondition();
        }
        // Under a name of its own: the column that names the person may be one of a stay itself.
        var lives = STAY.as("lives");
        var open = lives.CLIENT_ID.eq(clientId).and(lives.ENDED_AT.isNull());
        var inMyHouses =
                exists(selectOne().from(lives).where(open, lives.HOUSE_ID.in(session.houses())));
        return session.role() == Role.NURSE
                ? inMyHouses.or(notExists(selectOne().from(lives).where(open)))
                : inMyHouses;
    }

    /** Refuses unless the session may see the person. Unknown and unseen people look alike. */
    void requireVisible(UUID client) {
        var seen =
                sql.fetchExists(
                        selectOne()
                                .from(Client.CLIENT)
                                .where(Client.CLIENT.ID.eq(client), visible(Client.CLIENT.ID)));
        if (!seen) {
            throw new NotFound("person");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Set<Touched> touched() {
        return touched;
    }

    String detail() {
        return detail;
    }
}
