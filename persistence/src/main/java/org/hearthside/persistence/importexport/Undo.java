package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.IMPORT_BATCH;
import static org.hearthside.persistence.schema.Tables.IMPORT_CHANGE;
import static org.hearthside.persistence.schema.Tables.IMPORT_LINK;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.importexport.Changes.Act;
import org.hearthside.persistence.schema.tables.records.ImportChangeRecord;
import org.hearthside.persistence.schema.tables.records.ImportLinkRecord;

/**
 * Takes back what one import did to the record of one person, newest first. A record that somebody
 * changed since stays as it is. A person whom the import registered and on whom anybody has built
 * anything stays with all that came with them: half a record would be worse than either.
 */
final class Undo {
    private final Tx tx;
    private final UUID batch;
    private final ClientId client;
    private final boolean dryRun;
    private final Takeback rows;
    private final UndoChain chain;
    private final List<Kind> withdrawn = new ArrayList<>();
    private final List<Kind> restored = new ArrayList<>();
    private final List<ImportChangeRecord> taken = new ArrayList<>();

    /** By resource: as which row it is known again; empty when not at all. */
    private final Map<UUID, Optional<UUID>> links = new LinkedHashMap<>();

    private final Map<Kind, Map<String, Integer>> kept = new EnumMap<>(Kind.class);

    /**
     * What became of one person's records.
     *
     * @param withdrawn kinds of the records that count no more, one for each
     * @param restored kinds of the records that say what they said before, one for each
     * @param kept what stays
     * @param more whether this person has records that were not looked at yet
     */
    record Done(
            List<Kind> withdrawn, List<Kind> restored, List<UndoResult.Kept> kept, boolean more) {
        int rows() {
            return withdrawn.size() + restored.size();
        }
    }

    Undo(Tx tx, UUID batch, ClientId client, boolean dryRun, UndoChain chain) {
        this.chain = chain;
        this.tx = tx;
        this.batch = batch;
        this.client = client;
        this.dryRun = dryRun;
        var by =
                tx.sql()
                        .select(IMPORT_BATCH.CREATED_BY, IMPORT_BATCH.CHANGED_AT)
                        .from(IMPORT_BATCH)
                        .where(IMPORT_BATCH.ID.eq(batch))
                        .fetchSingle();
        this.rows = new Takeback(tx, client, by.value1(), by.value2(), chain);
    }

    Done run() {
        long start = System.nanoTime();
        var changes =
                tx.sql()
                        .selectFrom(IMPORT_CHANGE)
                        .where(IMPORT_CHANGE.BATCH_ID.eq(batch))
                        .and(IMPORT_CHANGE.CLIENT_ID.eq(client.value()))
                        .and(IMPORT_CHANGE.UNDONE.isFalse())
                        .and(IMPORT_CHANGE.N.lt(chain.before()))
                        .orderBy(IMPORT_CHANGE.N.desc())
                        .fetch();
        boolean inSight =
                tx.sql()
                        .fetchExists(
                                CLIENT, CLIENT.ID.eq(client.value()).and(tx.visible(CLIENT.ID)));
        if (!inSight) {
            keepAll(changes, "undo.outOfSight");
            return done(false);
        }
        boolean came =
                changes.stream().anyMatch(c -> kind(c) == Kind.CLIENTS && act(c) == Act.CREATED);
        var now = dryRun ? changes : first(changes);
        rows.look(came ? changes : now);
        if (came) {
            var built = rows.builtOn(batch, changes);
            if (built.isPresent()) {
                keepAll(changes, built.get());
                return done(false);
            }
        }
        now.forEach(came ? this::withPerson : this::one);
        rows.strikeAll();
        tx.updateAll(taken);
        links();
        if (!now.isEmpty()) {
            chain.reached(now.getLast().getN());
        }
        chain.took(System.nanoTime() - start);
        return done(now.size() < changes.size());
    }

    private List<ImportChangeRecord> first(List<ImportChangeRecord> changes) {
        return changes.subList(0, Math.min(chain.atOnce(), changes.size()));
    }

    /** Everything of a person who goes out of sight: their place becomes free, too. */
    private void withPerson(ImportChangeRecord change) {
        if (kind(change) == Kind.STAYS || kind(change) == Kind.CALLS) {
            took(change, withdrawn);
            return;
        }
        if (kind(change) != Kind.CLIENTS) {
            one(change);
            return;
        }
        if (act(change) == Act.CREATED) {
            if (!dryRun) {
                rows.withdrawPerson();
            }
            took(change, withdrawn);
        } else {
            // what the person was in between is moot
            took(change, restored);
        }
    }

    private void one(ImportChangeRecord change) {
        var stands = rows.whyItStays(change);
        if (stands.isPresent()) {
            keep(change, stands.get());
            return;
        }
        switch (act(change)) {
            case CREATED -> {
                if (!dryRun) {
                    rows.strike(change);
                }
                took(change, withdrawn);
            }
            case UPDATED -> {
                if (!dryRun) {
                    rows.restore(change);
                }
                took(change, restored);
            }
            case JOINED -> {
                boolean filled = rows.wasFilled(change);
                if (!dryRun && filled) {
                    rows.restore(change);
                }
                took(change, filled ? restored : new ArrayList<>());
            }
        }
    }

    private void took(ImportChangeRecord change, List<Kind> list) {
        list.add(kind(change));
        rows.taken(change);
        if (dryRun) {
            return;
        }
        var row = tx.sql().newRecord(IMPORT_CHANGE);
        row.setId(change.getId());
        row.setVersion(change.getVersion());
        row.setUndone(true);
        taken.add(row);
        // of two changes of one resource the older one says how it is known from now on
        links.put(
                change.getLinkId(),
                act(change) == Act.UPDATED
                        ? Optional.of(rows.standsNow(change))
                        : Optional.empty());
    }

    /** The resources are not known any more, or known as what stood before. */
    private void links() {
        var withdrawn = new ArrayList<ImportLinkRecord>();
        var before = new ArrayList<ImportLinkRecord>();
        if (links.isEmpty()) {
            return;
        }
        tx.sql()
                .select(IMPORT_LINK.ID, IMPORT_LINK.VERSION)
                .from(IMPORT_LINK)
                .where(Rows.isOneOf(IMPORT_LINK.ID, links.keySet()))
                .forEach(stored -> {
                    var link = tx.sql().newRecord(IMPORT_LINK);
                    link.setId(stored.value1());
                    link.setVersion(stored.value2());
                    var row = Objects.requireNonNull(links.get(stored.value1()));
                    if (row.isPresent()) {
                        // what the source said then is not known: the next import looks afresh
                        link.setContentHash(new byte[0]);
                        link.setRowId(row.get());
                        before.add(link);
                    } else {
                        link.setWithdrawn(true);
                        withdrawn.add(link);
                    }
                });
        tx.updateAll(withdrawn);
        tx.updateAll(before);
    }

    private void keepAll(List<ImportChangeRecord> changes, String reason) {
        changes.forEach(change -> keep(change, reason));
    }

    private void keep(ImportChangeRecord change, String reason) {
        kept.computeIfAbsent(kind(change), k -> new HashMap<>()).merge(reason, 1, Integer::sum);
    }

    private Done done(boolean more) {
        var list = new ArrayList<UndoResult.Kept>();
        if (kept.isEmpty()) {
            return new Done(withdrawn, restored, list, more);
        }
        var person = person();
        kept.forEach((kind, reasons) ->
                reasons.forEach((key, records) ->
                        list.add(
                                new UndoResult.Kept(
                                        kind,
                                        client,
                                        person.number(),
                                        person.name(),
                                        ImportWords.of(key),
                                        records))));
        return new Done(withdrawn, restored, list, more);
    }

    /**
     * A person as a list names them.
     *
     * @param number client number; empty when out of sight
     * @param name empty when out of sight
     */
    private record Person(String number, String name) {
        @Override
        public String toString() {
            return "Person[" + number + "]";
        }
    }

    private Person person() {
        return tx.sql()
                .select(CLIENT.NUMBER, CLIENT.LAST_NAME, CLIENT.FIRST_NAME)
                .from(CLIENT)
                .where(CLIENT.ID.eq(client.value()))
                .and(tx.visible(CLIENT.ID))
                .fetchOptional(r -> new Person(r.value1(), r.value2() + ", " + r.value3()))
                .orElse(new Person("", ""));
    }

    private static Kind kind(ImportChangeRecord change) {
        return Kind.valueOf(change.getKind());
    }

    private static Act act(ImportChangeRecord change) {
        return Act.valueOf(change.getAct());
    }
}
