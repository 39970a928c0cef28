package org.hearthside.app.medications;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.DrugAlert;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.jspecify.annotations.Nullable;

/** A medication order as it stands in the form: structured, with the words of the order beside. */
final class OrderDraft {
    private static final String WRITTEN = "written";

    final Draft draft = new Draft();
    final StringProperty verbatim;
    final StringProperty generic;
    final StringProperty brand;
    final StringProperty strength;
    final StringProperty form;
    final StringProperty amount;
    final StringProperty unit;
    final StringProperty note;
    final StringProperty route;
    final StringProperty frequency;
    final BooleanProperty asNeeded;
    final StringProperty reason;
    final StringProperty minInterval;
    final StringProperty maxIn24h;
    final StringProperty indication;
    final StringProperty instructions;
    final ObjectProperty<@Nullable String> controlled;
    final BooleanProperty doNotCrush;
    final BooleanProperty timeCritical;
    final BooleanProperty highAlert;
    final StringProperty prescriber;
    final StringProperty prescriberPhone;
    final StringProperty pharmacy;
    final StringProperty pharmacyPhone;
    final StringProperty rxNumber;
    final StringProperty orderedOn;
    final StringProperty startAt;
    final StringProperty stopAt;
    final BooleanProperty readBack;
    final StringProperty override;
    final RegimenDraft regimen;
    private final UUID id;
    private final Resident resident;
    private final @Nullable MedicationOrder before;
    private final DrugChecks checks;
    private final LocalDate today;

    /**
     * @param checks over the person's other current orders
     * @param today at the person's house
     */
    OrderDraft(
            UUID id,
            Resident resident,
            @Nullable MedicationOrder before,
            DrugChecks checks,
            LocalDate today) {
        this.checks = checks;
        this.today = today;
        this.id = id;
        this.resident = resident;
        this.before = before;
        var o = before;
        verbatim = draft.text("verbatim", o == null ? "" : o.verbatim());
        generic = draft.text("generic", o == null ? "" : o.drug().generic());
        brand = draft.text("brand", o == null ? "" : o.drug().brand());
        strength = draft.text("strength", o == null ? "" : o.drug().strength());
        form = draft.text("form", o == null ? "" : o.drug().form());
        amount = draft.text("amount", o == null ? "" : print(o.dose().amount()));
        unit = draft.text("unit", o == null ? "" : o.dose().unit());
        note = draft.text("note", o == null ? "" : o.dose().note());
        route = draft.text("route", o == null ? "" : o.route());
        frequency = draft.text("frequency", o == null ? "" : o.frequency());
        var terms = o == null ? null : o.asNeeded();
        asNeeded = draft.flag("asNeeded", terms != null);
        reason = draft.text("reason", terms == null ? "" : terms.reason());
        minInterval = draft.text("minInterval", terms == null ? "" : hours(terms.minInterval()));
        maxIn24h = draft.text("maxIn24h", terms == null ? "" : terms.maxIn24h());
        indication = draft.text("indication", o == null ? "" : o.indication());
        instructions = draft.text("instructions", o == null ? "" : o.instructions());
        controlled = draft.choice("controlled", o == null ? "" : o.drug().controlled());
        doNotCrush = draft.flag("doNotCrush", o != null && o.drug().doNotCrush());
        timeCritical = draft.flag("timeCritical", o != null && o.timeCritical());
        highAlert = draft.flag("highAlert", o != null && o.highAlert());
        prescriber = draft.text("prescriber", o == null ? "" : o.prescriber().name());
        prescriberPhone = draft.text("prescriberPhone", o == null ? "" : o.prescriber().phone());
        pharmacy = draft.text("pharmacy", o == null ? "" : o.prescriber().pharmacy());
        pharmacyPhone =
                draft.text("pharmacyPhone", o == null ? "" : o.prescriber().pharmacyPhone());
        rxNumber = draft.text("rxNumber", o == null ? "" : o.prescriber().rxNumber());
        var ordered = o == null ? null : o.orderedOn();
        orderedOn = draft.text("orderedOn", ordered == null ? "" : Dates.print(ordered));
        startAt = draft.text("startAt", o == null ? "" : day(o.startAt()));
        readBack = draft.flag("readBack", o != null && o.trail().readBack());
        override = draft.text("override", o == null ? "" : o.trail().override());
        regimen = new RegimenDraft(draft, o == null ? Regimen.NONE : o.regimen());
        stopAt = draft.text("stopAt", o == null ? "" : day(o.stopAt()));
    }

    MedicationOrder read(Reading r) {
        var number = r.number(amount);
        var controlledAs = controlled.get();
        var typed =
                OrderRules.tidy(
                        new MedicationOrder(
                                id,
                                resident.id(),
                                before == null ? 0 : before.number(),
                                before == null ? OrderStatus.UNVERIFIED : before.status(),
                                new MedicationOrder.Drug(
                                        Reading.text(generic),
                                        Reading.text(brand),
                                        Reading.text(strength),
                                        Reading.text(form),
                                        sameDrug() && before != null ? before.drug().code() : null,
                                        controlledAs == null ? "" : controlledAs,
                                        doNotCrush.get()),
                                new MedicationOrder.Dose(
                                        number, Reading.text(unit), Reading.text(note)),
                                Reading.text(route),
                                Reading.text(frequency),
                                timeCritical.get(),
                                highAlert.get(),
                                asNeeded.get() ? terms(r) : null,
                                Reading.text(indication),
                                Reading.text(instructions),
                                new MedicationOrder.Prescriber(
                                        Reading.text(prescriber),
                                        Reading.text(prescriberPhone),
                                        Reading.text(pharmacy),
                                        Reading.text(pharmacyPhone),
                                        Reading.text(rxNumber)),
                                r.pastDate(orderedOn),
                                start(r),
                                stop(r),
                                "",
                                Reading.text(verbatim),
                                before == null ? WRITTEN : before.source(),
                                Regimen.NONE,
                                new OrderTrail(null, null, readBack.get(), Reading.text(override)),
                                Stamp.UNSAVED));
        var changed = before == null || !before.frequency().equals(typed.frequency());
        var read = regimen.on(typed, changed, resident.zone(), r);
        r.all(OrderRules.check(read, r.today(), Entry.FORM));
        if (isNew(read)) {
            r.all(OrderRules.checkAnswer(alerts(read), read.trail().override()));
        }
        return read;
    }

    private boolean isNew(MedicationOrder read) {
        return before == null || read.isNewAfter(before);
    }

    /** What the drug checks say of the order as it is typed. */
    private List<DrugAlert> alerts(MedicationOrder read) {
        return read.drug().generic().isBlank() ? List.of() : checks.alerts(read);
    }

    /** The order as it stands in the form, for reading it back; nothing is noted. */
    MedicationOrder preview() {
        return read(new Reading(today));
    }

    /** What speaks against the order as it stands in the form. */
    List<DrugAlert> alerts() {
        return alerts(preview());
    }

    /** A code names the drug that was there before; another drug is not that code. */
    private boolean sameDrug() {
        return before != null
                && before.drug().generic().equals(Reading.text(generic))
                && before.drug().strength().equals(Reading.text(strength))
                && before.drug().form().equals(Reading.text(form));
    }

    private MedicationOrder.AsNeeded terms(Reading r) {
        var hours = r.number(minInterval);
        return new MedicationOrder.AsNeeded(
                Reading.text(reason),
                hours == null
                        ? null
                        : Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(60)).longValue()),
                Reading.text(maxIn24h));
    }

    /** The first instant: what was there before when the day is the same, else the day's start. */
    private @Nullable Instant start(Reading r) {
        var day = r.date(startAt);
        return kept(day, before == null ? null : before.startAt(), LocalTime.MIN);
    }

    /** The last instant: what was there before when the day is the same, else the day's end. */
    private @Nullable Instant stop(Reading r) {
        var day = r.date(stopAt);
        return kept(day, before == null ? null : before.stopAt(), LocalTime.of(23, 59));
    }

    private @Nullable Instant kept(
            @Nullable LocalDate day, @Nullable Instant was, LocalTime otherwise) {
        if (day == null) {
            return null;
        }
        return was != null && LocalDate.ofInstant(was, resident.zone()).equals(day)
                ? was
                : day.atTime(otherwise).atZone(resident.zone()).toInstant();
    }

    private String day(@Nullable Instant at) {
        return at == null ? "" : Dates.printDay(at, resident.zone());
    }

    private static String print(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String hours(@Nullable Duration interval) {
        return interval == null
                ? ""
                : print(
                        BigDecimal.valueOf(interval.toMinutes())
                                .divide(BigDecimal.valueOf(60), 4, java.math.RoundingMode.HALF_UP));
    }
}
