package org.hearthside.persistence.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus.Choice;
import org.hearthside.core.health.Vital;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.overview.Vitals;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Role;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.insurance.PolicyStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class ChartTest extends StoreTest {
    private OverviewStore store() {
        return new OverviewStore(db);
    }

    private ClientId fullRecord() {
        var maria =
                Given.resident(
                                facility,
                                "Maria",
                                "Lopez",
                                TestFacility.MAPLE,
                                TestFacility.bedId(TestFacility.MAPLE, "2", "B"))
                        .id();
        new ContactStore(db)
                .add(nurse, Given.contact(maria, ContactType.FAMILY, "Lopez", 1), false);
        new PolicyStore(db).add(admin, Given.policy(maria, Policy.Rank.PRIMARY, "OH-1"));
        new AllergyStore(db).record(nurse, Given.allergy(maria, AllergyClass.DRUG, "penicillin"));
        var health = new HealthStore(db);
        health.recordCondition(nurse, Given.condition(maria, "Epilepsy", true));
        health.recordCodeStatus(nurse, Given.codeStatus(maria, Choice.DNR), null);
        health.recordCareFacts(
                nurse, maria, List.of(Given.fact(maria, CareTopic.FALLS, "Walker")), List.of());
        var vitals = new VitalStore(db);
        for (var i = 0; i < ChartRows.READINGS + 5; i++) {
            var at = Given.MORNING.minusSeconds(3600L * i);
            vitals.record(nurse, Given.vital(maria, Vital.Kind.WEIGHT, "7" + i % 10, at));
        }
        vitals.record(nurse, Given.vital(maria, Vital.Kind.PULSE, "80", Given.MOVED_IN));
        new OrderStore(db).record(nurse, Given.order(maria, "valproate", "500"));
        db.write(
                nurse,
                Permission.IMPORT,
                AuditAction.IMPORT,
                Subject.of("import", null),
                tx -> {
                    ResultRows.insert(tx, Given.lab(maria, "Glucose", Given.MORNING), null);
                    ResultRows.insert(
                            tx,
                            Given.immunization(maria, "Influenza", LocalDate.of(2026, 10, 1)),
                            null);
                    return true;
                });
        return maria;
    }

    @Test
    void holdsEverythingThatIsRecorded() {
        var maria = fullRecord();
        var chart = store().chart(nurse, maria);
        assertEquals(facility.clock().instant(), chart.asOf());
        assertEquals("Lopez", chart.client().names().last());
        assertEquals("Ada Moss", chart.client().changed().byName());
        assertEquals("Hearth Homes", chart.organization().name());
        assertEquals("Maple House", Objects.requireNonNull(chart.house()).name());
        assertEquals("(555) 010-2000", Objects.requireNonNull(chart.house()).phone24h());
        assertEquals("Maple House · Room 2, bed B", Objects.requireNonNull(chart.stay()).place());
        assertEquals(1, chart.contacts().size());
        assertEquals("penicillin", chart.allergies().items().getFirst().substance());
        assertEquals(Set.of(Choice.DNR), Objects.requireNonNull(chart.codeStatus()).choices());
        assertEquals(10001, chart.orders().getFirst().number());
        assertEquals("OH-1", chart.policies().shown().orElseThrow().getFirst().numbers().policy());
        assertEquals("Epilepsy", chart.conditions().shown().orElseThrow().getFirst().text());
        assertEquals("Walker", chart.careFacts().shown().orElseThrow().getFirst().text());
        assertEquals("Glucose", chart.labs().shown().orElseThrow().getFirst().name());
        assertEquals("Influenza", chart.immunizations().shown().orElseThrow().getFirst().vaccine());
        var vitals = chart.vitals().shown().orElseThrow();
        assertEquals(ChartRows.READINGS + 1, vitals.recent().size());
        assertEquals(Given.MORNING, vitals.latest(Vital.Kind.WEIGHT).orElseThrow().measuredAt());
        assertEquals(
                List.of(Vital.Kind.PULSE, Vital.Kind.WEIGHT),
                vitals.latest().stream().map(Vital::kind).toList());
        assertEquals(List.of(), chart.similarNames());
    }

    @Test
    void anEmptyRecordIsNotRecordedNotNone() {
        var bob = Given.registered(facility, "Bob", "Brown").id();
        var chart = store().chart(nurse, bob);
        assertNull(chart.house());
        assertNull(chart.stay());
        assertNull(chart.codeStatus());
        assertEquals(Allergies.none(), chart.allergies());
        assertEquals(List.of(), chart.contacts());
        assertEquals(List.of(), chart.orders());
        assertEquals(Optional.of(List.of()), chart.conditions().shown());
        assertEquals(
                Optional.empty(),
                chart.vitals().orElse(new Vitals(List.of())).latest(Vital.Kind.PULSE));
        assertEquals(List.of(), chart.similarNames());
    }

    @Test
    void whatARoleMayNotReadIsWithheldNotEmpty() {
        var maria = fullRecord();
        var forAdmin = store().chart(admin, maria);
        assertFalse(forAdmin.policies().isWithheld());
        assertTrue(forAdmin.conditions().isWithheld());
        assertTrue(forAdmin.careFacts().isWithheld());
        assertTrue(forAdmin.vitals().isWithheld());
        assertTrue(forAdmin.labs().isWithheld());
        assertTrue(forAdmin.immunizations().isWithheld());
        assertEquals(1, forAdmin.orders().size());
        assertEquals(1, forAdmin.allergies().items().size());
        var forDsp = store().chart(dsp, maria);
        assertTrue(forDsp.policies().isWithheld());
        assertFalse(forDsp.conditions().isWithheld());
        assertFalse(forDsp.vitals().isWithheld());
    }

    /**
     * Allergies, code status and orders have no "withheld": nobody who opens a record lacks them.
     */
    @Test
    void whoMayOpenARecordMayReadWhatKeepsThePersonAlive() {
        for (var role :
                Arrays.stream(Role.values()).filter(Permission.READ_CLIENT::allows).toList()) {
            assertTrue(Permission.READ_ALERTS.allows(role), role::name);
            assertTrue(Permission.READ_ORDERS.allows(role), role::name);
        }
    }

    @Test
    void warnsOfPeopleOfTheSameHouseWithSimilarNames() {
        var maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
        var marta = Given.resident(facility, "Marta", "Lopez", TestFacility.MAPLE, null).id();
        Given.resident(facility, "Maria", "Lopez", TestFacility.CEDAR, null);
        assertEquals(
                List.of(marta),
                store().chart(admin, maria).similarNames().stream()
                        .map(m -> m.person().id())
                        .toList());
    }
}
