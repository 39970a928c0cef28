package org.hearthside.persistence.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.contacts.DirectoryStore;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.documents.ProofStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.PastStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.insurance.PolicyStore;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.medications.ControlledStore;
import org.hearthside.persistence.medications.GiveTimeStore;
import org.hearthside.persistence.medications.MarStore;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.medications.ShiftStore;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.DuplicateStore;
import org.hearthside.persistence.search.SearchStore;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.stays.AbsenceStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.persistence.testing.StoreCalls.Call;
import org.hearthside.persistence.transfer.TransferStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every use case of every store owes: exactly the roles of the matrix may do it, each leaves
 * exactly one entry in the log, and a person out of sight is as if there were none.
 */
class StoreContractTest extends StoreTest {
    private static final List<Class<?>> STORES =
            List.of(
                    AbsenceStore.class,
                    AllergyStore.class,
                    ClientStore.class,
                    CodeStore.class,
                    ContactStore.class,
                    ControlledStore.class,
                    DocumentStore.class,
                    DuplicateStore.class,
                    FilterStore.class,
                    ProofStore.class,
                    ShiftStore.class,
                    GiveTimeStore.class,
                    HealthStore.class,
                    LocationStore.class,
                    MarStore.class,
                    MedPassStore.class,
                    OrderStore.class,
                    OverviewStore.class,
                    PastStore.class,
                    PolicyStore.class,
                    DirectoryStore.class,
                    SearchStore.class,
                    SigningPins.class,
                    StayStore.class,
                    TransferStore.class,
                    VitalStore.class);

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private List<Call> calls() {
        return new StoreCalls(facility, maria).all();
    }

    @Test
    void everyUseCaseStandsInTheTable() {
        var there =
                STORES.stream()
                        .flatMap(s -> Arrays.stream(s.getDeclaredMethods()))
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .filter(m -> !Modifier.isStatic(m.getModifiers()))
                        .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        var tried = calls().stream().map(Call::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, tried);
    }

    @Test
    void eachRoleMayDoWhatTheMatrixSaysAndLeavesOneEntry() {
        for (var call : calls()) {
            for (var who : Stream.of(facility.admin(), facility.nurse(), facility.dsp()).toList()) {
                var what = call.name() + " as " + who.role();
                if (call.permission().allows(who.role())) {
                    call.act().accept(who);
                    assertEquals(List.of(call.action()), actionsOf(who), what);
                } else {
                    assertThrows(AccessDenied.class, () -> call.act().accept(who), what);
                    assertEquals(List.of(AuditAction.DENIED), actionsOf(who), what);
                }
            }
        }
    }

    @Test
    void aPersonOutOfSightIsAsIfThereWereNone() {
        for (var call : calls()) {
            var who = facility.nurseElsewhere();
            if (call.ofPerson() && call.permission().allows(who.role())) {
                assertOutOfSight(call, who);
            }
        }
    }

    private void assertOutOfSight(Call call, Session who) {
        assertThrows(NotFound.class, () -> call.act().accept(who), call.name());
    }
}
