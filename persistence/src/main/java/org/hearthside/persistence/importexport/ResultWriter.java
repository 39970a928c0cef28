package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/** Readings, results and medication orders, as FHIR. */
final class ResultWriter {
    /** Millimeters of mercury in a kilopascal: the FHIR profile knows no other unit. */
    private static final BigDecimal MM_HG = new BigDecimal("7.50062");

    private ResultWriter() {}

    static Observation vital(Vital vital) {
        var there = observation(vital.client().value(), "vital-signs");
        there.setId(vital.id().toString());
        there.setCode(
                new CodeableConcept()
                        .setText(Words.of(vital.kind()))
                        .addCoding(loinc(VitalKinds.code(vital.kind(), vital.unit()))));
        there.setEffective(Fhir.at(vital.measuredAt()));
        if (vital.kind() == Vital.Kind.BLOOD_PRESSURE) {
            part(there, "8480-6", pressure(vital.value(), vital.unit()));
            var second = vital.second();
            if (second == null) {
                there.addComponent()
                        .setCode(new CodeableConcept().addCoding(loinc("8462-4")))
                        .setDataAbsentReason(
                                Fhir.concept(Fhir.TERMS + "data-absent-reason", "unknown"));
            } else {
                part(there, "8462-4", pressure(second, vital.unit()));
            }
        } else {
            there.setValue(
                    Fhir.quantity(
                            vital.value(),
                            vital.unit(),
                            VitalKinds.ucum(vital.kind(), vital.unit())));
        }
        if (!vital.method().isEmpty()) {
            there.setMethod(Fhir.words(vital.method()));
        }
        Whole.put(there, WholeReader.VITAL, vital.id(), vital);
        return Whole.sealed(there);
    }

    private static Quantity pressure(BigDecimal value, String unit) {
        var inMmHg =
                unit.equals("kPa")
                        ? value.multiply(MM_HG).setScale(0, RoundingMode.HALF_UP)
                        : value;
        return Fhir.quantity(inMmHg, "mmHg", "mm[Hg]");
    }

    private static void part(Observation there, String code, Quantity value) {
        there.addComponent().setCode(new CodeableConcept().addCoding(loinc(code))).setValue(value);
    }

    private static Coding loinc(String code) {
        return new Coding().setSystem(Coded.LOINC).setCode(code);
    }

    private static Observation observation(java.util.UUID patient, String category) {
        var there = new Observation();
        there.setStatus(Observation.ObservationStatus.FINAL);
        there.addCategory(Fhir.concept(Fhir.TERMS + "observation-category", category));
        there.setSubject(Fhir.to(patient));
        return there;
    }

    static Observation lab(LabResult lab) {
        var there = observation(lab.client().value(), "laboratory");
        there.setId(lab.id().toString());
        there.setCode(Fhir.words(lab.name(), lab.code()));
        there.setEffective(Fhir.at(lab.takenAt()));
        if (lab.value().matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            there.setValue(
                    new Quantity()
                            .setValue(new BigDecimal(lab.value()))
                            .setUnit(Fhir.orNull(lab.unit())));
        } else {
            var unit = lab.unit().isEmpty() ? "" : " " + lab.unit();
            there.setValue(new StringType(lab.value() + unit));
        }
        if (!lab.range().isEmpty()) {
            there.addReferenceRange().setText(lab.range());
        }
        if (!lab.flag().isEmpty()) {
            there.addInterpretation(Fhir.words(lab.flag()));
        }
        Whole.put(there, WholeReader.LAB, lab.id(), lab);
        return Whole.sealed(there);
    }

    static MedicationRequest order(MedicationOrder order) {
        var there = new MedicationRequest();
        there.setId(order.id().toString());
        there.setSubject(Fhir.to(order.client().value()));
        there.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        there.setStatus(status(order.status()));
        there.addIdentifier()
                .setSystem(Whole.BASE + "order-number")
                .setValue(String.format(Locale.ROOT, "%d", order.number()));
        there.setMedication(Fhir.words(drug(order), order.drug().code()));
        if (order.orderedOn() != null) {
            there.setAuthoredOnElement(Fhir.day(order.orderedOn()));
        }
        if (!order.prescriber().name().isEmpty()) {
            there.setRequester(Fhir.named(order.prescriber().name()));
        }
        if (!order.prescriber().pharmacy().isEmpty()) {
            there.getDispenseRequest().setPerformer(Fhir.named(order.prescriber().pharmacy()));
        }
        if (!order.indication().isEmpty()) {
            there.addReasonCode(Fhir.words(order.indication()));
        }
        if (!order.stopReason().isEmpty()) {
            there.setStatusReason(Fhir.words(order.stopReason()));
        }
        if (order.status() == OrderStatus.UNVERIFIED) {
            there.addNote().setText("Not yet checked by a nurse.");
        }
        there.addDosageInstruction(dosage(order));
        Whole.put(there, WholeReader.ORDER, order.id(), order);
        return Whole.sealed(there);
    }

    private static String drug(MedicationOrder order) {
        var drug = order.drug();
        var brand = drug.brand().isEmpty() ? "" : "(" + drug.brand() + ")";
        var words = join(drug.generic(), brand, drug.strength(), drug.form());
        return words.isEmpty() ? order.verbatim() : words;
    }

    private static Dosage dosage(MedicationOrder order) {
        var there = new Dosage();
        var dose = order.dose();
        var amount = dose.amount();
        var asNeeded = order.asNeeded();
        var words =
                join(
                        amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                        dose.unit(),
                        dose.note(),
                        order.route(),
                        order.frequency(),
                        asNeeded == null ? "" : join("as needed", asNeeded.reason()));
        var text = order.verbatim().isEmpty() ? words : order.verbatim();
        there.setText(Fhir.orNull(text));
        there.setPatientInstruction(Fhir.orNull(order.instructions()));
        if (!order.route().isEmpty()) {
            there.setRoute(Fhir.words(order.route()));
        }
        if (amount != null) {
            var bare = amount.stripTrailingZeros();
            there.addDoseAndRate()
                    .setDose(
                            new Quantity()
                                    .setValue(bare.scale() < 0 ? bare.setScale(0) : bare)
                                    .setUnit(Fhir.orNull(dose.unit())));
        }
        if (asNeeded != null) {
            there.setAsNeeded(
                    asNeeded.reason().isEmpty()
                            ? new BooleanType(true)
                            : Fhir.words(asNeeded.reason()));
        }
        if (!order.frequency().isEmpty()) {
            there.getTiming().setCode(Fhir.words(order.frequency()));
        }
        var bounds = new org.hl7.fhir.r4.model.Period();
        if (order.startAt() != null) {
            bounds.setStartElement(Fhir.at(order.startAt()));
        }
        if (order.stopAt() != null) {
            bounds.setEndElement(Fhir.at(order.stopAt()));
        }
        if (!bounds.isEmpty()) {
            there.getTiming().getRepeat().setBounds(bounds);
        }
        return there;
    }

    private static String join(String... words) {
        return String.join(" ", java.util.Arrays.stream(words).filter(w -> !w.isEmpty()).toList());
    }

    private static MedicationRequestStatus status(OrderStatus status) {
        return switch (status) {
            case DRAFT -> MedicationRequestStatus.DRAFT;
            case UNVERIFIED, ACTIVE -> MedicationRequestStatus.ACTIVE;
            case HELD -> MedicationRequestStatus.ONHOLD;
            case COMPLETED -> MedicationRequestStatus.COMPLETED;
            case DISCONTINUED -> MedicationRequestStatus.STOPPED;
            case ENTERED_IN_ERROR -> MedicationRequestStatus.ENTEREDINERROR;
        };
    }
}
