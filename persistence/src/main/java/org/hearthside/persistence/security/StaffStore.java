package org.hearthside.persistence.security;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.security.PasswordRule;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.PinRule;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.core.security.StaffRules;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;

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
     * @throws InvalidEntry when an entry cannot be kept, the password breaks {@link PasswordRule},
     *     or sign-in name or initials are taken
     */
    public void add(Session who, UUID organization, Staff staff, char[] password, Argon2id work)
            throws IOException {
        var tidy = StaffRules.tidy(staff);
        InvalidEntry.ifAny(StaffRules.check(tidy));
        InvalidEntry.ifAny(PasswordRule.check(password, tidy.login()));
        // Made before anything is written: it may be that the key file has no room.
        var keys = facility.withPassword(tidy.id(), tidy.login(), password, work);
        facility.db()
                .act(
                        who,
                        Permission.MANAGE_STAFF,
                        AuditAction.STAFF,
                        Subject.of("staff", tidy.id().value()),
                        tx -> {
                            StaffRows.insert(tx, organization, tidy);
                            tx.detail("added");
                        });
        facility.keep(keys, tidy.login());
    }

    /**
     * Changes name, credential, initials, role and houses. The sign-in name stays: it is part of
     * the lock that the password opens. Role and houses count from the next sign-in on. Needs
     * {@link Permission#MANAGE_STAFF}.
     *
     * @throws InvalidEntry when an entry cannot be kept, the initials are taken, or it would take
     *     the last administrator's rights
     * @throws org.hearthside.core.common.StaleRecord when its version is not the present one
     */
    public void change(Session who, Staff changed) {
        change(facility.db(), who, changed);
    }

    /** As {@link #change(Session, Staff)}, wherever the record lies. */
    static void change(Db db, Session who, Staff changed) {
        var tidy = StaffRules.tidy(changed);
        InvalidEntry.ifAny(StaffRules.check(tidy));
        db.act(
                who,
                Permission.MANAGE_STAFF,
                AuditAction.STAFF,
                Subject.of("staff", tidy.id().value()),
                tx -> {
                    var before = present(tx, tidy.id());
                    check(tx, before, tidy);
                    StaffRows.update(tx, tidy);
                    tx.detail("changed");
                });
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
        facility.keep(facility.withPassword(id, staff.login(), password, work), staff.login());
    }

    /**
     * Sets one's own signing PIN, after the password was seen (SIGN). It also ends a PIN that is
     * blocked after wrong tries.
     *
     * @param password one's own; not kept, the caller wipes it
     * @param pin not kept; the caller wipes it
     * @throws InvalidEntry when the password is wrong or the PIN breaks {@link
     *     org.hearthside.core.security.PinRule}
     */
    public void setPin(Session who, char[] password, char[] pin, Argon2id work) throws IOException {
        InvalidEntry.ifAny(PinRule.check(pin));
        var login =
                facility.db()
                        .read(
                                who,
                                Permission.SIGN,
                                Subject.of("staff", who.staff().value()),
                                tx -> present(tx, who.staff()).login());
        if (!facility.isPassword(login, password)) {
            throw new InvalidEntry(List.of(Problem.of("password", "pin.password")));
        }
        SigningPins.set(facility.db(), who, pin, work);
    }

    /**
     * Lets a staff member sign in no more. The record stays; the key is taken out of the key file,
     * after the record says so. Needs {@link Permission#MANAGE_STAFF}.
     *
     * @throws InvalidEntry when it is the person's own sign-in, or the last administrator's
     */
    public void disable(Session who, StaffId id, long version) throws IOException {
        setActive(facility.db(), who, id, version, false);
        facility.removePassword(id);
    }

    /**
     * Lets somebody sign in again who could not, with a new password. Needs {@link
     * Permission#MANAGE_STAFF}.
     *
     * @param password not kept; the caller wipes it
     */
    public void enable(Session who, StaffId id, long version, char[] password, Argon2id work)
            throws IOException {
        var staff = find(who, id);
        InvalidEntry.ifAny(PasswordRule.check(password, staff.login()));
        var keys = facility.withPassword(id, staff.login(), password, work);
        setActive(facility.db(), who, id, version, true);
        facility.keep(keys, staff.login());
    }

    static void setActive(Db db, Session who, StaffId id, long version, boolean active) {
        db.act(
                who,
                Permission.MANAGE_STAFF,
                AuditAction.STAFF,
                Subject.of("staff", id.value()),
                tx -> {
                    var before = present(tx, id);
                    check(tx, before, before.withActive(active));
                    StaffRows.setActive(tx, id, version, active);
                    tx.detail(active ? "may sign in" : "may not sign in");
                });
    }

    private static void check(Tx tx, Staff before, Staff after) {
        var others = StaffRows.otherAdmins(tx, before.id());
        InvalidEntry.ifAny(StaffRules.checkChange(before, after, tx.session().staff(), others));
    }

    private static Staff present(Tx tx, StaffId id) {
        return StaffRows.find(tx, id).orElseThrow(() -> new NotFound("staff"));
    }

    private Staff find(Session who, StaffId id) {
        return facility.db()
                .write(
                        who,
                        Permission.MANAGE_STAFF,
                        AuditAction.STAFF,
                        Subject.of("staff", id.value()),
                        tx -> {
                            tx.detail("new password");
                            return present(tx, id);
                        });
    }
}
