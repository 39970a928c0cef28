package org.hearthside.core.contacts;

import java.util.UUID;

/**
 * Somebody in the directory of the organization: a physician, a pharmacy or an agency that serves
 * several residents. A contact that was taken from it follows its changes.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param type what the entry is to residents
 * @param first given name
 * @param last family name
 * @param organization practice, pharmacy or agency
 * @param specialty of a specialist
 * @param phones phones
 * @param email address
 * @param address postal address in one text
 * @param hours when to reach
 * @param active false: no longer offered
 * @param used how many residents have it among their contacts
 */
public record Listing(
        UUID id,
        long version,
        ContactType type,
        String first,
        String last,
        String organization,
        String specialty,
        Contact.Phones phones,
        String email,
        String address,
        String hours,
        boolean active,
        int used) {

    /** First and last name, else the organization. */
    public String displayName() {
        var name = (first + " " + last).strip();
        return name.isEmpty() ? organization : name;
    }

    @Override
    public String toString() {
        return "Listing[" + id + "]";
    }
}
