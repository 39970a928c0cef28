package org.hearthside.persistence.insurance;

import java.util.List;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.insurance.PolicyRules;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;

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
                Subject.of("policy", null, client.value()),
                tx -> PolicyRows.of(tx, client));
    }

    /**
     * Adds a policy (WRITE_INSURANCE).
     *
     * @throws InvalidEntry when an entry cannot be kept
     */
    public void add(Session who, Policy policy) {
        write(who, AuditAction.CREATE, policy, tx -> PolicyRows.insert(tx, tidy(policy)));
    }

    /**
     * Changes a policy (WRITE_INSURANCE). What it was before is kept.
     *
     * @throws InvalidEntry when an entry cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void change(Session who, Policy changed) {
        write(who, AuditAction.CORRECT, changed, tx -> PolicyRows.update(tx, tidy(changed)));
    }

    private static Policy tidy(Policy typed) {
        var policy = PolicyRules.tidy(typed);
        InvalidEntry.ifAny(PolicyRules.check(policy));
        return policy;
    }

    private void write(Session who, AuditAction action, Policy policy, Consumer<Tx> act) {
        db.act(
                who,
                Permission.WRITE_INSURANCE,
                action,
                Subject.of("policy", policy.id(), policy.client().value()),
                act);
    }
}
