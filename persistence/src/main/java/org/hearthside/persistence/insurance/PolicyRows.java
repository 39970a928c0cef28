package org.hearthside.persistence.insurance;

import static org.hearthside.persistence.schema.Tables.POLICY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Removal;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.insurance.PolicyRules;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.schema.tables.records.PolicyRecord;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Row steps of insurance policies. */
public final class PolicyRows {
    private PolicyRows() {}

    /** The policies of a person, primary first, the newest of a rank first. */
    public static List<Policy> of(Tx tx, ClientId client) {
        return tx.sql()
                .selectFrom(POLICY)
                .where(POLICY.CLIENT_ID.eq(client.value()).and(POLICY.REMOVED.isFalse()))
                .orderBy(
                        DSL.case_(POLICY.RANK)
                                .when(Policy.Rank.PRIMARY.name(), 1)
                                .when(Policy.Rank.SECONDARY.name(), 2)
                                .else_(3),
                        POLICY.EFFECTIVE_ON.desc().nullsLast(),
                        POLICY.ID)
                .fetch(r -> policy(tx, r));
    }

    /** The policies that were taken off the list, and why, the oldest first. */
    public static Map<Policy, Removal> removed(Tx tx, ClientId client) {
        var all = new LinkedHashMap<Policy, Removal>();
        tx.sql()
                .selectFrom(POLICY)
                .where(POLICY.CLIENT_ID.eq(client.value()).and(POLICY.REMOVED.isTrue()))
                .orderBy(POLICY.CREATED_AT, POLICY.ID)
                .forEach(r ->
                        all.put(
                                policy(tx, r),
                                new Removal(r.getRemovedReason(), Rows.changed(tx, r))));
        return all;
    }

    /**
     * Writes a policy as a file says it, on the list or off it.
     *
     * @param removed why it was taken off the list; empty when it is on it
     * @param isNew whether no row of it is here
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void bring(Tx tx, Policy said, String removed, boolean isNew) {
        var policy = checked(tx, said, Entry.IMPORT);
        var row = row(tx, policy);
        row.setRemoved(!removed.isEmpty());
        row.setRemovedReason(removed);
        if (isNew) {
            insert(tx, row, policy);
        } else {
            update(tx, row, policy);
        }
    }

    /**
     * Adds a policy.
     *
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void insert(Tx tx, Policy entered, Entry entry) {
        var policy = checked(tx, entered, entry);
        var row = row(tx, policy);
        row.setRemoved(false);
        row.setRemovedReason("");
        insert(tx, row, policy);
    }

    private static void insert(Tx tx, PolicyRecord row, Policy policy) {
        row.setClientId(policy.client().value());
        seal(tx, row, POLICY.POLICY_NUMBER, policy.numbers().policy());
        seal(tx, row, POLICY.MEDICARE_NUMBER, policy.numbers().medicare());
        seal(tx, row, POLICY.MEDICAID_NUMBER, policy.numbers().medicaid());
        tx.insert(row);
    }

    /**
     * Changes a policy.
     *
     * @throws InvalidEntry when an entry cannot be kept
     */
    public static void update(Tx tx, Policy entered, Entry entry) {
        var policy = checked(tx, entered, entry);
        update(tx, row(tx, policy), policy);
    }

    private static void update(Tx tx, PolicyRecord row, Policy policy) {
        Rows.requireOf(tx, POLICY, policy.id(), policy.client().value());
        reseal(tx, row, POLICY.POLICY_NUMBER, policy.numbers().policy());
        reseal(tx, row, POLICY.MEDICARE_NUMBER, policy.numbers().medicare());
        reseal(tx, row, POLICY.MEDICAID_NUMBER, policy.numbers().medicaid());
        tx.update(row, policy.version());
    }

    /** Takes a policy off the list, with the reason. Its row stays. */
    public static void remove(Tx tx, ClientId client, UUID id, long version, String reason) {
        if (reason.isBlank()) {
            throw new InvalidEntry(List.of(Problem.of("reason", "entry.required")));
        }
        Rows.requireOf(tx, POLICY, id, client.value());
        var row = tx.sql().newRecord(POLICY);
        row.setId(id);
        row.setRemoved(true);
        row.setRemovedReason(reason.strip());
        tx.update(row, version);
    }

    private static Policy checked(Tx tx, Policy entered, Entry entry) {
        var policy = PolicyRules.tidy(entered);
        InvalidEntry.ifAny(PolicyRules.check(policy, LocationRows.today(tx), entry));
        return policy;
    }

    /** Sealing the same number again would look like a change. */
    private static void reseal(
            Tx tx, PolicyRecord row, TableField<PolicyRecord, byte[]> column, String number) {
        Condition same = POLICY.ID.eq(row.getId());
        var before = tx.sql().select(column).from(POLICY).where(same).fetchOne(column);
        if (!open(tx, row.getId(), column, before).equals(number)) {
            seal(tx, row, column, number);
        }
    }

    private static void seal(
            Tx tx, PolicyRecord row, TableField<PolicyRecord, byte[]> column, String number) {
        row.set(
                column,
                number.isEmpty()
                        ? null
                        : tx.seals().seal("policy", column.getName(), row.getId(), number));
    }

    private static String open(
            Tx tx, UUID id, TableField<PolicyRecord, byte[]> column, byte @Nullable [] sealed) {
        return sealed == null ? "" : tx.seals().open("policy", column.getName(), id, sealed);
    }

    private static PolicyRecord row(Tx tx, Policy p) {
        var row = tx.sql().newRecord(POLICY);
        row.setId(p.id());
        row.setRank(p.rank().name());
        row.setPayer(p.payer());
        row.setPayerType(p.payerType());
        row.setGroupNumber(p.numbers().group());
        row.setSubscriberName(p.subscriber().name());
        row.setSubscriberRelationship(p.subscriber().relationship());
        row.setSubscriberBorn(p.subscriber().born());
        row.setPayerPhone(p.reach().phone());
        row.setPriorAuthPhone(p.reach().priorAuthorization());
        row.setClaimsAddress(p.reach().claims());
        row.setEffectiveOn(p.effective());
        row.setExpiresOn(p.expires());
        row.setCopay(p.amounts().copay());
        row.setDeductible(p.amounts().deductible());
        row.setOutOfPocketMax(p.amounts().outOfPocketMax());
        row.setAmountsAsOf(p.amounts().asOf());
        row.setRxBin(p.pharmacy().bin());
        row.setRxPcn(p.pharmacy().pcn());
        row.setRxGroup(p.pharmacy().group());
        row.setRxPhone(p.pharmacy().phone());
        row.setVerifiedOn(p.verified().on());
        row.setVerifiedBy(p.verified().by());
        row.setVerifiedResult(p.verified().result());
        row.setNotes(p.notes());
        return row;
    }

    private static Policy policy(Tx tx, Record r) {
        var id = r.get(POLICY.ID);
        return new Policy(
                id,
                r.get(POLICY.VERSION),
                new ClientId(r.get(POLICY.CLIENT_ID)),
                Policy.Rank.valueOf(r.get(POLICY.RANK)),
                r.get(POLICY.PAYER),
                r.get(POLICY.PAYER_TYPE),
                new Policy.Numbers(
                        open(tx, id, POLICY.POLICY_NUMBER, r.get(POLICY.POLICY_NUMBER)),
                        r.get(POLICY.GROUP_NUMBER),
                        open(tx, id, POLICY.MEDICARE_NUMBER, r.get(POLICY.MEDICARE_NUMBER)),
                        open(tx, id, POLICY.MEDICAID_NUMBER, r.get(POLICY.MEDICAID_NUMBER))),
                new Policy.Subscriber(
                        r.get(POLICY.SUBSCRIBER_NAME),
                        r.get(POLICY.SUBSCRIBER_RELATIONSHIP),
                        r.get(POLICY.SUBSCRIBER_BORN)),
                new Policy.Reach(
                        r.get(POLICY.PAYER_PHONE),
                        r.get(POLICY.PRIOR_AUTH_PHONE),
                        r.get(POLICY.CLAIMS_ADDRESS)),
                r.get(POLICY.EFFECTIVE_ON),
                r.get(POLICY.EXPIRES_ON),
                new Policy.Amounts(
                        r.get(POLICY.COPAY),
                        r.get(POLICY.DEDUCTIBLE),
                        r.get(POLICY.OUT_OF_POCKET_MAX),
                        r.get(POLICY.AMOUNTS_AS_OF)),
                new Policy.Pharmacy(
                        r.get(POLICY.RX_BIN),
                        r.get(POLICY.RX_PCN),
                        r.get(POLICY.RX_GROUP),
                        r.get(POLICY.RX_PHONE)),
                new Policy.Verified(
                        r.get(POLICY.VERIFIED_ON),
                        r.get(POLICY.VERIFIED_BY),
                        r.get(POLICY.VERIFIED_RESULT)),
                r.get(POLICY.NOTES));
    }
}
