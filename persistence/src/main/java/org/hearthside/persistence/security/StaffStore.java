package org.hearthside.persistence.security;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.security.PasswordRule;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;

/** Who works here and may sign in to the facility on this workstation. */
public final class StaffStore {
    private final LocalFacility facility;

    /** Takes the open facility: staff stand in its record, their passwords in its key file. */
    public StaffStore(LocalFacility facility) {
        this.facility = facility;
    }

    /** Everyone who works or worked here, by name. Needs {@link Permission#READ_DIRECTORY}. */
    public List<Staff> list(Session who) {
        return facility.db()
                .read(
                        who,
                        Permission.READ_DIRECTORY,
                        AuditAction.LIST,
                        Subject.of("staff", null),
                        StaffRows::all);
    }

    /**
     * Adds a staff member with a first password. Needs {@link Permission#MANAGE_STAFF}. The record
     * is written before the key: who is interrupted in between finds a person who cannot sign in
     * yet, never a key without a person.
     *
     * @param organization the organization
     * @param staff with an id made by the caller
     * @param password not kept; the caller wipes it
     * @param work how hard the password is to guess by trying
     * @throws InvalidEntry when the password breaks {@link PasswordRule}, or name or initials are
     *     taken
     */
    public void add(Session who, UUID organization, Staff staff, char[] password, Argon2id work)
            throws IOException {
        InvalidEntry.ifAny(PasswordRule.check(password, staff.login()));
        facility.db()
                .write(
                        who,
                        Permission.MANAGE_STAFF,
                        AuditAction.STAFF,
                        Subject.of("staff", staff.id().value()),
                        tx -> {
                            StaffRows.insert(tx, organization, staff);
                            return true;
                        });
        facility.setPassword(staff.id(), staff.login(), password, work);
    }

    /**
     * Gives a staff member a new password, and ends a lockout. Needs {@link
     * Permission#MANAGE_STAFF}.
     *
     * @param password not kept; the caller wipes it
     */
    public void resetPassword(Session who, StaffId id, char[] password, Argon2id work)
            throws IOException {
        var staff = find(who, id);
        InvalidEntry.ifAny(PasswordRule.check(password, staff.login()));
        facility.setPassword(id, staff.login(), password, work);
    }

    /** Lets a staff member sign in no more, or again. Needs {@link Permission#MANAGE_STAFF}. */
    public void setActive(Session who, StaffId id, long version, boolean active) {
        facility.db()
                .write(
                        who,
                        Permission.MANAGE_STAFF,
                        AuditAction.STAFF,
                        Subject.of("staff", id.value()),
                        tx -> {
                            StaffRows.setActive(tx, id, version, active);
                            return true;
                        });
    }

    private Staff find(Session who, StaffId id) {
        return facility.db()
                .write(
                        who,
                        Permission.MANAGE_STAFF,
                        AuditAction.STAFF,
                        Subject.of("staff", id.value()),
                        tx -> StaffRows.find(tx, id).orElseThrow(() -> new NotFound("staff")));
    }
}
