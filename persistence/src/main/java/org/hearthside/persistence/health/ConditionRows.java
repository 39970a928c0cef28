package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.CONDITION_ITEM;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.health.Condition;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.ConditionItemRecord;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Row steps of diagnoses and problems. */
public final class ConditionRows {
    private ConditionRows() {}

    /** What stands of a person: active first, of these the primary one first, then by onset. */
    public static List<Condition> of(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(CONDITION_ITEM)
                .where(CONDITION_ITEM.CLIENT_ID.eq(client.value()))
                .and(ClinicalRows.current(CONDITION_ITEM))
                .orderBy(
                        DSL.case_(CONDITION_ITEM.STATUS)
                                .when(Condition.Status.ACTIVE.name(), 1)
                                .when(Condition.Status.INACTIVE.name(), 2)
                                .else_(3),
                        CONDITION_ITEM.IS_PRIMARY.desc(),
                        CONDITION_ITEM.ONSET.desc().nullsLast(),
                        CONDITION_ITEM.ID)
                .fetch(ConditionRows::condition);
    }

    /** Records a condition. */
    public static void insert(Tx tx, Condition condition) {
        ClinicalRows.insert(tx, row(tx, condition));
    }

    /** Records a correction in place of another one, also that it was entered in error. */
    public static void correct(Tx tx, UUID wrong, Condition right) {
        ClinicalRows.supersede(tx, row(tx, right), wrong);
    }

    private static ConditionItemRecord row(Tx tx, Condition c) {
        var row = tx.sql().newRecord(CONDITION_ITEM);
        row.setId(c.id());
        row.setClientId(c.client().value());
        row.setText(c.text());
        ClinicalRows.setCode(row, c.code());
        row.setIsPrimary(c.primary());
        row.setStatus(c.status().name());
        row.setOnset(c.onset());
        row.setResolved(c.resolved());
        row.setDiagnosedBy(c.diagnosedBy());
        return row;
    }

    private static Condition condition(Record r) {
        return new Condition(
                r.get(CONDITION_ITEM.ID),
                new ClientId(r.get(CONDITION_ITEM.CLIENT_ID)),
                r.get(CONDITION_ITEM.TEXT),
                ClinicalRows.code(r, CONDITION_ITEM),
                r.get(CONDITION_ITEM.IS_PRIMARY),
                Condition.Status.valueOf(r.get(CONDITION_ITEM.STATUS)),
                r.get(CONDITION_ITEM.ONSET),
                r.get(CONDITION_ITEM.RESOLVED),
                r.get(CONDITION_ITEM.DIAGNOSED_BY),
                Rows.stamp(r));
    }
}
