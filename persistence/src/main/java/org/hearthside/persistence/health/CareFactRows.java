package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.CARE_FACT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.documents.ProofRows;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of care facts: one of each topic stands at a time. */
public final class CareFactRows {
    private CareFactRows() {}

    /** What stands of a person, in the order of topics. */
    public static List<CareFact> of(Tx tx, ClientId client) {
        return tx
                .sql()
                .selectFrom(CARE_FACT)
                .where(CARE_FACT.CLIENT_ID.eq(client.value()))
                .and(ClinicalRows.current(CARE_FACT))
                .fetch(CareFactRows::fact)
                .stream()
                .sorted(Comparator.comparing(CareFact::topic))
                .toList();
    }

    /** Everything ever recorded of a topic, newest first. */
    public static List<CareFact> history(Tx tx, ClientId client, CareTopic topic) {
        return tx.sql()
                .selectFrom(CARE_FACT)
                .where(CARE_FACT.CLIENT_ID.eq(client.value()))
                .and(CARE_FACT.TOPIC.eq(topic.name()))
                .orderBy(CARE_FACT.CREATED_AT.desc(), CARE_FACT.ID)
                .fetch(CareFactRows::fact);
    }

    /**
     * Records a fact in place of the one that the person saw.
     *
     * @param seen its id; absent when none of the topic stood
     * @throws StaleRecord when another one stands
     */
    public static void record(Tx tx, CareFact fact, @Nullable UUID seen) {
        ClientRows.lock(tx, fact.client());
        if (!standing(tx, fact).equals(Optional.ofNullable(seen))) {
            throw new StaleRecord("care_fact");
        }
        var row = tx.sql().newRecord(CARE_FACT);
        row.setId(fact.id());
        row.setClientId(fact.client().value());
        row.setTopic(fact.topic().name());
        row.setState(fact.state().name());
        row.setText(fact.text());
        row.setLevel(fact.level());
        row.setSource(fact.source());
        row.setReviewDue(fact.reviewDue());
        ClinicalRows.put(tx, row, seen);
        if (fact.topic() == CareTopic.ADVANCE_DIRECTIVE && fact.state() != RecordState.RECORDED) {
            // there is none: then no paper shows it
            var client = fact.client();
            ProofRows.set(tx, client, Proves.ADVANCE_DIRECTIVE, client.value(), null);
        }
    }

    private static Optional<UUID> standing(Tx tx, CareFact fact) {
        return tx.sql()
                .select(CARE_FACT.ID)
                .from(CARE_FACT)
                .where(CARE_FACT.CLIENT_ID.eq(fact.client().value()))
                .and(CARE_FACT.TOPIC.eq(fact.topic().name()))
                .and(ClinicalRows.current(CARE_FACT))
                .fetchOptional(CARE_FACT.ID);
    }

    private static CareFact fact(Record r) {
        return new CareFact(
                r.get(CARE_FACT.ID),
                new ClientId(r.get(CARE_FACT.CLIENT_ID)),
                CareTopic.valueOf(r.get(CARE_FACT.TOPIC)),
                RecordState.valueOf(r.get(CARE_FACT.STATE)),
                r.get(CARE_FACT.TEXT),
                r.get(CARE_FACT.LEVEL),
                r.get(CARE_FACT.SOURCE),
                r.get(CARE_FACT.REVIEW_DUE),
                Rows.stamp(r));
    }
}
