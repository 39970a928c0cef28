package org.hearthside.persistence.importexport;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientRules;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;

/** The numbers by which other systems know a person. None of them is ever logged. */
final class Identifiers {
    private static final Set<String> SSN_SYSTEMS =
            Set.of("http://hl7.org/fhir/sid/us-ssn", "urn:oid:2.16.840.1.113883.4.1");

    private final Reading reading;
    private final List<Identifier> all;

    Identifiers(Reading reading, List<Identifier> all) {
        this.reading = reading;
        this.all =
                all.stream()
                        .filter(i ->
                                i.hasValue() && !When.isOver(i.getPeriod(), reading.run().today()))
                        .filter(i -> i.getUse() != IdentifierUse.OLD)
                        .toList();
    }

    /** The medical record number; empty when none came. */
    String mrn() {
        return all.stream()
                .filter(Identifiers::isMrn)
                .min(Comparator.comparingInt(Identifiers::order))
                .map(i -> Reading.sound(i.getValue()).strip())
                .orElse("");
    }

    private static boolean isMrn(Identifier identifier) {
        var words = identifier.getType().getText();
        return isType(identifier, "MR")
                || (words != null && words.matches("(?i).*(\\bMRN\\b|medical record).*"));
    }

    private static int order(Identifier identifier) {
        return switch (identifier.getUse()) {
            case USUAL -> 0;
            case OFFICIAL -> 1;
            case null -> 2;
            default -> 3;
        };
    }

    /** A number in the form of our client numbers, from an export of ours; empty when none came. */
    String clientNumber() {
        return all.stream()
                .filter(i -> (Whole.BASE + "client-number").equals(i.getSystem()))
                .flatMap(i -> ClientNumber.parse(i.getValue()).stream())
                .map(ClientNumber::text)
                .findFirst()
                .orElse("");
    }

    /** The social security number as nine digits; empty when none came, or none that can be. */
    String ssn() {
        for (var identifier : all) {
            boolean ssn =
                    (identifier.hasSystem() && SSN_SYSTEMS.contains(identifier.getSystem()))
                            || isType(identifier, "SS");
            if (ssn) {
                var typed = identifier.getValue();
                var problems = ClientRules.checkSsn(typed);
                if (problems.isEmpty()) {
                    return ClientRules.ssnDigits(typed);
                }
                problems.forEach(reading::leaves);
            }
        }
        return "";
    }

    private static boolean isType(Identifier identifier, String code) {
        return identifier.hasType() && Coded.hasHl7(identifier.getType(), Set.of(code));
    }
}
