package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.util.List;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.jooq.Record;

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
                        STAY.HOUSE_ID)
                .from(CLIENT)
                .leftJoin(STAY)
                .on(STAY.OPEN_CLIENT.eq(CLIENT.ID))
                .where(tx.visible(CLIENT.ID))
                .orderBy(CLIENT.SERIAL)
                .fetch(SearchStore::entry);
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
