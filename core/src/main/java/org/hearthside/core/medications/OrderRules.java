package org.hearthside.core.medications;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.hearthside.core.medications.schedule.WallClock;
import org.hearthside.core.security.StaffId;

/**
 * What a medication order must be, for form and import alike (forms.md 3.3 and 5, E05, E17). Field
 * names: the components of {@link MedicationOrder} and its parts, those of the prescriber as {@code
 * prescriber, prescriberPhone, pharmacy, pharmacyPhone, rxNumber}.
 */
public final class OrderRules {
    private static final int DECIMALS = 4;

    /** What a prescriber said to a doubtful spelling (SR-15). */
    private static final Pattern CLARIFIED =
            Pattern.compile("clarified with .{2,} on .{4,}", Pattern.CASE_INSENSITIVE);

    private OrderRules() {}

    /**
     * Problems with an order. What came from elsewhere is taken with its gaps, which every page
     * names; what is typed here must be whole, unless it is a draft.
     */
    public static List<Problem> check(MedicationOrder o, LocalDate today, Entry entry) {
        boolean whole = entry == Entry.FORM && o.status() != OrderStatus.DRAFT;
        var checks = new Checks();
        drug(o, whole, checks);
        dose(o, checks);
        if (whole) {
            complete(o, checks);
        }
        if (entry == Entry.FORM) {
            spelling(o, checks);
        }
        span(o, today, checks);
        lengths(o, checks);
        return checks.problems();
    }

    /**
     * The order with the schedule that its frequency in words means, where it has none and the
     * words are known as a whole (F3); otherwise as it is.
     *
     * @param zone of the house's wall clock
     */
    public static MedicationOrder timed(MedicationOrder o, ZoneId zone) {
        var start = o.startAt();
        if (o.isAsNeeded() || start == null || o.regimen().schedule() != null) {
            return o;
        }
        return FrequencyReader.read(o.frequency(), WallClock.atOrAfter(start, zone))
                .map(schedule -> o.given(o.regimen().by(schedule)))
                .orElse(o);
    }

    /**
     * What speaks against an order needs an answer: an allergy, a drug of the same ingredient or
     * class beside it, an interaction, too much in a day. What is only good to know does not.
     */
    public static List<Problem> checkAnswer(List<DrugAlert> alerts, String override) {
        boolean grave = alerts.stream().anyMatch(a -> a.severity() != DrugAlert.Severity.INFO);
        return new Checks()
                .that(!grave || !override.isBlank(), "override", "order.override")
                .text("override", override, 500)
                .problems();
    }

    /** Problems with checking an order: its writer cannot (E29, SR-33). */
    public static List<Problem> checkVerify(MedicationOrder o, StaffId by) {
        var writer = o.trail().transcribed();
        return new Checks()
                .that(o.status() == OrderStatus.UNVERIFIED, "status", "order.notUnverified")
                .that(
                        writer == null || !writer.by().equals(by.value()),
                        "verified",
                        "order.ownWriter")
                .that(o.isAsNeeded() || o.regimen().schedule() != null, "schedule", "order.times")
                .problems();
    }

    /** Whether someone asked the prescriber about a doubtful spelling and wrote down the answer. */
    public static boolean isClarified(MedicationOrder o) {
        return CLARIFIED.matcher(o.instructions()).find() || CLARIFIED.matcher(o.verbatim()).find();
    }

    private static void drug(MedicationOrder o, boolean whole, Checks checks) {
        var drug = o.drug();
        checks.that(
                        !drug.generic().isBlank() || !o.verbatim().isBlank(),
                        "generic",
                        "order.genericOrWords")
                .that(!whole || !drug.generic().isBlank(), "generic", "order.generic")
                .that(
                        drug.controlled().isEmpty() || drug.controlled().matches("II|III|IV|V"),
                        "controlled",
                        "order.controlled");
    }

    private static void dose(MedicationOrder o, Checks checks) {
        var dose = o.dose();
        var amount = dose.amount();
        checks.that(amount == null || amount.signum() > 0, "amount", "order.amount")
                .that(
                        amount == null || amount.stripTrailingZeros().scale() <= DECIMALS,
                        "amount",
                        "entry.tooManyDecimals",
                        DECIMALS)
                .that(amount == null || !dose.unit().isBlank(), "unit", "order.unit")
                .that(amount != null || dose.unit().isBlank(), "amount", "order.amount")
                .that(
                        amount != null || !dose.note().isBlank() || !o.verbatim().isBlank(),
                        "amount",
                        "order.doseOrWords");
    }

    private static void complete(MedicationOrder o, Checks checks) {
        var terms = o.asNeeded();
        checks.required("route", o.route())
                .that(terms != null || !o.frequency().isBlank(), "frequency", "entry.required")
                .that(
                        terms != null || o.startAt() == null || o.regimen().schedule() != null,
                        "frequency",
                        "order.times")
                .that(
                        !o.indication().isBlank() || (terms != null && !terms.reason().isBlank()),
                        "indication",
                        "order.indication")
                .required("prescriber", o.prescriber().name())
                .that(o.startAt() != null, "startAt", "entry.required")
                .that(
                        o.status() != OrderStatus.DISCONTINUED || !o.stopReason().isBlank(),
                        "stopReason",
                        "order.stopReason");
        if (terms != null) {
            checks.that(!terms.reason().isBlank(), "reason", "order.prnReason")
                    .that(terms.minInterval() != null, "minInterval", "order.prnInterval")
                    .that(!terms.maxIn24h().isBlank(), "maxIn24h", "order.prnMaximum");
        }
    }

    /** What is typed here is written in safe spelling; what was ordered otherwise is clarified. */
    private static void spelling(MedicationOrder o, Checks checks) {
        var generic = DrugText.safe(o.drug().generic());
        checks.that(ErrorProne.isSafe(generic), "generic", "order.inFull");
        safe("indication", o.indication(), checks);
        safe("instructions", o.instructions(), checks);
        var terms = o.asNeeded();
        if (terms != null) {
            safe("reason", terms.reason(), checks);
        }
        var doubtful = ErrorProne.find(o.verbatim());
        checks.that(
                doubtful.isEmpty() || isClarified(o),
                "verbatim",
                "order.clarify",
                String.join(", ", doubtful));
    }

    private static void safe(String field, String text, Checks checks) {
        var found = ErrorProne.find(text);
        checks.that(found.isEmpty(), field, "order.words", String.join(", ", found));
    }

    private static void span(MedicationOrder o, LocalDate today, Checks checks) {
        var start = o.startAt();
        var stop = o.stopAt();
        var terms = o.asNeeded();
        var interval = terms == null ? null : terms.minInterval();
        checks.notAfter("orderedOn", o.orderedOn(), today)
                .that(
                        start == null || stop == null || stop.isAfter(start),
                        "stopAt",
                        "order.stopBeforeStart")
                .that(interval == null || interval.isPositive(), "minInterval", "order.interval");
    }

    private static void lengths(MedicationOrder o, Checks checks) {
        var drug = o.drug();
        var p = o.prescriber();
        checks.text("generic", drug.generic(), 500)
                .text("brand", drug.brand(), 500)
                .text("strength", drug.strength(), 200)
                .text("form", drug.form(), 200)
                .text("unit", o.dose().unit(), 60)
                .text("note", o.dose().note(), 200)
                .text("route", o.route(), 200)
                .text("frequency", o.frequency(), 500)
                .text("indication", o.indication(), 500)
                .text("instructions", o.instructions(), 2000)
                .text("prescriber", p.name(), 250)
                .phone("prescriberPhone", p.phone())
                .text("pharmacy", p.pharmacy(), 250)
                .phone("pharmacyPhone", p.pharmacyPhone())
                .text("rxNumber", p.rxNumber(), 60)
                .text("stopReason", o.stopReason(), 500)
                .text("verbatim", o.verbatim(), 4000);
    }

    /**
     * The order as it is kept: blanks and marks taken off, units in their printed spelling, phones
     * as printed. The words of the order stay as they came.
     */
    public static MedicationOrder tidy(MedicationOrder o) {
        var d = o.drug();
        var p = o.prescriber();
        var dose = o.dose();
        return new MedicationOrder(
                o.id(),
                o.client(),
                o.number(),
                o.status(),
                new MedicationOrder.Drug(
                        Texts.tidy(d.generic()),
                        Texts.tidy(d.brand().replaceAll("[®™℠]", "")),
                        Texts.tidy(d.strength()),
                        Texts.tidy(d.form()),
                        d.code(),
                        Texts.tidy(d.controlled()),
                        d.doNotCrush()),
                new MedicationOrder.Dose(
                        dose.amount(),
                        Measures.unit(Texts.tidy(dose.unit())),
                        Texts.tidy(dose.note())),
                Texts.tidy(o.route()),
                Texts.tidy(o.frequency()),
                o.timeCritical(),
                o.highAlert(),
                o.asNeeded(),
                Texts.tidy(o.indication()),
                Texts.tidyLines(o.instructions()),
                new MedicationOrder.Prescriber(
                        Texts.tidy(p.name()),
                        Phone.tidy(p.phone()),
                        Texts.tidy(p.pharmacy()),
                        Phone.tidy(p.pharmacyPhone()),
                        Texts.tidy(p.rxNumber())),
                o.orderedOn(),
                o.startAt(),
                o.stopAt(),
                Texts.tidyLines(o.stopReason()),
                o.verbatim().strip(),
                o.source(),
                o.regimen(),
                o.trail(),
                o.stamp());
    }
}
