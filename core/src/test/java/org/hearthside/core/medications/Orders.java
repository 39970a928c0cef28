package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.MedicationOrder.Drug;
import org.hearthside.core.medications.MedicationOrder.Prescriber;
import org.jspecify.annotations.Nullable;

/** Made-up orders, at first the example of forms.md 5; each method changes one thing of a copy. */
public final class Orders {
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Instant START = Instant.parse("2026-02-03T17:00:00Z");
    public static final ClientId CLIENT = new ClientId(new UUID(0, 1));

    private OrderStatus status = OrderStatus.ACTIVE;
    private Drug drug =
            new Drug(
                    "bupropion",
                    "Wellbutrin XL",
                    "150 mg",
                    "extended-release tablet",
                    null,
                    "",
                    false);
    private Dose dose = new Dose(new BigDecimal("300"), "mg", "2 tablets");
    private String route = "oral";
    private String frequency = "every morning";
    private @Nullable AsNeeded asNeeded;
    private String indication = "depression";
    private String instructions = "swallow whole, do not crush";
    private @Nullable Instant stop;
    private String verbatim = "";
    private int number = 10432;
    private Regimen regimen = Regimen.NONE;
    private @Nullable Instant start = START;
    private boolean critical;
    private OrderTrail trail = OrderTrail.NONE;

    private Orders() {}

    public static Orders wellbutrin() {
        return new Orders();
    }

    private Orders with(Consumer<Orders> change) {
        var copy = new Orders();
        copy.status = status;
        copy.drug = drug;
        copy.dose = dose;
        copy.route = route;
        copy.frequency = frequency;
        copy.asNeeded = asNeeded;
        copy.indication = indication;
        copy.instructions = instructions;
        copy.stop = stop;
        copy.verbatim = verbatim;
        copy.number = number;
        copy.regimen = regimen;
        copy.start = start;
        copy.critical = critical;
        copy.trail = trail;
        change.accept(copy);
        return copy;
    }

    public Orders status(OrderStatus s) {
        return with(o -> o.status = s);
    }

    public Orders drug(String generic, String brand, String strength, String form) {
        return with(o -> o.drug = new Drug(generic, brand, strength, form, null, "", false));
    }

    public Orders dose(@Nullable String amount, String unit, String note) {
        var exact = amount == null ? null : new BigDecimal(amount);
        return with(o -> o.dose = new Dose(exact, unit, note));
    }

    public Orders sig(String r, String f) {
        return with(o -> {
            o.route = r;
            o.frequency = f;
        });
    }

    public Orders prn(@Nullable AsNeeded terms) {
        return with(o -> o.asNeeded = terms);
    }

    public Orders words(String why, String how, String text) {
        return with(o -> {
            o.indication = why;
            o.instructions = how;
            o.verbatim = text;
        });
    }

    public Orders stop(@Nullable Instant at) {
        return with(o -> o.stop = at);
    }

    public Orders start(@Nullable Instant at) {
        return with(o -> o.start = at);
    }

    public Orders regimen(Regimen how) {
        return with(o -> o.regimen = how);
    }

    /** Of which minutes matter (E09). */
    public Orders critical() {
        return with(o -> o.critical = true);
    }

    public Orders writer(Stamp by) {
        return with(o -> o.trail = new OrderTrail(by, null, false, ""));
    }

    public Orders number(int n) {
        return with(o -> o.number = n);
    }

    public MedicationOrder order() {
        return new MedicationOrder(
                new UUID(0, number),
                CLIENT,
                number,
                status,
                drug,
                dose,
                route,
                frequency,
                critical,
                false,
                asNeeded,
                indication,
                instructions,
                new Prescriber("Dr. A. Patel", "", "", "", ""),
                null,
                start,
                stop,
                "",
                verbatim,
                "written",
                regimen,
                trail,
                new Stamp(new UUID(0, 2), "J. Diaz RN", START));
    }

    MedicationLine line() {
        return MedicationLine.of(order(), TallMan.fda(), ZONE);
    }
}
