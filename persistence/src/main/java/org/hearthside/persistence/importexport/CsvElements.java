package org.hearthside.persistence.importexport;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.importexport.CsvField;
import org.hearthside.core.importexport.CsvKind;

/** From which column an element comes that a reader complains of. */
final class CsvElements {
    private static final Map<String, CsvField> PEOPLE =
            Map.ofEntries(
                    Map.entry("name", CsvField.LAST_NAME),
                    Map.entry("first", CsvField.FIRST_NAME),
                    Map.entry("last", CsvField.LAST_NAME),
                    Map.entry("middle", CsvField.MIDDLE_NAME),
                    Map.entry("preferred", CsvField.PREFERRED_NAME),
                    Map.entry("line1", CsvField.ADDRESS_1),
                    Map.entry("line2", CsvField.ADDRESS_2),
                    Map.entry("spoken", CsvField.LANGUAGE),
                    Map.entry("status", CsvField.STANDING));

    private static final Map<CsvKind, Map<String, CsvField>> ALL =
            Map.of(
                    CsvKind.PEOPLE, PEOPLE,
                    CsvKind.CONTACTS,
                            Map.of(
                                    "contact.telecom", CsvField.CONTACT_PHONE,
                                    "email", CsvField.CONTACT_EMAIL,
                                    "contact.address", CsvField.CONTACT_ADDRESS,
                                    "contact.relationship", CsvField.RELATIONSHIP),
                    CsvKind.POLICIES, Map.of(),
                    CsvKind.ALLERGIES,
                            Map.of("code", CsvField.SUBSTANCE, "reaction", CsvField.REACTION),
                    CsvKind.CONDITIONS,
                            Map.of(
                                    "code", CsvField.CONDITION,
                                    "clinicalStatus", CsvField.CONDITION_STATUS,
                                    "abatement", CsvField.RESOLVED));

    private CsvElements() {}

    /** The column's field; empty when the whole line is meant. */
    static Optional<CsvField> field(CsvKind kind, String element) {
        var known = Optional.ofNullable(ALL.getOrDefault(kind, Map.of()).get(element));
        return known.or(() ->
                Arrays.stream(CsvField.values())
                        .filter(f -> f.isOf(kind) && f.key().equals(element))
                        .findFirst());
    }
}
