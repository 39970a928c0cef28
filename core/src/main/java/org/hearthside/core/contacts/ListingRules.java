package org.hearthside.core.contacts;

import java.util.List;
import java.util.Locale;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/** What an entry of the directory must be. Field names: the components of {@link Listing}. */
public final class ListingRules {
    private ListingRules() {}

    /** Problems with an entry. */
    public static List<Problem> check(Listing l) {
        return new Checks()
                .that(
                        l.type().isProvider() || l.type() == ContactType.OTHER,
                        "type",
                        "listing.type")
                .that(!l.displayName().isBlank(), "last", "contact.name")
                .text("first", l.first(), 100)
                .text("last", l.last(), 100)
                .text("organization", l.organization(), 255)
                .text("specialty", l.specialty(), 100)
                .phone("main", l.phones().main())
                .that(!l.phones().none(), "main", "listing.phone")
                .phone("second", l.phones().second())
                .phone("afterHours", l.phones().afterHours())
                .phone("fax", l.phones().fax())
                .email("email", l.email())
                .text("address", l.address(), 1000)
                .text("hours", l.hours(), 200)
                .problems();
    }

    /** The entry as it is kept: blanks taken off, e-mail in lower case, phones as printed. */
    public static Listing tidy(Listing l) {
        var p = l.phones();
        return new Listing(
                l.id(),
                l.version(),
                l.type(),
                Texts.tidy(l.first()),
                Texts.tidy(l.last()),
                Texts.tidy(l.organization()),
                Texts.tidy(l.specialty()),
                new Contact.Phones(
                        Phone.tidy(p.main()),
                        Phone.tidy(p.second()),
                        Phone.tidy(p.afterHours()),
                        Phone.tidy(p.fax())),
                Texts.tidy(l.email()).toLowerCase(Locale.ROOT),
                Texts.tidyLines(l.address()),
                Texts.tidy(l.hours()),
                l.active(),
                l.used());
    }
}
