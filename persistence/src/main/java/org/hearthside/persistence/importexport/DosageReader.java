package org.hearthside.persistence.importexport;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.core.common.Measures;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How a medicine is to be taken: structured where the source leaves no doubt, and always in the
 * words of the source. Several dosages (a taper, another dose in the evening) are never squeezed
 * into one: then only the words count (SR-10).
 */
final class DosageReader {
    private final Reading reading;
    private final List<Dosage> dosages;
    private final boolean readable;

    /**
     * Takes the dosages of one order.
     *
     * @param readable false when a value in them could not be read: then nothing is structured
     */
    DosageReader(Reading reading, List<Dosage> dosages, boolean readable) {
        this.reading = reading;
        this.dosages =
                dosages.stream()
                        .sorted((a, b) -> Integer.compare(a.getSequence(), b.getSequence()))
                        .toList();
        this.readable = readable;
    }

    private @Nullable Dosage only() {
        return readable && dosages.size() == 1 ? dosages.getFirst() : null;
    }

    /** The dose: amount with unit, or not structured. */
    Dose dose() {
        var one = only();
        if (one == null || one.getDoseAndRate().size() != 1) {
            return Dose.UNSTRUCTURED;
        }
        var dose = one.getDoseAndRateFirstRep();
        var note = reading.line("dosageInstruction.doseAndRate", words(dose), 200);
        if (dose.getDose() instanceof Quantity q && !dose.hasRate()) {
            var amount = Amounts.exact(Amounts.forDose(q));
            var unit = Measures.unit(Amounts.unit(q));
            boolean fits =
                    amount.isPresent()
                            && amount.get().signum() > 0
                            && amount.get().stripTrailingZeros().scale() <= 4
                            && amount.get().precision() - amount.get().scale() <= 8;
            if (fits && !unit.isEmpty() && unit.length() <= 60) {
                return new Dose(amount.get(), unit, note);
            }
        }
        return new Dose(null, "", note);
    }

    /** The route in words; empty when none or more than one. */
    String route() {
        var one = only();
        var route = one == null ? "" : Coded.text(one.getRoute());
        return reading.line("dosageInstruction.route", route, 200);
    }

    /** How often, in words. */
    String frequency() {
        var one = only();
        if (one == null) {
            return "";
        }
        var words = TimingWords.of(one.getTiming());
        // without a timing the words of the dosage are all there is
        var frequency = words.isEmpty() && one.hasText() ? one.getText() : words;
        return frequency.length() > 500 ? "" : reading.line("dosageInstruction", frequency, 500);
    }

    /** The terms of an order given as needed; absent when it is not, or when only words count. */
    @Nullable AsNeeded asNeeded() {
        var needed = dosages.stream().filter(DosageReader::isAsNeeded).toList();
        if (needed.isEmpty()) {
            return null;
        }
        var one = only();
        if (one == null) {
            return new AsNeeded("", null, "");
        }
        var reason =
                one.hasAsNeededCodeableConcept()
                        ? Coded.text(one.getAsNeededCodeableConcept())
                        : "";
        var most = Amounts.words(one.getMaxDosePerPeriod());
        return new AsNeeded(
                reading.line("dosageInstruction.asNeeded", reason, 500),
                TimingWords.interval(one.getTiming()),
                reading.line("dosageInstruction.maxDosePerPeriod", most, 200));
    }

    private static boolean isAsNeeded(Dosage d) {
        return d.hasAsNeededCodeableConcept()
                || (d.getAsNeeded() instanceof BooleanType b && b.hasValue() && b.booleanValue());
    }

    /** The first instant that the only dosage names. */
    @Nullable Instant start(ZoneId zone) {
        var one = only();
        return one == null || !one.getTiming().getRepeat().hasBoundsPeriod()
                ? null
                : When.instant(
                                one.getTiming().getRepeat().getBoundsPeriod().getStartElement(),
                                zone)
                        .orElse(null);
    }

    /** The last instant that the only dosage names. */
    @Nullable Instant stop(ZoneId zone) {
        var one = only();
        return one == null || !one.getTiming().getRepeat().hasBoundsPeriod()
                ? null
                : When.end(one.getTiming().getRepeat().getBoundsPeriod().getEndElement(), zone)
                        .orElse(null);
    }

    /** What else must be known when giving: for the person and from the prescriber. */
    static String instructions(List<Dosage> dosages, List<Annotation> notes) {
        var words = new ArrayList<String>();
        for (var d : dosages) {
            words.add(d.hasPatientInstruction() ? d.getPatientInstruction() : "");
            words.add(Coded.texts(d.getAdditionalInstruction()));
        }
        notes.forEach(n -> words.add(n.hasText() ? n.getText() : ""));
        return joined(words, "\n");
    }

    /** Every dosage in the words of the source; what it only coded is written out and marked so. */
    String verbatim() {
        return dosages.stream()
                .map(DosageReader::verbatim)
                .filter(w -> !w.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String verbatim(Dosage d) {
        var coded = coded(d);
        var words = new ArrayList<String>();
        words.add(d.hasText() ? d.getText() : "");
        words.add(coded.isEmpty() ? "" : "[coded: " + coded + "]");
        words.add(d.hasPatientInstruction() ? d.getPatientInstruction() : "");
        words.add(Coded.texts(d.getAdditionalInstruction()));
        return joined(words, " ");
    }

    private static String coded(Dosage d) {
        var words = new ArrayList<String>();
        d.getDoseAndRate().forEach(r -> words.add(words(r)));
        words.add(Coded.text(d.getRoute()));
        words.add(Coded.text(d.getMethod()));
        words.add(Coded.text(d.getSite()));
        words.add(TimingWords.of(d.getTiming()));
        if (isAsNeeded(d)) {
            words.add(
                    d.getAsNeeded() instanceof CodeableConcept c && !Coded.text(c).isBlank()
                            ? "as needed for " + Coded.text(c)
                            : "as needed");
        }
        var most =
                joined(
                        List.of(
                                Amounts.words(d.getMaxDosePerPeriod()),
                                Amounts.words(d.getMaxDosePerAdministration()),
                                Amounts.words(d.getMaxDosePerLifetime())),
                        ", ");
        words.add(most.isEmpty() ? "" : "at most " + most);
        return joined(words, ", ");
    }

    private static String words(DosageDoseAndRateComponent r) {
        var dose =
                switch (r.getDose()) {
                    case Quantity q -> Amounts.words(Amounts.forDose(q));
                    case Range range ->
                            Amounts.words(
                                    range.copy()
                                            .setLow(Amounts.forDose(range.getLow()))
                                            .setHigh(Amounts.forDose(range.getHigh())));
                    case null, default -> "";
                };
        var rate =
                switch (r.getRate()) {
                    case Quantity q -> Amounts.words(q);
                    case Range range -> Amounts.words(range);
                    case Ratio ratio -> Amounts.words(ratio);
                    case null, default -> "";
                };
        return rate.isEmpty() ? dose : (dose + " at " + rate).strip();
    }

    private static String joined(List<String> words, String between) {
        return words.stream()
                .filter(w -> w != null && !w.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }
}
