package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.contacts.NotifyOn;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.schedule.PlanText;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.PastRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.medications.OrderRows;

/**
 * What stands in the records of {@link AwkwardPeople}: every kind of entry, every value of each.
 */
final class AwkwardRecords {
    static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");

    private AwkwardRecords() {}

    static Contact contact(Tx tx, ClientId id, ContactType type, int order) {
        boolean named = type != ContactType.PHARMACY;
        return new Contact(
                tx.newId(),
                1,
                id,
                type,
                order % 2 == 0,
                type == ContactType.OTHER ? 0 : order,
                named ? "Rosa" : "",
                named ? "Peña " + type : "",
                "Oak & Sons \"Care\"",
                type == ContactType.OTHER ? "" : "sister, says",
                type.isProvider() ? "Neurology" : "",
                new Contact.Phones(
                        "(555) 010-0134 ext 22",
                        "(555) 010-0136",
                        "(555) 010-0135",
                        "(555) 010-0137"),
                "rosa@example.org",
                "5 Oak Avenue\nSpringfield, OH",
                "Spanish",
                "after 17:00",
                type.isProvider()
                        ? Authority.NONE
                        : new Authority(
                                Set.of(DecisionScope.MEDICAL, DecisionScope.PLACEMENT),
                                "Court order 12",
                                DAY,
                                DAY.plusYears(2)),
                type == ContactType.OTHER,
                "Line one 😀\nline two",
                new Contact.Verification(DAY, "Jane Diaz, RN", "called, \"spoke\" with her"),
                type == ContactType.PHARMACY ? Set.of() : Set.of(NotifyOn.values()));
    }

    static Allergy allergy(
            Tx tx, ClientId id, AllergyClass allergyClass, Allergy.Severity severity) {
        var kind =
                switch (severity) {
                    case SEVERE -> Allergy.Kind.ALLERGY;
                    case MODERATE -> Allergy.Kind.INTOLERANCE;
                    case MILD, NOT_RECORDED -> Allergy.Kind.NOT_RECORDED;
                };
        return new Allergy(
                tx.newId(),
                id,
                allergyClass,
                "Wheat (substance) " + allergyClass + severity,
                severity == Allergy.Severity.MILD ? null : new Code("Our own list", "W 1"),
                severity == Allergy.Severity.MODERATE ? "" : "Hives; swelling, \"bad\"",
                severity,
                kind,
                severity == Allergy.Severity.SEVERE ? DAY : null,
                severity == Allergy.Severity.NOT_RECORDED
                        ? Allergy.Status.RESOLVED
                        : Allergy.Status.ACTIVE,
                "mother",
                DAY,
                "Jane Diaz, RN",
                Stamp.UNSAVED);
    }

    static void facts(Tx tx, ClientId id) {
        for (var topic : CareTopic.values()) {
            var level =
                    switch (topic) {
                        case FOOD_TEXTURE -> 5;
                        case DRINK_THICKNESS -> 2;
                        default -> null;
                    };
            var state =
                    topic == CareTopic.FALLS ? RecordState.UNABLE_TO_VERIFY : RecordState.RECORDED;
            CareFactRows.record(
                    tx,
                    new CareFact(
                            tx.newId(),
                            id,
                            topic,
                            state,
                            "Says \"no\" 😀\nwith a nod: " + topic,
                            level,
                            "mother",
                            // overdue
                            DAY,
                            Stamp.UNSAVED),
                    null);
        }
    }

    static void orders(Tx tx, ClientId id) {
        int n = 0;
        for (var status : OrderStatus.values()) {
            if (status == OrderStatus.ENTERED_IN_ERROR) {
                continue;
            }
            boolean needed = n % 2 == 1;
            OrderRows.insert(
                    tx,
                    new MedicationOrder(
                            tx.newId(),
                            id,
                            0,
                            status,
                            new MedicationOrder.Drug(
                                    "acetaminophen " + n,
                                    "Tylenol",
                                    "500 mg",
                                    "tablet",
                                    needed ? null : new Code("RxNorm", "198440"),
                                    "CII",
                                    needed),
                            needed
                                    ? new MedicationOrder.Dose(null, "", "1 to 2 tablets")
                                    : new MedicationOrder.Dose(new BigDecimal("0.125"), "mg", ""),
                            "by mouth",
                            "every 4 to 6 hours",
                            !needed,
                            needed,
                            needed
                                    ? new MedicationOrder.AsNeeded(
                                            n == 1 ? "" : "pain",
                                            n == 1 ? null : Duration.ofMinutes(250),
                                            n == 1 ? "" : "8 tablets")
                                    : null,
                            "pain",
                            "with food\nnot crushed",
                            new MedicationOrder.Prescriber(
                                    "Dr. Chen", "(555) 010-0400", "Oak", "(555) 010-0401", "RX1"),
                            DAY,
                            AT,
                            status.hasEnded() ? AT.plusSeconds(86_400) : null,
                            status == OrderStatus.DISCONTINUED ? "Rash, stopped" : "",
                            "Take 1-2 tabs q4-6h prn\nmax 8/24h",
                            "telephone",
                            carriedOut(),
                            OrderTrail.NONE,
                            Stamp.UNSAVED));
            n++;
        }
    }

    static void results(Tx tx, ClientId id) {
        for (var kind : Vital.Kind.values()) {
            VitalRows.insert(tx, vital(tx, id, kind));
        }
        for (var value : List.of("7.10", "positive", "<0.5", "1 in 40")) {
            ResultRows.insert(
                    tx,
                    LabResult.reported(
                            tx.newId(),
                            id,
                            "Something " + value,
                            value.equals("7.10") ? new Code("LOINC", "2345-7") : null,
                            value,
                            "mg/dL",
                            "4 to 6",
                            "H",
                            AT,
                            Stamp.UNSAVED),
                    null);
        }
        for (var outcome : Immunization.Outcome.values()) {
            ResultRows.insert(tx, vaccine(tx, id, outcome), null);
        }
        for (var kind : PastEntry.Kind.values()) {
            boolean dated = kind != PastEntry.Kind.FLAG;
            PastRows.insert(
                    tx,
                    new PastEntry(
                            tx.newId(),
                            id,
                            kind,
                            "Appendectomy, \"open\" " + kind,
                            "Line one\nline two 😀",
                            dated ? DAY : null,
                            dated ? DAY.plusDays(2) : null,
                            dated ? "completed" : "",
                            "Mercy Hospital",
                            Stamp.UNSAVED),
                    null);
        }
    }

    private static Immunization vaccine(Tx tx, ClientId id, Immunization.Outcome outcome) {
        boolean given = outcome == Immunization.Outcome.GIVEN;
        return new Immunization(
                tx.newId(),
                id,
                "Influenza 2026 " + outcome,
                outcome == Immunization.Outcome.DECLINED ? null : new Code("CVX", "158"),
                outcome,
                DAY,
                given
                        ? new Immunization.Shot(
                                "LOT 1", "Made-up Labs", "left deltoid", "Walgreens")
                        : Immunization.Shot.UNKNOWN,
                given ? "" : "egg allergy, says mother",
                "card",
                Immunization.Status.FINAL,
                Stamp.UNSAVED);
    }

    private static Vital vital(Tx tx, ClientId id, Vital.Kind kind) {
        var unit =
                switch (kind) {
                    case BLOOD_PRESSURE -> "mmHg";
                    case PULSE, RESPIRATIONS -> "per minute";
                    case TEMPERATURE -> "°F";
                    case OXYGEN_SATURATION -> "%";
                    case GLUCOSE -> "mg/dL";
                    case PAIN -> "";
                    case WEIGHT -> "lb";
                    case HEIGHT -> "in";
                };
        return new Vital(
                tx.newId(),
                id,
                kind,
                new BigDecimal(value(kind)),
                kind == Vital.Kind.BLOOD_PRESSURE ? new BigDecimal("76") : null,
                unit,
                "left arm, sitting",
                AT,
                Vital.Status.FINAL,
                Stamp.UNSAVED);
    }

    private static String value(Vital.Kind kind) {
        return switch (kind) {
            case BLOOD_PRESSURE -> "128";
            case PULSE -> "72";
            case RESPIRATIONS -> "16";
            case TEMPERATURE -> "98.6";
            case OXYGEN_SATURATION -> "97";
            case GLUCOSE -> "104";
            case PAIN -> "3";
            case WEIGHT -> "150.25";
            case HEIGHT -> "64";
        };
    }

    /** An order of which every part of the regimen says something. */
    private static Regimen carriedOut() {
        return new Regimen(
                ScheduleText.read("every 3 days from 2026-11-03; at 09:00 21:30").orElseThrow(),
                true,
                PlanText.read("taper 2026-11-03=40 2026-11-06=0.5").orElseThrow(),
                PlanText.readParameters("SYSTOLIC below 100 above 180; PULSE").orElseThrow(),
                true,
                true,
                true);
    }
}
