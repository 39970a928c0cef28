package org.hearthside.persistence.insurance;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Entry;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.History;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.Tables;
import org.jspecify.annotations.Nullable;

/** Insurance policies. */
public final class PolicyStore {
    private final Db db;

    /** Takes the door to the record. */
    public PolicyStore(Db db) {
        this.db = db;
    }

    /** A person's policies, primary first, with their numbers opened (READ_INSURANCE). */
    public List<Policy> list(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_INSURANCE,
                subject(null, client),
                tx -> PolicyRows.of(tx, client));
    }

    /**
     * Adds a policy (WRITE_INSURANCE).
     *
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public void add(Session who, Policy policy) {
        write(
                who,
                AuditAction.CREATE,
                policy.id(),
                policy.client(),
                tx -> PolicyRows.insert(tx, policy, Entry.FORM));
    }

    /**
     * Changes a policy (WRITE_INSURANCE). What it was before is kept.
     *
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void change(Session who, Policy changed) {
        write(
                who,
                AuditAction.CORRECT,
                changed.id(),
                changed.client(),
                tx -> PolicyRows.update(tx, changed, Entry.FORM));
    }

    /**
     * Takes a policy that was entered in error off the list, with the reason (WRITE_INSURANCE). Its
     * row stays. A policy that has ended is not removed: it gets its last day.
     *
     * @throws org.hearthside.core.common.InvalidEntry without a reason
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void remove(Session who, ClientId client, UUID id, long version, String reason) {
        write(
                who,
                AuditAction.CORRECT,
                id,
                client,
                tx -> PolicyRows.remove(tx, client, id, version, reason));
    }

    /** What was changed of a policy, newest first, without its numbers (READ_INSURANCE). */
    public List<Change> history(Session who, ClientId client, UUID id) {
        return db.read(
                who,
                Permission.READ_INSURANCE,
                subject(id, client),
                tx -> {
                    Rows.requireOf(tx, Tables.POLICY, id, client.value());
                    return History.of(tx, Tables.POLICY, id);
                });
    }

    private void write(
            Session who, AuditAction action, UUID id, ClientId client, Consumer<Tx> act) {
        db.act(who, Permission.WRITE_INSURANCE, action, subject(id, client), act);
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("policy", id, client.value());
    }
}
