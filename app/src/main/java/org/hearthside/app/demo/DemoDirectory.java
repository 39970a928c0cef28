package org.hearthside.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.contacts.DirectoryRows;

/** The physician, pharmacy and case manager that most residents of the demo share. */
final class DemoDirectory {
    private final Supplier<UUID> ids;
    private final LocalDate asOf;
    private final List<Listing> entries;

    DemoDirectory(Supplier<UUID> ids, LocalDate asOf) {
        this.ids = ids;
        this.asOf = asOf;
        entries =
                List.of(
                        entry(
                                ContactType.PHYSICIAN,
                                "Dr. Anil",
                                "Patel",
                                "Springfield Family Care",
                                "(555) 010-7780",
                                "(555) 010-7781",
                                "Mon to Fri 8:00 to 17:00"),
                        entry(
                                ContactType.PHARMACY,
                                "",
                                "",
                                "Elm Street Pharmacy",
                                "(555) 010-7900",
                                "",
                                "Every day 8:00 to 21:00"),
                        entry(
                                ContactType.CASE_MANAGER,
                                "Rita",
                                "Cole",
                                "County Board of DD",
                                "(555) 010-4410",
                                "",
                                "Mon to Fri"),
                        entry(
                                ContactType.DENTIST,
                                "Dr. Lena",
                                "Hoff",
                                "Springfield Dental",
                                "(555) 010-7820",
                                "",
                                "Tue and Thu"));
    }

    private Listing entry(
            ContactType type,
            String first,
            String last,
            String organization,
            String phone,
            String afterHours,
            String hours) {
        return new Listing(
                ids.get(),
                1,
                type,
                first,
                last,
                organization,
                "",
                new Contact.Phones(phone, "", afterHours, ""),
                "",
                "",
                hours,
                true,
                0);
    }

    void write(Tx tx) {
        entries.forEach(entry -> DirectoryRows.insert(tx, entry));
    }

    /** The first three serve a resident; the fourth is there to be chosen. */
    void serve(Tx tx, ClientId client) {
        for (int n = 0; n < 3; n++) {
            var entry = entries.get(n);
            ContactRows.insert(tx, contact(client, 20 + n, entry), Entry.IMPORT, false, entry.id());
        }
    }

    private Contact contact(ClientId client, int order, Listing l) {
        return new Contact(
                ids.get(),
                1,
                client,
                l.type(),
                false,
                order,
                l.first(),
                l.last(),
                l.organization(),
                "",
                l.specialty(),
                l.phones(),
                l.email(),
                l.address(),
                "",
                l.hours(),
                Authority.NONE,
                false,
                "",
                new Contact.Verification(asOf.minusDays(120), "Jane Diaz, RN", "called"),
                Set.of());
    }
}
