package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.IMMUNIZATION;
import static org.hearthside.persistence.schema.Tables.LAB_RESULT;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.ImmunizationRecord;
import org.hearthside.persistence.schema.tables.records.LabResultRecord;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of laboratory results and immunizations. */
public final class ResultRows {
    private ResultRows() {}

    /** Laboratory results that stand, newest first. */
    public static List<LabResult> labs(Tx tx, ClientId client, Slice slice) {
        return tx.sql()
                .selectFrom(LAB_RESULT)
                .where(LAB_RESULT.CLIENT_ID.eq(client.value()))
                .and(ClinicalRows.current(LAB_RESULT))
                .orderBy(LAB_RESULT.TAKEN_AT.desc(), LAB_RESULT.NAME, LAB_RESULT.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(ResultRows::lab);
    }

    /**
     * Records a laboratory result.
     *
     * @param supersedes the result that it corrects; absent when it is a new one
     */
    public static void insert(Tx tx, LabResult result, @Nullable UUID supersedes) {
        ClinicalRows.put(tx, row(tx, result), supersedes);
    }

    /** Immunizations that stand, newest first. */
    public static List<Immunization> immunizations(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(IMMUNIZATION)
                .where(IMMUNIZATION.CLIENT_ID.eq(client.value()))
                .and(ClinicalRows.current(IMMUNIZATION))
                .orderBy(IMMUNIZATION.GIVEN_ON.desc(), IMMUNIZATION.VACCINE, IMMUNIZATION.ID)
                .fetch(ResultRows::immunization);
    }

    /**
     * Records an immunization.
     *
     * @param supersedes the one that it corrects; absent when it is a new one
     */
    public static void insert(Tx tx, Immunization given, @Nullable UUID supersedes) {
        ClinicalRows.put(tx, row(tx, given), supersedes);
    }

    private static LabResultRecord row(Tx tx, LabResult l) {
        var row = tx.sql().newRecord(LAB_RESULT);
        row.setId(l.id());
        row.setClientId(l.client().value());
        row.setName(l.name());
        ClinicalRows.setCode(row, l.code());
        row.setResult(l.value());
        row.setUnit(l.unit());
        row.setReferenceRange(l.range());
        row.setFlag(l.flag());
        row.setTakenAt(l.takenAt());
        row.setSource(l.source());
        row.setStatus(l.status().name());
        return row;
    }

    private static LabResult lab(Record r) {
        return new LabResult(
                r.get(LAB_RESULT.ID),
                new ClientId(r.get(LAB_RESULT.CLIENT_ID)),
                r.get(LAB_RESULT.NAME),
                ClinicalRows.code(r, LAB_RESULT),
                r.get(LAB_RESULT.RESULT),
                r.get(LAB_RESULT.UNIT),
                r.get(LAB_RESULT.REFERENCE_RANGE),
                r.get(LAB_RESULT.FLAG),
                r.get(LAB_RESULT.TAKEN_AT),
                r.get(LAB_RESULT.SOURCE),
                LabResult.Status.valueOf(r.get(LAB_RESULT.STATUS)),
                Rows.stamp(r));
    }

    private static ImmunizationRecord row(Tx tx, Immunization i) {
        var row = tx.sql().newRecord(IMMUNIZATION);
        row.setId(i.id());
        row.setClientId(i.client().value());
        row.setVaccine(i.vaccine());
        ClinicalRows.setCode(row, i.code());
        row.setGivenOn(i.givenOn());
        row.setOutcome(i.outcome().name());
        row.setLot(i.shot().lot());
        row.setMaker(i.shot().maker());
        row.setSite(i.shot().site());
        row.setGivenBy(i.shot().givenBy());
        row.setReason(i.reason());
        row.setStatus(i.status().name());
        row.setSource(i.source());
        return row;
    }

    private static Immunization immunization(Record r) {
        return new Immunization(
                r.get(IMMUNIZATION.ID),
                new ClientId(r.get(IMMUNIZATION.CLIENT_ID)),
                r.get(IMMUNIZATION.VACCINE),
                ClinicalRows.code(r, IMMUNIZATION),
                Immunization.Outcome.valueOf(r.get(IMMUNIZATION.OUTCOME)),
                r.get(IMMUNIZATION.GIVEN_ON),
                new Immunization.Shot(
                        r.get(IMMUNIZATION.LOT),
                        r.get(IMMUNIZATION.MAKER),
                        r.get(IMMUNIZATION.SITE),
                        r.get(IMMUNIZATION.GIVEN_BY)),
                r.get(IMMUNIZATION.REASON),
                r.get(IMMUNIZATION.SOURCE),
                Immunization.Status.valueOf(r.get(IMMUNIZATION.STATUS)),
                Rows.stamp(r));
    }
}
