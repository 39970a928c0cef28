package org.hearthside.core.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a contact must be, for form and import alike (forms.md 3.4 and 6.4). Field names: the
 * components of {@link Contact} and its parts.
 */
public final class ContactRules {
    /** For how many days a checked contact counts as right (features.md B3). */
    public static final int CHECKED_FOR_DAYS = 180;

    private ContactRules() {}

    /** Whether nobody has checked the contact for too long. One never called is not asked after. */
    public static boolean checkOverdue(Contact c, LocalDate today) {
        var on = c.verifiedOn();
        return !c.doNotContact() && (on == null || on.plusDays(CHECKED_FOR_DAYS).isBefore(today));
    }

    /**
     * Problems with the contact.
     *
     * @param born the person's birth date; absent when not recorded
     * @param noPhone whether it was said that there is no phone: a form must not leave it open
     */
    public static List<Problem> check(
            Contact c, @Nullable LocalDate born, LocalDate today, Entry entry, boolean noPhone) {
        var authority = c.authority();
        boolean form = entry == Entry.FORM;
        return new Checks()
                .that(!c.displayName().isBlank(), "last", "contact.name")
                .text("first", c.first(), 100)
                .text("last", c.last(), 100)
                .text("organization", c.organization(), 255)
                .text("relationship", c.relationship(), 100)
                .text("specialty", c.specialty(), 100)
                .phone("main", c.phones().main())
                .phone("second", c.phones().second())
                .phone("afterHours", c.phones().afterHours())
                .phone("fax", c.phones().fax())
                .that(
                        !form || noPhone || c.doNotContact() || !c.phones().none(),
                        "main",
                        "contact.phoneMissing")
                .that(!noPhone || c.phones().none(), "main", "contact.phoneAfterAll")
                .email("email", c.email())
                .text("address", c.address(), 1000)
                .text("language", c.language(), 100)
                .text("hours", c.hours(), 200)
                .text("notes", c.notes(), 4000)
                .that(c.callOrder() >= 0, "callOrder", "contact.callOrder")
                // An order of protection: in the calling order somebody would dial it at 3 a.m.
                .that(!c.doNotContact() || c.callOrder() == 0, "callOrder", "contact.doNotContact")
                .that(!form || !decides(c.type()) || authority.any(), "scopes", "contact.scope")
                .text("document", authority.document(), 255)
                .that(
                        authority.documentDate() == null || authority.documented(),
                        "document",
                        "contact.document")
                .notAfter("documentDate", authority.documentDate(), today)
                .inOrder("documentDate", born, authority.documentDate(), "entry.beforeBirth")
                .inOrder(
                        "expires",
                        authority.documentDate(),
                        authority.expires(),
                        "contact.expiresBefore")
                .that(authority.expires() == null || authority.any(), "scopes", "contact.scope")
                .notAfter("verifiedOn", c.verifiedOn(), today)
                .that(
                        c.verifiedOn() != null || c.verification().how().isBlank(),
                        "verifiedOn",
                        "contact.verifiedWhen")
                .text("verifiedBy", c.verification().by(), 250)
                .text("verifiedHow", c.verification().how(), 200)
                .problems();
    }

    /** Whether a contact of this type is there because of a right to decide. */
    public static boolean decides(ContactType type) {
        return switch (type) {
            case GUARDIAN, POWER_OF_ATTORNEY, HEALTH_CARE_PROXY -> true;
            case EMERGENCY,
                    PRIMARY,
                    FAMILY,
                    PHYSICIAN,
                    SPECIALIST,
                    DENTIST,
                    PHARMACY,
                    CASE_MANAGER,
                    OTHER ->
                    false;
        };
    }

    /** The contact as it is kept: blanks taken off, e-mail in lower case, phones as printed. */
    public static Contact tidy(Contact c) {
        var p = c.phones();
        var a = c.authority();
        return new Contact(
                c.id(),
                c.version(),
                c.client(),
                c.type(),
                c.primary(),
                c.callOrder(),
                Texts.tidy(c.first()),
                Texts.tidy(c.last()),
                Texts.tidy(c.organization()),
                Texts.tidy(c.relationship()),
                Texts.tidy(c.specialty()),
                new Contact.Phones(
                        Phone.tidy(p.main()),
                        Phone.tidy(p.second()),
                        Phone.tidy(p.afterHours()),
                        Phone.tidy(p.fax())),
                Texts.tidy(c.email()).toLowerCase(Locale.ROOT),
                Texts.tidyLines(c.address()),
                Texts.tidy(c.language()),
                Texts.tidy(c.hours()),
                new Authority(a.scopes(), Texts.tidy(a.document()), a.documentDate(), a.expires()),
                c.doNotContact(),
                Texts.tidyLines(c.notes()),
                new Contact.Verification(
                        c.verification().on(),
                        Texts.tidy(c.verification().by()),
                        Texts.tidy(c.verification().how())),
                c.notifyOn());
    }
}
