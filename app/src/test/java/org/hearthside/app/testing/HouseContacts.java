package org.hearthside.app.testing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.testing.TestFacility;

/** Whom to call for Maria Lopez. */
final class HouseContacts {
    private final TestFacility facility;

    HouseContacts(TestFacility facility) {
        this.facility = facility;
    }

    void ofMaria() {
        var store = new ContactStore(facility.db());
        store.add(
                facility.nurse(),
                contact(
                        ContactType.GUARDIAN,
                        1,
                        "Elena",
                        "Ruiz",
                        "sister",
                        "(555) 010-2231",
                        new Authority(
                                EnumSet.of(DecisionScope.MEDICAL),
                                "Letters of guardianship",
                                LocalDate.of(2024, 3, 1),
                                LocalDate.of(2027, 3, 1)),
                        LocalDate.of(2026, 11, 2)),
                false);
        store.add(
                facility.nurse(),
                contact(
                        ContactType.PHYSICIAN,
                        2,
                        "Anil",
                        "Patel",
                        "",
                        "(555) 010-7780",
                        Authority.NONE,
                        LocalDate.of(2025, 11, 2)),
                false);
    }

    private static Contact contact(
            ContactType type,
            int order,
            String first,
            String last,
            String relationship,
            String phone,
            Authority authority,
            LocalDate verified) {
        return new Contact(
                UUID.randomUUID(),
                1,
                House.MARIA,
                type,
                true,
                order,
                first,
                last,
                "",
                relationship,
                "",
                new Contact.Phones(phone, "", "", ""),
                "",
                "",
                "",
                "",
                authority,
                false,
                "",
                verified);
    }
}
