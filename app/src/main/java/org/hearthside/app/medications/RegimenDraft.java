package org.hearthside.app.medications;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.medications.schedule.ScheduleWords;
import org.jspecify.annotations.Nullable;

/**
 * How an order is carried out, as it stands in the form: times of its own, a range, what is read
 * before each dose. The days come from the frequency in words.
 */
final class RegimenDraft {
    final StringProperty times;
    final StringProperty most;
    final BooleanProperty firstNow;
    final ObjectProperty<org.hearthside.core.medications.schedule.@Nullable Reading> reading;
    final StringProperty below;
    final StringProperty above;
    final BooleanProperty rotateSite;
    final BooleanProperty witness;
    private final Regimen before;

    RegimenDraft(Draft draft, Regimen before) {
        this.before = before;
        times = draft.text("times", ownTimes(before.schedule()));
        most =
                draft.text(
                        "most",
                        before.plan() instanceof DosePlan.Range(BigDecimal least, BigDecimal top)
                                ? top.toPlainString()
                                : "");
        firstNow = draft.flag("firstNow", before.firstNow());
        var first = before.parameters().isEmpty() ? null : before.parameters().getFirst();
        reading = draft.choice("reading", first == null ? null : first.reading());
        below = draft.text("below", plain(first == null ? null : first.below()));
        above = draft.text("above", plain(first == null ? null : first.above()));
        rotateSite = draft.flag("rotateSite", before.rotateSite());
        witness = draft.flag("witness", before.witness());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String ownTimes(@Nullable Schedule schedule) {
        return schedule instanceof Schedule.OnDays(var days, Schedule.Times.At(var clock))
                ? String.join(" ", clock.stream().map(Dates::print).toList())
                : "";
    }

    /**
     * The order as it is carried out.
     *
     * @param order with its frequency in words and without times
     * @param changed whether the words of the frequency are others than before
     */
    MedicationOrder on(MedicationOrder order, boolean changed, ZoneId zone, Reading r) {
        var kept = changed ? null : before.schedule();
        var plain = regimen(kept, order, r);
        var timed = OrderRules.timed(order.given(plain), zone);
        var clock = times(r);
        if (clock.isEmpty()
                || !(timed.regimen().schedule() instanceof Schedule.OnDays(var days, var house))) {
            return timed;
        }
        return timed.given(
                timed.regimen().by(new Schedule.OnDays(days, new Schedule.Times.At(clock))));
    }

    private Regimen regimen(@Nullable Schedule schedule, MedicationOrder order, Reading r) {
        return new Regimen(
                schedule,
                firstNow.get(),
                plan(order, r),
                parameters(r),
                rotateSite.get(),
                witness.get(),
                before.selfGiven());
    }

    /** A taper or a scale that came with the order stays; a range is typed here. */
    private DosePlan plan(MedicationOrder order, Reading r) {
        var top = r.number(most);
        var least = order.dose().amount();
        if (top == null) {
            return before.plan() instanceof DosePlan.Range ? DosePlan.AS_ORDERED : before.plan();
        }
        if (least == null || least.signum() <= 0 || top.compareTo(least) <= 0) {
            r.all(List.of(Problem.of("most", "order.range")));
            return DosePlan.AS_ORDERED;
        }
        return new DosePlan.Range(least, top);
    }

    private List<Parameter> parameters(Reading r) {
        var what = reading.get();
        var low = r.number(below);
        var high = r.number(above);
        if (what == null) {
            if (low != null || high != null) {
                r.all(List.of(Problem.of("reading", "order.limit")));
            }
            return before.parameters().size() > 1 ? before.parameters() : List.of();
        }
        if (low != null && high != null && high.compareTo(low) < 0) {
            r.all(List.of(Problem.of("above", "order.range")));
            return List.of();
        }
        var all = new ArrayList<Parameter>();
        all.add(new Parameter(what, low, high));
        before.parameters().stream().skip(1).forEach(all::add);
        return all;
    }

    private List<LocalTime> times(Reading r) {
        var typed = Reading.text(times);
        var clock = new ArrayList<LocalTime>();
        for (var word : typed.isEmpty() ? new String[0] : typed.split("[ ,;]+")) {
            var time = Dates.parseTime(word);
            if (time.isEmpty()) {
                r.all(List.of(Problem.of("times", "order.badTimes")));
                return List.of();
            }
            clock.add(time.get());
        }
        return clock;
    }

    /** The doses in words, to be read back as the order is typed; empty of a PRN order. */
    static String say(MedicationOrder order) {
        var schedule = order.regimen().schedule();
        return schedule == null ? "" : ScheduleWords.say(schedule);
    }
}
