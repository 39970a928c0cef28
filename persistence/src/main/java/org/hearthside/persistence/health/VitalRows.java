package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.VITAL;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.Vital;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.VitalRecord;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Row steps of vital signs. */
public final class VitalRows {
    private VitalRows() {}

    /** Readings of a kind that count, newest first. */
    public static List<Vital> of(Tx tx, ClientId client, Vital.Kind kind, Slice slice) {
        return tx.sql()
                .selectFrom(VITAL)
                .where(VITAL.CLIENT_ID.eq(client.value()))
                .and(VITAL.KIND.eq(kind.name()))
                .and(ClinicalRows.current(VITAL))
                .orderBy(VITAL.MEASURED_AT.desc(), VITAL.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(VitalRows::vital);
    }

    /**
     * The last readings of each kind that count, newest first.
     *
     * @param ofEach most readings of each kind
     */
    public static List<Vital> recent(Tx tx, ClientId client, int ofEach) {
        var nth =
                DSL.rowNumber()
                        .over()
                        .partitionBy(VITAL.KIND)
                        .orderBy(VITAL.MEASURED_AT.desc(), VITAL.ID)
                        .as("nth");
        var ranked =
                DSL.select(VITAL.ID.as("ranked_id"), nth)
                        .from(VITAL)
                        .where(VITAL.CLIENT_ID.eq(client.value()))
                        .and(ClinicalRows.current(VITAL))
                        .asTable("ranked");
        return tx.sql()
                .select(VITAL.fields())
                .from(VITAL)
                .join(ranked)
                .on(VITAL.ID.eq(ranked.field("ranked_id", UUID.class)))
                .where(ranked.field("nth", Integer.class).le(ofEach))
                .orderBy(VITAL.MEASURED_AT.desc(), VITAL.ID)
                .fetch(VitalRows::vital);
    }

    /** Records a reading. */
    public static void insert(Tx tx, Vital vital) {
        ClinicalRows.insert(tx, row(tx, vital));
    }

    /** Records the right reading in place of a wrong one, which counts as entered in error. */
    public static void correct(Tx tx, UUID wrong, Vital right) {
        ClinicalRows.supersede(tx, row(tx, right), wrong);
    }

    /** Notes that a reading was entered in error, with nothing in its place. */
    public static void strike(Tx tx, ClientId client, UUID wrong, UUID id) {
        var before =
                tx.sql()
                        .selectFrom(VITAL)
                        .where(VITAL.ID.eq(wrong).and(VITAL.CLIENT_ID.eq(client.value())))
                        .fetchOptional(VitalRows::vital)
                        .orElseThrow(() -> new NotFound("vital"));
        var row = row(tx, before);
        row.setId(id);
        row.setStatus(Vital.Status.ENTERED_IN_ERROR.name());
        ClinicalRows.supersede(tx, row, wrong);
    }

    private static VitalRecord row(Tx tx, Vital v) {
        var row = tx.sql().newRecord(VITAL);
        row.setId(v.id());
        row.setClientId(v.client().value());
        row.setKind(v.kind().name());
        row.setReading(v.value());
        row.setSecondReading(v.second());
        row.setUnit(v.unit());
        row.setMethod(v.method());
        row.setMeasuredAt(v.measuredAt());
        row.setStatus(v.status().name());
        return row;
    }

    private static Vital vital(Record r) {
        return new Vital(
                r.get(VITAL.ID),
                new ClientId(r.get(VITAL.CLIENT_ID)),
                Vital.Kind.valueOf(r.get(VITAL.KIND)),
                Rows.plain(r.get(VITAL.READING)),
                Rows.plainOrAbsent(r.get(VITAL.SECOND_READING)),
                r.get(VITAL.UNIT),
                r.get(VITAL.METHOD),
                r.get(VITAL.MEASURED_AT),
                Vital.Status.valueOf(r.get(VITAL.STATUS)),
                Rows.stamp(r));
    }
}
