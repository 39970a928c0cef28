package org.hearthside.persistence.health;

import static org.hearthside.persistence.schema.Tables.ALLERGY;
import static org.hearthside.persistence.schema.Tables.ALLERGY_ANSWER;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.AllergyRecord;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Row steps of allergies and of the answers by class. */
public final class AllergyRows {
    private AllergyRows() {}

    /** Active allergies of a person and the answers by class. */
    public static Allergies of(Tx tx, ClientId client) {
        return of(tx, List.of(client.value())).getOrDefault(client.value(), Allergies.none());
    }

    /** The same of many people; who has nothing recorded is not in the answer. */
    public static Map<UUID, Allergies> of(Tx tx, Collection<UUID> clients) {
        var items =
                tx.sql()
                        .selectFrom(ALLERGY)
                        .where(Rows.isOneOf(ALLERGY.CLIENT_ID, clients))
                        .and(ALLERGY.STATUS.eq(Allergy.Status.ACTIVE.name()))
                        .and(ClinicalRows.current(ALLERGY))
                        .fetchGroups(ALLERGY.CLIENT_ID, AllergyRows::allergy);
        var answers =
                tx.sql()
                        .selectFrom(ALLERGY_ANSWER)
                        .where(Rows.isOneOf(ALLERGY_ANSWER.CLIENT_ID, clients))
                        .and(ClinicalRows.current(ALLERGY_ANSWER))
                        .orderBy(ALLERGY_ANSWER.CREATED_AT.desc())
                        .fetchGroups(ALLERGY_ANSWER.CLIENT_ID, AllergyRows::answer);
        Map<UUID, Allergies> all = new HashMap<>();
        for (var client : clients) {
            var mine = items.getOrDefault(client, List.of());
            var said = answers.getOrDefault(client, List.of());
            if (!mine.isEmpty() || !said.isEmpty()) {
                all.put(client, new Allergies(mine, said));
            }
        }
        return all;
    }

    /** All current entries of a person, also resolved ones, newest first. */
    public static List<Allergy> all(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(ALLERGY)
                .where(ALLERGY.CLIENT_ID.eq(client.value()))
                .and(ClinicalRows.current(ALLERGY))
                .orderBy(ALLERGY.CREATED_AT.desc(), ALLERGY.ID)
                .fetch(AllergyRows::allergy);
    }

    /**
     * Records an allergy. An earlier answer "none known" of its class is moot from then on, also
     * when the allergy is taken back later: then the class counts as not recorded and is asked
     * again.
     */
    public static void insert(Tx tx, Allergy allergy) {
        ClientRows.lock(tx, allergy.client());
        ClinicalRows.insert(tx, row(tx, allergy));
        makeAnswerMoot(tx, allergy);
    }

    /** Records a correction of an allergy in its place, also that it was entered in error. */
    public static void correct(Tx tx, UUID wrong, Allergy right) {
        ClientRows.lock(tx, right.client());
        ClinicalRows.supersede(tx, row(tx, right), wrong);
        makeAnswerMoot(tx, right);
    }

    private static void makeAnswerMoot(Tx tx, Allergy allergy) {
        if (allergy.status() != Allergy.Status.ACTIVE) {
            return;
        }
        currentAnswer(tx, allergy.client(), allergy.allergyClass())
                .filter(a -> a.state() != RecordState.RECORDED)
                .ifPresent(a ->
                        supersedeAnswer(
                                tx,
                                new AllergyAnswer(
                                        tx.newId(),
                                        allergy.client(),
                                        allergy.allergyClass(),
                                        RecordState.RECORDED,
                                        allergy.source(),
                                        "",
                                        null,
                                        Stamp.UNSAVED),
                                a.id()));
    }

    /**
     * Records the answer for a class in place of the one that stands.
     *
     * @throws InvalidEntry when it says "none known" while an active allergy of the class stands
     */
    public static void answer(Tx tx, AllergyAnswer answer) {
        ClientRows.lock(tx, answer.client());
        if (!of(tx, answer.client()).mayAnswer(answer.allergyClass(), answer.state())) {
            throw new InvalidEntry(
                    List.of(
                            Problem.of(
                                    "state",
                                    "health.allergyStands",
                                    Words.of(answer.allergyClass()))));
        }
        supersedeAnswer(
                tx,
                answer,
                currentAnswer(tx, answer.client(), answer.allergyClass())
                        .map(AllergyAnswer::id)
                        .orElse(null));
    }

    /**
     * Refuses when the answers that stand are not those that the person saw.
     *
     * @throws StaleRecord when someone else answered meanwhile
     */
    static void requireSeen(Tx tx, ClientId client, AllergyClass allergyClass, Allergies seen) {
        var standing = currentAnswer(tx, client, allergyClass).map(AllergyAnswer::id);
        if (!standing.equals(seen.answer(allergyClass).map(AllergyAnswer::id))) {
            throw new StaleRecord("allergy_answer");
        }
    }

    private static Optional<AllergyAnswer> currentAnswer(
            Tx tx, ClientId client, AllergyClass allergyClass) {
        return tx.sql()
                .selectFrom(ALLERGY_ANSWER)
                .where(ALLERGY_ANSWER.CLIENT_ID.eq(client.value()))
                .and(ALLERGY_ANSWER.ALLERGY_CLASS.eq(allergyClass.name()))
                .and(ClinicalRows.current(ALLERGY_ANSWER))
                .orderBy(ALLERGY_ANSWER.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(AllergyRows::answer);
    }

    private static void supersedeAnswer(Tx tx, AllergyAnswer answer, @Nullable UUID supersedes) {
        var row = tx.sql().newRecord(ALLERGY_ANSWER);
        row.setId(answer.id());
        row.setClientId(answer.client().value());
        row.setAllergyClass(answer.allergyClass().name());
        row.setState(answer.state().name());
        row.setSource(answer.source());
        row.setNote(answer.note());
        row.setReviewDue(answer.reviewDue());
        ClinicalRows.put(tx, row, supersedes);
    }

    private static AllergyRecord row(Tx tx, Allergy a) {
        var row = tx.sql().newRecord(ALLERGY);
        row.setId(a.id());
        row.setClientId(a.client().value());
        row.setAllergyClass(a.allergyClass().name());
        row.setSubstance(a.substance());
        ClinicalRows.setCode(row, a.code());
        row.setReaction(a.reaction());
        row.setSeverity(a.severity().name());
        row.setKind(a.kind().name());
        row.setOnset(a.onset());
        row.setStatus(a.status().name());
        row.setSource(a.source());
        row.setVerifiedOn(a.verifiedOn());
        row.setVerifiedBy(a.verifiedBy());
        return row;
    }

    private static Allergy allergy(Record r) {
        return new Allergy(
                r.get(ALLERGY.ID),
                new ClientId(r.get(ALLERGY.CLIENT_ID)),
                AllergyClass.valueOf(r.get(ALLERGY.ALLERGY_CLASS)),
                r.get(ALLERGY.SUBSTANCE),
                ClinicalRows.code(r, ALLERGY),
                r.get(ALLERGY.REACTION),
                Allergy.Severity.valueOf(r.get(ALLERGY.SEVERITY)),
                Allergy.Kind.valueOf(r.get(ALLERGY.KIND)),
                r.get(ALLERGY.ONSET),
                Allergy.Status.valueOf(r.get(ALLERGY.STATUS)),
                r.get(ALLERGY.SOURCE),
                r.get(ALLERGY.VERIFIED_ON),
                r.get(ALLERGY.VERIFIED_BY),
                Rows.stamp(r));
    }

    private static AllergyAnswer answer(Record r) {
        return new AllergyAnswer(
                r.get(ALLERGY_ANSWER.ID),
                new ClientId(r.get(ALLERGY_ANSWER.CLIENT_ID)),
                AllergyClass.valueOf(r.get(ALLERGY_ANSWER.ALLERGY_CLASS)),
                RecordState.valueOf(r.get(ALLERGY_ANSWER.STATE)),
                r.get(ALLERGY_ANSWER.SOURCE),
                r.get(ALLERGY_ANSWER.NOTE),
                r.get(ALLERGY_ANSWER.REVIEW_DUE),
                Rows.stamp(r));
    }
}
