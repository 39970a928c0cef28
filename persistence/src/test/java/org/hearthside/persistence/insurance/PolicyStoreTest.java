package org.hearthside.persistence.insurance;

import static org.hearthside.persistence.schema.Tables.POLICY;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.insurance.Policy;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private PolicyStore store() {
        return new PolicyStore(db);
    }

    private static Policy with(Policy p, long version, String number, String payer) {
        return new Policy(
                p.id(),
                version,
                p.client(),
                p.rank(),
                payer,
                p.payerType(),
                new Policy.Numbers(number, p.numbers().group(), p.numbers().medicare(), "M-77"),
                p.subscriber(),
                p.reach(),
                p.effective(),
                LocalDate.of(2027, 12, 31),
                new Policy.Amounts(new BigDecimal("0.00"), null, null, null),
                p.pharmacy(),
                p.verified(),
                p.notes());
    }

    private byte[] sealed(Policy policy) {
        return stored(tx ->
                tx.sql()
                        .select(POLICY.POLICY_NUMBER)
                        .from(POLICY)
                        .where(POLICY.ID.eq(policy.id()))
                        .fetchSingle(POLICY.POLICY_NUMBER));
    }

    @Test
    void hasNoneAtFirstThenThePrimaryOneFirst() {
        assertEquals(List.of(), store().list(nurse, maria));
        var second = Given.policy(maria, Policy.Rank.SECONDARY, "");
        var first = Given.policy(maria, Policy.Rank.PRIMARY, "OH-123-456");
        store().add(admin, second);
        store().add(admin, first);
        assertEquals(List.of(first, second), store().list(nurse, maria));
    }

    @Test
    void sealsTheNumberAndSealsItAgainOnlyWhenItChanges() {
        var policy = Given.policy(maria, Policy.Rank.PRIMARY, "OH-123-456");
        store().add(admin, policy);
        var before = sealed(policy);
        assertFalse(new String(before, StandardCharsets.ISO_8859_1).contains("OH-123-456"));
        var renamed = with(policy, 1, "OH-123-456", "Buckeye");
        store().change(admin, renamed);
        assertArrayEquals(before, sealed(policy));
        store().change(admin, with(policy, 2, "OH-9", "Buckeye"));
        assertEquals(List.of(with(policy, 3, "OH-9", "Buckeye")), store().list(admin, maria));
        store().change(admin, with(policy, 3, "", "Buckeye"));
        assertEquals("", store().list(admin, maria).getFirst().numbers().policy());
    }

    @Test
    void keepsWhatItWasAndTellsTheSecondOfTwoWhoChange() {
        var policy = Given.policy(maria, Policy.Rank.PRIMARY, "OH-123-456");
        store().add(admin, policy);
        store().change(admin, with(policy, 1, "OH-123-456", "Buckeye"));
        assertThrows(
                StaleRecord.class,
                () -> store().change(admin, with(policy, 1, "OH-123-456", "Late")));
        var kept =
                stored(tx ->
                        tx.sql()
                                .select(ROW_HISTORY.ROW_VALUES)
                                .from(ROW_HISTORY)
                                .where(ROW_HISTORY.ROW_ID.eq(policy.id()))
                                .fetch(ROW_HISTORY.ROW_VALUES));
        assertEquals(1, kept.size());
        assertEquals(true, kept.getFirst().contains("Ohio Medicaid"));
        assertFalse(kept.getFirst().contains("OH-123-456"));
    }

    @Test
    void refusesAPolicyThatEndsBeforeItBeginsOrHasNoPayer() {
        var p = Given.policy(maria, Policy.Rank.PRIMARY, "1");
        var ends =
                Policy.of(p.id(), maria, p.rank(), " ", "", "1")
                        .holding(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31));
        var refused = assertThrows(InvalidEntry.class, () -> store().add(admin, ends));
        assertEquals(
                List.of("payer", "expires"),
                refused.problems().stream().map(Problem::field).toList());
        assertEquals(List.of(), store().list(admin, maria));
    }

    @Test
    void reachesNoPolicyThroughAnotherPerson() {
        var policy = Given.policy(maria, Policy.Rank.PRIMARY, "OH-123-456");
        store().add(admin, policy);
        var bob = Given.registered(facility, "Bob", "Brown").id();
        var stolen = Policy.of(policy.id(), bob, policy.rank(), "Mine", "", "1");
        assertThrows(NotFound.class, () -> store().change(admin, stolen));
    }

    @Test
    void keepsNoNumberInTheClearAndTellsOfNoneInTheHistory() {
        var policy = Given.policy(maria, Policy.Rank.PRIMARY, "OH-123-456");
        store().add(admin, policy);
        store().change(admin, with(policy, 1, "OH-9", "Buckeye"));
        var changes = store().history(nurse, maria, policy.id());
        var fields = changes.stream().map(Change::field).toList();
        assertTrue(fields.contains("policy_number"));
        assertTrue(fields.contains("medicaid_number"));
        assertFalse(changes.toString().contains("OH-9"));
        for (var change : changes) {
            if (change.field().endsWith("_number") && !change.field().startsWith("group")) {
                assertTrue(change.sealed(), change.field());
            }
            if (change.field().equals("payer")) {
                assertEquals("Ohio Medicaid", change.before());
                assertEquals("Buckeye", change.after());
            }
        }
    }

    @Test
    void takesAPolicyOfTheListWithAReasonAndKeepsItsRow() {
        var policy = Given.policy(maria, Policy.Rank.PRIMARY, "OH-123-456");
        store().add(admin, policy);
        var unsaid =
                assertThrows(
                        InvalidEntry.class,
                        () -> store().remove(admin, maria, policy.id(), 1, " "));
        assertEquals("reason", unsaid.problems().getFirst().field());
        store().remove(admin, maria, policy.id(), 1, "Typed for the wrong person");
        assertEquals(List.of(), store().list(admin, maria));
        assertEquals(true, stored(tx -> tx.sql().fetchExists(POLICY, POLICY.ID.eq(policy.id()))));
        assertThrows(
                StaleRecord.class, () -> store().remove(admin, maria, policy.id(), 1, "Again"));
    }
}
