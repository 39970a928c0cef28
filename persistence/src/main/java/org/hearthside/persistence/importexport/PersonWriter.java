package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/** The person and whom to call, as FHIR. */
final class PersonWriter {
    private static final String STANDARD = "http://hl7.org/fhir/StructureDefinition/";
    private static final String ROLE = Fhir.TERMS + "v3-RoleCode";

    private PersonWriter() {}

    static Patient patient(Dossier dossier) {
        var client = dossier.client();
        var d = client.demographics();
        var patient = new Patient();
        patient.setId(client.id().value().toString());
        patient.addIdentifier(
                new Identifier()
                        .setType(Fhir.words("Client number"))
                        .setSystem(Whole.BASE + "client-number")
                        .setValue(client.number().text()));
        if (!d.mrn().isEmpty()) {
            patient.addIdentifier(
                    new Identifier()
                            .setType(Fhir.concept(Fhir.TERMS + "v2-0203", "MR"))
                            .setSystem(Whole.BASE + "mrn")
                            .setValue(d.mrn()));
        }
        patient.setActive(
                client.status() == ClientStatus.ACTIVE || client.status() == ClientStatus.ON_HOLD);
        if (client.status() == ClientStatus.DECEASED) {
            patient.setDeceased(new BooleanType(true));
        }
        names(patient, d);
        birth(patient, d);
        patient.setGender(gender(d));
        if (!d.phone().isEmpty()) {
            patient.addTelecom(Fhir.telecom(ContactPointSystem.PHONE, d.phone()));
        }
        if (!d.email().isEmpty()) {
            patient.addTelecom(Fhir.telecom(ContactPointSystem.EMAIL, d.email()));
        }
        if (!d.address().isEmpty()) {
            patient.addAddress(Fhir.address(d.address()));
        }
        languages(patient, d.language());
        if (!d.religion().isEmpty()) {
            patient.addExtension(STANDARD + "patient-religion", Fhir.words(d.religion()));
        }
        patient.setManagingOrganization(Fhir.to(dossier.organization().id()));
        Whole.put(
                patient,
                WholeReader.PERSON,
                client.id().value(),
                new Imported.Person.Content(
                        d, client.status(), client.admittedOn(), client.dischargedOn(), ""));
        return Whole.sealed(patient);
    }

    private static void names(Patient patient, Demographics d) {
        var names = d.names();
        var official = new HumanName().setUse(NameUse.OFFICIAL).setFamily(names.last());
        official.addGiven(names.first());
        if (!names.middle().isEmpty()) {
            official.addGiven(names.middle());
        }
        patient.addName(official);
        if (!names.preferred().isEmpty()) {
            patient.addName(new HumanName().setUse(NameUse.NICKNAME).addGiven(names.preferred()));
        }
        if (!names.nativeName().isEmpty()) {
            var own = new HumanName().setUse(NameUse.USUAL).setText(names.nativeName());
            if (!names.nativeLanguage().isEmpty()) {
                own.addExtension(STANDARD + "language", new CodeType(names.nativeLanguage()));
            }
            patient.addName(own);
        }
    }

    /** Of an estimated birth date no more than the year is told as a fact. */
    private static void birth(Patient patient, Demographics d) {
        var born = d.birthDate();
        if (born != null) {
            patient.setBirthDateElement(
                    new DateType(
                            d.birthDateEstimated()
                                    ? Integer.toString(born.getYear())
                                    : born.toString()));
        }
    }

    private static AdministrativeGender gender(Demographics d) {
        return switch (d.gender()) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
            case PREFER_NOT_TO_SAY, NOT_RECORDED -> AdministrativeGender.UNKNOWN;
        };
    }

    private static void languages(Patient patient, Demographics.Language language) {
        for (var spoken : language.spoken().split(",")) {
            if (!spoken.isBlank()) {
                patient.addCommunication().setLanguage(Fhir.words(spoken.strip()));
            }
        }
        if (language.interpreterNeeded() != null) {
            patient.addExtension(
                    STANDARD + "patient-interpreterRequired",
                    new BooleanType(language.interpreterNeeded()));
        }
    }

    /**
     * People close to the person, those who treat them, and the team that ties the latter to them.
     */
    static List<DomainResource> contacts(Dossier dossier) {
        var all = new ArrayList<DomainResource>();
        var patient = dossier.client().id().value();
        var team = new CareTeam();
        team.setId(WholePapers.team(patient).toString());
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE).setSubject(Fhir.to(patient));
        var off = dossier.off();
        for (var contact :
                Stream.concat(dossier.contacts().stream(), off.contacts().stream()).toList()) {
            if (!contact.type().isProvider()) {
                all.add(related(dossier, contact, Fhir.to(patient)));
                continue;
            }
            all.add(provider(contact));
            var member =
                    team.addParticipant()
                            .addRole(Fhir.words(words(contact)))
                            .setMember(Fhir.to(contact.id()));
            if (off.holds(contact.id())) {
                member.getPeriod().setEndElement(Fhir.at(off.removal(contact.id()).by().at()));
            }
            put(team, dossier, contact);
        }
        if (team.hasParticipant()) {
            all.add(Whole.sealed(team));
        }
        return all;
    }

    /** The contact, and the entry of the directory that it follows. */
    private static void put(DomainResource resource, Dossier dossier, Contact contact) {
        if (dossier.off().holds(contact.id())) {
            var why = dossier.off().removal(contact.id());
            Whole.put(resource, WholeReader.OFF_CONTACT, contact.id(), contact);
            Whole.put(resource, WholeReader.REMOVAL, contact.id(), why);
        } else {
            Whole.put(resource, WholeReader.CONTACT, contact.id(), contact);
        }
        var listing = dossier.listings().get(contact.id());
        if (listing != null) {
            Whole.put(resource, WholeReader.LISTING, contact.id(), listing);
        }
    }

    private static RelatedPerson related(Dossier dossier, Contact contact, Reference patient) {
        var person = new RelatedPerson();
        person.setId(contact.id().toString());
        if (dossier.off().holds(contact.id())) {
            person.setActive(false);
        }
        person.setPatient(patient);
        person.addName(name(contact));
        telecoms(contact).forEach(person::addTelecom);
        if (!contact.address().isEmpty()) {
            person.addAddress().setText(contact.address());
        }
        if (!contact.language().isEmpty()) {
            person.addCommunication().setLanguage(Fhir.words(contact.language()));
        }
        person.addRelationship(relationship(contact));
        put(person, dossier, contact);
        return Whole.sealed(person);
    }

    private static org.hl7.fhir.r4.model.CodeableConcept relationship(Contact contact) {
        var concept =
                switch (contact.type()) {
                    case GUARDIAN -> Fhir.concept(ROLE, "GUARD");
                    case POWER_OF_ATTORNEY -> Fhir.concept(ROLE, "POWATT");
                    case HEALTH_CARE_PROXY -> Fhir.concept(ROLE, "HPOWATT");
                    case EMERGENCY -> Fhir.concept(Fhir.TERMS + "v2-0131", "C");
                    case FAMILY -> Fhir.concept(ROLE, "FAMMEMB");
                    case PRIMARY, PHYSICIAN, SPECIALIST, DENTIST, PHARMACY, CASE_MANAGER, OTHER ->
                            new org.hl7.fhir.r4.model.CodeableConcept();
                };
        return concept.setText(words(contact));
    }

    private static String words(Contact contact) {
        var type = org.hearthside.core.common.Words.of(contact.type());
        return contact.relationship().isEmpty() ? type : contact.relationship();
    }

    private static DomainResource provider(Contact contact) {
        if (contact.first().isEmpty() && contact.last().isEmpty()) {
            var place = new Organization();
            place.setId(contact.id().toString());
            place.setName(contact.organization());
            telecoms(contact).forEach(place::addTelecom);
            if (!contact.address().isEmpty()) {
                place.addAddress().setText(contact.address());
            }
            return place;
        }
        var practitioner = new Practitioner();
        practitioner.setId(contact.id().toString());
        practitioner.addName(name(contact));
        telecoms(contact).forEach(practitioner::addTelecom);
        if (!contact.address().isEmpty()) {
            practitioner.addAddress().setText(contact.address());
        }
        if (!contact.specialty().isEmpty()) {
            practitioner.addQualification().setCode(Fhir.words(contact.specialty()));
        }
        return practitioner;
    }

    private static HumanName name(Contact contact) {
        var name = new HumanName();
        if (!contact.last().isEmpty()) {
            name.setFamily(contact.last());
        }
        if (!contact.first().isEmpty()) {
            name.addGiven(contact.first());
        }
        return name.setText(contact.displayName());
    }

    private static List<ContactPoint> telecoms(Contact contact) {
        var all = new ArrayList<ContactPoint>();
        var phones = contact.phones();
        for (var phone : List.of(phones.main(), phones.second(), phones.afterHours())) {
            if (!phone.isEmpty()) {
                all.add(Fhir.telecom(ContactPointSystem.PHONE, phone));
            }
        }
        if (!phones.fax().isEmpty()) {
            all.add(Fhir.telecom(ContactPointSystem.FAX, phones.fax()));
        }
        if (!contact.email().isEmpty()) {
            all.add(Fhir.telecom(ContactPointSystem.EMAIL, contact.email()));
        }
        return all;
    }
}
