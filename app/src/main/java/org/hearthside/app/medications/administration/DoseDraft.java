package org.hearthside.app.medications.administration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.security.SignerFields;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.administration.AdministrationRules;
import org.hearthside.core.medications.administration.GiveStop;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.WallClock;
import org.jspecify.annotations.Nullable;

/** What stands in the form of one dose: given, or not given and why. */
final class DoseDraft {
    final Draft draft = new Draft();
    final ObjectProperty<@Nullable Outcome> outcome;
    final StringProperty amount;
    final StringProperty day;
    final StringProperty time;
    final StringProperty site;
    final StringProperty prnReason;
    final StringProperty score;
    final StringProperty tried;
    final StringProperty reason;
    final StringProperty note;
    final StringProperty correction;
    final SignerFields witness;
    final Map<org.hearthside.core.medications.schedule.Reading, StringProperty> readings =
            new LinkedHashMap<>();
    private final UUID id;
    private final OpenDose dose;
    private final @Nullable Administration before;

    /**
     * A dose.
     *
     * @param id of the entry
     * @param dose which one
     * @param first what is chosen at first; absent when nothing is
     * @param before the entry that is corrected; absent for a new one
     * @param now the present
     */
    DoseDraft(
            UUID id,
            OpenDose dose,
            @Nullable Outcome first,
            @Nullable Administration before,
            Instant now) {
        this.id = id;
        this.dose = dose;
        this.before = before;
        var wall = (before == null ? now : before.at()).atZone(dose.zone());
        var use = before == null ? null : before.asNeeded();
        outcome = draft.choice("outcome", first);
        amount = draft.text("amount", firstAmount());
        day = draft.text("day", Dates.print(wall.toLocalDate()));
        time = draft.text("time", Dates.print(wall.toLocalTime()));
        site = draft.text("site", before == null ? "" : before.site());
        prnReason = draft.text("prnReason", use == null ? "" : use.reason());
        score = draft.text("score", use == null || use.score() == null ? "" : "" + use.score());
        tried = draft.text("tried", use == null ? "" : use.tried());
        reason = draft.text("reason", before == null ? "" : before.reason());
        note = draft.text("note", before == null ? "" : before.note());
        correction = draft.text("correction", "");
        witness = SignerFields.of(draft, "witness");
        for (var reading : asked(dose.order())) {
            var value = before == null ? null : before.readings().get(reading);
            readings.put(
                    reading,
                    draft.text(reading.name(), value == null ? "" : value.toPlainString()));
        }
    }

    /** What the order asks to be read before each dose. */
    private static List<org.hearthside.core.medications.schedule.Reading> asked(
            MedicationOrder order) {
        var asked =
                new ArrayList<>(
                        order.regimen().parameters().stream().map(Parameter::reading).toList());
        if (order.regimen().plan() instanceof DosePlan.Scale scale
                && !asked.contains(scale.reading())) {
            asked.add(scale.reading());
        }
        return asked;
    }

    /** A fixed dose stands there already; one that is chosen never does (SR-74). */
    private String firstAmount() {
        var given = before == null ? null : before.dose();
        if (given != null) {
            return given.amount().toPlainString();
        }
        var plan = dose.order().regimen().plan();
        if (plan instanceof DosePlan.Range || plan instanceof DosePlan.Scale) {
            return "";
        }
        var slot = dose.slot();
        var due =
                slot == null || slot.amount() == null
                        ? dose.order().dose().amount()
                        : slot.amount();
        return due == null ? "" : due.stripTrailingZeros().toPlainString();
    }

    /** The entry as typed, with everything that is wrong or speaks against it. */
    Administration read(Reading r) {
        var entry = entry(r);
        r.all(
                before == null
                        ? AdministrationRules.check(entry, dose.order(), dose.lastSite())
                        : AdministrationRules.checkCorrection(
                                entry, before, dose.order(), dose.now()));
        if (before == null) {
            r.all(unanswered(entry));
        }
        return entry;
    }

    /** What speaks against the entry as it is typed now. */
    List<GiveStop> stops() {
        var r = new Reading(LocalDate.ofInstant(dose.now(), dose.zone()));
        var entry = entry(r);
        return before == null ? dose.stops(entry) : List.of();
    }

    private List<Problem> unanswered(Administration entry) {
        for (var stop : dose.stops(entry)) {
            boolean shut =
                    switch (stop.level()) {
                        case REFUSED -> true;
                        case NURSE -> !dose.mayOverride();
                        case REASON, NOTICE -> false;
                    };
            if (shut) {
                return List.of(Problem.of("stop", "give.stopped"));
            }
            if (stop.level() != GiveStop.Level.NOTICE && entry.reason().isBlank()) {
                return List.of(Problem.of("reason", "give.reasonNeeded"));
            }
        }
        return List.of();
    }

    private Administration entry(Reading r) {
        var what = r.require("outcome", outcome.get(), Outcome.OTHER);
        var number = r.number(amount);
        var points = r.number(score);
        var slot = dose.slot();
        var order = dose.order();
        return new Administration(
                id,
                order.client(),
                order.number(),
                before == null ? order.id() : before.orderRow(),
                slot == null ? null : slot.wall(),
                what,
                at(r),
                what.isGiven() && number != null ? new Taken(number, order.dose().unit()) : null,
                readings(r),
                Reading.text(site),
                Reading.text(reason),
                Reading.text(note),
                order.isAsNeeded()
                        ? new AsNeededUse(
                                Reading.text(prnReason),
                                points == null ? null : whole(points),
                                Reading.text(tried))
                        : null,
                witnessed(),
                Reading.text(correction),
                Stamp.UNSAVED);
    }

    /** Who signs beside: chosen here; of a correction, who did. */
    private String witnessed() {
        var who = witness.who().get();
        if (before != null) {
            return before.witness();
        }
        return who == null ? "" : who.printedName();
    }

    /** A part of a point rounds up: -1 is outside, and so refused. */
    private static int whole(BigDecimal points) {
        return points.stripTrailingZeros().scale() > 0 ? -1 : points.intValue();
    }

    private Map<org.hearthside.core.medications.schedule.Reading, BigDecimal> readings(Reading r) {
        var values =
                new EnumMap<org.hearthside.core.medications.schedule.Reading, BigDecimal>(
                        org.hearthside.core.medications.schedule.Reading.class);
        readings.forEach((reading, typed) -> {
            var value = r.number(typed);
            if (value != null) {
                values.put(reading, value);
            }
        });
        return values;
    }

    private Instant at(Reading r) {
        var date = r.date(day);
        var clock = r.time(time);
        if (date == null || clock == null) {
            return dose.now();
        }
        // the minute that is now: it has begun, and is not one to come
        var at = WallClock.instant(date.atTime(clock), dose.zone());
        var nowMinute = dose.now().atZone(dose.zone()).toLocalTime();
        boolean thisMinute =
                date.equals(LocalDate.ofInstant(dose.now(), dose.zone()))
                        && clock.equals(LocalTime.of(nowMinute.getHour(), nowMinute.getMinute()));
        return thisMinute ? dose.now() : at;
    }
}
