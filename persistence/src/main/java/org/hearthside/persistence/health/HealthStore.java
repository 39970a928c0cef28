package org.hearthside.persistence.health;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.History;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.documents.ProofRows;
import org.hearthside.persistence.schema.Tables;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Conditions, code status, care facts, laboratory results and immunizations. */
public final class HealthStore {
    private final Db db;

    /** Takes the door to the record. */
    public HealthStore(Db db) {
        this.db = db;
    }

    /** Conditions that stand, active and primary first (READ_HEALTH). */
    public List<Condition> conditions(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("condition", null, client.value()),
                tx -> ConditionRows.of(tx, client));
    }

    /**
     * Records a condition (WRITE_HEALTH).
     *
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void recordCondition(Session who, Condition condition) {
        write(
                who,
                AuditAction.CREATE,
                Subject.of("condition", condition.id(), condition.client().value()),
                tx -> ConditionRows.insert(tx, FormChecks.tidy(tx, condition)));
    }

    /**
     * Records a correction in place of a condition, also that it is resolved or was entered in
     * error (WRITE_HEALTH).
     *
     * @param wrong the condition that the person saw
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void correctCondition(Session who, UUID wrong, Condition right) {
        write(
                who,
                AuditAction.CORRECT,
                Subject.of("condition", right.id(), right.client().value()),
                tx -> ConditionRows.correct(tx, wrong, FormChecks.tidy(tx, right)));
    }

    /** The code status that stands (READ_ALERTS); empty when nobody recorded an answer. */
    public Optional<CodeStatus> codeStatus(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ALERTS,
                Subject.of("code_status", null, client.value()),
                tx -> CodeStatusRows.current(tx, client));
    }

    /** Every code status ever recorded, newest first (READ_ALERTS). */
    public List<CodeStatus> codeStatusHistory(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ALERTS,
                Subject.of("code_status", null, client.value()),
                tx -> CodeStatusRows.history(tx, client));
    }

    /**
     * Records a code status in place of the one that stands (WRITE_HEALTH).
     *
     * @param seen id of the one that the person saw; absent when none stood
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when another one stands
     */
    public void recordCodeStatus(Session who, CodeStatus status, @Nullable UUID seen) {
        write(
                who,
                seen == null ? AuditAction.CREATE : AuditAction.CORRECT,
                Subject.of("code_status", status.id(), status.client().value()),
                tx -> {
                    FormChecks.check(tx, status);
                    CodeStatusRows.record(tx, status, seen);
                });
    }

    /**
     * Records a code status in place of the one that stands, and which scan shows its order
     * (WRITE_HEALTH).
     *
     * @param seen id of the one that the person saw; absent when none stood
     * @param paper the scan; absent when there is none here
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept, or there is a
     *     scan of an order that is said not to be on file
     * @throws org.hearthside.core.common.StaleRecord when another one stands
     */
    public void recordCodeStatus(
            Session who, CodeStatus status, @Nullable UUID seen, @Nullable UUID paper) {
        write(
                who,
                seen == null ? AuditAction.CREATE : AuditAction.CORRECT,
                Subject.of("code_status", status.id(), status.client().value()),
                tx -> {
                    FormChecks.check(tx, status);
                    if (paper != null && status.document() == null) {
                        throw new InvalidEntry(
                                List.of(Problem.of("onFile", "health.paperNotOnFile")));
                    }
                    CodeStatusRows.record(tx, status, seen);
                    prove(tx, status.client(), Proves.CODE_STATUS, paper);
                });
    }

    private static void prove(Tx tx, ClientId client, Proves what, @Nullable UUID paper) {
        ProofRows.set(tx, client, what, client.value(), paper);
    }

    /** Care facts that stand, in the order of topics (READ_HEALTH). */
    public List<CareFact> careFacts(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("care_fact", null, client.value()),
                tx -> CareFactRows.of(tx, client));
    }

    /** Everything ever recorded of a topic, newest first (READ_HEALTH). */
    public List<CareFact> careFactHistory(Session who, ClientId client, CareTopic topic) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("care_fact", null, client.value()),
                tx -> CareFactRows.history(tx, client, topic));
    }

    /**
     * Records care facts in place of those of the same topics (WRITE_HEALTH).
     *
     * @param facts the new facts, one of a topic at most
     * @param seen the facts that the person saw
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when of one of the topics another fact stands
     */
    public void recordCareFacts(
            Session who, ClientId client, List<CareFact> facts, List<CareFact> seen) {
        FormChecks.requireOf(client, facts.stream().map(CareFact::client));
        Map<CareTopic, UUID> saw =
                seen.stream().collect(Collectors.toMap(CareFact::topic, CareFact::id));
        write(
                who,
                AuditAction.CREATE,
                Subject.of("care_fact", null, client.value()),
                tx -> {
                    for (var fact : facts) {
                        FormChecks.check(tx, fact);
                        CareFactRows.record(tx, fact, saw.get(fact.topic()));
                    }
                });
    }

    /**
     * Records the advance directive in place of what is said of it, and which paper it is
     * (WRITE_HEALTH).
     *
     * @param fact of the topic ADVANCE_DIRECTIVE
     * @param seen what the person saw; absent when nothing was said
     * @param paper the scan; absent when there is none here
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when something else stands
     */
    public void recordDirective(
            Session who, CareFact fact, @Nullable CareFact seen, @Nullable UUID paper) {
        write(
                who,
                AuditAction.CREATE,
                Subject.of("care_fact", null, fact.client().value()),
                tx -> {
                    FormChecks.check(tx, fact);
                    CareFactRows.record(tx, fact, seen == null ? null : seen.id());
                    prove(
                            tx,
                            fact.client(),
                            Proves.ADVANCE_DIRECTIVE,
                            fact.state() == RecordState.RECORDED ? paper : null);
                });
    }

    /** Laboratory results that stand, newest first (READ_HEALTH). */
    public List<LabResult> labs(Session who, ClientId client, Slice slice) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("lab_result", null, client.value()),
                tx -> ResultRows.labs(tx, client, slice));
    }

    /** Immunizations that stand, newest first (READ_HEALTH). */
    public List<Immunization> immunizations(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("immunization", null, client.value()),
                tx -> ResultRows.immunizations(tx, client));
    }

    /**
     * Records a vaccine, or a correction in place of one, also that it was entered in error
     * (WRITE_HEALTH).
     *
     * @param wrong the entry that the person saw; absent for a new one
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void recordImmunization(Session who, Immunization vaccine, @Nullable UUID wrong) {
        write(
                who,
                wrong == null ? AuditAction.CREATE : AuditAction.CORRECT,
                Subject.of("immunization", vaccine.id(), vaccine.client().value()),
                tx -> ResultRows.insert(tx, FormChecks.tidy(tx, vaccine), wrong));
    }

    /**
     * Records a laboratory result, or a correction in place of one, also that it was entered in
     * error (WRITE_HEALTH).
     *
     * @param wrong the entry that the person saw; absent for a new one
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void recordLab(Session who, LabResult result, @Nullable UUID wrong) {
        write(
                who,
                wrong == null ? AuditAction.CREATE : AuditAction.CORRECT,
                Subject.of("lab_result", result.id(), result.client().value()),
                tx -> ResultRows.insert(tx, FormChecks.tidy(tx, result), wrong));
    }

    /**
     * What was changed from entry to entry of an item, newest first (READ_ALERTS for allergies and
     * code status, else READ_HEALTH).
     *
     * @param id the entry that stands
     * @throws org.hearthside.core.common.NotFound when it is not the person's
     */
    public List<Change> history(Session who, ClientId client, HealthItem item, UUID id) {
        return db.read(
                who,
                item.isAlert() ? Permission.READ_ALERTS : Permission.READ_HEALTH,
                Subject.of(item.name().toLowerCase(Locale.ROOT), id, client.value()),
                tx ->
                        switch (item) {
                            case ALLERGY -> chain(tx, Tables.ALLERGY, client, id);
                            case ALLERGY_ANSWER -> chain(tx, Tables.ALLERGY_ANSWER, client, id);
                            case CONDITION -> chain(tx, Tables.CONDITION_ITEM, client, id);
                            case CODE_STATUS -> chain(tx, Tables.CODE_STATUS, client, id);
                            case CARE_FACT -> chain(tx, Tables.CARE_FACT, client, id);
                            case VITAL -> chain(tx, Tables.VITAL, client, id);
                            case LAB_RESULT -> chain(tx, Tables.LAB_RESULT, client, id);
                            case IMMUNIZATION -> chain(tx, Tables.IMMUNIZATION, client, id);
                        });
    }

    private static <R extends UpdatableRecord<R>> List<Change> chain(
            Tx tx, Table<R> table, ClientId client, UUID id) {
        Rows.requireOf(tx, table, id, client.value());
        return History.chain(tx, table, id);
    }

    private void write(Session who, AuditAction action, Subject subject, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_HEALTH, action, subject, act);
    }
}
