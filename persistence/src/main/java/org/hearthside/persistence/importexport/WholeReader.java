package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyRules;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareRules;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.CodeStatusRules;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.OrderStatus;
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
    static final String LISTING = "directory-entry";

    private static final BigDecimal VITAL_LIMIT = new BigDecimal(1_000_000);

    private final Reading reading;
    private final DomainResource resource;

    private WholeReader(Reading reading, DomainResource resource) {
        this.reading = reading;
        this.resource = resource;
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
                            listing(found, client)));
        }
        for (var found : Whole.all(resource, ALLERGY)) {
            var allergy = make(found, Allergy.class, client);
            refuse(
                    AllergyRules.check(allergy, null, today(), Entry.IMPORT).stream()
                            .filter(p -> p.field().equals("substance"))
                            .toList());
            all.add(new Imported.Allergy(part(found), allergy));
        }
        for (var found : Whole.all(resource, ANSWER)) {
            all.add(new Imported.Answer(part(found), make(found, AllergyAnswer.class, client)));
        }
        for (var found : Whole.all(resource, CONDITION)) {
            all.add(new Imported.Condition(part(found), make(found, Condition.class, client)));
        }
        for (var found : Whole.all(resource, CODE_STATUS)) {
            var status = make(found, CodeStatus.class, client);
            refuse(CodeStatusRules.check(status, today(), Entry.IMPORT));
            all.add(new Imported.CodeStatus(part(found), status));
        }
        for (var found : Whole.all(resource, FACT)) {
            var fact = make(found, CareFact.class, client);
            // a review that is overdue is still due
            refuse(CareRules.check(fact, LocalDate.MIN));
            all.add(new Imported.Fact(part(found), fact));
        }
        for (var found : Whole.all(resource, IMMUNIZATION)) {
            all.add(
                    new Imported.Immunization(
                            part(found), make(found, Immunization.class, client)));
        }
        for (var found : Whole.all(resource, VITAL)) {
            all.add(new Imported.Vital(part(found), vital(make(found, Vital.class, client))));
        }
        for (var found : Whole.all(resource, LAB)) {
            all.add(new Imported.Lab(part(found), make(found, LabResult.class, client)));
        }
        for (var found : Whole.all(resource, ORDER)) {
            all.add(
                    new Imported.Order(
                            part(found), order(make(found, MedicationOrder.class, client))));
        }
        for (var found : Whole.all(resource, POLICY)) {
            all.add(new Imported.Policy(part(found), make(found, Policy.class, client)));
        }
        for (var found : Whole.all(resource, HISTORY)) {
            all.add(new Imported.Past(part(found), make(found, PastEntry.class, client)));
        }
        for (var found : Whole.all(resource, STAY)) {
            all.add(new Imported.Stay(part(found), make(found, Stay.class, client)));
        }
        for (var found : Whole.all(resource, WholePapers.CALL)) {
            if (resource instanceof Communication there) {
                var call = make(found, ContactCall.class, client);
                all.add(WholePapers.call(reading, there, call));
            }
        }
        for (var found : Whole.all(resource, WholePapers.DOCUMENT)) {
            if (resource instanceof DocumentReference there) {
                var paper = make(found, SentPaper.class, client);
                all.add(WholePapers.document(reading, there, paper));
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

    private <R extends Record> R make(Whole.Found found, Class<R> type, ClientId client)
            throws Refused {
        try {
            return found.as(type, reading.id(part(found)), client, reading.run().stamp());
        } catch (IllegalArgumentException e) {
            throw reading.refusal("extension", "whole.unreadable");
        }
    }

    /** Several contacts stand in one resource; each is known again by its id. */
    private Origin part(Whole.Found found) {
        return resource instanceof CareTeam
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
            default -> new Reference();
        };
    }

    private Vital vital(Vital vital) throws Refused {
        boolean sane = vital.value().signum() >= 0 && vital.value().compareTo(VITAL_LIMIT) < 0;
        var latest = reading.run().stamp().at().plus(Duration.ofDays(1));
        if (!sane || !VitalKinds.units(vital.kind()).contains(vital.unit())) {
            throw reading.refusal("extension", "vital.unit");
        }
        if (vital.measuredAt().isAfter(latest)) {
            throw reading.refusal("extension", "observation.time");
        }
        return vital;
    }

    /**
     * An order is in force once a nurse has read it: the import of somebody else leaves it open.
     */
    private MedicationOrder order(MedicationOrder order) throws Refused {
        refuse(
                OrderRules.check(order, today(), Entry.IMPORT).stream()
                        .filter(p -> p.field().equals("amount") || p.field().equals("generic"))
                        .toList());
        boolean inForce =
                order.status() == OrderStatus.ACTIVE || order.status() == OrderStatus.HELD;
        if (!inForce || reading.run().verifies()) {
            return order;
        }
        reading.leaves("status", "whole.unverified");
        return order.unverified();
    }

    private LocalDate today() {
        return reading.run().today();
    }

    static void refuse(List<Problem> problems) throws Refused {
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().field(), problems.getFirst().message());
        }
    }
}
