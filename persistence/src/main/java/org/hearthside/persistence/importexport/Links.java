package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.IMPORT_LINK;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.Fingerprint;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.ImportLinkRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which foreign resource became which of our rows, and what it said then. Of what it said only a
 * keyed hash is stored: a plain one would let a thief try out the numbers in it.
 */
final class Links {
    private final Tx tx;
    private final UUID batch;
    private final @Nullable Tried tried;
    private final Changes changes;
    private final Map<String, Link> known = new HashMap<>();

    /** Written together at the end of the transaction; by their ids. */
    private final Map<UUID, ImportLinkRecord> fresh = new LinkedHashMap<>();

    /**
     * A row that came from a foreign resource.
     *
     * @param id of the link; absent while it is only tried (dry run)
     * @param version of the link
     * @param row which row
     * @param hash what the resource said then
     * @param at when it was last imported
     * @param withdrawn whether the batch was taken back that brought it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by its content where it is used
    record Link(
            @Nullable UUID id,
            long version,
            UUID row,
            byte[] hash,
            Instant at,
            boolean withdrawn) {}

    /** Reads the links of these keys at once. What is tried in a dry run goes there alone. */
    Links(Tx tx, UUID batch, @Nullable Tried tried, Changes changes, Collection<String> keys) {
        this.tx = tx;
        this.batch = batch;
        this.changes = changes;
        this.tried = tried;
        tx.sql()
                .select(
                        IMPORT_LINK.ID,
                        IMPORT_LINK.VERSION,
                        IMPORT_LINK.SOURCE_KEY,
                        IMPORT_LINK.TABLE_NAME,
                        IMPORT_LINK.ROW_ID,
                        IMPORT_LINK.CONTENT_HASH,
                        IMPORT_LINK.CHANGED_AT,
                        IMPORT_LINK.WITHDRAWN)
                .from(IMPORT_LINK)
                .where(IMPORT_LINK.SOURCE_KEY.in(keys))
                .forEach(r ->
                        known.put(
                                r.get(IMPORT_LINK.SOURCE_KEY) + ">" + r.get(IMPORT_LINK.TABLE_NAME),
                                new Link(
                                        r.get(IMPORT_LINK.ID),
                                        r.get(IMPORT_LINK.VERSION),
                                        r.get(IMPORT_LINK.ROW_ID),
                                        r.get(IMPORT_LINK.CONTENT_HASH),
                                        r.get(IMPORT_LINK.CHANGED_AT),
                                        r.get(IMPORT_LINK.WITHDRAWN))));
    }

    /** The row that this resource became before. */
    Optional<Link> of(Imported item) {
        var own = Optional.ofNullable(known.get(key(item))).filter(link -> !link.withdrawn());
        return tried == null ? own : tried.link(key(item)).or(() -> own);
    }

    /** Whether the resource says the same as when it was last imported. */
    boolean isUnchanged(Link link, Imported item) {
        return Arrays.equals(link.hash(), hash(item));
    }

    /**
     * Notes that this resource became this row.
     *
     * @param act what was done to the row
     * @param replaced the row whose place it took; absent when none
     */
    void put(Imported item, UUID row, Changes.Act act, @Nullable UUID replaced) {
        var hash = hash(item);
        if (tried != null) {
            tried.link(key(item), new Link(null, 1, row, hash, tx.now(), false));
            return;
        }
        var before = known.get(key(item));
        var link = tx.sql().newRecord(IMPORT_LINK);
        link.setBatchId(batch);
        link.setContentHash(hash);
        link.setRowId(row);
        link.setWithdrawn(false);
        UUID id;
        long version = 1;
        if (before == null || before.id() == null) {
            id = tx.newId();
            link.setId(id);
            link.setSourceKey(item.origin().linkKey());
            link.setTableName(table(item.kind()));
            fresh.put(id, link);
        } else {
            id = before.id();
            var waiting = fresh.get(id);
            if (waiting == null) {
                version = before.version() + 1;
                link.setId(id);
                tx.update(link, before.version());
            } else {
                // the same resource twice in one transaction
                waiting.setContentHash(hash);
                waiting.setRowId(row);
            }
        }
        known.put(key(item), new Link(id, version, row, hash, tx.now(), false));
        changes.note(act, item, id, row, replaced);
    }

    /** Writes the links that are new. Before the changes, which point to them. */
    void write() {
        if (!fresh.isEmpty()) {
            tx.insertAll(List.copyOf(fresh.values()));
        }
    }

    /** The person on file as whom another resource came in; empty when there is none. */
    Optional<ClientId> person(String sourceKey) {
        var key = sourceKey + ">" + table(Kind.CLIENTS);
        var waiting =
                this.tried == null ? Optional.ofNullable(known.get(key)) : this.tried.link(key);
        return waiting.filter(link -> !link.withdrawn())
                .map(link -> new ClientId(link.row()))
                .or(() ->
                        tx.sql()
                                .select(IMPORT_LINK.ROW_ID)
                                .from(IMPORT_LINK)
                                .where(IMPORT_LINK.SOURCE_KEY.eq(sourceKey))
                                .and(IMPORT_LINK.TABLE_NAME.eq(table(Kind.CLIENTS)))
                                .and(IMPORT_LINK.WITHDRAWN.isFalse())
                                .fetchOptional(r -> new ClientId(r.value1())));
    }

    /** The row that stands for one of these keys; empty when there is none. */
    Optional<UUID> row(List<String> sourceKeys, Kind kind) {
        for (var sourceKey : sourceKeys) {
            var key = sourceKey + ">" + table(kind);
            var own = tried == null ? null : tried.link(key).orElse(null);
            own = own == null ? known.get(key) : own;
            if (own != null && !own.withdrawn()) {
                return Optional.of(own.row());
            }
        }
        return tx.sql()
                .select(IMPORT_LINK.ROW_ID)
                .from(IMPORT_LINK)
                .where(IMPORT_LINK.SOURCE_KEY.in(sourceKeys))
                .and(IMPORT_LINK.TABLE_NAME.eq(table(kind)))
                .and(IMPORT_LINK.WITHDRAWN.isFalse())
                .limit(1)
                .fetchOptional(IMPORT_LINK.ROW_ID);
    }

    private byte[] hash(Imported item) {
        var plain = HexFormat.of().formatHex(Fingerprint.of(item.content())) + item.removed();
        return tx.seals().index("import_link", "content_hash", plain);
    }

    private static String key(Imported item) {
        return item.origin().linkKey() + ">" + table(item.kind());
    }

    /** The table in which records of this kind stand. */
    static String table(Kind kind) {
        return switch (kind) {
            case CLIENTS -> "client";
            case CONTACTS -> "contact";
            case POLICIES -> "policy";
            case ALLERGIES -> "allergy";
            case ALLERGY_ANSWERS -> "allergy_answer";
            case CONDITIONS -> "condition_item";
            case ORDERS -> "medication_order";
            case IMMUNIZATIONS -> "immunization";
            case VITALS -> "vital";
            case LABS -> "lab_result";
            case CODE_STATUS -> "code_status";
            case CARE_FACTS -> "care_fact";
            case STAYS -> "stay";
            case HISTORY -> "past_entry";
            case DOCUMENTS -> "document";
            case CALLS -> "contact_call";
            case CHANGES -> "imported_change";
        };
    }
}
