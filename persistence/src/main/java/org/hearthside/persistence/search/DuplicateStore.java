package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.NOT_SAME;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.NotSameRecord;
import org.jspecify.annotations.Nullable;

/** Remembers of whom somebody said that they are two people and not one (features.md O4). */
public final class DuplicateStore {
    private final Db db;

    /** Takes the door to the record. */
    public DuplicateStore(Db db) {
        this.db = db;
    }

    /**
     * Notes that a person is none of these others (WRITE_CLIENT). What is noted already stays.
     *
     * @throws NotFound when one of them is out of sight
     */
    public void notSame(Session who, ClientId client, Collection<ClientId> others) {
        db.act(
                who,
                Permission.WRITE_CLIENT,
                AuditAction.CORRECT,
                subject(client),
                tx -> {
                    tx.detail("not the same person as " + others.size() + " others");
                    others.forEach(other -> note(tx, client, other));
                });
    }

    /**
     * Row step: notes that two people are not one. What is noted already stays.
     *
     * @throws NotFound when the other is out of sight
     */
    public static void note(Tx tx, ClientId client, ClientId other) {
        var seen = CLIENT.ID.eq(other.value()).and(tx.visible(CLIENT.ID));
        if (!tx.sql().fetchExists(CLIENT, seen)) {
            throw new NotFound("person");
        }
        if (find(tx, client, other) == null) {
            var row = new NotSameRecord();
            row.setId(tx.newId());
            row.setClientId(client.value());
            row.setOtherId(other.value());
            row.setLivePair(pair(client, other));
            tx.insert(row);
        }
    }

    /** Takes back that two are not one (WRITE_CLIENT): they are pointed out again. */
    public void mayBeSame(Session who, ClientId client, ClientId other) {
        db.act(
                who,
                Permission.WRITE_CLIENT,
                AuditAction.CORRECT,
                subject(client),
                tx -> {
                    var row = find(tx, client, other);
                    if (row != null) {
                        var change = new NotSameRecord();
                        change.setId(row.getId());
                        change.setLivePair(null);
                        tx.update(change, row.getVersion());
                    }
                });
    }

    /** Of whom it was said that they are not this person (READ_CLIENT). */
    public Set<ClientId> notSame(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                subject(client),
                tx ->
                        new HashSet<>(
                                tx.sql()
                                        .select(NOT_SAME.CLIENT_ID, NOT_SAME.OTHER_ID)
                                        .from(NOT_SAME)
                                        .where(
                                                NOT_SAME.LIVE_PAIR.isNotNull(),
                                                NOT_SAME.CLIENT_ID
                                                        .eq(client.value())
                                                        .or(NOT_SAME.OTHER_ID.eq(client.value())))
                                        .fetch(r ->
                                                new ClientId(
                                                        r.value1().equals(client.value())
                                                                ? r.value2()
                                                                : r.value1()))));
    }

    /** Row step: whether somebody said of two people that they are not one. */
    public static boolean areApart(Tx tx, ClientId one, ClientId other) {
        return find(tx, one, other) != null;
    }

    private static @Nullable NotSameRecord find(Tx tx, ClientId client, ClientId other) {
        return tx.sql()
                .selectFrom(NOT_SAME)
                .where(NOT_SAME.LIVE_PAIR.eq(pair(client, other)))
                .fetchOne();
    }

    /** The same whichever of the two stands first. */
    private static String pair(ClientId one, ClientId other) {
        return Stream.of(one, other)
                .map(id -> id.value().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Subject subject(ClientId client) {
        return Subject.of("not_same", null, client.value());
    }
}
