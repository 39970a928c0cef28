package org.hearthside.persistence.clients;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientRules;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Names;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.NameOrder;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.ClientIndexRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What people are ordered by and found by, computed from their rows: the place of their names in
 * the order of the locale, and a keyed hash of the last four digits of the social security number.
 */
public final class ClientIndexRows {
    private static final int CHUNK = 1000;
    private static final int TAIL = 4;

    private static final List<Field<?>> SHOWN =
            List.of(
                    CLIENT.ID,
                    CLIENT.FIRST_NAME,
                    CLIENT.LAST_NAME,
                    CLIENT.NATIVE_NAME,
                    CLIENT.SSN,
                    CLIENT.SERIAL,
                    CLIENT.BIRTH_DATE,
                    CLIENT.STATUS);

    private static final Condition MISSING =
            CLIENT_INDEX
                    .ID
                    .isNull()
                    .or(CLIENT_INDEX.RULE.ne(NameOrder.RULE))
                    .or(CLIENT_INDEX.STATUS.isNull());

    private ClientIndexRows() {}

    /**
     * The order of a list that joins {@code client_index} by the person's id; the number makes it
     * the same every time. By place it is by name: who knows the places puts them first.
     */
    public static List<SortField<?>> order(ClientSort sort) {
        return order(sort, false);
    }

    /** The same from the other end; what is not recorded stays last. */
    public static List<SortField<?>> order(ClientSort sort, boolean reversed) {
        var last = CLIENT_INDEX.LAST_KEY;
        var first = CLIENT_INDEX.FIRST_KEY;
        List<Field<?>> by =
                switch (sort) {
                    case LAST_NAME, LOCATION -> List.of(last, first);
                    case FIRST_NAME -> List.of(first, last);
                    case BIRTH -> List.of(CLIENT.BIRTH_DATE, last, first);
                    case NUMBER -> List.of();
                    case CREATED -> List.of(CLIENT.CREATED_AT);
                };
        var down = reversed != (sort == ClientSort.CREATED);
        List<SortField<?>> order = new ArrayList<>();
        by.forEach(field -> order.add((down ? field.desc() : field.asc()).nullsLast()));
        order.add(down ? CLIENT.SERIAL.desc() : CLIENT.SERIAL.asc());
        return order;
    }

    /**
     * The order of a list that reads nothing but {@code client_index}: as an index of it stands, so
     * that a page of people of one standing is read and nothing is sorted. Numbers are given in the
     * order of registration.
     *
     * @throws IllegalArgumentException for the order by place, which is not in this table
     */
    public static List<SortField<?>> orderAlone(
            ClientSort sort, boolean reversed, boolean oneStanding) {
        var last = CLIENT_INDEX.LAST_KEY;
        var first = CLIENT_INDEX.FIRST_KEY;
        List<Field<?>> by =
                switch (sort) {
                    case LAST_NAME, BIRTH -> List.of(last, first);
                    case FIRST_NAME -> List.of(first, last);
                    case NUMBER, CREATED -> List.of();
                    case LOCATION -> throw new IllegalArgumentException("not by place");
                };
        var down = reversed != (sort == ClientSort.CREATED);
        List<SortField<?>> order = new ArrayList<>();
        if (oneStanding) {
            order.add(way(CLIENT_INDEX.STATUS, down));
        }
        if (sort == ClientSort.BIRTH) {
            order.add(way(CLIENT_INDEX.BIRTH_DATE, down).nullsLast());
        }
        by.forEach(field -> order.add(way(field, down)));
        order.add(way(CLIENT_INDEX.SERIAL, down));
        return order;
    }

    private static SortField<?> way(Field<?> field, boolean down) {
        return down ? field.desc() : field.asc();
    }

    /** Whose social security number ends with these four digits. */
    public static Condition ssnEndsWith(Tx tx, String fourDigits) {
        return CLIENT_INDEX.SSN_TAIL.eq(tail(tx, fourDigits));
    }

    /** Whose social security number has these nine digits. */
    public static Condition ssnIs(Tx tx, String nineDigits) {
        return CLIENT.SSN_INDEX.eq(tx.seals().index("client", "ssn", nineDigits));
    }

    /** The keys of a person who was just registered. */
    static void insert(
            Tx tx, ClientId id, long serial, ClientStatus status, Demographics person, String ssn) {
        var row = row(tx, id.value(), person.names(), ClientRules.ssnDigits(ssn));
        row.setSerial(serial);
        row.setStatus(status.name());
        row.setBirthDate(person.birthDate());
        tx.insert(row);
    }

    /** The person is of this standing now. */
    static void standing(Tx tx, ClientId id, ClientStatus status) {
        var before = of(tx, id);
        if (before != null && !status.name().equals(before.getStatus())) {
            var row = new ClientIndexRecord();
            row.setId(id.value());
            row.setStatus(status.name());
            tx.update(row, before.getVersion());
        }
    }

    /** The person may be called otherwise now, or be of another age. */
    static void changed(Tx tx, ClientId id, Demographics person) {
        var before = of(tx, id);
        var row = new ClientIndexRecord();
        row.setId(id.value());
        setNames(row, person.names());
        row.setBirthDate(person.birthDate());
        if (before != null
                && !(Arrays.equals(row.getLastKey(), before.getLastKey())
                        && Arrays.equals(row.getFirstKey(), before.getFirstKey())
                        && Objects.equals(row.getBirthDate(), before.getBirthDate()))) {
            tx.update(row, before.getVersion());
        }
    }

    /** The person has this number now; an empty one says none. */
    static void numbered(Tx tx, ClientId id, String ssn) {
        var before = of(tx, id);
        if (before != null) {
            var row = new ClientIndexRecord();
            row.setId(id.value());
            row.setSsnTail(ssn.isEmpty() ? null : tail(tx, ClientRules.ssnDigits(ssn)));
            tx.update(row, before.getVersion());
        }
    }

    /** The row of the person was put back to what it was: computes the keys anew. */
    public static void refresh(Tx tx, ClientId id) {
        var before = of(tx, id);
        var person = tx.sql().select(SHOWN).from(CLIENT).where(CLIENT.ID.eq(id.value())).fetchOne();
        if (before != null && person != null) {
            tx.update(row(tx, person), before.getVersion());
        }
    }

    private static @Nullable ClientIndexRecord of(Tx tx, ClientId id) {
        return tx.sql().selectFrom(CLIENT_INDEX).where(CLIENT_INDEX.ID.eq(id.value())).fetchOne();
    }

    /** What is computed from a row of {@code client}. */
    private static ClientIndexRecord row(Tx tx, Record person) {
        var id = person.get(CLIENT.ID);
        var names =
                new Names(
                        person.get(CLIENT.FIRST_NAME),
                        "",
                        person.get(CLIENT.LAST_NAME),
                        "",
                        person.get(CLIENT.NATIVE_NAME),
                        "");
        var sealed = person.get(CLIENT.SSN);
        var ssn = sealed == null ? "" : tx.seals().open("client", "ssn", id, sealed);
        var row = row(tx, id, names, ssn);
        row.setSerial(person.get(CLIENT.SERIAL));
        row.setStatus(person.get(CLIENT.STATUS));
        row.setBirthDate(person.get(CLIENT.BIRTH_DATE));
        return row;
    }

    private static ClientIndexRecord row(Tx tx, UUID id, Names names, String ssnDigits) {
        var row = new ClientIndexRecord();
        row.setId(id);
        setNames(row, names);
        row.setSsnTail(ssnDigits.isEmpty() ? null : tail(tx, ssnDigits));
        return row;
    }

    private static void setNames(ClientIndexRecord row, Names names) {
        row.setLastKey(NameOrder.key(names.last().isEmpty() ? names.nativeName() : names.last()));
        row.setFirstKey(NameOrder.key(names.first()));
        row.setRule(NameOrder.RULE);
    }

    /** Low entropy, but nothing without the key of this column, which is not in the database. */
    private static byte[] tail(Tx tx, String digits) {
        return tx.seals()
                .index("client_index", "ssn_tail", digits.substring(digits.length() - TAIL));
    }

    /**
     * Makes the keys that are missing or of another rule: after an update of the program. Cheap
     * when there is nothing to do.
     *
     * @param who has just signed in
     * @return how many were made
     */
    public static int fill(Db db, Session who) {
        int made = 0;
        while (db.glance(who, Permission.READ_CLIENT, ClientIndexRows::anyMissing)) {
            made +=
                    db.asHearthside(
                            AuditAction.CORRECT,
                            Subject.of("client_index", null),
                            ClientIndexRows::fillSome);
        }
        return made;
    }

    private static boolean anyMissing(Tx tx) {
        return tx.sql()
                .fetchExists(
                        DSL.selectOne()
                                .from(CLIENT)
                                .leftJoin(CLIENT_INDEX)
                                .on(CLIENT_INDEX.ID.eq(CLIENT.ID))
                                .where(MISSING));
    }

    private static int fillSome(Tx tx) {
        var rows =
                tx.sql()
                        .select(SHOWN)
                        .select(CLIENT_INDEX.VERSION)
                        .from(CLIENT)
                        .leftJoin(CLIENT_INDEX)
                        .on(CLIENT_INDEX.ID.eq(CLIENT.ID))
                        .where(MISSING)
                        .limit(CHUNK)
                        .fetch();
        var fresh = new ArrayList<ClientIndexRecord>();
        for (var r : rows) {
            var row = row(tx, r);
            var version = r.get(CLIENT_INDEX.VERSION);
            if (version == null) {
                fresh.add(row);
            } else {
                tx.update(row, version);
            }
        }
        tx.insertAll(fresh);
        return rows.size();
    }
}
