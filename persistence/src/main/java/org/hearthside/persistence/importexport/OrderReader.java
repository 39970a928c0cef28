package org.hearthside.persistence.importexport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.MedicationOrder.Drug;
import org.hearthside.core.medications.MedicationOrder.Prescriber;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * MedicationRequest and MedicationStatement: medication orders. An order from elsewhere that would
 * be current is unverified until a nurse has checked it; its words are kept as they came.
 */
final class OrderReader {
    private static final int LONGEST_VERBATIM = 4000;

    /** Elements whose unreadable value makes a dose unsafe to take apart. */
    private static final Set<String> DOSE_PARTS =
            Set.of(
                    "value",
                    "comparator",
                    "unit",
                    "code",
                    "doseQuantity",
                    "doseRange",
                    "timing",
                    "repeat",
                    "frequency",
                    "period",
                    "periodUnit",
                    "periodMax",
                    "frequencyMax",
                    "dosageInstruction",
                    "dosage",
                    "doseAndRate",
                    "asNeededBoolean",
                    "sequence",
                    "low",
                    "high",
                    "numerator",
                    "denominator",
                    "dayOfWeek",
                    "timeOfDay",
                    "when",
                    "route",
                    "dose",
                    "rate",
                    "asNeeded",
                    "");

    private OrderReader() {}

    /** What one order says, of whichever resource. */
    private record Draft(
            ClientId client,
            OrderStanding standing,
            Type medication,
            List<Dosage> dosages,
            List<Annotation> notes,
            String indication,
            Prescriber prescriber,
            DateTimeType orderedOn,
            @Nullable Instant start,
            @Nullable Instant stop,
            String statusReason) {}

    /** A MedicationRequest; empty when it is no order, or was taken back. */
    static Optional<Imported> read(
            Reading reading, MedicationRequest r, Set<FhirParser.Fault> faults) throws Refused {
        var client = reading.person("subject", r.getSubject());
        if (r.hasDoNotPerform() && r.getDoNotPerform()) {
            throw reading.refusal("doNotPerform", "order.doNotPerform");
        }
        if (r.getIntent() == MedicationRequestIntent.PROPOSAL
                || r.getIntent() == MedicationRequestIntent.OPTION) {
            reading.skipped(r.getIntent().toCode());
            return Optional.empty();
        }
        var standing = OrderStanding.of(reading, r.getStatus());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var who = Provider.of(reading, r.hasRequester() ? r.getRequester() : r.getRecorder());
        var pharmacy = Provider.of(reading, r.getDispenseRequest().getPerformer());
        var number =
                r.getIdentifier().stream()
                        .filter(i ->
                                i.hasValue() && !When.isOver(i.getPeriod(), reading.run().today()))
                        .filter(i -> Coded.hasHl7(i.getType(), Set.of("RXN", "PLAC", "FILL")))
                        .map(i -> i.getValue())
                        .findFirst()
                        .orElse("");
        return Optional.of(
                order(
                        reading,
                        faults,
                        new Draft(
                                client,
                                standing.get(),
                                r.getMedication(),
                                r.getDosageInstruction(),
                                r.getNote(),
                                indication(reading, r.getReasonCode(), r.getReasonReference()),
                                prescriber(reading, who, pharmacy, number),
                                r.getAuthoredOnElement(),
                                null,
                                null,
                                Coded.text(r.getStatusReason()))));
    }

    /** A MedicationStatement; empty when it only repeats an order, or was taken back. */
    static Optional<Imported> read(
            Reading reading, MedicationStatement s, Set<FhirParser.Fault> faults) throws Refused {
        var client = reading.person("subject", s.getSubject());
        boolean repeats =
                s.getBasedOn().stream().anyMatch(OrderReader::isRequest)
                        || s.getDerivedFrom().stream().anyMatch(OrderReader::isRequest);
        if (repeats) {
            reading.skipped("repeats a MedicationRequest");
            return Optional.empty();
        }
        var standing = OrderStanding.of(reading, s.getStatus());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var zone = reading.run().zone();
        Instant start = null;
        Instant stop = null;
        switch (s.getEffective()) {
            case Period period -> {
                start = When.instant(period.getStartElement(), zone).orElse(null);
                stop = When.end(period.getEndElement(), zone).orElse(null);
            }
            case BaseDateTimeType date -> start = When.instant(date, zone).orElse(null);
            case null, default -> {}
        }
        var prescriber = prescriber(reading, Optional.empty(), Optional.empty(), "");
        return Optional.of(
                order(
                        reading,
                        faults,
                        new Draft(
                                client,
                                standing.get(),
                                s.getMedication(),
                                s.getDosage(),
                                s.getNote(),
                                indication(reading, s.getReasonCode(), s.getReasonReference()),
                                prescriber,
                                s.getDateAssertedElement(),
                                start,
                                stop,
                                Coded.texts(s.getStatusReason()))));
    }

    private static boolean isRequest(Reference reference) {
        return reference.hasReference() && reference.getReference().contains("MedicationRequest/");
    }

    private static String stopReason(Draft d) {
        return d.standing().status() == OrderStatus.DISCONTINUED
                ? (d.standing().stopReason() + " " + d.statusReason()).strip()
                : "";
    }

    private static String indication(
            Reading reading, List<CodeableConcept> codes, List<Reference> references) {
        var words = Coded.texts(codes);
        for (var reference : references) {
            if (reference.getResource() instanceof org.hl7.fhir.r4.model.Condition c) {
                words += (words.isEmpty() ? "" : "; ") + Coded.text(c.getCode());
            } else if (reference.hasDisplay()) {
                words += (words.isEmpty() ? "" : "; ") + reference.getDisplay();
            }
        }
        return reading.line("reason", words, 500);
    }

    private static Prescriber prescriber(
            Reading reading, Optional<Provider> who, Optional<Provider> pharmacy, String number) {
        return new Prescriber(
                reading.line("requester", who.map(Provider::printed).orElse(""), 250),
                reading.line("requester.telecom", who.map(Provider::phone).orElse(""), 60),
                reading.line(
                        "dispenseRequest.performer",
                        pharmacy.map(Provider::printed).orElse(""),
                        250),
                reading.line(
                        "dispenseRequest.performer.telecom",
                        pharmacy.map(Provider::phone).orElse(""),
                        60),
                reading.line("identifier", number, 60));
    }

    private static Imported order(Reading reading, Set<FhirParser.Fault> faults, Draft d)
            throws Refused {
        var medicine = medicine(reading, d.medication());
        var drug = drug(reading, medicine);
        boolean readable =
                faults.stream().noneMatch(f -> DOSE_PARTS.contains(f.element()))
                        && d.dosages().stream().noneMatch(Dosage::hasModifierExtension);
        var dosage = new DosageReader(reading, d.dosages(), readable);
        if (!readable) {
            reading.leaves("dosageInstruction", "order.doseUnreadable");
        }
        var zone = reading.run().zone();
        var start = d.start() == null ? dosage.start(zone) : d.start();
        var stop = d.stop() == null ? dosage.stop(zone) : d.stop();
        if (start != null && stop != null && stop.isBefore(start)) {
            reading.leaves("period", "order.period");
            stop = null;
        }
        var instructions = DosageReader.instructions(d.dosages(), d.notes());
        return new Imported.Order(
                reading.origin(),
                new MedicationOrder(
                        reading.id(""),
                        d.client(),
                        0,
                        d.standing().status(),
                        drug,
                        dosage.dose(),
                        dosage.route(),
                        dosage.frequency(),
                        false,
                        false,
                        dosage.asNeeded(),
                        d.indication(),
                        reading.lines(
                                "instructions",
                                (d.standing().remark() + "\n" + instructions).strip(),
                                2000),
                        d.prescriber(),
                        When.day(d.orderedOn()).orElse(null),
                        start,
                        stop,
                        reading.line("statusReason", stopReason(d), 500),
                        verbatim(reading, medicine, dosage, readable, d.notes()),
                        AllergyReader.SOURCE,
                        Regimen.NONE,
                        OrderTrail.NONE,
                        reading.run().stamp()));
    }

    private static Listed.Medicine medicine(Reading reading, Type medication) throws Refused {
        if (medication instanceof CodeableConcept c && !Coded.text(c).isBlank()) {
            return new Listed.Medicine(
                    Coded.text(c),
                    Coded.code(c, Coded.RXNORM, "http://hl7.org/fhir/sid/ndc"),
                    "",
                    "",
                    "");
        }
        if (medication instanceof Reference reference) {
            var listed = reading.run().references().listed(reading, reference);
            if (listed.isPresent()
                    && listed.get() instanceof Listed.Medicine m
                    && !(m.text() + m.ingredients()).isBlank()) {
                return m;
            }
            if (reference.hasDisplay() && !reference.getDisplay().isBlank()) {
                return new Listed.Medicine(reference.getDisplay(), null, "", "", "");
            }
        }
        throw reading.refusal("medication", "order.noMedicine");
    }

    private static Drug drug(Reading reading, Listed.Medicine m) throws Refused {
        var text = m.text().isBlank() ? m.ingredients() : m.text();
        var read = DrugWords.of(Reading.sound(text), m.code());
        return new Drug(
                reading.required("medication", read.generic(), 500),
                reading.line("medication", read.brand(), 500),
                reading.line(
                        "medication.strength",
                        read.strength().isEmpty() ? m.strength() : read.strength(),
                        200),
                reading.line(
                        "medication.form", read.form().isEmpty() ? m.form() : read.form(), 200),
                read.code(),
                "",
                false);
    }

    /** The order in the words in which it came. Longer than the record holds, it is refused. */
    private static String verbatim(
            Reading reading,
            Listed.Medicine medicine,
            DosageReader dosage,
            boolean readable,
            List<Annotation> notes)
            throws Refused {
        var words =
                new StringBuilder(
                        medicine.text().isBlank() ? medicine.ingredients() : medicine.text());
        if (!medicine.form().isBlank() || !medicine.strength().isBlank()) {
            words.append(' ').append(medicine.strength()).append(' ').append(medicine.form());
        }
        var how = dosage.verbatim();
        words.append('\n').append(how.isEmpty() ? ImportWords.of("order.noDosage") : how);
        if (!readable) {
            words.append('\n').append(ImportWords.of("order.doseUnreadable"));
        }
        notes.forEach(n -> words.append('\n').append(n.hasText() ? n.getText() : ""));
        var text = org.hearthside.core.common.Texts.tidyLines(Reading.sound(words.toString()));
        if (text.length() > LONGEST_VERBATIM) {
            throw reading.refusal("dosageInstruction", "entry.textTooLong", LONGEST_VERBATIM);
        }
        return text;
    }
}
