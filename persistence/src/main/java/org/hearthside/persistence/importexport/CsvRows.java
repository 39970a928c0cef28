package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Phone;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.importexport.CsvField;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.insurance.Policy;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/**
 * Turns lines of tables into records. A line is put into the shape of the FHIR resource that says
 * the same, so that one set of readers with its rules serves both formats.
 */
final class CsvRows {
    private static final String SOURCE = "CSV import";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private CsvRows() {}

    static Imported.Person person(CsvLine line) throws Refused {
        var reading = line.reading();
        var today = reading.run().today();
        var patient = new Patient();
        var name = patient.addName().setFamily(line.last()).addGiven(line.first());
        if (!line.text(CsvField.MIDDLE_NAME).isEmpty()) {
            name.addGiven(line.text(CsvField.MIDDLE_NAME));
        }
        if (!line.text(CsvField.PREFERRED_NAME).isEmpty()) {
            patient.addName()
                    .setUse(HumanName.NameUse.NICKNAME)
                    .addGiven(line.text(CsvField.PREFERRED_NAME));
        }
        line.day(CsvField.BIRTH_DATE, today)
                .ifPresent(day -> patient.setBirthDateElement(new DateType(day.toString())));
        gender(line, patient);
        identifier(patient, "MR", line.text(CsvField.MRN));
        identifier(patient, "SS", line.text(CsvField.SSN));
        telecom(patient.getTelecom(), ContactPointSystem.PHONE, line.text(CsvField.PHONE));
        telecom(patient.getTelecom(), ContactPointSystem.EMAIL, line.text(CsvField.EMAIL));
        address(line, patient);
        if (!line.text(CsvField.LANGUAGE).isEmpty()) {
            patient.addCommunication()
                    .setLanguage(new CodeableConcept().setText(line.text(CsvField.LANGUAGE)));
        }
        if (!line.text(CsvField.RELIGION).isEmpty()) {
            patient.addExtension(
                    "http://hl7.org/fhir/StructureDefinition/patient-religion",
                    new CodeableConcept().setText(line.text(CsvField.RELIGION)));
        }
        var person = PatientReader.read(reading, patient);
        var left = line.day(CsvField.DISCHARGED_ON, today).orElse(null);
        var content =
                new Imported.Person.Content(
                        person.content().demographics(),
                        status(line, left != null),
                        line.day(CsvField.ADMITTED_ON, today).orElse(null),
                        left,
                        person.content().ssn());
        return new Imported.Person(
                person.origin(),
                person.id(),
                content,
                ClientNumber.parse(line.text(CsvField.CLIENT_NUMBER))
                        .map(ClientNumber::text)
                        .orElse(""));
    }

    private static void gender(CsvLine line, Patient patient) {
        switch (line.word(CsvField.GENDER)) {
            case "" -> {}
            case "f", "female", "woman" -> patient.setGender(AdministrativeGender.FEMALE);
            case "m", "male", "man" -> patient.setGender(AdministrativeGender.MALE);
            case "o", "x", "other", "nonbinary", "non-binary" ->
                    patient.setGender(AdministrativeGender.OTHER);
            case "u", "unknown", "unk" -> patient.setGender(AdministrativeGender.UNKNOWN);
            default -> line.unknown(CsvField.GENDER);
        }
    }

    private static void identifier(Patient patient, String type, String value) {
        if (!value.isEmpty()) {
            patient.addIdentifier(
                    new Identifier()
                            .setType(
                                    new CodeableConcept()
                                            .addCoding(new Coding(HL7 + "v2-0203", type, null)))
                            .setValue(value));
        }
    }

    private static void telecom(List<ContactPoint> all, ContactPointSystem system, String value) {
        if (!value.isEmpty()) {
            all.add(new ContactPoint().setSystem(system).setValue(value));
        }
    }

    private static void address(CsvLine line, Patient patient) {
        var all =
                line.text(CsvField.ADDRESS_1)
                        + line.text(CsvField.CITY)
                        + line.text(CsvField.ZIP)
                        + line.text(CsvField.STATE);
        if (all.isEmpty()) {
            return;
        }
        var address = patient.addAddress();
        if (!line.text(CsvField.ADDRESS_1).isEmpty()) {
            address.addLine(line.text(CsvField.ADDRESS_1));
        }
        if (!line.text(CsvField.ADDRESS_2).isEmpty()) {
            address.addLine(line.text(CsvField.ADDRESS_2));
        }
        address.setCity(line.text(CsvField.CITY))
                .setState(line.text(CsvField.STATE))
                .setPostalCode(line.text(CsvField.ZIP));
    }

    private static ClientStatus status(CsvLine line, boolean left) {
        return switch (line.word(CsvField.STANDING)) {
            case "" -> left ? ClientStatus.DISCHARGED : ClientStatus.ACTIVE;
            case "active", "a", "current", "admitted", "yes" -> ClientStatus.ACTIVE;
            case "inactive", "i", "no" -> ClientStatus.INACTIVE;
            case "on hold", "onhold", "hold", "leave" -> ClientStatus.ON_HOLD;
            case "discharged", "d", "moved out", "left" -> ClientStatus.DISCHARGED;
            case "deceased", "died", "dead", "expired" -> ClientStatus.DECEASED;
            default -> {
                line.unknown(CsvField.STANDING);
                yield left ? ClientStatus.DISCHARGED : ClientStatus.ACTIVE;
            }
        };
    }

    static List<Imported> contact(CsvLine line, ClientId client) throws Refused {
        var reading = line.reading();
        var points = new ArrayList<ContactPoint>();
        telecom(points, ContactPointSystem.PHONE, line.text(CsvField.CONTACT_PHONE));
        telecom(points, ContactPointSystem.PHONE, line.text(CsvField.CONTACT_PHONE_2));
        telecom(points, ContactPointSystem.FAX, line.text(CsvField.CONTACT_FAX));
        telecom(points, ContactPointSystem.EMAIL, line.text(CsvField.CONTACT_EMAIL));
        var whole = CsvLine.whole(line.text(CsvField.CONTACT_NAME));
        var last = line.text(CsvField.CONTACT_LAST);
        var first = line.text(CsvField.CONTACT_FIRST);
        var words =
                (line.text(CsvField.CONTACT_TYPE) + " " + line.text(CsvField.RELATIONSHIP)).strip();
        var type = ContactReader.type(List.of(new CodeableConcept().setText(words)));
        var draft =
                ContactReader.draft(
                        reading.id(""),
                        client,
                        type,
                        first.isEmpty() && last.isEmpty() ? whole[1] : first,
                        last.isEmpty() && first.isEmpty() ? whole[0] : last,
                        line.text(CsvField.ORGANIZATION),
                        line.text(CsvField.RELATIONSHIP),
                        Telecoms.of(points, reading.run().today()),
                        line.text(CsvField.CONTACT_ADDRESS),
                        "");
        return List.of(
                new Imported.Contact(
                        reading.origin(), ContactReader.check(reading, "contact", draft)));
    }

    static List<Imported> allergy(CsvLine line, Reference whose) throws Refused {
        var allergy = new AllergyIntolerance();
        allergy.setPatient(whose);
        allergy.setCode(new CodeableConcept().setText(line.text(CsvField.SUBSTANCE)));
        var category = line.word(CsvField.CATEGORY);
        if (category.matches(".*(drug|medic|rx).*")) {
            allergy.addCategory(AllergyIntoleranceCategory.MEDICATION);
        } else if (category.matches(".*food.*")) {
            allergy.addCategory(AllergyIntoleranceCategory.FOOD);
        } else if (category.matches(".*(environ|seasonal|insect|animal).*")) {
            allergy.addCategory(AllergyIntoleranceCategory.ENVIRONMENT);
        }
        var reaction = allergy.addReaction();
        if (!line.text(CsvField.REACTION).isEmpty()) {
            reaction.addManifestation().setText(line.text(CsvField.REACTION));
        }
        switch (line.word(CsvField.SEVERITY)) {
            case "" -> {}
            case "mild", "low" -> reaction.setSeverity(AllergyIntoleranceSeverity.MILD);
            case "moderate", "medium" -> reaction.setSeverity(AllergyIntoleranceSeverity.MODERATE);
            case "severe", "high", "anaphylaxis", "life threatening", "life-threatening" ->
                    reaction.setSeverity(AllergyIntoleranceSeverity.SEVERE);
            default -> line.unknown(CsvField.SEVERITY);
        }
        var status = line.word(CsvField.ALLERGY_STATUS);
        if (!status.isEmpty()) {
            allergy.setClinicalStatus(
                    coded(
                            "allergyintolerance-clinical",
                            status.startsWith("act") || status.equals("current")
                                    ? "active"
                                    : "resolved"));
        }
        return AllergyReader.read(line.reading(), allergy).stream().map(CsvRows::fromCsv).toList();
    }

    /** Where it came from is a table, whoever's reader understood it. */
    private static Imported fromCsv(Imported item) {
        if (!(item instanceof Imported.Allergy(var origin, var a))) {
            return item;
        }
        return new Imported.Allergy(
                origin,
                new Allergy(
                        a.id(),
                        a.client(),
                        a.allergyClass(),
                        a.substance(),
                        a.code(),
                        a.reaction(),
                        a.severity(),
                        a.kind(),
                        a.onset(),
                        a.status(),
                        SOURCE,
                        a.verifiedOn(),
                        a.verifiedBy(),
                        a.stamp()));
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding(HL7 + system, code, null));
    }

    static List<Imported> condition(CsvLine line, Reference whose) throws Refused {
        var today = line.reading().run().today();
        var condition = new Condition();
        condition.setSubject(whose);
        var code = new CodeableConcept().setText(line.text(CsvField.CONDITION));
        var written = line.text(CsvField.CODE).toUpperCase(Locale.ROOT);
        if (!written.isEmpty()) {
            code.addCoding(new Coding(Coded.ICD10CM, written, null));
        }
        condition.setCode(code);
        line.day(CsvField.ONSET, today)
                .ifPresent(day -> condition.setOnset(new DateTimeType(day.toString())));
        var resolved = line.day(CsvField.RESOLVED, today);
        resolved.ifPresent(day -> condition.setAbatement(new DateTimeType(day.toString())));
        var status = line.word(CsvField.CONDITION_STATUS);
        if (!status.isEmpty()) {
            condition.setClinicalStatus(
                    coded(
                            "condition-clinical",
                            switch (status) {
                                case "active", "a", "current", "chronic" -> "active";
                                case "inactive", "remission" -> "inactive";
                                case "resolved", "r", "closed", "healed" -> "resolved";
                                default -> "other";
                            }));
        }
        return ConditionReader.read(line.reading(), condition).map(List::of).orElse(List.of());
    }

    static List<Imported> policy(CsvLine line, ClientId client) throws Refused {
        var reading = line.reading();
        var horizon = Dates.horizon(reading.run().today());
        LocalDate from = line.day(CsvField.EFFECTIVE, horizon).orElse(null);
        LocalDate until = line.day(CsvField.EXPIRES, horizon).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            reading.leaves("expires", "coverage.period");
            until = null;
        }
        var phone = line.text(CsvField.PAYER_PHONE);
        return List.of(
                new Imported.Policy(
                        reading.origin(),
                        new Policy(
                                reading.id(""),
                                1,
                                client,
                                rank(line),
                                reading.required("payer", line.text(CsvField.PAYER), 255),
                                "",
                                new Policy.Numbers(
                                        reading.line(
                                                "policyNumber",
                                                line.text(CsvField.POLICY_NUMBER),
                                                60),
                                        reading.line(
                                                "groupNumber",
                                                line.text(CsvField.GROUP_NUMBER),
                                                100),
                                        "",
                                        ""),
                                new Policy.Subscriber(
                                        reading.line(
                                                "subscriber", line.text(CsvField.SUBSCRIBER), 255),
                                        "",
                                        null),
                                new Policy.Reach(
                                        Optional.of(phone)
                                                .filter(p -> Phone.parse(p).isPresent())
                                                .map(Phone::tidy)
                                                .orElse(""),
                                        "",
                                        ""),
                                from,
                                until,
                                Policy.Amounts.NONE,
                                Policy.Pharmacy.NONE,
                                Policy.Verified.NEVER,
                                "")));
    }

    private static Policy.Rank rank(CsvLine line) {
        return switch (line.word(CsvField.RANK)) {
            case "2", "secondary", "second" -> Policy.Rank.SECONDARY;
            case "3", "tertiary", "third" -> Policy.Rank.TERTIARY;
            default -> Policy.Rank.PRIMARY;
        };
    }
}
