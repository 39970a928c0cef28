package org.hearthside.persistence.importexport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.locations.House;
import org.hearthside.core.stays.Stay;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Organization;

/** Where the person lives and who pays, as FHIR. */
final class PlaceWriter {
    private PlaceWriter() {}

    static List<DomainResource> places(Dossier dossier) {
        return Stream.concat(
                        Stream.of((DomainResource) organization(dossier)),
                        dossier.houses().stream().map(PlaceWriter::house))
                .toList();
    }

    private static Organization organization(Dossier dossier) {
        var ours = dossier.organization();
        var there = new Organization();
        there.setId(ours.id().toString());
        there.setName(ours.name());
        if (!ours.phone24h().isEmpty()) {
            there.addTelecom(Fhir.telecom(ContactPointSystem.PHONE, ours.phone24h()));
        }
        if (!ours.address().isEmpty()) {
            there.addAddress(Fhir.address(ours.address()));
        }
        return there;
    }

    private static Location house(House house) {
        var there = new Location();
        there.setId(house.id().toString());
        there.setName(house.name());
        there.setStatus(
                house.active() ? Location.LocationStatus.ACTIVE : Location.LocationStatus.INACTIVE);
        for (var phone : List.of(house.phone(), house.phone24h())) {
            if (!phone.isEmpty()) {
                there.addTelecom(Fhir.telecom(ContactPointSystem.PHONE, phone));
            }
        }
        if (!house.address().isEmpty()) {
            there.setAddress(Fhir.address(house.address()));
        }
        return there;
    }

    static List<Encounter> stays(Dossier dossier) {
        return dossier.stays().stream().map(s -> stay(dossier, s)).toList();
    }

    private static Encounter stay(Dossier dossier, Stay stay) {
        var there = new Encounter();
        there.setId(stay.id().toString());
        var ended = stay.endedAt();
        there.setStatus(
                ended == null
                        ? Encounter.EncounterStatus.INPROGRESS
                        : Encounter.EncounterStatus.FINISHED);
        there.setClass_(
                new Coding()
                        .setSystem(Fhir.OURS)
                        .setCode("residential-stay")
                        .setDisplay("Residential stay"));
        there.setSubject(Fhir.to(dossier.client().id().value()));
        there.getPeriod().setStartElement(Fhir.at(stay.startedAt()));
        if (ended != null) {
            there.getPeriod().setEndElement(Fhir.at(ended));
        }
        if (!stay.reason().isEmpty()) {
            there.addReasonCode(Fhir.words(stay.reason()));
        }
        there.addLocation().setLocation(Fhir.to(stay.house()).setDisplay(stay.place()));
        there.setServiceProvider(Fhir.to(dossier.organization().id()));
        Whole.put(there, WholeReader.STAY, stay.id(), stay);
        return Whole.sealed(there);
    }

    static List<Coverage> policies(Dossier dossier) {
        return Stream.concat(dossier.policies().stream(), dossier.off().policies().stream())
                .map(p -> policy(dossier, p))
                .toList();
    }

    private static Coverage policy(Dossier dossier, Policy policy) {
        boolean off = dossier.off().holds(policy.id());
        var there = new Coverage();
        there.setId(policy.id().toString());
        // one that ended has its last day; one that was taken off the list was wrong
        there.setStatus(
                off ? Coverage.CoverageStatus.ENTEREDINERROR : Coverage.CoverageStatus.ACTIVE);
        there.setBeneficiary(Fhir.to(policy.client().value()));
        there.addPayor(
                Fhir.named(
                        Stream.of(policy.payer(), policy.reach().phone())
                                .filter(w -> !w.isEmpty())
                                .collect(Collectors.joining(", "))));
        if (!policy.payerType().isEmpty()) {
            there.setType(Fhir.words(policy.payerType()));
        }
        there.setSubscriberId(Fhir.orNull(policy.numbers().policy()));
        if (!policy.subscriber().name().isEmpty()) {
            there.setSubscriber(Fhir.named(policy.subscriber().name()));
        }
        if (!policy.subscriber().relationship().isEmpty()) {
            there.setRelationship(Fhir.words(policy.subscriber().relationship()));
        }
        if (!policy.numbers().group().isEmpty()) {
            there.addClass_()
                    .setType(Fhir.concept(Fhir.TERMS + "coverage-class", "group"))
                    .setValue(policy.numbers().group());
        }
        if (policy.effective() != null) {
            there.getPeriod().setStartElement(Fhir.day(policy.effective()));
        }
        if (policy.expires() != null) {
            there.getPeriod().setEndElement(Fhir.day(policy.expires()));
        }
        var copay = policy.amounts().copay();
        if (copay != null) {
            there.addCostToBeneficiary()
                    .setType(Fhir.concept(Fhir.TERMS + "coverage-copay-type", "gpvisit"))
                    .setValue(new Money().setValue(copay).setCurrency("USD"));
        }
        there.setOrder(
                switch (policy.rank()) {
                    case PRIMARY -> 1;
                    case SECONDARY -> 2;
                    case TERTIARY -> 3;
                });
        if (off) {
            var why = dossier.off().removal(policy.id());
            Whole.put(there, WholeReader.OFF_POLICY, policy.id(), policy);
            Whole.put(there, WholeReader.REMOVAL, policy.id(), why);
        } else {
            Whole.put(there, WholeReader.POLICY, policy.id(), policy);
        }
        return Whole.sealed(there);
    }
}
