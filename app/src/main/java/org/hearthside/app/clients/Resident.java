package org.hearthside.app.clients;

import java.time.LocalDate;
import java.time.ZoneId;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Names;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;

/**
 * The person whose record is open, for screens and forms about one person.
 *
 * @param who who looks
 * @param id whose record
 * @param names the person's names
 * @param zone the wall clock of the person's house
 */
public record Resident(Session who, ClientId id, Names names, ZoneId zone) {

    /** First and last name, for buttons: {@code Maria Lopez}. */
    public String name() {
        return (names.first() + " " + names.last()).strip();
    }

    /** Today, at the person's house. */
    public LocalDate today(Toolkit kit) {
        return LocalDate.ofInstant(kit.sources().now(), zone);
    }

    /** Whether the one who looks has the right. */
    public boolean may(Permission permission) {
        return who.may(permission);
    }

    @Override
    public String toString() {
        return "Resident[" + id.value() + "]";
    }
}
