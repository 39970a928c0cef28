package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.READ_INSURANCE;
import static org.hearthside.core.security.Permission.WRITE_INSURANCE;

import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.insurance.PolicyStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about insurance. */
final class PolicyCalls {
    private final PolicyStore store;
    private final Session admin;
    private final ClientId maria;

    PolicyCalls(TestFacility facility, ClientId maria) {
        store = new PolicyStore(facility.db());
        admin = facility.admin();
        this.maria = maria;
    }

    private Policy policy() {
        return Given.policy(maria, Policy.Rank.PRIMARY, "1");
    }

    private Policy added() {
        var policy = policy();
        store.add(admin, policy);
        return policy;
    }

    List<Call> all() {
        return List.of(
                Call.one("PolicyStore.list", READ_INSURANCE, READ, s -> store.list(s, maria)),
                Call.one("PolicyStore.add", WRITE_INSURANCE, CREATE, s -> store.add(s, policy())),
                Call.one(
                        "PolicyStore.change",
                        WRITE_INSURANCE,
                        CORRECT,
                        s -> store.change(s, added())),
                Call.one(
                        "PolicyStore.remove",
                        WRITE_INSURANCE,
                        CORRECT,
                        s -> store.remove(s, maria, added().id(), 1, "Typed for someone else")),
                Call.one(
                        "PolicyStore.history",
                        READ_INSURANCE,
                        READ,
                        s -> store.history(s, maria, added().id())));
    }
}
