package org.hearthside.persistence.health;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/** Allergies and the answers by class (G1, G2). */
public final class AllergyStore {
    private final Db db;

    /** Takes the door to the record. */
    public AllergyStore(Db db) {
        this.db = db;
    }

    /** Active allergies and the answers by class (READ_ALERTS). */
    public Allergies get(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ALERTS,
                subject(null, client),
                tx -> AllergyRows.of(tx, client));
    }

    /** All entries that stand, also resolved ones, newest first (READ_ALERTS). */
    public List<Allergy> list(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ALERTS,
                subject(null, client),
                tx -> AllergyRows.all(tx, client));
    }

    /**
     * Records an allergy (WRITE_HEALTH). An earlier answer "none known" of its class is moot from
     * then on.
     *
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void record(Session who, Allergy allergy) {
        write(
                who,
                AuditAction.CREATE,
                allergy.id(),
                allergy.client(),
                tx -> AllergyRows.insert(tx, FormChecks.tidy(tx, allergy)));
    }

    /**
     * Records a correction in place of an entry, also that it is resolved or was entered in error
     * (WRITE_HEALTH).
     *
     * @param wrong the entry that the person saw
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void correct(Session who, UUID wrong, Allergy right) {
        write(
                who,
                AuditAction.CORRECT,
                right.id(),
                right.client(),
                tx -> AllergyRows.correct(tx, wrong, FormChecks.tidy(tx, right)));
    }

    /**
     * Records the answers for one or more classes, in place of those that stand (WRITE_HEALTH).
     *
     * @param seen the answers that the person saw
     * @throws org.hearthside.core.common.InvalidEntry when an answer cannot be kept, for example
     *     "none known" while an active allergy of its class stands
     * @throws org.hearthside.core.common.StaleRecord when someone else answered meanwhile
     */
    public void answer(Session who, ClientId client, List<AllergyAnswer> answers, Allergies seen) {
        FormChecks.requireOf(client, answers.stream().map(AllergyAnswer::client));
        write(
                who,
                AuditAction.CREATE,
                null,
                client,
                tx -> {
                    for (var answer : answers) {
                        AllergyRows.requireSeen(tx, client, answer.allergyClass(), seen);
                        FormChecks.check(tx, answer);
                        AllergyRows.answer(tx, answer);
                    }
                });
    }

    private void write(
            Session who, AuditAction action, @Nullable UUID id, ClientId client, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_HEALTH, action, subject(id, client), act);
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("allergy", id, client.value());
    }
}
