package org.hearthside.core.security;

import java.util.Set;
import java.util.UUID;

/**
 * A staff member.
 *
 * @param id who
 * @param version for optimistic locking
 * @param login the sign-in name, lower case, unique
 * @param name first and last name
 * @param credential for example {@code RN}; empty when there is none
 * @param initials at most three letters, unique in the organization (SR-32)
 * @param role what the person may do
 * @param houses where the person works
 * @param active false when the person has left
 */
public record Staff(
        StaffId id,
        long version,
        String login,
        String name,
        String credential,
        String initials,
        Role role,
        Set<UUID> houses,
        boolean active) {

    public Staff {
        houses = Set.copyOf(houses);
    }

    /** Name and credential as pages print them: {@code Jane Diaz, RN}. */
    public String printedName() {
        return credential.isEmpty() ? name : name + ", " + credential;
    }

    /** The same person, who can or can no longer sign in. */
    public Staff withActive(boolean can) {
        return new Staff(id, version, login, name, credential, initials, role, houses, can);
    }

    @Override
    public String toString() {
        return "Staff[" + id.value() + "]";
    }
}
