package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;

import java.util.Collection;
import java.util.List;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.search.SsnAsk;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.search.SearchRows.Read;
import org.jooq.impl.DSL;

/** Fills the search box. */
public final class SearchStore {
    private final Db db;

    /** Takes the door to the record. */
    public SearchStore(Db db) {
        this.db = db;
    }

    /** Everyone in sight, by client number (READ_CLIENT); audited once as SEARCH. */
    public List<PersonEntry> people(Session who) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.SEARCH,
                Subject.of("client", null),
                SearchStore::people);
    }

    /** Row step: everyone in sight, by client number. */
    public static List<PersonEntry> people(Tx tx) {
        return SearchRows.people(tx, DSL.noCondition()).stream().map(Read::person).toList();
    }

    /** Those of these people who are in sight (READ_CLIENT); audited once as SEARCH. */
    public List<PersonEntry> people(Session who, Collection<ClientId> ids) {
        var wanted = Rows.isOneOf(CLIENT.ID, ids.stream().map(ClientId::value).toList());
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.SEARCH,
                Subject.of("client", null),
                tx -> SearchRows.people(tx, wanted).stream().map(Read::person).toList());
    }

    /**
     * Those in sight who have this social security number, or one with these last four digits
     * (REVEAL_SSN), by client number. Audited as REVEAL: who searches by a number uses it.
     */
    public List<ClientId> withSsn(Session who, SsnAsk ask) {
        return db.read(
                who,
                Permission.REVEAL_SSN,
                AuditAction.REVEAL,
                Subject.of("ssn", null),
                tx ->
                        tx.sql()
                                .select(CLIENT.ID)
                                .from(CLIENT)
                                .leftJoin(CLIENT_INDEX)
                                .on(CLIENT_INDEX.ID.eq(CLIENT.ID))
                                .where(
                                        ask.isWhole()
                                                ? ClientIndexRows.ssnIs(tx, ask.digits())
                                                : ClientIndexRows.ssnEndsWith(tx, ask.digits()),
                                        tx.visible(CLIENT.ID))
                                .orderBy(CLIENT.SERIAL)
                                .limit(Slice.MOST)
                                .fetch(r -> new ClientId(r.value1())));
    }
}
