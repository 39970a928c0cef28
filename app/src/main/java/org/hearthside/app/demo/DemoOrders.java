package org.hearthside.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.jspecify.annotations.Nullable;

/**
 * The medication orders of one made-up resident.
 *
 * @param chart whose
 */
record DemoOrders(DemoChart chart) {

    /** The orders as they are written in the demo, oldest ids first. */
    List<MedicationOrder> written() {
        return chart.person().orders().stream().map(this::order).toList();
    }

    private MedicationOrder order(DemoPerson.DemoOrder o) {
        return OrderRules.timed(written(o), chart.zone());
    }

    private Regimen regimen(DemoPerson.DemoOrder o, LocalDate start) {
        return new Regimen(
                ScheduleText.read(dated(o.sched(), start)).orElse(null),
                false,
                PlanText.read(dated(o.plan(), start)).orElseThrow(),
                PlanText.readParameters(DemoChart.text(o.params())).orElseThrow(),
                o.site(),
                false,
                false);
    }

    /** START is the order's first day, START+3 three days later. */
    private static String dated(@Nullable String text, LocalDate start) {
        return text == null
                ? ""
                : Pattern.compile("START(?:\\+(\\d+))?")
                        .matcher(text)
                        .replaceAll(m ->
                                start.plusDays(m.group(1) == null ? 0 : Long.parseLong(m.group(1)))
                                        .toString());
    }

    private MedicationOrder written(DemoPerson.DemoOrder o) {
        var start = chart.asOf().minusDays(o.days() == null ? 200 : o.days());
        return new MedicationOrder(
                chart.ids().get(),
                chart.id(),
                0,
                o.status() == null ? OrderStatus.ACTIVE : OrderStatus.valueOf(o.status()),
                new MedicationOrder.Drug(
                        o.g(),
                        DemoChart.text(o.b()),
                        DemoChart.text(o.s()),
                        DemoChart.text(o.f()),
                        null,
                        DemoChart.text(o.controlled()),
                        o.crush()),
                new MedicationOrder.Dose(o.amt(), o.u(), DemoChart.text(o.note())),
                o.route() == null ? "by mouth" : o.route(),
                o.freq(),
                o.crit(),
                o.high(),
                asNeeded(o.prn()),
                o.ind(),
                DemoChart.text(o.instr()),
                new MedicationOrder.Prescriber(
                        "Dr. Anil Patel",
                        "(555) 010-7780",
                        "Elm Street Pharmacy",
                        "(555) 010-7900",
                        ""),
                start,
                chart.at(start, LocalTime.of(8, 0)),
                null,
                "",
                o.verbatim() == null ? "" : o.verbatim(),
                "written",
                regimen(o, start),
                OrderTrail.NONE,
                DemoChart.BY_STORE);
    }

    private static MedicationOrder.@Nullable AsNeeded asNeeded(@Nullable List<Object> prn) {
        return prn == null
                ? null
                : new MedicationOrder.AsNeeded(
                        (String) prn.get(0),
                        Duration.ofMinutes((Integer) prn.get(1)),
                        (String) prn.get(2));
    }

    @Override
    public String toString() {
        return "DemoOrders[" + chart.id().value() + "]";
    }
}
