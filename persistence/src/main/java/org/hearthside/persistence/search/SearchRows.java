package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.persistence.common.Tx;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads what the search box knows of people, and which of them changed. */
final class SearchRows {
    private static final Field<Long> VERSIONS =
            CLIENT.VERSION.plus(DSL.coalesce(STAY.VERSION, 0L)).as("versions");

    private SearchRows() {}

    /**
     * A person as read.
     *
     * @param person what the search box knows
     * @param versions grows with each change of the person and of the present stay
     */
    record Read(PersonEntry person, long versions) {}

    /**
     * A row that was changed.
     *
     * @param client whose
     * @param row which
     * @param version the version that it has since
     */
    record Mark(UUID client, UUID row, long version) {}

    /**
     * How many people are in sight, and the sum of their versions: when they are the sums of what
     * is known, nothing is missing.
     */
    record Sum(long people, long versions) {}

    /** Those in sight whom the condition fits, by client number. */
    static List<Read> people(Tx tx, Condition wanted) {
        return tx.sql()
                .select(
                        CLIENT.ID,
                        CLIENT.NUMBER,
                        CLIENT.MRN,
                        CLIENT.FIRST_NAME,
                        CLIENT.MIDDLE_NAME,
                        CLIENT.LAST_NAME,
                        CLIENT.PREFERRED_NAME,
                        CLIENT.NATIVE_NAME,
                        CLIENT.BIRTH_DATE,
                        CLIENT.PHONE,
                        CLIENT.EMAIL,
                        CLIENT.STATUS,
                        STAY.HOUSE_ID,
                        VERSIONS)
                .from(CLIENT)
                .leftJoin(STAY)
                .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                .where(wanted, tx.visible(CLIENT.ID))
                .orderBy(CLIENT.SERIAL)
                .fetch(r -> new Read(entry(r), r.get(VERSIONS)));
    }

    static Sum sum(Tx tx) {
        var count = DSL.count().as("people");
        var sum = DSL.sum(CLIENT.VERSION.plus(DSL.coalesce(STAY.VERSION, 0L))).as("sum");
        var row =
                tx.sql()
                        .select(count, sum)
                        .from(CLIENT)
                        .leftJoin(STAY)
                        .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                        .where(tx.visible(CLIENT.ID))
                        .fetchSingle();
        var versions = row.get(sum);
        return new Sum(
                Objects.requireNonNull(row.get(count)),
                versions == null ? 0 : versions.longValue());
    }

    /**
     * Rows of people and of stays that were changed since, also of people who are out of sight by
     * now.
     */
    static Set<Mark> changed(Tx tx, Instant since) {
        return new HashSet<>(
                tx.sql()
                        .select(CLIENT.ID, CLIENT.ID, CLIENT.VERSION)
                        .from(CLIENT)
                        .where(CLIENT.CHANGED_AT.ge(since))
                        .unionAll(
                                DSL.select(STAY.CLIENT_ID, STAY.ID, STAY.VERSION)
                                        .from(STAY)
                                        .where(STAY.CHANGED_AT.ge(since)))
                        .fetch(r -> new Mark(r.value1(), r.value2(), r.value3())));
    }

    private static PersonEntry entry(Record r) {
        var mrn = r.get(CLIENT.MRN);
        return new PersonEntry(
                new ClientId(r.get(CLIENT.ID)),
                new ClientNumber(r.get(CLIENT.NUMBER)),
                mrn == null ? "" : mrn,
                r.get(CLIENT.FIRST_NAME),
                r.get(CLIENT.MIDDLE_NAME),
                r.get(CLIENT.LAST_NAME),
                r.get(CLIENT.PREFERRED_NAME),
                r.get(CLIENT.NATIVE_NAME),
                r.get(CLIENT.BIRTH_DATE),
                r.get(CLIENT.PHONE),
                r.get(CLIENT.EMAIL),
                ClientStatus.valueOf(r.get(CLIENT.STATUS)),
                r.get(STAY.HOUSE_ID));
    }
}
