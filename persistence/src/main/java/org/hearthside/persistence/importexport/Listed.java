package org.hearthside.persistence.importexport;

import org.hearthside.core.codes.Code;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What is remembered of resources that serve only for names, phones and medicines. */
sealed interface Listed extends References.Target {

    /**
     * A practitioner.
     *
     * @param first given names
     * @param last family name, or the whole name where it came as one text
     * @param credential for example {@code MD}; may be empty
     * @param phone may be empty
     * @param fax may be empty
     * @param email may be empty
     */
    record Practitioner(
            String first, String last, String credential, String phone, String fax, String email)
            implements Listed {
        /** Name and credential on one line. */
        String printed() {
            var name = (first + " " + last).strip();
            return credential.isEmpty() ? name : name + ", " + credential;
        }

        @Override
        public String toString() {
            return "Practitioner[…]";
        }
    }

    /** A practitioner at a place of work. */
    record Role(
            @Nullable Reference practitioner,
            @Nullable Reference organization,
            String specialty,
            String phone,
            String fax)
            implements Listed {
        @Override
        public String toString() {
            return "Role[…]";
        }
    }

    /** A practice, a pharmacy, an insurer. */
    record Organization(String name, String phone, String fax, String address) implements Listed {
        @Override
        public String toString() {
            return "Organization[…]";
        }
    }

    /**
     * A medicine.
     *
     * @param text as the source names it
     * @param code coded; absent when only words came
     * @param form dose form in words; may be empty
     * @param ingredients names of what is in it; may be empty
     * @param strength of each, in words; may be empty
     */
    record Medicine(
            String text, @Nullable Code code, String form, String ingredients, String strength)
            implements Listed {}
}
