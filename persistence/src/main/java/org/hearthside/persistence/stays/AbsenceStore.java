package org.hearthside.persistence.stays;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.common.Db;
import org.jspecify.annotations.Nullable;

/** Times away from the house: hospital, leave, day program. */
public final class AbsenceStore {
    private static final Duration YEAR = Duration.ofDays(366);

    private final Db db;

    /** Takes the door to the record. */
    public AbsenceStore(Db db) {
        this.db = db;
    }

    /** Absences of the last year, and the present one, earliest first (READ_CLIENT). */
    public List<Absence> list(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                subject(null, client),
                tx -> AbsenceRows.since(tx, client, tx.now().minus(YEAR)));
    }

    /**
     * Records that somebody is or was away (RECORD_ABSENCE).
     *
     * @throws org.hearthside.core.common.InvalidEntry when it cannot be kept
     */
    public void record(Session who, Absence absence) {
        put(who, AuditAction.CREATE, absence, null);
    }

    /**
     * Records what is known of an absence by now: that the person came back, or other times
     * (RECORD_ABSENCE).
     *
     * @param seen the row that the person saw
     * @throws org.hearthside.core.common.InvalidEntry when it cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else changed it first
     */
    public void change(Session who, UUID seen, Absence absence) {
        put(who, AuditAction.CORRECT, absence, seen);
    }

    private void put(Session who, AuditAction action, Absence absence, @Nullable UUID seen) {
        db.act(
                who,
                Permission.RECORD_ABSENCE,
                action,
                subject(absence.id(), absence.client()),
                tx -> AbsenceRows.put(tx, absence, seen));
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("absence", id, client.value());
    }
}
