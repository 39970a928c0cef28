package org.hearthside.persistence.importexport;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who treats or dispenses, as far as the files say: the practitioner, the place, and how to call.
 *
 * @param first given names; may be empty
 * @param last family name; may be empty
 * @param credential may be empty
 * @param organization may be empty
 * @param specialty may be empty
 * @param phone may be empty
 * @param fax may be empty
 * @param address may be empty
 */
record Provider(
        String first,
        String last,
        String credential,
        String organization,
        String specialty,
        String phone,
        String fax,
        String address) {

    /** Whom the reference means; empty when neither a resource nor a name is there. */
    static Optional<Provider> of(Reading reading, Reference reference) {
        var found =
                reading.run().references().listed(reading, reference).flatMap(l -> of(reading, l));
        if (found.isPresent()) {
            return found;
        }
        if (!reference.hasDisplay() || reference.getDisplay().isBlank()) {
            return Optional.empty();
        }
        var display = Reading.sound(reference.getDisplay()).strip();
        return Optional.of(new Provider("", display, "", "", "", "", "", ""));
    }

    private static Optional<Provider> of(Reading reading, Listed listed) {
        return switch (listed) {
            case Listed.Practitioner p ->
                    Optional.of(
                            new Provider(
                                    p.first(),
                                    p.last(),
                                    p.credential(),
                                    "",
                                    "",
                                    p.phone(),
                                    p.fax(),
                                    ""));
            case Listed.Organization o ->
                    Optional.of(
                            new Provider(
                                    "", "", "", o.name(), "", o.phone(), o.fax(), o.address()));
            case Listed.Role r -> Optional.of(role(reading, r));
            case Listed.Medicine _ -> Optional.empty();
        };
    }

    private static Provider role(Reading reading, Listed.Role role) {
        var who = named(reading, role.practitioner());
        var where = named(reading, role.organization());
        var organization = where.organization.isEmpty() ? where.last : where.organization;
        return new Provider(
                who.first,
                who.last,
                who.credential,
                organization,
                role.specialty(),
                first(role.phone(), who.phone, where.phone),
                first(role.fax(), who.fax, where.fax),
                where.address);
    }

    private static Provider named(
            Reading reading, @org.jspecify.annotations.Nullable Reference reference) {
        var nobody = new Provider("", "", "", "", "", "", "", "");
        if (reference == null) {
            return nobody;
        }
        // a role that points to a role would lead nowhere: only what it points to itself counts
        var listed = reading.run().references().listed(reading, reference);
        if (listed.isPresent() && listed.get() instanceof Listed.Role) {
            return nobody;
        }
        return of(reading, reference).orElse(nobody);
    }

    private static String first(String... texts) {
        for (var text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Name with credential, else the organization. */
    String printed() {
        var name = (first + " " + last).strip();
        if (name.isEmpty()) {
            return organization;
        }
        return credential.isEmpty() ? name : name + ", " + credential;
    }

    @Override
    public String toString() {
        return "Provider[…]";
    }
}
