package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private OrderStore store() {
        return new OrderStore(db);
    }

    /** The same order as a row of its own, with another status, terms or instructions. */
    private static MedicationOrder with(
            MedicationOrder o,
            Dose dose,
            OrderStatus status,
            @Nullable AsNeeded asNeeded,
            String instructions) {
        return new MedicationOrder(
                newId(),
                o.client(),
                0,
                status,
                o.drug(),
                dose,
                o.route(),
                o.frequency(),
                o.timeCritical(),
                o.highAlert(),
                asNeeded,
                o.indication(),
                instructions,
                o.prescriber(),
                o.orderedOn(),
                Instant.parse("2026-11-21T12:00:00Z"),
                null,
                "",
                o.verbatim(),
                o.source(),
                Regimen.NONE,
                OrderTrail.NONE,
                o.stamp());
    }

    private static MedicationOrder with(MedicationOrder o, OrderStatus status) {
        return with(o, o.dose(), status, o.asNeeded(), o.instructions());
    }

    /** As an import writes it: with its gaps. */
    private void imported(MedicationOrder order) {
        imported(tx -> OrderRows.insert(tx, order));
    }

    private static List<String> generics(List<MedicationOrder> orders) {
        return orders.stream().map(o -> o.drug().generic()).toList();
    }

    @Test
    void numbersOrdersFromTenThousandAndOneAndListsThemByName() {
        assertEquals(List.of(), store().current(dsp, maria));
        assertEquals(List.of(), store().past(dsp, maria));
        var valproate = Given.order(maria, "Valproate", "500");
        assertEquals(10001, store().record(nurse, valproate));
        assertEquals(10002, store().record(nurse, Given.order(maria, "aspirin", "81")));
        var current = store().current(dsp, maria);
        assertEquals(List.of("aspirin", "Valproate"), generics(current));
        var kept = current.getLast();
        assertEquals(
                new MedicationOrder(
                        valproate.id(),
                        maria,
                        10001,
                        OrderStatus.UNVERIFIED,
                        valproate.drug(),
                        valproate.dose(),
                        "oral",
                        "twice daily",
                        true,
                        false,
                        null,
                        "seizures",
                        "with food",
                        valproate.prescriber(),
                        valproate.orderedOn(),
                        valproate.startAt(),
                        null,
                        "",
                        valproate.verbatim(),
                        "written",
                        Regimen.at(
                                new Schedule.OnDays(
                                        new Days.Every(),
                                        new Schedule.Times.House(FrequencyCode.TWICE))),
                        new OrderTrail(kept.stamp(), null, false, "asked Dr. Chen"),
                        kept.stamp()),
                kept);
        assertEquals("Jane Diaz, RN", kept.stamp().byName());
    }

    @Test
    void keepsTheTermsOfAnOrderGivenAsNeededAndRoundsItsIntervalUp() {
        var plain = Given.order(maria, "ibuprofen", "200");
        var terms = new AsNeeded("pain", Duration.ofSeconds(6 * 3600 + 1), "4 doses");
        store().record(nurse, with(plain, Dose.UNSTRUCTURED, OrderStatus.ACTIVE, terms, ""));
        var kept = store().current(dsp, maria).getFirst();
        assertEquals(
                new AsNeeded("pain", Duration.ofHours(6).plusMinutes(1), "4 doses"),
                kept.asNeeded());
        assertEquals(Dose.UNSTRUCTURED, kept.dose());
        var open = with(plain, plain.dose(), OrderStatus.HELD, new AsNeeded("", null, ""), "");
        imported(open);
        assertEquals(new AsNeeded("", null, ""), store().current(dsp, maria).getLast().asNeeded());
    }

    @Test
    void onlyCurrentOrdersAreListedAsCurrentAndEndedOnesAsPast() {
        for (var status : OrderStatus.values()) {
            imported(with(Given.order(maria, status.name(), "1"), status));
        }
        assertEquals(
                List.of("ACTIVE", "HELD", "UNVERIFIED"), generics(store().current(dsp, maria)));
        assertEquals(List.of("COMPLETED", "DISCONTINUED"), generics(store().past(dsp, maria)));
    }

    @Test
    void changingOnlyWordsKeepsTheNumber() {
        var first = Given.order(maria, "valproate", "500");
        store().record(nurse, first);
        var changed = with(first, first.dose(), OrderStatus.ACTIVE, null, "with milk");
        assertEquals(10001, store().change(nurse, first.id(), changed));
        var kept = store().current(dsp, maria);
        assertEquals(1, kept.size());
        assertEquals("with milk", kept.getFirst().instructions());
        assertEquals(List.of(), store().past(dsp, maria));
        assertThrows(
                StaleRecord.class,
                () -> store().change(nurse, first.id(), with(first, OrderStatus.HELD)));
    }

    @Test
    void changingTheDoseDiscontinuesTheOldOrderAndLinksTheNewOne() {
        var first = Given.order(maria, "valproate", "500");
        store().record(nurse, first);
        var dose = new Dose(new BigDecimal("750"), "mg", "");
        var changed = with(first, dose, OrderStatus.ACTIVE, null, "with food");
        assertEquals(10002, store().change(nurse, first.id(), changed));
        var current = store().current(dsp, maria);
        assertEquals(List.of(10002), current.stream().map(MedicationOrder::number).toList());
        assertEquals(dose, current.getFirst().dose());
        var past = store().past(dsp, maria).getFirst();
        assertEquals(10001, past.number());
        assertEquals(OrderStatus.DISCONTINUED, past.status());
        assertEquals(changed.startAt(), past.stopAt());
        assertEquals("Changed: see order 10002", past.stopReason());
        var link =
                stored(tx ->
                        tx.sql()
                                .select(MEDICATION_ORDER.REPLACES_ID)
                                .from(MEDICATION_ORDER)
                                .where(MEDICATION_ORDER.ID.eq(changed.id()))
                                .fetchSingle(MEDICATION_ORDER.REPLACES_ID));
        assertEquals(past.id(), link);
    }

    @Test
    void aDraftKeepsItsNumberWhateverChanges() {
        var draft = with(Given.order(maria, "valproate", "500"), OrderStatus.DRAFT);
        store().record(nurse, draft);
        var dose = new Dose(new BigDecimal("750"), "mg", "");
        var ready = with(draft, dose, OrderStatus.ACTIVE, null, "");
        assertEquals(10001, store().change(nurse, draft.id(), ready));
        assertEquals(List.of(), store().past(dsp, maria));
        assertEquals(dose, store().current(dsp, maria).getFirst().dose());
    }

    @Test
    void anOrderThatEndedIsNotRevivedButCanBeMarkedAsAMistake() {
        var first = Given.order(maria, "valproate", "500");
        store().record(nurse, first);
        var stopped = newId();
        store().discontinue(nurse, maria, first.id(), stopped, Given.MORNING, "Rash");
        var refused =
                assertThrows(
                        InvalidEntry.class,
                        () -> store().change(nurse, stopped, with(first, OrderStatus.ACTIVE)));
        assertEquals("order.ended", refused.problems().getFirst().key());
        store().change(nurse, stopped, with(first, OrderStatus.ENTERED_IN_ERROR));
        assertEquals(List.of(), store().past(dsp, maria));
    }

    @Test
    void refusesAnOrderThatIsNotWhole() {
        var whole = Given.order(maria, "valproate", "500");
        var open = with(whole, whole.dose(), OrderStatus.ACTIVE, new AsNeeded("", null, ""), "");
        var refused = assertThrows(InvalidEntry.class, () -> store().record(nurse, open));
        assertEquals("reason", refused.problems().getFirst().field());
        store().record(nurse, whole);
        assertThrows(InvalidEntry.class, () -> store().change(nurse, whole.id(), open));
        var mistake = with(open, OrderStatus.ENTERED_IN_ERROR);
        store().change(nurse, whole.id(), mistake);
        assertEquals(List.of(), store().current(nurse, maria));
    }

    @Test
    void stopsAnOrderOnceAndOnlyWithAReason() {
        var first = Given.order(maria, "valproate", "500");
        store().record(nurse, first);
        assertThrows(
                InvalidEntry.class,
                () -> store().discontinue(nurse, maria, first.id(), newId(), Given.MORNING, " "));
        var stopped = newId();
        store().discontinue(nurse, maria, first.id(), stopped, Given.MORNING, "Rash");
        assertEquals(List.of(), store().current(dsp, maria));
        var past = store().past(dsp, maria).getFirst();
        assertEquals(Given.MORNING, past.stopAt());
        assertEquals("Rash", past.stopReason());
        assertEquals(10001, past.number());
        assertThrows(
                InvalidEntry.class,
                () -> store().discontinue(nurse, maria, stopped, newId(), Given.MORNING, "Again"));
        assertThrows(
                StaleRecord.class,
                () ->
                        store().discontinue(
                                        nurse, maria, first.id(), newId(), Given.MORNING, "Late"));
    }

    @Test
    void reachesNoOrderThroughAnotherPerson() {
        var first = Given.order(maria, "valproate", "500");
        store().record(nurse, first);
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null).id();
        assertThrows(
                NotFound.class,
                () ->
                        store().discontinue(
                                        nurseElsewhere,
                                        bob,
                                        first.id(),
                                        newId(),
                                        Given.MORNING,
                                        "x"));
        assertThrows(
                NotFound.class,
                () -> store().change(nurseElsewhere, first.id(), Given.order(bob, "x", "1")));
        assertEquals(1, store().current(nurse, maria).size());
    }

    @Test
    void ordersRecordedAtTheSameMomentGetDifferentNumbers() throws Exception {
        List<Callable<Integer>> acts = new ArrayList<>();
        for (var i = 0; i < 6; i++) {
            var order = Given.order(maria, "drug " + i, "1");
            var who = facility.nurse();
            acts.add(() -> store().record(who, order));
        }
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Integer> numbers = new ArrayList<>();
            for (var answer : threads.invokeAll(acts)) {
                numbers.add(answer.get());
            }
            assertEquals(
                    List.of(10001, 10002, 10003, 10004, 10005, 10006),
                    numbers.stream().sorted().toList());
        }
    }
}
