package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.medications.OrderRows;
import org.hearthside.persistence.stays.StayRows;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;
import org.jspecify.annotations.Nullable;

/** People whose records hold what exports trip over. Made up. */
final class AwkwardPeople {
    static final String SSN = "219095555";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");

    private AwkwardPeople() {}

    /** Everything of a person as records. */
    static Stream<Record> records(Dossier d) {
        var c = d.client();
        var person =
                new Imported.Person.Content(
                        c.demographics(), c.status(), c.admittedOn(), c.dischargedOn(), "");
        return Stream.<List<? extends Record>>of(
                        List.of(person),
                        d.contacts(),
                        d.allergies(),
                        d.answers(),
                        d.conditions(),
                        d.codeStatuses(),
                        d.facts(),
                        d.orders(),
                        d.vitals(),
                        d.labs(),
                        d.immunizations(),
                        d.policies(),
                        d.stays())
                .flatMap(List::stream);
    }

    /** Registers them all, in the order of their numbers. */
    static List<ClientId> register(TestFacility facility) {
        var people = new ArrayList<ClientId>();
        facility.db()
                .act(
                        facility.admin(),
                        Permission.IMPORT,
                        AuditAction.IMPORT,
                        Subject.of("import", null),
                        tx -> {
                            people.add(everything(tx));
                            people.add(nothing(tx));
                            people.add(script(tx));
                            people.add(gone(tx, "Ward", ClientStatus.DISCHARGED));
                            people.add(gone(tx, "Stone", ClientStatus.DECEASED));
                        });
        return people;
    }

    private static ClientId person(
            Tx tx, Demographics d, @Nullable LocalDate admitted, String ssn) {
        var id = new ClientId(tx.newId());
        ClientRows.insert(
                tx, new NewClient(id, d, ClientStatus.ACTIVE, admitted, ssn), Entry.IMPORT);
        return id;
    }

    private static ClientId everything(Tx tx) {
        var id = person(tx, Given.demographics("Maria", "Lopez"), DAY, SSN);
        int order = 0;
        for (var type : ContactType.values()) {
            ContactRows.insert(tx, contact(tx, id, type, order++), Entry.IMPORT, false);
        }
        for (var allergyClass : AllergyClass.values()) {
            for (var severity : Allergy.Severity.values()) {
                AllergyRows.insert(tx, allergy(tx, id, allergyClass, severity));
            }
        }
        for (var status :
                List.of(
                        Condition.Status.ACTIVE,
                        Condition.Status.INACTIVE,
                        Condition.Status.RESOLVED)) {
            ConditionRows.insert(
                    tx,
                    new Condition(
                            tx.newId(),
                            id,
                            "Epilepsy (disorder) " + status,
                            new Code("SNOMED CT", "84757009"),
                            status == Condition.Status.ACTIVE,
                            status,
                            DAY,
                            status == Condition.Status.RESOLVED ? DAY.plusDays(9) : null,
                            "Dr. Chen",
                            Stamp.UNSAVED));
        }
        CodeStatusRows.record(
                tx,
                new CodeStatus(
                        tx.newId(),
                        id,
                        RecordState.RECORDED,
                        EnumSet.of(CodeStatus.Choice.DNR, CodeStatus.Choice.DNI),
                        new CodeStatus.Document(
                                "POLST",
                                "OH",
                                DAY,
                                "Dr. Chen",
                                "Red folder",
                                DAY.plusYears(1),
                                null),
                        "Rosa Lopez",
                        DAY,
                        Stamp.UNSAVED),
                null);
        facts(tx, id);
        orders(tx, id);
        results(tx, id);
        for (var rank : Policy.Rank.values()) {
            PolicyRows.insert(tx, Given.policy(id, rank, "M-" + rank));
        }
        move(tx, id, TestFacility.CEDAR, null, "2026-01-05T15:00:00Z");
        move(
                tx,
                id,
                TestFacility.MAPLE,
                TestFacility.bedId(TestFacility.MAPLE, "1", "A"),
                "2026-02-05T15:00:00Z");
        return id;
    }

    private static void move(Tx tx, ClientId id, UUID house, @Nullable UUID bed, String from) {
        StayRows.place(tx, Given.move(id, house, bed, Instant.parse(from)));
    }

    private static Contact contact(Tx tx, ClientId id, ContactType type, int order) {
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
                DAY);
    }

    private static Allergy allergy(
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

    private static void facts(Tx tx, ClientId id) {
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

    private static void orders(Tx tx, ClientId id) {
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
                            Stamp.UNSAVED));
            n++;
        }
    }

    private static void results(Tx tx, ClientId id) {
        for (var kind : Vital.Kind.values()) {
            VitalRows.insert(tx, vital(tx, id, kind));
        }
        for (var value : List.of("7.10", "positive", "<0.5", "1 in 40")) {
            ResultRows.insert(
                    tx,
                    new LabResult(
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
        ResultRows.insert(
                tx,
                new Immunization(
                        tx.newId(),
                        id,
                        "Influenza 2026",
                        new Code("CVX", "158"),
                        DAY,
                        "LOT 1",
                        "card",
                        Stamp.UNSAVED),
                null);
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

    /** Only a name; every class of allergies asked, each with another answer. */
    private static ClientId nothing(Tx tx) {
        var id = person(tx, Demographics.named(Given.names("X", "Y")), null, "");
        answer(tx, id, AllergyClass.DRUG, RecordState.NONE_KNOWN);
        answer(tx, id, AllergyClass.FOOD, RecordState.UNABLE_TO_VERIFY);
        answer(tx, id, AllergyClass.LATEX, RecordState.NOT_RECORDED);
        CodeStatusRows.record(
                tx,
                new CodeStatus(
                        tx.newId(),
                        id,
                        RecordState.UNABLE_TO_VERIFY,
                        Set.of(),
                        null,
                        "",
                        null,
                        Stamp.UNSAVED),
                null);
        CareFactRows.record(
                tx,
                new CareFact(
                        tx.newId(),
                        id,
                        CareTopic.SEIZURES,
                        RecordState.NONE_KNOWN,
                        "",
                        null,
                        "",
                        null,
                        Stamp.UNSAVED),
                null);
        return id;
    }

    private static void answer(Tx tx, ClientId id, AllergyClass allergyClass, RecordState state) {
        AllergyRows.answer(
                tx,
                new AllergyAnswer(
                        tx.newId(),
                        id,
                        allergyClass,
                        state,
                        "mother",
                        "asked twice",
                        DAY,
                        Stamp.UNSAVED));
    }

    /** The longest names, from the right, with emoji; the birth date is a guess. */
    private static ClientId script(Tx tx) {
        var d = Given.demographics("Ł".repeat(100), "O’Brien-" + "é".repeat(92));
        return person(
                tx,
                new Demographics(
                        new Names(
                                d.names().first(),
                                "von der",
                                d.names().last(),
                                "😀 Ziggy",
                                "שלום ".repeat(60).strip(),
                                "he"),
                        LocalDate.of(1931, 7, 1),
                        true,
                        org.hearthside.core.clients.Gender.PREFER_NOT_TO_SAY,
                        org.hearthside.core.clients.ClinicalSex.SPECIFIED,
                        "MRN/1 2",
                        "",
                        "",
                        d.address(),
                        new Demographics.Language("ʻŌlelo Hawaiʻi, ASL", false, "", ""),
                        "",
                        "=1+1\n😀",
                        null,
                        "",
                        Demographics.HospitalWish.NONE,
                        "",
                        null),
                null,
                "");
    }

    private static ClientId gone(Tx tx, String last, ClientStatus status) {
        var id = person(tx, Given.demographics("Ann", last), DAY, "");
        move(tx, id, TestFacility.MAPLE, null, "2026-03-05T15:00:00Z");
        Consumer<Instant> end =
                at -> {
                    var stay = StayRows.current(tx, id).orElseThrow();
                    StayRows.end(tx, id, stay.id(), stay.version(), at);
                };
        end.accept(Instant.parse("2026-06-05T15:00:00Z"));
        ClientRows.changeStatus(tx, id, 1, status, DAY, LocalDate.of(2026, 6, 5));
        return id;
    }
}
