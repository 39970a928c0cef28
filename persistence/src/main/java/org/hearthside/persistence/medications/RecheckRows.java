package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ADMINISTRATION;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.RECHECK;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.RecheckRecord;
import org.jooq.Record;

/** Row steps of PRN rechecks. */
final class RecheckRows {
    private RecheckRows() {}

    static void insert(Tx tx, Recheck recheck) {
        Rows.requireOf(tx, ADMINISTRATION, recheck.administration(), recheck.client().value());
        ClinicalRows.insert(tx, row(tx, recheck));
    }

    static void insertAll(Tx tx, List<Recheck> rechecks) {
        tx.insertAll(rechecks.stream().map(r -> row(tx, r)).toList());
    }

    private static RecheckRecord row(Tx tx, Recheck recheck) {
        var row = tx.sql().newRecord(RECHECK);
        row.setId(recheck.id());
        row.setClientId(recheck.client().value());
        row.setAdministrationId(recheck.administration());
        row.setLookedAt(recheck.at());
        row.setEffect(recheck.effect().name());
        row.setScore(recheck.score());
        row.setNote(recheck.note());
        row.setStatus("FINAL");
        return row;
    }

    /** What was written down between two instants, earliest first. */
    static List<Recheck> between(Tx tx, Collection<UUID> clients, Instant from, Instant to) {
        // By way of the person, as in AdministrationRows.
        return tx.sql()
                .select(RECHECK.fields())
                .from(CLIENT)
                .join(RECHECK)
                .on(RECHECK.CLIENT_ID.eq(CLIENT.ID))
                .and(RECHECK.LOOKED_AT.between(from, to))
                .where(Rows.isOneOf(CLIENT.ID, clients))
                .and(ClinicalRows.current(RECHECK))
                .orderBy(RECHECK.LOOKED_AT)
                .fetch(RecheckRows::recheck);
    }

    private static Recheck recheck(Record r) {
        return new Recheck(
                r.get(RECHECK.ID),
                new ClientId(r.get(RECHECK.CLIENT_ID)),
                r.get(RECHECK.ADMINISTRATION_ID),
                r.get(RECHECK.LOOKED_AT),
                Recheck.Effect.valueOf(r.get(RECHECK.EFFECT)),
                r.get(RECHECK.SCORE),
                r.get(RECHECK.NOTE),
                Rows.stamp(r));
    }
}
