package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.MedicationOrder.Drug;
import org.hearthside.core.medications.MedicationOrder.Prescriber;
import org.jspecify.annotations.Nullable;

/** Made-up orders; each with-method changes one thing. */
record Orders(
        OrderStatus status,
        Drug drug,
        Dose dose,
        String route,
        String frequency,
        @Nullable AsNeeded asNeeded,
        String indication,
        String instructions,
        @Nullable Instant stop,
        String verbatim,
        int number) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Instant START = Instant.parse("2026-02-03T17:00:00Z");
    static final ClientId CLIENT = new ClientId(new UUID(0, 1));

    /** The example of forms.md 5. */
    static Orders wellbutrin() {
        return new Orders(
                OrderStatus.ACTIVE,
                new Drug(
                        "bupropion",
                        "Wellbutrin XL",
                        "150 mg",
                        "extended-release tablet",
                        null,
                        "",
                        false),
                new Dose(new BigDecimal("300"), "mg", "2 tablets"),
                "oral",
                "every morning",
                null,
                "depression",
                "swallow whole, do not crush",
                null,
                "",
                10432);
    }

    Orders status(OrderStatus s) {
        return new Orders(
                s,
                drug,
                dose,
                route,
                frequency,
                asNeeded,
                indication,
                instructions,
                stop,
                verbatim,
                number);
    }

    Orders drug(String generic, String brand, String strength, String form) {
        var d = new Drug(generic, brand, strength, form, null, "", false);
        return new Orders(
                status,
                d,
                dose,
                route,
                frequency,
                asNeeded,
                indication,
                instructions,
                stop,
                verbatim,
                number);
    }

    Orders dose(@Nullable String amount, String unit, String note) {
        var d = new Dose(amount == null ? null : new BigDecimal(amount), unit, note);
        return new Orders(
                status,
                drug,
                d,
                route,
                frequency,
                asNeeded,
                indication,
                instructions,
                stop,
                verbatim,
                number);
    }

    Orders sig(String r, String f) {
        return new Orders(
                status,
                drug,
                dose,
                r,
                f,
                asNeeded,
                indication,
                instructions,
                stop,
                verbatim,
                number);
    }

    Orders prn(@Nullable AsNeeded terms) {
        return new Orders(
                status,
                drug,
                dose,
                route,
                frequency,
                terms,
                indication,
                instructions,
                stop,
                verbatim,
                number);
    }

    Orders words(String why, String how, String text) {
        return new Orders(
                status, drug, dose, route, frequency, asNeeded, why, how, stop, text, number);
    }

    Orders stop(@Nullable Instant at) {
        return new Orders(
                status,
                drug,
                dose,
                route,
                frequency,
                asNeeded,
                indication,
                instructions,
                at,
                verbatim,
                number);
    }

    Orders number(int n) {
        return new Orders(
                status,
                drug,
                dose,
                route,
                frequency,
                asNeeded,
                indication,
                instructions,
                stop,
                verbatim,
                n);
    }

    MedicationOrder order() {
        return new MedicationOrder(
                new UUID(0, number),
                CLIENT,
                number,
                status,
                drug,
                dose,
                route,
                frequency,
                false,
                false,
                asNeeded,
                indication,
                instructions,
                new Prescriber("Dr. A. Patel", "", "", "", ""),
                null,
                START,
                stop,
                "",
                verbatim,
                "written",
                new Stamp(new UUID(0, 2), "J. Diaz RN", START));
    }

    MedicationLine line() {
        return MedicationLine.of(order(), TallMan.fda(), ZONE);
    }
}
