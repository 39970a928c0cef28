package org.hearthside.persistence.health;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.Vital;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;

/** Vital signs. */
public final class VitalStore {
    private final Db db;

    /** Takes the door to the record. */
    public VitalStore(Db db) {
        this.db = db;
    }

    /** Readings of a kind that count, newest first (READ_HEALTH). */
    public List<Vital> list(Session who, ClientId client, Vital.Kind kind, Slice slice) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("vital", null, client.value()),
                tx -> VitalRows.of(tx, client, kind, slice));
    }

    /** The latest reading of each kind, newest first (READ_HEALTH). */
    public List<Vital> latest(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_HEALTH,
                Subject.of("vital", null, client.value()),
                tx -> VitalRows.recent(tx, client, 1));
    }

    /**
     * Records a reading (WRITE_VITALS).
     *
     * @throws org.hearthside.core.common.InvalidEntry when no living person can have it, or it is
     *     of the future
     */
    public void record(Session who, Vital vital) {
        write(
                who,
                AuditAction.CREATE,
                vital.id(),
                vital.client(),
                tx -> VitalRows.insert(tx, FormChecks.tidy(tx, vital)));
    }

    /**
     * Records the right reading in place of a wrong one, which counts as entered in error
     * (WRITE_VITALS).
     *
     * @throws org.hearthside.core.common.InvalidEntry as {@link #record}
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void correct(Session who, UUID wrong, Vital right) {
        write(
                who,
                AuditAction.CORRECT,
                right.id(),
                right.client(),
                tx -> VitalRows.correct(tx, wrong, FormChecks.tidy(tx, right)));
    }

    /**
     * Notes that a reading was entered in error, with nothing in its place (WRITE_VITALS).
     *
     * @param id of the row that notes it, made by the caller
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void strike(Session who, ClientId client, UUID wrong, UUID id) {
        write(
                who,
                AuditAction.CORRECT,
                wrong,
                client,
                tx -> VitalRows.strike(tx, client, wrong, id));
    }

    private void write(
            Session who, AuditAction action, UUID id, ClientId client, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_VITALS, action, Subject.of("vital", id, client.value()), act);
    }
}
