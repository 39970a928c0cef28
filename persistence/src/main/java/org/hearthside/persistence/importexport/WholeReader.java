package org.hearthside.persistence.importexport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Removal;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.core.importexport.PutAway;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.stays.Stay;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an export of Hearthside wrote: the record itself, as long as nobody changed the
 * resource on its way. The rules that keep a record sound hold here too, because a file can be
 * written by anyone.
 */
final class WholeReader {
    static final String PERSON = "person";
    static final String CONTACT = "contact";
    static final String ALLERGY = "allergy";
    static final String ANSWER = "allergy-answer";
    static final String CONDITION = "condition";
    static final String CODE_STATUS = "code-status";
    static final String FACT = "care-fact";
    static final String ORDER = "order";
    static final String IMMUNIZATION = "immunization";
    static final String VITAL = "vital";
    static final String LAB = "lab";
    static final String POLICY = "policy";
    static final String STAY = "stay";
    static final String HISTORY = "history";
    static final String CHANGE = "change";

    /** Taken off the list: under a name of its own, so that nobody takes it for one that counts. */
    static final String OFF_CONTACT = "removed-contact";

    static final String OFF_POLICY = "removed-policy";
    static final String REMOVAL = "removal";
    static final String LISTING = "directory-entry";

    private static final Map<String, Class<? extends Record>> TYPES = types();

    private final Reading reading;
    private final DomainResource resource;

    private WholeReader(Reading reading, DomainResource resource) {
        this.reading = reading;
        this.resource = resource;
    }

    /** What stands alone, in the order in which it is read. */
    private static Map<String, Class<? extends Record>> types() {
        var types = new LinkedHashMap<String, Class<? extends Record>>();
        types.put(ALLERGY, Allergy.class);
        types.put(ANSWER, AllergyAnswer.class);
        types.put(CONDITION, Condition.class);
        types.put(CODE_STATUS, CodeStatus.class);
        types.put(FACT, CareFact.class);
        types.put(IMMUNIZATION, Immunization.class);
        types.put(VITAL, Vital.class);
        types.put(LAB, LabResult.class);
        types.put(ORDER, MedicationOrder.class);
        types.put(POLICY, Policy.class);
        types.put(HISTORY, PastEntry.class);
        types.put(STAY, Stay.class);
        return types;
    }

    /** The person in it; empty when the resource is to be read as any other. */
    static Optional<Imported.Person> person(Reading reading, DomainResource resource)
            throws Refused {
        if (!counts(reading, resource)) {
            return Optional.empty();
        }
        var found = Whole.all(resource, PERSON);
        if (found.size() != 1) {
            return Optional.empty();
        }
        var id = new ClientId(reading.personId());
        var content =
                found.getFirst()
                        .as(Imported.Person.Content.class, id.value(), id, reading.run().stamp());
        var number =
                resource instanceof Patient patient
                        ? new Identifiers(reading, patient.getIdentifier()).clientNumber()
                        : "";
        return Optional.of(new Imported.Person(reading.origin(), id, content, number));
    }

    /** The records in it; empty when the resource is to be read as any other. */
    static Optional<List<Imported>> read(Reading reading, DomainResource resource) throws Refused {
        if (!counts(reading, resource)) {
            return Optional.empty();
        }
        return Optional.of(new WholeReader(reading, resource).read());
    }

    private static boolean counts(Reading reading, DomainResource resource) throws Refused {
        if (!Whole.isOurs(resource)) {
            return false;
        }
        if (Whole.isUntouched(resource)) {
            return true;
        }
        if (!Mapping.isReadAnyway(resource)) {
            throw reading.refusal("extension", "whole.changed");
        }
        reading.leaves("extension", "whole.changed.readAnyway");
        return false;
    }

    private List<Imported> read() throws Refused {
        var client = reading.person("subject", whose());
        var all = new ArrayList<Imported>();
        for (var found : Whole.all(resource, CONTACT)) {
            all.add(
                    new Imported.Contact(
                            part(found),
                            make(found, org.hearthside.core.contacts.Contact.class, client),
                            listing(found, client),
                            ""));
        }
        for (var found : Whole.all(resource, OFF_CONTACT)) {
            all.add(
                    new Imported.Contact(
                            part(found),
                            make(found, org.hearthside.core.contacts.Contact.class, client),
                            listing(found, client),
                            why(found, client)));
        }
        for (var found : Whole.all(resource, OFF_POLICY)) {
            all.add(
                    new Imported.Policy(
                            part(found), make(found, Policy.class, client), why(found, client)));
        }
        for (var type : TYPES.entrySet()) {
            for (var found : Whole.all(resource, type.getKey())) {
                var content = make(found, type.getValue(), client);
                all.add(WholeChecks.sound(reading, part(found), content));
            }
        }
        for (var found : Whole.all(resource, WholePapers.CALL)) {
            if (resource instanceof Communication there) {
                var call = make(found, ContactCall.class, client);
                all.add(WholePapers.call(reading, there, call));
            }
        }
        for (var found : Whole.all(resource, CHANGE)) {
            var change = make(found, PastChange.class, client);
            all.add(WholePapers.changed(part(found), change, whose()));
        }
        for (var found : Whole.all(resource, WholePapers.DOCUMENT)) {
            if (resource instanceof DocumentReference there) {
                var paper = make(found, SentPaper.class, client);
                all.add(WholePapers.document(reading, there, paper, null));
            }
        }
        for (var found : Whole.all(resource, WholePapers.OLD_DOCUMENT)) {
            var why = Whole.all(resource, WholePapers.PUT_AWAY);
            if (resource instanceof DocumentReference there && why.size() == 1) {
                var paper = make(found, SentPaper.class, client);
                var old = make(why.getFirst(), PutAway.class, client);
                all.add(WholePapers.document(reading, there, paper, old));
            }
        }
        return all;
    }

    /** The entry of the directory that a contact follows; absent when none. */
    private @Nullable Listing listing(Whole.Found contact, ClientId client) throws Refused {
        for (var found : Whole.all(resource, LISTING)) {
            if (found.id().equals(contact.id())) {
                return make(found, Listing.class, client);
            }
        }
        return null;
    }

    /** Why it was taken off the list; without a reason it would count again. */
    private String why(Whole.Found off, ClientId client) throws Refused {
        for (var found : Whole.all(resource, REMOVAL)) {
            if (found.id().equals(off.id())) {
                var reason = make(found, Removal.class, client).reason();
                if (!reason.isBlank() && reason.length() <= 500) {
                    return reason;
                }
            }
        }
        throw reading.refusal("extension", "whole.unreadable");
    }

    private <R extends Record> R make(Whole.Found found, Class<R> type, ClientId client)
            throws Refused {
        try {
            return found.as(type, reading.id(part(found)), client, reading.run().stamp());
        } catch (IllegalArgumentException e) {
            throw reading.refusal("extension", "whole.unreadable");
        }
    }

    /** Several contacts or changes stand in one resource; each is known again by its id. */
    private Origin part(Whole.Found found) {
        return resource instanceof CareTeam || resource instanceof Provenance
                ? reading.origin().part(UUID.fromString(found.id()).toString())
                : reading.origin();
    }

    private Reference whose() {
        return switch (resource) {
            case RelatedPerson r -> r.getPatient();
            case CareTeam t -> t.getSubject();
            case AllergyIntolerance a -> a.getPatient();
            case org.hl7.fhir.r4.model.Condition c -> c.getSubject();
            case Observation o -> o.getSubject();
            case org.hl7.fhir.r4.model.Immunization i -> i.getPatient();
            case MedicationRequest m -> m.getSubject();
            case Coverage c -> c.getBeneficiary();
            case Encounter e -> e.getSubject();
            case Basic b -> b.getSubject();
            case Communication c -> c.getSubject();
            case DocumentReference d -> d.getSubject();
            case Provenance p -> subject(p);
            default -> new Reference();
        };
    }

    private static Reference subject(Provenance there) {
        var said = there.getExtensionByUrl(ChangeWriter.SUBJECT);
        return said != null && said.getValue() instanceof Reference person
                ? person
                : new Reference();
    }
}
