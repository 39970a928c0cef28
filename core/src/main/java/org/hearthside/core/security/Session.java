package org.hearthside.core.security;

import java.util.Set;
import java.util.UUID;

/**
 * One signed-in person at one workstation. Every call to a store carries it; the audit chain of
 * what the person does bears its id.
 *
 * @param id the session's id, which is also the id of its audit chain
 * @param staff who
 * @param printedName name with credential, as pages print it
 * @param role what the person may do
 * @param houses the houses whose residents the person may see; empty for {@link Role#ADMIN}, who
 *     sees all
 * @param workstation the desk's name
 */
public record Session(
        UUID id,
        StaffId staff,
        String printedName,
        Role role,
        Set<UUID> houses,
        String workstation) {

    public Session {
        houses = Set.copyOf(houses);
    }

    /** Whether the role has the right. */
    public boolean may(Permission permission) {
        return permission.allows(role);
    }

    /** Whether every house is in sight. */
    public boolean seesEveryHouse() {
        return role == Role.ADMIN;
    }
}
