package org.hearthside.persistence.stays;

import static org.hearthside.persistence.schema.Tables.ABSENCE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Texts;
import org.hearthside.core.stays.Absence;
import org.hearthside.core.stays.AbsenceRules;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.AbsenceRecord;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of absences. */
public final class AbsenceRows {
    private AbsenceRows() {}

    /** Absences that have not ended before an instant, earliest first. */
    public static List<Absence> since(Tx tx, ClientId client, Instant from) {
        return since(tx, List.of(client.value()), from);
    }

    /** The same of many people. */
    public static List<Absence> since(Tx tx, Collection<UUID> clients, Instant from) {
        return tx.sql()
                .selectFrom(ABSENCE)
                .where(Rows.isOneOf(ABSENCE.CLIENT_ID, clients))
                .and(ABSENCE.RETURNED_AT.isNull().or(ABSENCE.RETURNED_AT.gt(from)))
                .and(ClinicalRows.current(ABSENCE))
                .orderBy(ABSENCE.LEFT_AT)
                .fetch(AbsenceRows::absence);
    }

    /**
     * Records an absence, or what is known of one by now.
     *
     * @param seen the row whose place it takes; absent for a new absence
     * @throws InvalidEntry when it cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    static void put(Tx tx, Absence absence, @Nullable UUID seen) {
        ClientRows.lock(tx, absence.client());
        var others =
                since(tx, absence.client(), Instant.EPOCH).stream()
                        .filter(o -> !o.id().equals(seen))
                        .toList();
        InvalidEntry.ifAny(AbsenceRules.check(absence, others, tx.now()));
        ClinicalRows.put(tx, row(tx, absence), seen);
    }

    /** Records an absence of the past as it was. */
    public static void insert(Tx tx, Absence absence) {
        ClinicalRows.insert(tx, row(tx, absence));
    }

    private static AbsenceRecord row(Tx tx, Absence absence) {
        var row = tx.sql().newRecord(ABSENCE);
        row.setId(absence.id());
        row.setClientId(absence.client().value());
        row.setKind(absence.kind().name());
        row.setLeftAt(absence.leftAt());
        row.setExpectedBack(absence.expectedBack());
        row.setReturnedAt(absence.returnedAt());
        row.setDestination(Texts.tidy(absence.destination()));
        row.setNote(Texts.tidyLines(absence.note()));
        row.setStatus("FINAL");
        return row;
    }

    private static Absence absence(Record r) {
        return new Absence(
                r.get(ABSENCE.ID),
                new ClientId(r.get(ABSENCE.CLIENT_ID)),
                Absence.Kind.valueOf(r.get(ABSENCE.KIND)),
                r.get(ABSENCE.LEFT_AT),
                r.get(ABSENCE.EXPECTED_BACK),
                r.get(ABSENCE.RETURNED_AT),
                r.get(ABSENCE.DESTINATION),
                r.get(ABSENCE.NOTE),
                Rows.stamp(r));
    }
}
