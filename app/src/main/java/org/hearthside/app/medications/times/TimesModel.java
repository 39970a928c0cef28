package org.hearthside.app.medications.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.shifts.RulePack;
import org.hearthside.core.medications.shifts.ShiftTimes;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.GiveTimeStore;
import org.hearthside.persistence.medications.ShiftStore;

/** At what times the facility gives (F3), when shifts begin, which rules are switched on (E22). */
public final class TimesModel {
    private static final Words WORDS = Words.of(TimesModel.class);

    private final Toolkit kit;
    private final Session session;
    private final GiveTimeStore times;
    private final ShiftStore shifts;
    private final Callable<Around> around;
    private final Loaded<View> view;

    /**
     * What is around: the day by the organization's clock, and the houses.
     *
     * @param today today
     * @param houses the houses that the session sees
     */
    public record Around(LocalDate today, List<HouseScope.Choice> houses) {}

    /** When the shifts of a house begin. */
    record HouseShifts(HouseScope.Choice house, ShiftTimes times) {}

    /** All of it. */
    record View(GiveTimes times, LocalDate today, List<HouseShifts> shifts, RulePack rules) {}

    /**
     * For one session.
     *
     * @param around reads the day and the houses; called off the screen's thread
     */
    public TimesModel(
            Toolkit kit,
            Session session,
            GiveTimeStore times,
            ShiftStore shifts,
            Callable<Around> around) {
        this.kit = kit;
        this.session = session;
        this.times = times;
        this.shifts = shifts;
        this.around = around;
        view = new Loaded<>(kit.tasks(), WORDS.text("times.reading"), this::read);
    }

    private View read() throws Exception {
        var now = around.call();
        var houses = new ArrayList<HouseShifts>();
        for (var house : now.houses()) {
            houses.add(new HouseShifts(house, shifts.times(session, house.id())));
        }
        return new View(times.times(session), now.today(), houses, shifts.rules(session));
    }

    Loaded<View> view() {
        return view;
    }

    Toolkit kit() {
        return kit;
    }

    boolean maySetTimes() {
        return session.may(Permission.SET_GIVE_TIMES);
    }

    boolean maySetShifts() {
        return session.may(Permission.SET_SHIFTS);
    }

    /** Times as they are typed and shown: {@code 08:00 20:00}. */
    static String text(List<LocalTime> times) {
        return times.stream().map(Dates::print).collect(Collectors.joining("  "));
    }

    /** Other times of a code. */
    record TypingTimes(
            StringProperty times, StringProperty from, Editor<GiveTimes.Change> editor) {}

    TypingTimes change(View of, FrequencyCode code, Runnable saved) {
        var draft = new Draft();
        var typed = draft.text("times", text(of.times().of(code, of.today().plusDays(1))));
        var from = draft.text("from", Dates.print(of.today().plusDays(1)));
        var editor =
                new Editor<GiveTimes.Change>(
                        kit,
                        draft,
                        of::today,
                        r -> {
                            var clock = times(r, typed);
                            var day = r.date(from);
                            r.require(from);
                            var begin = day == null ? of.today().plusDays(1) : day;
                            r.all(GiveTimes.check(code, begin, clock, of.today()));
                            return new GiveTimes.Change(
                                    code,
                                    begin,
                                    GiveTimes.fits(code, clock) ? clock : code.shipped());
                        },
                        change -> times.set(session, code, change.from(), change.times()));
        return new TypingTimes(typed, from, editor.onSaved(done -> saved.run()));
    }

    /** The times that are typed; none when one of them is no time. */
    private static List<LocalTime> times(Reading r, StringProperty typed) {
        try {
            return Arrays.stream(r.require(typed).strip().split("[\\s,;]+"))
                    .filter(word -> !word.isEmpty())
                    .map(LocalTime::parse)
                    .toList();
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    /** Other beginnings of shifts. */
    record TypingShifts(StringProperty starts, Editor<ShiftTimes> editor) {}

    TypingShifts change(View of, HouseShifts house, Runnable saved) {
        var draft = new Draft();
        var typed = draft.text("starts", text(house.times().starts()));
        var editor =
                new Editor<ShiftTimes>(
                        kit,
                        draft,
                        of::today,
                        r -> {
                            var read = ShiftTimes.read(r.require(typed));
                            if (read.isEmpty()) {
                                r.problem("starts", "shift.starts");
                            }
                            return read.orElse(ShiftTimes.USUAL);
                        },
                        starts -> shifts.setTimes(session, house.house().id(), starts));
        return new TypingShifts(typed, editor.onSaved(done -> saved.run()));
    }

    /** Rules that are switched. */
    record TypingRules(BooleanProperty psychotropic, Editor<RulePack> editor) {}

    TypingRules rules(View of, Runnable saved) {
        var draft = new Draft();
        var psychotropic = draft.flag("psychotropicStop", of.rules().psychotropicStop());
        var editor =
                new Editor<RulePack>(
                        kit,
                        draft,
                        of::today,
                        r -> new RulePack(psychotropic.get()),
                        rules -> shifts.setRules(session, rules));
        return new TypingRules(psychotropic, editor.onSaved(done -> saved.run()));
    }
}
