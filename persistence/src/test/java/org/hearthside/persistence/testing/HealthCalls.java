package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.security.Permission.READ_ALERTS;
import static org.hearthside.core.security.Permission.READ_HEALTH;
import static org.hearthside.core.security.Permission.READ_ORDERS;
import static org.hearthside.core.security.Permission.VERIFY_ORDER;
import static org.hearthside.core.security.Permission.WRITE_HEALTH;
import static org.hearthside.core.security.Permission.WRITE_ORDERS;
import static org.hearthside.core.security.Permission.WRITE_VITALS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.PastStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about health. */
final class HealthCalls {
    private final AllergyStore allergies;
    private final HealthStore health;
    private final VitalStore vitals;
    private final PastStore past;
    private final OrderStore orders;
    private final Session nurse;
    private final Session second;
    private final ClientId maria;
    private final List<Call> calls = new ArrayList<>();

    HealthCalls(TestFacility facility, ClientId maria) {
        allergies = new AllergyStore(facility.db());
        health = new HealthStore(facility.db());
        vitals = new VitalStore(facility.db());
        past = new PastStore(facility.db());
        orders = new OrderStore(facility.db());
        nurse = facility.nurse();
        second = facility.secondNurse();
        this.maria = maria;
    }

    List<Call> all() {
        ofAllergies();
        ofHealth();
        ofVitals();
        ofOrders();
        return List.copyOf(calls);
    }

    private void one(String name, Permission right, AuditAction action, Consumer<Session> act) {
        calls.add(Call.one(name, right, action, act));
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private Allergy penicillin() {
        return Given.allergy(maria, AllergyClass.DRUG, "penicillin");
    }

    private void ofAllergies() {
        one("AllergyStore.get", READ_ALERTS, READ, s -> allergies.get(s, maria));
        one("AllergyStore.list", READ_ALERTS, READ, s -> allergies.list(s, maria));
        one("AllergyStore.record", WRITE_HEALTH, CREATE, s -> allergies.record(s, penicillin()));
        one(
                "AllergyStore.correct",
                WRITE_HEALTH,
                CORRECT,
                s -> {
                    var wrong = penicillin();
                    allergies.record(nurse, wrong);
                    allergies.correct(s, wrong.id(), penicillin());
                });
        one(
                "AllergyStore.answer",
                WRITE_HEALTH,
                CREATE,
                s ->
                        allergies.answer(
                                s,
                                maria,
                                List.of(
                                        Given.answer(
                                                maria, AllergyClass.FOOD, RecordState.NONE_KNOWN)),
                                Allergies.none()));
    }

    private Condition epilepsy() {
        return Given.condition(maria, "Epilepsy", true);
    }

    private void ofHealth() {
        one("HealthStore.conditions", READ_HEALTH, READ, s -> health.conditions(s, maria));
        one(
                "HealthStore.recordCondition",
                WRITE_HEALTH,
                CREATE,
                s -> health.recordCondition(s, epilepsy()));
        one(
                "HealthStore.correctCondition",
                WRITE_HEALTH,
                CORRECT,
                s -> {
                    var wrong = epilepsy();
                    health.recordCondition(nurse, wrong);
                    health.correctCondition(s, wrong.id(), epilepsy());
                });
        one("HealthStore.codeStatus", READ_ALERTS, READ, s -> health.codeStatus(s, maria));
        one(
                "HealthStore.codeStatusHistory",
                READ_ALERTS,
                READ,
                s -> health.codeStatusHistory(s, maria));
        one(
                "HealthStore.recordCodeStatus",
                WRITE_HEALTH,
                CREATE,
                s ->
                        health.recordCodeStatus(
                                s, Given.codeStatus(maria, CodeStatus.Choice.DNR), null));
        one(
                "HealthStore.recordCodeStatus",
                WRITE_HEALTH,
                CORRECT,
                s ->
                        health.recordCodeStatus(
                                s,
                                Given.codeStatus(maria, CodeStatus.Choice.DNI),
                                standing(),
                                null));
        one(
                "HealthStore.recordDirective",
                WRITE_HEALTH,
                CREATE,
                s ->
                        health.recordDirective(
                                s,
                                Given.fact(maria, CareTopic.ADVANCE_DIRECTIVE, "Living will"),
                                null,
                                null));
        one("HealthStore.careFacts", READ_HEALTH, READ, s -> health.careFacts(s, maria));
        one(
                "HealthStore.careFactHistory",
                READ_HEALTH,
                READ,
                s -> health.careFactHistory(s, maria, CareTopic.FALLS));
        one(
                "HealthStore.recordCareFacts",
                WRITE_HEALTH,
                CREATE,
                s ->
                        health.recordCareFacts(
                                s,
                                maria,
                                List.of(Given.fact(maria, CareTopic.FALLS, "Walker")),
                                health.careFacts(nurse, maria)));
        one(
                "HealthStore.history",
                READ_HEALTH,
                READ,
                s -> {
                    var fall = Given.condition(maria, "Fall", false);
                    health.recordCondition(nurse, fall);
                    health.history(s, maria, HealthItem.CONDITION, fall.id());
                });
        one(
                "HealthStore.recordImmunization",
                WRITE_HEALTH,
                CREATE,
                s ->
                        health.recordImmunization(
                                s, Given.immunization(maria, "Tdap", Given.BORN), null));
        one(
                "HealthStore.recordLab",
                WRITE_HEALTH,
                CREATE,
                s -> health.recordLab(s, Given.lab(maria, "INR", Given.MORNING), null));
        one("HealthStore.labs", READ_HEALTH, READ, s -> health.labs(s, maria, Slice.first(5)));
        one("HealthStore.immunizations", READ_HEALTH, READ, s -> health.immunizations(s, maria));
    }

    private UUID standing() {
        if (health.codeStatus(nurse, maria).isEmpty()) {
            health.recordCodeStatus(nurse, Given.codeStatus(maria, CodeStatus.Choice.DNR), null);
        }
        return health.codeStatus(nurse, maria).orElseThrow().id();
    }

    private Vital weight() {
        return Given.vital(maria, Vital.Kind.WEIGHT, "71", Given.MORNING);
    }

    private UUID weighed() {
        var weight = weight();
        vitals.record(nurse, weight);
        return weight.id();
    }

    private void ofVitals() {
        one("PastStore.list", READ_HEALTH, READ, s -> past.list(s, maria, Slice.first(5)));
        one("VitalStore.latest", READ_HEALTH, READ, s -> vitals.latest(s, maria));
        one(
                "VitalStore.list",
                READ_HEALTH,
                READ,
                s -> vitals.list(s, maria, Vital.Kind.WEIGHT, Slice.first(5)));
        one("VitalStore.record", WRITE_VITALS, CREATE, s -> vitals.record(s, weight()));
        one(
                "VitalStore.correct",
                WRITE_VITALS,
                CORRECT,
                s -> vitals.correct(s, weighed(), weight()));
        one(
                "VitalStore.strike",
                WRITE_VITALS,
                CORRECT,
                s -> vitals.strike(s, maria, weighed(), id()));
    }

    private MedicationOrder valproate() {
        return Given.order(maria, "valproate", "500");
    }

    private UUID verified() {
        var order = valproate();
        orders.record(second, order);
        var seen = id();
        orders.verify(nurse, maria, order.id(), seen);
        return seen;
    }

    private UUID held() {
        var seen = verified();
        orders.hold(nurse, maria, seen, id(), Given.MORNING, null, "Rash");
        return seen;
    }

    private UUID writtenByAnother() {
        var order = valproate();
        orders.record(second, order);
        return order.id();
    }

    private UUID ordered() {
        var order = valproate();
        orders.record(nurse, order);
        return order.id();
    }

    private void ofOrders() {
        one("OrderStore.current", READ_ORDERS, READ, s -> orders.current(s, maria));
        one("OrderStore.past", READ_ORDERS, READ, s -> orders.past(s, maria));
        one("OrderStore.record", WRITE_ORDERS, CREATE, s -> orders.record(s, valproate()));
        one(
                "OrderStore.change",
                WRITE_ORDERS,
                CORRECT,
                s -> orders.change(s, ordered(), valproate()));
        one(
                "OrderStore.discontinue",
                WRITE_ORDERS,
                CORRECT,
                s -> orders.discontinue(s, maria, ordered(), id(), Given.MORNING, "Rash"));
        one(
                "OrderStore.verify",
                VERIFY_ORDER,
                CORRECT,
                s -> orders.verify(s, maria, writtenByAnother(), id()));
        one(
                "OrderStore.hold",
                WRITE_ORDERS,
                CORRECT,
                s -> orders.hold(s, maria, verified(), id(), Given.MORNING, null, "Rash"));
        one(
                "OrderStore.resume",
                WRITE_ORDERS,
                CORRECT,
                s -> orders.resume(s, maria, held(), Given.MORNING));
    }
}
