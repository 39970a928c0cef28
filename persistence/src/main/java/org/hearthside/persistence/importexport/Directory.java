package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Practitioners, organizations and medicines: read for the names and phones of contacts, orders and
 * policies. Nothing of them is kept as a record of its own: staff, houses and the formulary are set
 * up here.
 */
final class Directory {
    /** Types that are read for this. */
    static final Set<String> TYPES =
            Set.of("Practitioner", "PractitionerRole", "Organization", "Medication");

    private Directory() {}

    /** What is worth remembering of the resource; empty for other types. */
    static Optional<Listed> of(Resource resource, LocalDate today) {
        return switch (resource) {
            case Practitioner p -> Optional.of(practitioner(p, today));
            case PractitionerRole r -> Optional.of(role(r, today));
            case Organization o -> Optional.of(organization(o, today));
            case Medication m -> Optional.of(medicine(m));
            default -> Optional.empty();
        };
    }

    private static Listed practitioner(Practitioner p, LocalDate today) {
        var name = HumanNames.current(p.getName(), today);
        var telecoms = Telecoms.of(p.getTelecom(), today);
        var credential =
                p.getQualification().stream()
                        .map(q -> Coded.codeOf(q.getCode(), "v2-0360"))
                        .filter(c -> c.matches("[A-Z]{2,4}"))
                        .findFirst()
                        .orElseGet(() -> suffix(name));
        return new Listed.Practitioner(
                HumanNames.given(name),
                HumanNames.familyOrText(name),
                credential,
                telecoms.phone(),
                telecoms.fax(),
                telecoms.email());
    }

    private static String suffix(HumanName name) {
        return name.getSuffix().stream()
                .map(StringType::getValue)
                .filter(s -> s != null && !s.isBlank())
                .map(Reading::sound)
                .collect(Collectors.joining(", "));
    }

    private static Listed role(PractitionerRole role, LocalDate today) {
        var telecoms = Telecoms.of(role.getTelecom(), today);
        var specialty = Coded.texts(role.getSpecialty());
        return new Listed.Role(
                role.hasPractitioner() ? role.getPractitioner() : null,
                role.hasOrganization() ? role.getOrganization() : null,
                specialty.isEmpty() ? Coded.texts(role.getCode()) : specialty,
                telecoms.phone(),
                telecoms.fax());
    }

    private static Listed organization(Organization o, LocalDate today) {
        var telecoms = Telecoms.of(o.getTelecom(), today);
        return new Listed.Organization(
                o.hasName() ? Reading.sound(o.getName()).strip() : "",
                telecoms.phone(),
                telecoms.fax(),
                oneLine(o.getAddressFirstRep()));
    }

    private static Listed medicine(Medication m) {
        var ingredients =
                m.getIngredient().stream()
                        .filter(i -> i.getItem() instanceof CodeableConcept)
                        .map(i -> Coded.text((CodeableConcept) i.getItem()))
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" / "));
        var strengths =
                m.getIngredient().stream()
                        .map(i -> Amounts.words(i.getStrength()))
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" / "));
        return new Listed.Medicine(
                Coded.text(m.getCode()),
                Coded.code(m.getCode(), Coded.RXNORM, "http://hl7.org/fhir/sid/ndc"),
                Coded.text(m.getForm()),
                ingredients,
                strengths);
    }

    /** A postal address on one line. */
    static String oneLine(Address address) {
        if (address.hasText()) {
            return Reading.sound(address.getText()).strip();
        }
        var parts = new java.util.ArrayList<String>();
        address.getLine().forEach(l -> parts.add(Reading.sound(l.getValue())));
        parts.add(Reading.sound(address.getCity()));
        var state = Reading.sound(address.getState());
        var code = Reading.sound(address.getPostalCode());
        parts.add((state + " " + code).strip());
        return parts.stream().filter(p -> !p.isBlank()).collect(Collectors.joining(", "));
    }
}
