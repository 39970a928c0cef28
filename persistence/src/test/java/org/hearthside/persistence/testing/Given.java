package org.hearthside.persistence.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Address;
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
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.overview.Report;
import org.hearthside.core.stays.NewStay;
import org.hearthside.core.transfer.PrintedDocument;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.stays.StayStore;
import org.jspecify.annotations.Nullable;

/** Made-up people and what is recorded of them. */
public final class Given {
    public static final LocalDate BORN = LocalDate.of(1980, 8, 14);
    public static final Instant MOVED_IN = Instant.parse("2026-01-05T15:00:00Z");
    public static final Instant MORNING = Instant.parse("2026-11-20T13:00:00Z");

    private Given() {}

    public static Names names(String first, String last) {
        return new Names(first, "", last, "", "", "");
    }

    /** Everything that can be recorded of a person. */
    public static Demographics demographics(String first, String last) {
        return new Demographics(
                new Names(first, "Elena", last, "Mari", "ماريا لوبيز", "ar"),
                BORN,
                true,
                Gender.FEMALE,
                ClinicalSex.FEMALE,
                "",
                "(555) 010-0111",
                "maria@example.org",
                new Address("12 Elm Street", "Apt 3", "Springfield", "OH", "45501-1234"),
                new Demographics.Language("Spanish, English", true, "Spanish", "Large print"),
                "Catholic",
                "No pork",
                new BigDecimal("162.5"),
                "Scar on left hand",
                new Demographics.HospitalWish(
                        "Mercy Hospital", "(555) 010-0300", "Knows her", "City", "Speak slowly"),
                "Low salt",
                LocalDate.of(2026, 3, 1));
    }

    public static NewClient person(String first, String last) {
        return NewClient.active(new ClientId(UUID.randomUUID()), demographics(first, last));
    }

    /** Registers a person who lives nowhere yet. */
    public static Client registered(TestFacility facility, String first, String last) {
        return new ClientStore(facility.db()).register(facility.admin(), person(first, last));
    }

    /** Registers a person and moves her into a house. */
    public static Client resident(
            TestFacility facility, String first, String last, UUID house, @Nullable UUID bed) {
        var client = registered(facility, first, last);
        new StayStore(facility.db())
                .place(facility.admin(), move(client.id(), house, bed, MOVED_IN));
        return client;
    }

    public static NewStay move(ClientId client, UUID house, @Nullable UUID bed, Instant from) {
        return new NewStay(UUID.randomUUID(), client, house, bed, from, "Admission");
    }

    public static Contact contact(ClientId client, ContactType type, String last, int callOrder) {
        return new Contact(
                UUID.randomUUID(),
                1,
                client,
                type,
                false,
                callOrder,
                "Rosa",
                last,
                "",
                "sister",
                "",
                new Contact.Phones("(555) 010-0134 ext 22", "", "(555) 010-0135", ""),
                "rosa@example.org",
                "5 Oak Avenue, Springfield, OH",
                "Spanish",
                "after 17:00",
                new Authority(
                        EnumSet.of(DecisionScope.MEDICAL, DecisionScope.PLACEMENT),
                        "Letters of guardianship",
                        LocalDate.of(2020, 5, 1),
                        LocalDate.of(2030, 5, 1)),
                false,
                "Call before visits",
                LocalDate.of(2026, 10, 1));
    }

    /** The same contact as another version with another flag. */
    public static Contact with(Contact c, long version, boolean primary, String notes) {
        return new Contact(
                c.id(),
                version,
                c.client(),
                c.type(),
                primary,
                c.callOrder(),
                c.first(),
                c.last(),
                c.organization(),
                c.relationship(),
                c.specialty(),
                c.phones(),
                c.email(),
                c.address(),
                c.language(),
                c.hours(),
                c.authority(),
                c.doNotContact(),
                notes,
                c.verifiedOn());
    }

    public static Allergy allergy(ClientId client, AllergyClass allergyClass, String substance) {
        return allergy(client, allergyClass, substance, Allergy.Status.ACTIVE);
    }

    public static Allergy allergy(
            ClientId client, AllergyClass allergyClass, String substance, Allergy.Status status) {
        return new Allergy(
                UUID.randomUUID(),
                client,
                allergyClass,
                substance,
                new Code("RxNorm", "7980"),
                "hives",
                Allergy.Severity.SEVERE,
                Allergy.Kind.ALLERGY,
                LocalDate.of(1999, 1, 1),
                status,
                "sister",
                LocalDate.of(2026, 10, 2),
                "Jane Diaz, RN",
                Stamp.UNSAVED);
    }

    public static AllergyAnswer answer(
            ClientId client, AllergyClass allergyClass, RecordState state) {
        return new AllergyAnswer(
                UUID.randomUUID(),
                client,
                allergyClass,
                state,
                "sister",
                "asked by phone",
                LocalDate.of(2027, 1, 1),
                Stamp.UNSAVED);
    }

    public static Condition condition(ClientId client, String text, boolean primary) {
        return condition(client, text, primary, Condition.Status.ACTIVE);
    }

    public static Condition condition(
            ClientId client, String text, boolean primary, Condition.Status status) {
        return new Condition(
                UUID.randomUUID(),
                client,
                text,
                new Code("ICD-10-CM", "G40.909"),
                primary,
                status,
                LocalDate.of(2001, 2, 3),
                null,
                "Dr. Chen",
                Stamp.UNSAVED);
    }

    public static CodeStatus codeStatus(ClientId client, CodeStatus.Choice... choices) {
        return new CodeStatus(
                UUID.randomUUID(),
                client,
                RecordState.RECORDED,
                Set.of(choices),
                new CodeStatus.Document(
                        "POLST", "OH", LocalDate.of(2025, 6, 1), "Dr. Chen", "binder", null, null),
                "guardian",
                LocalDate.of(2026, 6, 1),
                Stamp.UNSAVED);
    }

    public static CareFact fact(ClientId client, CareTopic topic, String text) {
        return new CareFact(
                UUID.randomUUID(),
                client,
                topic,
                RecordState.RECORDED,
                text,
                topic == CareTopic.FOOD_TEXTURE ? 5 : null,
                "speech therapist",
                LocalDate.of(2027, 1, 1),
                Stamp.UNSAVED);
    }

    public static Vital vital(ClientId client, Vital.Kind kind, String value, Instant at) {
        return new Vital(
                UUID.randomUUID(),
                client,
                kind,
                new BigDecimal(value),
                kind == Vital.Kind.BLOOD_PRESSURE ? new BigDecimal("80.000") : null,
                unit(kind),
                "sitting",
                at,
                Vital.Status.FINAL,
                Stamp.UNSAVED);
    }

    private static String unit(Vital.Kind kind) {
        return switch (kind) {
            case WEIGHT -> "kg";
            case BLOOD_PRESSURE -> "mmHg";
            case PULSE -> "per minute";
            default -> throw new IllegalArgumentException("no made-up reading of " + kind);
        };
    }

    public static LabResult lab(ClientId client, String name, Instant at) {
        return LabResult.reported(
                UUID.randomUUID(),
                client,
                name,
                new Code("LOINC", "2345-7"),
                "5.4",
                "mmol/L",
                "3.9-5.5",
                "",
                at,
                Stamp.UNSAVED);
    }

    public static Immunization immunization(ClientId client, String vaccine, LocalDate on) {
        return Immunization.given(
                UUID.randomUUID(),
                client,
                vaccine,
                new Code("CVX", "141"),
                on,
                "L123",
                "pharmacy",
                Stamp.UNSAVED);
    }

    public static MedicationOrder order(ClientId client, String generic, String amount) {
        return new MedicationOrder(
                UUID.randomUUID(),
                client,
                0,
                OrderStatus.ACTIVE,
                new MedicationOrder.Drug(
                        generic, "Brand", "500 mg", "tablet", new Code("RxNorm", "1"), "", true),
                new MedicationOrder.Dose(new BigDecimal(amount), "mg", "1 tablet"),
                "oral",
                "twice daily",
                true,
                false,
                null,
                "seizures",
                "with food",
                new MedicationOrder.Prescriber(
                        "Dr. Chen", "(555) 010-0400", "Oak Pharmacy", "(555) 010-0401", "RX1"),
                LocalDate.of(2026, 1, 2),
                Instant.parse("2026-01-02T13:00:00Z"),
                null,
                "",
                generic + " 500 mg by mouth twice daily",
                "written",
                Regimen.NONE,
                new OrderTrail(null, null, false, "asked Dr. Chen"),
                Stamp.UNSAVED);
    }

    public static Policy policy(ClientId client, Policy.Rank rank, String number) {
        return new Policy(
                UUID.randomUUID(),
                1,
                client,
                rank,
                "Ohio Medicaid",
                "Medicaid",
                new Policy.Numbers(number, "G1", "1EG4TE5MK73", ""),
                new Policy.Subscriber("Maria Lopez", "self", LocalDate.of(1961, 3, 9)),
                new Policy.Reach("(555) 010-0500", "(555) 010-0501", "PO Box 1, Columbus OH 43215"),
                LocalDate.of(2026, 1, 1),
                null,
                new Policy.Amounts(
                        new BigDecimal("12.50"),
                        new BigDecimal("240.00"),
                        null,
                        LocalDate.of(2026, 1, 1)),
                new Policy.Pharmacy("610502", "MEDDADV", "RX7701", "(555) 010-0502"),
                new Policy.Verified(LocalDate.of(2026, 1, 2), "Ann Berg RN", "Active, no copay"),
                "Case worker: Tom Reed");
    }

    public static PrintedDocument paper(ClientId client, Report report, String number) {
        return new PrintedDocument(
                UUID.randomUUID(),
                number,
                report,
                client,
                MORNING,
                3,
                "ab".repeat(32),
                null,
                List.of("allergies.latex", "codeStatus"),
                Stamp.UNSAVED);
    }

    public static Transfer transfer(ClientId client) {
        return new Transfer(
                UUID.randomUUID(),
                client,
                "Fall with pain in the left hip",
                "Today, 07:40",
                "Ice, kept still",
                "Mercy Hospital",
                "",
                MORNING);
    }
}
