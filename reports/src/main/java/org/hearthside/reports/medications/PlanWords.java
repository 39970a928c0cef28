package org.hearthside.reports.medications;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.medications.schedule.Schedule;

/** How an order is carried out, in the words of the MAR. */
final class PlanWords {
    private PlanWords() {}

    /** On which days, where it is not each day: {@code Wednesday only}. */
    static String days(MedicationOrder order) {
        return switch (order.regimen().schedule()) {
            case null -> "";
            case Schedule.EveryHours(int hours, var first) -> "every " + hours + " hours";
            case Schedule.Once(var at) ->
                    "once, " + Dates.print(at.toLocalDate()) + " " + Dates.print(at.toLocalTime());
            case Schedule.OnDays(Days days, var times) -> days(days);
        };
    }

    private static String days(Days days) {
        return switch (days) {
            case Days.Every() -> "";
            case Days.EveryNth(int n, var first) -> "every " + n + " days";
            case Days.Weekdays(var named) -> {
                var names = named.stream().sorted().map(PlanWords::name).toList();
                yield named.size() == 1
                        ? names.getFirst() + " only"
                        : "only on " + Words.and(names);
            }
            case Days.MonthDay(int day) ->
                    "on day " + day + " of the month" + (day > 28 ? ", or its last day" : "");
            case Days.NthWeekday(int nth, DayOfWeek weekday) ->
                    "on the " + nth(nth) + " " + name(weekday) + " of the month";
            case Days.Cycle(int on, int off, var first) ->
                    on + " days on, " + off + " days off, from " + Dates.print(first);
        };
    }

    private static String nth(int nth) {
        return switch (nth) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            default -> "last";
        };
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.US);
    }

    /** How much at which time, where it is not the order's one dose. */
    static String plan(MedicationOrder order) {
        var unit = order.dose().unit();
        return switch (order.regimen().plan()) {
            case DosePlan.AsOrdered() -> "";
            case DosePlan.Range(var least, var most) ->
                    "from " + quantity(least, unit) + " to " + quantity(most, unit);
            case DosePlan.Taper(var steps) ->
                    "taper: "
                            + steps.stream()
                                    .map(s ->
                                            (s.amount().signum() == 0
                                                            ? "none"
                                                            : quantity(s.amount(), unit))
                                                    + " from "
                                                    + Dates.print(s.from()))
                                    .collect(Collectors.joining(", "));
            case DosePlan.ByTime(var amounts) ->
                    amounts.entrySet().stream()
                            .map(e -> Dates.print(e.getKey()) + " " + quantity(e.getValue(), unit))
                            .collect(Collectors.joining(", "));
            case DosePlan.ByWeekday(var amounts) ->
                    amounts.entrySet().stream()
                            .map(e -> name(e.getKey()) + " " + quantity(e.getValue(), unit))
                            .collect(Collectors.joining(", "));
            case DosePlan.Scale(Reading reading, var rows) ->
                    "by "
                            + Words.of(reading)
                            + ": "
                            + rows.stream()
                                    .map(r ->
                                            Measures.number(r.from())
                                                    + " to "
                                                    + Measures.number(r.to())
                                                    + " give "
                                                    + quantity(r.amount(), unit))
                                    .collect(Collectors.joining("; "))
                            + "; any other reading: call";
        };
    }

    private static String quantity(BigDecimal amount, String unit) {
        return unit.isBlank() ? Measures.number(amount) : Measures.quantity(amount, unit);
    }

    /** What is read before a dose and when the dose is held; one text for each reading. */
    static List<String> parameters(MedicationOrder order) {
        var all = new ArrayList<String>();
        for (var parameter : order.regimen().parameters()) {
            all.add(parameter(parameter));
        }
        return all;
    }

    private static String parameter(Parameter parameter) {
        var reading = parameter.reading();
        var limits = new ArrayList<String>();
        var below = parameter.below();
        if (below != null) {
            limits.add("below " + quantity(below, reading.unit()));
        }
        var above = parameter.above();
        if (above != null) {
            limits.add("above " + quantity(above, reading.unit()));
        }
        var hold = limits.isEmpty() ? "" : ": HOLD if " + String.join(" or ", limits);
        return "Read " + Words.of(reading) + " before each dose" + hold;
    }

    /** A reading where there is little room. */
    static String reading(Reading reading) {
        return switch (reading) {
            case SYSTOLIC -> "BP systolic";
            case DIASTOLIC -> "BP diastolic";
            case PULSE, GLUCOSE, TEMPERATURE, OXYGEN -> Words.of(reading);
            case RESPIRATIONS -> "breaths";
            case PAIN, WEIGHT, INR -> Words.of(reading);
        };
    }
}
