package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Phone;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactRules;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/**
 * RelatedPerson, the contacts within a Patient, and the general practitioner: whom to call. What a
 * contact may decide is never inferred: a source that calls someone guardian does not show the
 * paper.
 */
final class ContactReader {
    private static final Set<String> FAMILY =
            Set.copyOf(
                    List.of(
                            ("FAMMEMB CHILD CHLDADOPT DAUADOPT SONADOPT CHLDFOST DAUFOST SONFOST DAUC DAU"
                                            + " STPDAU NCHILD SON SONC STPSON STPCHLD EXT AUNT MAUNT PAUNT"
                                            + " UNCLE MUNCLE PUNCLE COUSN MCOUSN PCOUSN GGRPRN GGRFTH GGRMTH"
                                            + " GRNDCHILD GRNDDAU GRNDSON GRPRN GRFTH GRMTH INLAW CHLDINLAW"
                                            + " DAUINLAW SONINLAW PRNINLAW FTHINLAW MTHINLAW SIBINLAW"
                                            + " BROINLAW SISINLAW NIENEPH NEPHEW NIECE PRN ADOPTP ADOPTF"
                                            + " ADOPTM FTH FTHFOST NFTH STPFTH MTH GESTM MTHFOST NMTH STPMTH"
                                            + " PRNFOST STPPRN SIB BRO HBRO NBRO TWINBRO STPBRO HSIB NSIB"
                                            + " HSIS NSIS SIS TWINSIS STPSIS TWIN SIGOTHR DOMPART SPS HUSB"
                                            + " WIFE NOK SPO DOM CHD GCH NCH SCH FCH PAR N")
                                    .split(" ", -1)));

    private static final List<Map.Entry<String, ContactType>> WORDS =
            List.of(
                    Map.entry(
                            "health ?care proxy|health ?care agent", ContactType.HEALTH_CARE_PROXY),
                    Map.entry("power of attorney", ContactType.POWER_OF_ATTORNEY),
                    Map.entry("guardian|conservator", ContactType.GUARDIAN),
                    Map.entry("emergency", ContactType.EMERGENCY),
                    Map.entry("case ?manager|care ?coordinator", ContactType.CASE_MANAGER),
                    Map.entry(
                            "next of kin|mother|father|parent|sister|brother|sibling|daughter|son"
                                    + "|wife|husband|spouse|aunt|uncle|niece|nephew|cousin|partner"
                                    + "|grand(?:mother|father|son|daughter|child)",
                            ContactType.FAMILY));

    private ContactReader() {}

    /** A RelatedPerson; empty when it is no contact any more. */
    static Optional<Imported> read(Reading reading, RelatedPerson person) throws Refused {
        var client = reading.person("patient", person.getPatient());
        if ((person.hasActive() && !person.getActive())
                || When.isOver(person.getPeriod(), reading.run().today())) {
            reading.skipped("no longer");
            return Optional.empty();
        }
        var name = HumanNames.current(person.getName(), reading.run().today());
        var language =
                person.getCommunication().stream()
                        .map(c -> Coded.text(c.getLanguage()))
                        .findFirst()
                        .orElse("");
        var draft =
                draft(
                        reading.id(""),
                        client,
                        type(person.getRelationship()),
                        HumanNames.given(name),
                        HumanNames.familyOrText(name),
                        "",
                        Coded.texts(person.getRelationship()),
                        Telecoms.of(person.getTelecom(), reading.run().today()),
                        Directory.oneLine(person.getAddressFirstRep()),
                        language);
        return Optional.of(new Imported.Contact(reading.origin(), check(reading, "name", draft)));
    }

    /** The contacts within a Patient. */
    static List<Imported> read(Reading reading, Patient patient, ClientId client) {
        var contacts = new ArrayList<Imported>();
        for (var contact : patient.getContact()) {
            if (When.isOver(contact.getPeriod(), reading.run().today())) {
                reading.leftOut("contact (no longer)");
                continue;
            }
            add(contacts, reading, "contact", inPatient(contact, client, reading.run().today()));
        }
        return contacts;
    }

    /** The general practitioners of a Patient, once all practitioners of all files are known. */
    static List<Imported> practitioners(
            Reading reading, List<Reference> references, ClientId client) {
        var contacts = new ArrayList<Imported>();
        for (var reference : references) {
            practitioner(reading, reference, client)
                    .ifPresentOrElse(
                            d -> add(contacts, reading, "generalPractitioner", d),
                            () -> reading.leaves("generalPractitioner", "reference.unknownOther"));
        }
        return contacts;
    }

    private static void add(
            List<Imported> contacts, Reading reading, String element, Contact draft) {
        // known again by name and role, not by its place in the list, which may change
        var name = draft.type() + "/" + draft.first() + "/" + draft.last() + draft.organization();
        var part =
                element
                        + "-"
                        + UUID.nameUUIDFromBytes(
                                name.toLowerCase(Locale.ROOT)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var origin = reading.origin().part(part);
        if (contacts.stream().anyMatch(c -> c.origin().equals(origin))) {
            return;
        }
        try {
            var checked = check(reading, element, draft);
            contacts.add(new Imported.Contact(origin, as(checked, reading.id(origin), 1)));
        } catch (Refused e) {
            reading.loses(e.element(), e.reason());
        }
    }

    private static Contact inPatient(ContactComponent contact, ClientId client, LocalDate today) {
        var name = contact.getName();
        return draft(
                new UUID(0, 0),
                client,
                type(contact.getRelationship()),
                HumanNames.given(name),
                HumanNames.familyOrText(name),
                contact.getOrganization().hasDisplay()
                        ? contact.getOrganization().getDisplay()
                        : "",
                Coded.texts(contact.getRelationship()),
                Telecoms.of(contact.getTelecom(), today),
                Directory.oneLine(contact.getAddress()),
                "");
    }

    private static Optional<Contact> practitioner(
            Reading reading, Reference reference, ClientId client) {
        return Provider.of(reading, reference)
                .map(p ->
                        draft(
                                new UUID(0, 0),
                                client,
                                ContactType.PHYSICIAN,
                                p.first(),
                                p.last(),
                                p.organization(),
                                "",
                                new Telecoms(
                                        p.phone().isEmpty() ? List.of() : List.of(p.phone()),
                                        p.fax().isEmpty() ? List.of() : List.of(p.fax()),
                                        List.of()),
                                p.address(),
                                ""));
    }

    static Contact draft(
            UUID id,
            ClientId client,
            ContactType type,
            String first,
            String last,
            String organization,
            String relationship,
            Telecoms telecoms,
            String address,
            String language) {
        return new Contact(
                id,
                1,
                client,
                type,
                false,
                0,
                Reading.sound(first),
                Reading.sound(last),
                Reading.sound(organization),
                Reading.sound(relationship),
                "",
                new Contact.Phones(telecoms.phone(), telecoms.secondPhone(), "", telecoms.fax()),
                telecoms.email(),
                address,
                Reading.sound(language),
                "",
                Authority.NONE,
                false,
                "",
                null);
    }

    static ContactType type(List<CodeableConcept> relationships) {
        var found = Set.copyOf(relationships.stream().map(ContactReader::type).toList());
        for (var type :
                List.of(
                        ContactType.HEALTH_CARE_PROXY,
                        ContactType.POWER_OF_ATTORNEY,
                        ContactType.GUARDIAN,
                        ContactType.EMERGENCY,
                        ContactType.CASE_MANAGER,
                        ContactType.FAMILY)) {
            if (found.contains(type)) {
                return type;
            }
        }
        return ContactType.OTHER;
    }

    private static ContactType type(CodeableConcept relationship) {
        if (Coded.hasHl7(relationship, Set.of("HPOWATT"))) {
            return ContactType.HEALTH_CARE_PROXY;
        }
        if (Coded.hasHl7(relationship, Set.of("DPOWATT", "POWATT", "SPOWATT"))) {
            return ContactType.POWER_OF_ATTORNEY;
        }
        if (Coded.hasHl7(relationship, Set.of("GUARD", "GRD"))) {
            return ContactType.GUARDIAN;
        }
        if (Coded.hasHl7(relationship, Set.of("C", "ECON", "EMC"))) {
            return ContactType.EMERGENCY;
        }
        if (Coded.hasHl7(relationship, FAMILY)) {
            return ContactType.FAMILY;
        }
        var text = Coded.text(relationship).toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(w -> text.matches(".*\\b(" + w.getKey() + ")\\b.*"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ContactType.OTHER);
    }

    /**
     * The contact as it may be kept. A phone that is none in our eyes may still be read by a human
     * who has to call: it goes into the notes, word for word.
     */
    static Contact check(Reading reading, String element, Contact draft) throws Refused {
        var c = ContactRules.tidy(named(draft));
        var phones = c.phones();
        var notes = new ArrayList<String>();
        var main = phone(reading, element, phones.main(), notes);
        var second = phone(reading, element, phones.second(), notes);
        var fax = phone(reading, element, phones.fax(), notes);
        var result =
                new Contact(
                        c.id(),
                        1,
                        c.client(),
                        c.type(),
                        false,
                        0,
                        c.first(),
                        c.last(),
                        c.organization(),
                        reading.line(element + ".relationship", c.relationship(), 100),
                        "",
                        new Contact.Phones(
                                main.isEmpty() ? second : main,
                                main.isEmpty() ? "" : second,
                                "",
                                fax),
                        c.email(),
                        reading.lines(element + ".address", c.address(), 1000),
                        reading.line(element + ".language", c.language(), 100),
                        "",
                        Authority.NONE,
                        false,
                        String.join("\n", notes),
                        null);
        for (var problem :
                ContactRules.check(result, null, reading.run().today(), Entry.IMPORT, false)) {
            if (!problem.field().equals("email")) {
                throw new Refused(element, problem.message());
            }
            reading.leaves(problem);
            result = withoutEmail(result);
        }
        return result;
    }

    /** A number to call is worth keeping though nobody wrote down more than "sister". */
    private static Contact named(Contact c) {
        return c.displayName().isBlank() && !c.phones().none()
                ? copy(c, c.id(), c.version(), c.email(), c.relationship())
                : c;
    }

    private static String phone(
            Reading reading, String element, String written, List<String> notes) {
        if (written.isEmpty() || Phone.parse(written).isPresent()) {
            return written;
        }
        reading.leaves(element + ".telecom", "contact.phoneInNotes");
        notes.add(ImportWords.of("contact.phoneNote", reading.line("telecom", written, 500)));
        return "";
    }

    private static Contact withoutEmail(Contact c) {
        return copy(c, c.id(), c.version(), "", c.last());
    }

    /** The same contact as another row. */
    static Contact as(Contact c, UUID id, long version) {
        return copy(c, id, version, c.email(), c.last());
    }

    private static Contact copy(Contact c, UUID id, long version, String email, String last) {
        return new Contact(
                id,
                version,
                c.client(),
                c.type(),
                c.primary(),
                c.callOrder(),
                c.first(),
                last,
                c.organization(),
                c.relationship(),
                c.specialty(),
                c.phones(),
                email,
                c.address(),
                c.language(),
                c.hours(),
                c.authority(),
                c.doNotContact(),
                c.notes(),
                c.verifiedOn());
    }
}
