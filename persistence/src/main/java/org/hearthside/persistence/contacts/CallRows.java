package org.hearthside.persistence.contacts;

import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.CONTACT_CALL;

import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Slice;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactCallRules;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Record;

/** Row steps of calls to contacts. */
public final class CallRows {
    private CallRows() {}

    public static List<ContactCall> of(Tx tx, ClientId client, Slice slice) {
        return tx.sql()
                .selectFrom(CONTACT_CALL)
                .where(CONTACT_CALL.CLIENT_ID.eq(client.value()))
                .orderBy(CONTACT_CALL.CALLED_AT.desc(), CONTACT_CALL.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(CallRows::call);
    }

    public static void insert(Tx tx, ContactCall typed) {
        var call = ContactCallRules.tidy(typed);
        InvalidEntry.ifAny(ContactCallRules.check(call, tx.now()));
        Rows.requireOf(tx, CONTACT, call.contact(), call.client().value());
        var row = tx.sql().newRecord(CONTACT_CALL);
        row.setId(call.id());
        row.setClientId(call.client().value());
        row.setContactId(call.contact());
        row.setName(call.name());
        row.setNumber(call.number());
        row.setCalledAt(call.at());
        row.setResult(call.result().name());
        row.setAbout(call.about());
        row.setNote(call.note());
        tx.insert(row);
    }

    private static ContactCall call(Record r) {
        return new ContactCall(
                r.get(CONTACT_CALL.ID),
                new ClientId(r.get(CONTACT_CALL.CLIENT_ID)),
                r.get(CONTACT_CALL.CONTACT_ID),
                r.get(CONTACT_CALL.NAME),
                r.get(CONTACT_CALL.NUMBER),
                r.get(CONTACT_CALL.CALLED_AT),
                ContactCall.Result.valueOf(r.get(CONTACT_CALL.RESULT)),
                r.get(CONTACT_CALL.ABOUT),
                r.get(CONTACT_CALL.NOTE),
                Rows.stamp(r));
    }
}
