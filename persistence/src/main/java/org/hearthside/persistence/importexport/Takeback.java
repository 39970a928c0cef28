package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.ALLERGY;
import static org.hearthside.persistence.schema.Tables.ALLERGY_ANSWER;
import static org.hearthside.persistence.schema.Tables.CARE_FACT;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CODE_STATUS;
import static org.hearthside.persistence.schema.Tables.CONDITION_ITEM;
import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.CONTACT_CALL;
import static org.hearthside.persistence.schema.Tables.DOCUMENT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT_PROOF;
import static org.hearthside.persistence.schema.Tables.IMMUNIZATION;
import static org.hearthside.persistence.schema.Tables.IMPORTED_CHANGE;
import static org.hearthside.persistence.schema.Tables.IMPORT_CHANGE;
import static org.hearthside.persistence.schema.Tables.LAB_RESULT;
import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;
import static org.hearthside.persistence.schema.Tables.PAST_ENTRY;
import static org.hearthside.persistence.schema.Tables.POLICY;
import static org.hearthside.persistence.schema.Tables.STAY;
import static org.hearthside.persistence.schema.Tables.VITAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.History;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.schema.DefaultSchema;
import org.hearthside.persistence.schema.tables.records.ImportChangeRecord;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** Takes single rows back that an import wrote, by the way in which each kind is corrected. */
final class Takeback {
    /** Rows that are no record of a person's care, or only the trace of the import itself. */
    private static final Set<String> TRACES =
            Set.of(
                    "audit_entry",
                    "row_history",
                    "import_change",
                    "import_decision",
                    "not_same",
                    "client_key");

    private final Tx tx;
    private final ClientId client;
    private final UUID importer;
    private final Instant end;

    private final UndoChain chain;
    private final Map<UUID, UUID> now;

    /**
     * Which rows are current, of those that were asked about; rows changed in place are not here.
     */
    private final Set<UUID> current = new HashSet<>();

    /** Rows that are to be taken back with the next lot, by kind. */
    private final Map<Kind, List<UUID>> strikes = new EnumMap<>(Kind.class);

    /**
     * For one person.
     *
     * @param importer who imported
     * @param end when the import ended
     */
    Takeback(Tx tx, ClientId client, UUID importer, Instant end, UndoChain chain) {
        this.chain = chain;
        this.now = chain.now();
        this.tx = tx;
        this.client = client;
        this.importer = importer;
        this.end = end;
    }

    /**
     * What anybody has built on a person whom the import registered: the key of the sentence that
     * says so; empty when nothing.
     */
    Optional<String> builtOn(UUID batch, List<ImportChangeRecord> changes) {
        var replaced = new HashSet<UUID>();
        for (var change : changes) {
            var before = change.getBeforeId();
            if (before != null) {
                replaced.add(before);
            }
        }
        for (var change : changes) {
            if (replaced.contains(change.getRowId())) {
                continue;
            }
            var kind = Kind.valueOf(change.getKind());
            boolean lasting = kind == Kind.STAYS || kind == Kind.CALLS;
            if (lasting
                    ? !isUntouched(table(kind), change.getRowId(), change.getCreatedAt())
                    : whyItStays(change).isPresent()) {
                return Optional.of("undo.built.changed");
            }
        }
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            var name = table.getName().toLowerCase(Locale.ROOT);
            var whose = table.field("client_id", UUID.class);
            var id = table.field("id", UUID.class);
            if (whose == null || id == null || TRACES.contains(name)) {
                continue;
            }
            var other =
                    whose.eq(client.value())
                            .and(
                                    id.notIn(
                                            DSL.select(IMPORT_CHANGE.ROW_ID)
                                                    .from(IMPORT_CHANGE)
                                                    .where(IMPORT_CHANGE.BATCH_ID.eq(batch))
                                                    .and(
                                                            IMPORT_CHANGE.CLIENT_ID.eq(
                                                                    client.value()))));
            var by = table.field("created_by", UUID.class);
            if (chain.isBegun() && by != null) {
                // what is being written now is the taking back itself
                other = other.and(by.ne(tx.session().staff().value()));
            }
            if (name.equals("allergy_answer")) {
                // written by the record of an allergy itself, when "none known" is moot
                other = other.and(ALLERGY_ANSWER.STATE.ne(RecordState.RECORDED.name()));
            }
            if (name.equals("document_proof") && by != null) {
                // what its documents prove, the import itself has said
                other = other.and(by.ne(importer).or(DOCUMENT_PROOF.CREATED_AT.gt(end)));
            }
            if (tx.sql().fetchExists(table, other)) {
                return Optional.of(key(name));
            }
        }
        return Optional.empty();
    }

    private static String key(String table) {
        var key = "undo.built." + table;
        return ImportWords.has(key) ? key : "undo.built";
    }

    /** Looks up at once which of the rows of these changes are current. */
    void look(List<ImportChangeRecord> changes) {
        Map<Kind, List<UUID>> asked = new EnumMap<>(Kind.class);
        for (var change : changes) {
            var kind = Kind.valueOf(change.getKind());
            if (!isChangedInPlace(kind)) {
                asked.computeIfAbsent(kind, k -> new ArrayList<>()).add(standsNow(change));
            }
        }
        asked.forEach((kind, rows) -> {
            var table = table(kind);
            current.addAll(
                    tx.sql()
                            .select(id(table))
                            .from(table)
                            .where(Rows.isOneOf(id(table), rows))
                            .and(ClinicalRows.current(table))
                            .fetch(id(table)));
        });
    }

    /**
     * Why a row cannot be taken back, of those that were looked up: the key of the sentence; empty
     * when it can.
     */
    Optional<String> whyItStays(ImportChangeRecord change) {
        var kind = Kind.valueOf(change.getKind());
        if (kind == Kind.STAYS) {
            return Optional.of("undo.stay");
        }
        if (kind == Kind.CALLS) {
            return Optional.of("undo.call");
        }
        var row = now.getOrDefault(change.getRowId(), change.getRowId());
        boolean inPlace = isChangedInPlace(kind) || PaperKeeper.cameReplaced(tx, change);
        boolean stands =
                inPlace
                        ? isUntouched(table(kind), row, change.getCreatedAt())
                        : current.contains(row) && isAsImported(kind, change, row);
        boolean replacedHere = now.containsValue(change.getRowId());
        return stands || replacedHere ? Optional.empty() : Optional.of("undo.changedSince");
    }

    /** Of a document, what is said can be changed while the document stands. */
    private boolean isAsImported(Kind kind, ImportChangeRecord change, UUID row) {
        return kind != Kind.DOCUMENTS
                || !row.equals(change.getRowId())
                || isUntouched(DOCUMENT, row, change.getCreatedAt());
    }

    /** Nobody but the import itself changed the row. */
    private boolean isUntouched(Table<?> table, UUID row, Instant at) {
        var changedAt = table.field("changed_at", Instant.class);
        var changedBy = table.field("changed_by", UUID.class);
        if (changedAt == null || changedBy == null) {
            throw new IllegalArgumentException(table.getName());
        }
        var own = changedBy.eq(importer).and(changedAt.le(end));
        var last = chain.touched().get(row);
        var mine = last == null ? DSL.falseCondition() : changedAt.eq(last);
        return tx.sql()
                .fetchExists(table, id(table).eq(row).and(changedAt.eq(at).or(own).or(mine)));
    }

    /** Whether joining a person on file filled anything. */
    boolean wasFilled(ImportChangeRecord change) {
        return History.before(tx, CLIENT, change.getRowId(), change.getCreatedAt()).isPresent();
    }

    /** The row that stands for a change that was taken back. */
    UUID standsNow(ImportChangeRecord change) {
        return now.getOrDefault(change.getRowId(), change.getRowId());
    }

    /** Notes in a dry run, too, that a change is gone. */
    void taken(ImportChangeRecord change) {
        var before = change.getBeforeId();
        if (before != null) {
            now.putIfAbsent(before, before);
        }
        chain.touched().put(change.getRowId(), tx.now());
    }

    /**
     * A row that the import wrote counts as entered in error. Clinical ones at the end, all at
     * once: see {@link #strikeAll}.
     */
    void strike(ImportChangeRecord change) {
        var kind = Kind.valueOf(change.getKind());
        var row = now.getOrDefault(change.getRowId(), change.getRowId());
        var reason = ImportWords.of("undo.reason");
        switch (kind) {
            case CONTACTS -> ContactRows.withdraw(tx, client, row, version(CONTACT, row), reason);
            case POLICIES -> PolicyRows.remove(tx, client, row, version(POLICY, row), reason);
            case DOCUMENTS -> {
                DocumentRows.withdraw(tx, client, row, version(DOCUMENT, row), reason);
                var who = CLIENT.ID.eq(client.value());
                if (tx.sql().fetchExists(CLIENT, who.and(CLIENT.CHANGED_AT.eq(tx.now())))) {
                    // it was the photo, of which the person's own row knows the day
                    chain.touched().put(client.value(), tx.now());
                }
            }
            case CLIENTS, STAYS, CALLS -> throw new IllegalArgumentException(kind.name());
            default -> {
                current.remove(row);
                strikes.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Takes back together what is to be struck. */
    void strikeAll() {
        strikes.forEach(
                (kind, rows) -> ClinicalRows.strikeAll(tx, clinical(kind), client.value(), rows));
        strikes.clear();
    }

    /** A row says again what it said before the import. */
    void restore(ImportChangeRecord change) {
        var kind = Kind.valueOf(change.getKind());
        var row = change.getRowId();
        switch (kind) {
            case CLIENTS -> {
                back(CLIENT, row, change.getCreatedAt());
                ClientIndexRows.refresh(tx, new ClientId(row));
            }
            case CONTACTS -> back(CONTACT, row, change.getCreatedAt());
            case POLICIES -> back(POLICY, row, change.getCreatedAt());
            case STAYS, CALLS -> throw new IllegalArgumentException(kind.name());
            default -> {
                var before = change.getBeforeId();
                if (before == null) {
                    throw new IllegalArgumentException("nothing stood before " + row);
                }
                var wrong = now.getOrDefault(row, row);
                var copy =
                        kind == Kind.DOCUMENTS
                                ? putBack(wrong, before)
                                : ClinicalRows.putBack(
                                        tx, clinical(kind), client.value(), wrong, before);
                now.put(row, copy);
                now.put(before, copy);
                current.remove(wrong);
                current.add(copy);
            }
        }
    }

    /** Behind those that took the wrong one's place with the same import and are hidden by now. */
    private UUID putBack(UUID wrong, UUID before) {
        var last = PaperKeeper.newest(tx, wrong);
        DocumentRows.show(tx, client, last, ImportWords.of("undo.reason"));
        return DocumentRows.putBack(tx, client, last, before);
    }

    private <R extends UpdatableRecord<R>> void back(Table<R> table, UUID row, Instant at) {
        History.before(tx, table, row, at)
                .ifPresent(values -> tx.update(values, version(table, row)));
    }

    /** The person whom the import registered is out of sight, and their place is free. */
    void withdrawPerson() {
        StayRows.current(tx, client)
                .ifPresent(stay ->
                        StayRows.end(
                                tx,
                                client,
                                stay.id(),
                                stay.version(),
                                stay.startedAt().isAfter(tx.now()) ? stay.startedAt() : tx.now()));
        ClientRows.withdraw(
                tx, client, version(CLIENT, client.value()), ImportWords.of("undo.reason"));
    }

    private long version(Table<?> table, UUID row) {
        return tx.sql()
                .select(table.field("version", Long.class))
                .from(table)
                .where(id(table).eq(row))
                .fetchSingle()
                .value1();
    }

    private static org.jooq.Field<UUID> id(Table<?> table) {
        return java.util.Objects.requireNonNull(table.field("id", UUID.class));
    }

    /** Rows of these kinds are changed themselves; of the others a new row takes the place. */
    private static boolean isChangedInPlace(Kind kind) {
        return switch (kind) {
            case CLIENTS, CONTACTS, POLICIES, STAYS, CALLS -> true;
            default -> false;
        };
    }

    /** The table in which records of this kind stand. */
    static Table<?> table(Kind kind) {
        return switch (kind) {
            case CLIENTS -> CLIENT;
            case CONTACTS -> CONTACT;
            case POLICIES -> POLICY;
            case STAYS -> STAY;
            case CALLS -> CONTACT_CALL;
            default -> clinical(kind);
        };
    }

    private static Table<? extends UpdatableRecord<?>> clinical(Kind kind) {
        return switch (kind) {
            case ALLERGIES -> ALLERGY;
            case ALLERGY_ANSWERS -> ALLERGY_ANSWER;
            case CONDITIONS -> CONDITION_ITEM;
            case ORDERS -> MEDICATION_ORDER;
            case IMMUNIZATIONS -> IMMUNIZATION;
            case VITALS -> VITAL;
            case LABS -> LAB_RESULT;
            case CODE_STATUS -> CODE_STATUS;
            case CARE_FACTS -> CARE_FACT;
            case HISTORY -> PAST_ENTRY;
            case DOCUMENTS -> DOCUMENT;
            case CHANGES -> IMPORTED_CHANGE;
            case CLIENTS, CONTACTS, POLICIES, STAYS, CALLS ->
                    throw new IllegalArgumentException(kind.name());
        };
    }
}
