package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.MedicationOrder.Drug;
import org.hearthside.core.medications.MedicationOrder.Prescriber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a change is a new order (SR-26). */
class ChangedOrderTest {
    private static final ClientId MARIA = new ClientId(new UUID(0, 1));
    private static final Drug VALPROATE =
            new Drug("valproate", "Depakote", "250 mg", "tablet", null, "", false);
    private static final Dose TABLETS = dose("500", "mg", "2 tablets");
    private static final MedicationOrder BEFORE =
            order(OrderStatus.ACTIVE, VALPROATE, TABLETS, "oral", "twice daily", null, "with food");

    private static Dose dose(String amount, String unit, String note) {
        return new Dose(new BigDecimal(amount), unit, note);
    }

    private static MedicationOrder order(
            OrderStatus status,
            Drug drug,
            Dose dose,
            String route,
            String frequency,
            @Nullable AsNeeded asNeeded,
            String instructions) {
        return new MedicationOrder(
                new UUID(0, 2),
                MARIA,
                10001,
                status,
                drug,
                dose,
                route,
                frequency,
                false,
                false,
                asNeeded,
                "seizures",
                instructions,
                Prescriber.NONE,
                null,
                null,
                null,
                "",
                "",
                "written",
                Regimen.NONE,
                OrderTrail.NONE,
                Stamp.UNSAVED);
    }

    private static boolean isNew(Drug drug, Dose dose, String route, String frequency) {
        return order(OrderStatus.ACTIVE, drug, dose, route, frequency, null, "with food")
                .isNewAfter(BEFORE);
    }

    @Test
    void anotherDrugDoseRouteOrFrequencyIsANewOrder() {
        var other = new Drug("lamotrigine", "Depakote", "250 mg", "tablet", null, "", false);
        var stronger = new Drug("valproate", "Depakote", "500 mg", "tablet", null, "", false);
        var liquid = new Drug("valproate", "Depakote", "250 mg", "liquid", null, "", false);
        assertTrue(isNew(other, TABLETS, "oral", "twice daily"));
        assertTrue(isNew(stronger, TABLETS, "oral", "twice daily"));
        assertTrue(isNew(liquid, TABLETS, "oral", "twice daily"));
        assertTrue(isNew(VALPROATE, dose("750", "mg", "2 tablets"), "oral", "twice daily"));
        assertTrue(isNew(VALPROATE, dose("500", "g", "2 tablets"), "oral", "twice daily"));
        assertTrue(isNew(VALPROATE, dose("500", "mg", "3 tablets"), "oral", "twice daily"));
        assertTrue(isNew(VALPROATE, Dose.UNSTRUCTURED, "oral", "twice daily"));
        assertTrue(isNew(VALPROATE, TABLETS, "rectal", "twice daily"));
        assertTrue(isNew(VALPROATE, TABLETS, "oral", "three times daily"));
    }

    @Test
    void otherTermsOfAnOrderGivenAsNeededAreANewOrder() {
        var terms = new AsNeeded("pain", Duration.ofHours(6), "4 doses");
        var asNeeded =
                order(OrderStatus.ACTIVE, VALPROATE, TABLETS, "oral", "twice daily", terms, "");
        assertTrue(asNeeded.isNewAfter(BEFORE));
        assertFalse(asNeeded.isNewAfter(asNeeded));
    }

    @Test
    void otherWordsBrandOrTheSameAmountWrittenOtherwiseAreNot() {
        var brand = new Drug("Valproate", "Other", "250 mg", "tablet", null, "", true);
        assertFalse(isNew(brand, dose("500.0", "mg", "2 tablets"), "oral", "twice daily"));
        var words =
                order(OrderStatus.HELD, VALPROATE, TABLETS, "oral", "twice daily", null, "milk");
        assertFalse(words.isNewAfter(BEFORE));
        var open = order(OrderStatus.ACTIVE, VALPROATE, Dose.UNSTRUCTURED, "", "", null, "");
        assertFalse(open.isNewAfter(open));
    }

    @Test
    void aDraftIsFilledInAndAnEndIsNotANewOrder() {
        var dose = dose("750", "mg", "");
        var draft = order(OrderStatus.DRAFT, VALPROATE, dose, "oral", "daily", null, "");
        assertFalse(BEFORE.isNewAfter(draft));
        assertFalse(draft.isNewAfter(BEFORE));
        var mistake =
                order(OrderStatus.ENTERED_IN_ERROR, VALPROATE, dose, "oral", "daily", null, "");
        assertFalse(mistake.isNewAfter(BEFORE));
    }

    @Test
    void aStoppedOrderIsTheSameButForItsEnd() {
        var at = Instant.parse("2026-11-21T13:00:00Z");
        var id = new UUID(0, 9);
        var stopped = BEFORE.discontinued(id, at, "Rash");
        assertEquals(id, stopped.id());
        assertEquals(OrderStatus.DISCONTINUED, stopped.status());
        assertEquals(at, stopped.stopAt());
        assertEquals("Rash", stopped.stopReason());
        assertEquals(BEFORE.number(), stopped.number());
        assertTrue(stopped.givesTheSameAs(BEFORE));
        assertEquals("with food", stopped.instructions());
    }

    @Test
    void everyStatusIsADraftOrCurrentOrEnded() {
        for (var status : OrderStatus.values()) {
            var kinds =
                    (status == OrderStatus.DRAFT ? 1 : 0)
                            + (status.isCurrent() ? 1 : 0)
                            + (status.hasEnded() ? 1 : 0);
            assertEquals(1, kinds, status::name);
        }
    }
}
