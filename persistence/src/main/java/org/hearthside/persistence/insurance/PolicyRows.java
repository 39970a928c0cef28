package org.hearthside.persistence.insurance;

import static org.hearthside.persistence.schema.Tables.POLICY;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.insurance.Policy;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.PolicyRecord;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Row steps of insurance policies. */
public final class PolicyRows {
    private PolicyRows() {}

    /** The policies of a person, primary first, the newest of a rank first. */
    public static List<Policy> of(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(POLICY)
                .where(POLICY.CLIENT_ID.eq(client.value()))
                .orderBy(
                        DSL.case_(POLICY.RANK)
                                .when(Policy.Rank.PRIMARY.name(), 1)
                                .when(Policy.Rank.SECONDARY.name(), 2)
                                .else_(3),
                        POLICY.EFFECTIVE_ON.desc().nullsLast(),
                        POLICY.ID)
                .fetch(r -> policy(tx, r));
    }

    /** Adds a policy. */
    public static void insert(Tx tx, Policy policy) {
        var row = row(tx, policy);
        row.setClientId(policy.client().value());
        setNumber(tx, row, policy);
        tx.insert(row);
    }

    /** Changes a policy. */
    public static void update(Tx tx, Policy policy) {
        Rows.requireOf(tx, POLICY, policy.id(), policy.client().value());
        var row = row(tx, policy);
        // sealing the same number again would look like a change
        if (!number(tx, policy.id()).equals(policy.policyNumber())) {
            setNumber(tx, row, policy);
        }
        tx.update(row, policy.version());
    }

    private static String number(Tx tx, UUID id) {
        var sealed =
                tx.sql()
                        .select(POLICY.POLICY_NUMBER)
                        .from(POLICY)
                        .where(POLICY.ID.eq(id))
                        .fetchOne(POLICY.POLICY_NUMBER);
        return sealed == null ? "" : tx.seals().open("policy", "policy_number", id, sealed);
    }

    private static void setNumber(Tx tx, PolicyRecord row, Policy policy) {
        row.setPolicyNumber(
                policy.policyNumber().isEmpty()
                        ? null
                        : tx.seals()
                                .seal(
                                        "policy",
                                        "policy_number",
                                        policy.id(),
                                        policy.policyNumber()));
    }

    private static PolicyRecord row(Tx tx, Policy p) {
        var row = tx.sql().newRecord(POLICY);
        row.setId(p.id());
        row.setRank(p.rank().name());
        row.setPayer(p.payer());
        row.setPayerType(p.payerType());
        row.setGroupNumber(p.groupNumber());
        row.setSubscriberName(p.subscriberName());
        row.setSubscriberRelationship(p.subscriberRelationship());
        row.setPayerPhone(p.payerPhone());
        row.setEffectiveOn(p.effective());
        row.setExpiresOn(p.expires());
        row.setCopay(p.copay());
        return row;
    }

    private static Policy policy(Tx tx, Record r) {
        var id = r.get(POLICY.ID);
        var sealed = r.get(POLICY.POLICY_NUMBER);
        return new Policy(
                id,
                r.get(POLICY.VERSION),
                new ClientId(r.get(POLICY.CLIENT_ID)),
                Policy.Rank.valueOf(r.get(POLICY.RANK)),
                r.get(POLICY.PAYER),
                r.get(POLICY.PAYER_TYPE),
                sealed == null ? "" : tx.seals().open("policy", "policy_number", id, sealed),
                r.get(POLICY.GROUP_NUMBER),
                r.get(POLICY.SUBSCRIBER_NAME),
                r.get(POLICY.SUBSCRIBER_RELATIONSHIP),
                r.get(POLICY.PAYER_PHONE),
                r.get(POLICY.EFFECTIVE_ON),
                r.get(POLICY.EXPIRES_ON),
                r.get(POLICY.COPAY));
    }
}
