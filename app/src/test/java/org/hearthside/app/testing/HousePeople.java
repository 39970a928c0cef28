package org.hearthside.app.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
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
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.stays.NewStay;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.persistence.testing.TestFacility;

/** Fills {@link House} with its people. */
final class HousePeople {
    private final TestFacility facility;

    HousePeople(TestFacility facility) {
        this.facility = facility;
    }

    void moveIn() {
        maria();
        others();
    }

    private void others() {
        var nurse = facility.nurse();
        var clients = new ClientStore(facility.db());
        register(
                House.MARTA,
                "Marta",
                "",
                "Lopez",
                "",
                "",
                "",
                LocalDate.of(1979, 2, 2),
                Gender.FEMALE);
        move(House.MARTA, "1", "B");
        new AllergyStore(facility.db())
                .answer(
                        nurse,
                        House.MARTA,
                        Arrays.stream(AllergyClass.values())
                                .map(c -> none(House.MARTA, c))
                                .toList(),
                        Allergies.none());
        register(House.YUSUF, "Yusuf", "", "Haddad", "", "يوسف حداد", "ar", null, Gender.MALE);
        register(House.PAT, "Pat", "", "Lee", "", "", "", LocalDate.of(1959, 4, 22), Gender.OTHER);
        var pat = clients.get(nurse, House.PAT);
        clients.changeStatus(
                nurse,
                House.PAT,
                pat.version(),
                org.hearthside.core.clients.ClientStatus.DISCHARGED,
                LocalDate.of(2020, 1, 7),
                LocalDate.of(2026, 2, 3));
    }

    private void maria() {
        var nurse = facility.nurse();
        var names = new Names("Maria", "Elena", "Lopez", "Mari", "", "");
        new ClientStore(facility.db())
                .register(
                        nurse,
                        NewClient.active(
                                House.MARIA,
                                new Demographics(
                                        names,
                                        LocalDate.of(1980, 8, 14),
                                        false,
                                        Gender.FEMALE,
                                        ClinicalSex.FEMALE,
                                        "MH-100231",
                                        "",
                                        "",
                                        Address.NONE,
                                        new Demographics.Language(
                                                "Spanish, some English", true, "Spanish", ""),
                                        "Catholic",
                                        "",
                                        new BigDecimal(158),
                                        "Scar on the left knee",
                                        new Demographics.HospitalWish(
                                                "Mercy Hospital",
                                                "(555) 010-0800",
                                                "Her neurologist works there",
                                                "St. Luke’s",
                                                "Talk to her in Spanish. Do not hold her wrists."),
                                        "1,800 kcal, no grapefruit",
                                        null)));
        move(House.MARIA, "1", "A");
        allergies();
        health();
        new HouseContacts(facility).ofMaria();
        order(
                10431,
                "levetiracetam",
                "500 mg",
                "tablet",
                "1000",
                "mg",
                "by mouth",
                "twice a day",
                null,
                "seizures",
                "levETIRAcetam 500 mg tab, take 2 tabs PO BID");
        order(
                10432,
                "acetaminophen",
                "325 mg",
                "tablet",
                "650",
                "mg",
                "by mouth",
                "every 6 hours",
                new MedicationOrder.AsNeeded("hip pain", Duration.ofHours(6), "4 doses"),
                "pain",
                "Acetaminophen 650 mg PO q6h prn pain, max 4/24h");
    }

    private void allergies() {
        var store = new AllergyStore(facility.db());
        for (var one :
                List.of(
                        allergy(
                                AllergyClass.DRUG,
                                "penicillin",
                                "anaphylaxis",
                                Allergy.Severity.SEVERE),
                        allergy(AllergyClass.LATEX, "latex", "rash", Allergy.Severity.MODERATE))) {
            store.record(facility.nurse(), one);
        }
        store.answer(
                facility.nurse(),
                House.MARIA,
                List.of(none(House.MARIA, AllergyClass.FOOD)),
                store.get(facility.nurse(), House.MARIA));
    }

    private static Allergy allergy(
            AllergyClass kind, String substance, String reaction, Allergy.Severity severity) {
        return new Allergy(
                UUID.randomUUID(),
                House.MARIA,
                kind,
                substance,
                null,
                reaction,
                severity,
                Allergy.Kind.ALLERGY,
                null,
                Allergy.Status.ACTIVE,
                "sister",
                LocalDate.of(2026, 2, 3),
                "Jane Diaz, RN",
                Stamp.UNSAVED);
    }

    private static AllergyAnswer none(ClientId client, AllergyClass kind) {
        return new AllergyAnswer(
                UUID.randomUUID(),
                client,
                kind,
                RecordState.NONE_KNOWN,
                "sister",
                "",
                null,
                Stamp.UNSAVED);
    }

    private void health() {
        var store = new HealthStore(facility.db());
        store.recordCodeStatus(
                facility.nurse(),
                new CodeStatus(
                        UUID.randomUUID(),
                        House.MARIA,
                        RecordState.RECORDED,
                        EnumSet.of(CodeStatus.Choice.DNR, CodeStatus.Choice.DNI),
                        new CodeStatus.Document(
                                "POLST",
                                "OH",
                                LocalDate.of(2026, 1, 12),
                                "Dr. A. Patel",
                                "red folder, office",
                                null,
                                null),
                        "Elena Ruiz, guardian",
                        LocalDate.of(2026, 1, 12),
                        Stamp.UNSAVED),
                null);
        store.recordCareFacts(
                facility.nurse(),
                House.MARIA,
                List.of(
                        fact(CareTopic.YES_AND_NO, "looks up for yes", null),
                        fact(CareTopic.SHOWS_PAIN, "hums and rocks", null),
                        fact(CareTopic.CALMING, "soft music, low light", null),
                        fact(CareTopic.MOBILITY, "wheelchair, two people and hoist", null),
                        fact(CareTopic.FOOD_TEXTURE, "", 5),
                        fact(CareTopic.DRINK_THICKNESS, "", 2),
                        fact(CareTopic.SWALLOWING, "aspiration risk: sit upright", null),
                        fact(CareTopic.SEIZURES, "tonic-clonic, 1 to 2 minutes", null),
                        fact(CareTopic.NEVER_DO, "never hold her wrists", null)),
                List.of());
        condition("Epilepsy", "G40.909", true);
        condition("Spastic diplegic cerebral palsy", "G80.1", false);
        condition("Type 2 diabetes", "E11.9", false);
        vital(Vital.Kind.BLOOD_PRESSURE, "118", "74", "mmHg", "sitting");
        vital(Vital.Kind.PULSE, "72", null, "per minute", "");
        vital(Vital.Kind.TEMPERATURE, "98.1", null, "°F", "oral");
        vital(Vital.Kind.OXYGEN_SATURATION, "97", null, "%", "room air");
        vital(Vital.Kind.WEIGHT, "61.2", null, "kg", "");
    }

    private static CareFact fact(
            CareTopic topic, String text, @org.jspecify.annotations.Nullable Integer level) {
        return new CareFact(
                UUID.randomUUID(),
                House.MARIA,
                topic,
                RecordState.RECORDED,
                text,
                level,
                "sister",
                null,
                Stamp.UNSAVED);
    }

    private void condition(String text, String code, boolean primary) {
        new HealthStore(facility.db())
                .recordCondition(
                        facility.nurse(),
                        new Condition(
                                UUID.randomUUID(),
                                House.MARIA,
                                text,
                                new Code("ICD-10-CM", code),
                                primary,
                                Condition.Status.ACTIVE,
                                null,
                                null,
                                "Dr. A. Patel",
                                Stamp.UNSAVED));
    }

    private void vital(
            Vital.Kind kind,
            String value,
            @org.jspecify.annotations.Nullable String second,
            String unit,
            String method) {
        new VitalStore(facility.db())
                .record(
                        facility.nurse(),
                        new Vital(
                                UUID.randomUUID(),
                                House.MARIA,
                                kind,
                                new BigDecimal(value),
                                second == null ? null : new BigDecimal(second),
                                unit,
                                method,
                                Instant.parse("2026-11-21T12:30:00Z"),
                                Vital.Status.FINAL,
                                Stamp.UNSAVED));
    }

    private void order(
            int number,
            String generic,
            String strength,
            String form,
            String amount,
            String unit,
            String route,
            String frequency,
            MedicationOrder.@org.jspecify.annotations.Nullable AsNeeded asNeeded,
            String indication,
            String verbatim) {
        new OrderStore(facility.db())
                .record(
                        facility.nurse(),
                        new MedicationOrder(
                                UUID.randomUUID(),
                                House.MARIA,
                                number,
                                OrderStatus.ACTIVE,
                                new MedicationOrder.Drug(
                                        generic, "", strength, form, null, "", false),
                                new MedicationOrder.Dose(new BigDecimal(amount), unit, ""),
                                route,
                                frequency,
                                false,
                                false,
                                asNeeded,
                                indication,
                                "",
                                new MedicationOrder.Prescriber(
                                        "Dr. A. Patel", "(555) 010-7780", "", "", ""),
                                LocalDate.of(2026, 11, 2),
                                Instant.parse("2026-11-02T13:00:00Z"),
                                null,
                                "",
                                verbatim,
                                "written",
                                Regimen.NONE,
                                OrderTrail.NONE,
                                Stamp.UNSAVED));
    }

    private void register(
            ClientId id,
            String first,
            String middle,
            String last,
            String preferred,
            String nativeName,
            String language,
            @org.jspecify.annotations.Nullable LocalDate born,
            Gender gender) {
        var names = new Names(first, middle, last, preferred, nativeName, language);
        var d = Demographics.named(names);
        new ClientStore(facility.db())
                .register(
                        facility.nurse(),
                        NewClient.active(
                                id,
                                new Demographics(
                                        names,
                                        born == null ? LocalDate.of(1985, 3, 19) : born,
                                        born == null,
                                        gender,
                                        d.sex(),
                                        "",
                                        "",
                                        "",
                                        Address.NONE,
                                        d.language(),
                                        "",
                                        "",
                                        null,
                                        "",
                                        d.hospital(),
                                        "",
                                        null)));
    }

    private void move(ClientId id, String room, String bed) {
        new StayStore(facility.db())
                .place(
                        facility.nurse(),
                        new NewStay(
                                UUID.randomUUID(),
                                id,
                                TestFacility.MAPLE,
                                TestFacility.bedId(TestFacility.MAPLE, room, bed),
                                Instant.parse("2026-11-01T13:00:00Z"),
                                "moved in"));
    }
}
