package org.hearthside.core.contacts;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Someone to call. Texts that are not recorded are empty strings.
 *
 * @param id the contact's id
 * @param version for optimistic locking
 * @param client whose contact
 * @param type what the contact is to the person
 * @param primary whether first among those of the same type; one per type at most
 * @param callOrder 1 is called first; 0 when not in the calling order
 * @param first given name
 * @param last family name
 * @param organization practice, agency or pharmacy
 * @param relationship for example {@code sister}
 * @param specialty of a specialist
 * @param phones phones
 * @param email address
 * @param address postal address in one text
 * @param language the language to speak
 * @param hours when to reach
 * @param authority the right to decide
 * @param doNotContact true: never call (order of protection)
 * @param notes notes
 * @param verification when it was last checked that this is right, by whom and how
 * @param notifyOn what the contact wants to be told of at once
 */
public record Contact(
        UUID id,
        long version,
        ClientId client,
        ContactType type,
        boolean primary,
        int callOrder,
        String first,
        String last,
        String organization,
        String relationship,
        String specialty,
        Phones phones,
        String email,
        String address,
        String language,
        String hours,
        Authority authority,
        boolean doNotContact,
        String notes,
        Verification verification,
        Set<NotifyOn> notifyOn) {

    public Contact {
        notifyOn = Set.copyOf(notifyOn);
    }

    /** A contact of which no more is known of the last check than its day. */
    public Contact(
            UUID id,
            long version,
            ClientId client,
            ContactType type,
            boolean primary,
            int callOrder,
            String first,
            String last,
            String organization,
            String relationship,
            String specialty,
            Phones phones,
            String email,
            String address,
            String language,
            String hours,
            Authority authority,
            boolean doNotContact,
            String notes,
            @Nullable LocalDate verifiedOn) {
        this(
                id,
                version,
                client,
                type,
                primary,
                callOrder,
                first,
                last,
                organization,
                relationship,
                specialty,
                phones,
                email,
                address,
                language,
                hours,
                authority,
                doNotContact,
                notes,
                new Verification(verifiedOn, "", ""),
                Set.of());
    }

    /**
     * When it was last checked that a contact is right.
     *
     * @param on the day; absent when never
     * @param by who checked; may be empty
     * @param how for example {@code called, spoke with her}; may be empty
     */
    public record Verification(@Nullable LocalDate on, String by, String how) {}

    /** The day on which it was last checked that this is right; absent when never. */
    public @Nullable LocalDate verifiedOn() {
        return verification.on();
    }

    /**
     * Phones, as entered, with extension: {@code (555) 010-0134 ext 22}.
     *
     * @param main the first to try
     * @param second the second to try
     * @param afterHours at night and on weekends
     * @param fax fax
     */
    public record Phones(String main, String second, String afterHours, String fax) {
        /** No phone on file. */
        public static final Phones NONE = new Phones("", "", "", "");

        /** Whether no phone at all is on file. */
        public boolean none() {
            return main.isEmpty() && second.isEmpty() && afterHours.isEmpty();
        }
    }

    /** First and last name, else the organization. */
    public String displayName() {
        var name = (first + " " + last).strip();
        return name.isEmpty() ? organization : name;
    }

    /** The same contact with this right to decide. */
    public Contact withAuthority(Authority right) {
        return new Contact(
                id,
                version,
                client,
                type,
                primary,
                callOrder,
                first,
                last,
                organization,
                relationship,
                specialty,
                phones,
                email,
                address,
                language,
                hours,
                right,
                doNotContact,
                notes,
                verification,
                notifyOn);
    }

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
