package org.hearthside.persistence.workflows;

import java.io.IOException;
import java.nio.file.Path;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Sources;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.security.PasswordRule;
import org.hearthside.core.security.Staff;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.DataFolder;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.RecoveryCode;
import org.hearthside.persistence.security.StaffRows;

/**
 * Makes a new facility on this workstation: an encrypted data folder with an organization, its
 * first house and its first administrator.
 *
 * @param organization the organization
 * @param house its first house
 * @param admin its first administrator
 */
public record NewFacility(Organization organization, House house, Staff admin) {

    /**
     * Makes it.
     *
     * @param folder does not exist, or is empty but for a making that was cut off
     * @param password of the administrator; not kept, the caller wipes it
     * @param work how hard the password is to guess by trying
     * @param code opens the vault when every password is lost; the caller shows it once
     * @return the facility, open; nobody has signed in
     * @throws InvalidEntry when an entry cannot be kept; nothing is made then
     * @throws IOException when the folder holds something already, or cannot be written
     */
    public LocalFacility create(
            Path folder, char[] password, Argon2id work, RecoveryCode code, Sources sources)
            throws IOException {
        InvalidEntry.ifAny(PasswordRule.check(password, admin.login()));
        var facility =
                LocalFacility.create(
                        folder, admin.id(), admin.login(), password, work, code, sources);
        facility.db()
                .asHearthside(
                        AuditAction.CREATE_FACILITY,
                        Subject.of("organization", organization.id()),
                        tx -> {
                            LocationRows.insert(tx, organization, Entry.IMPORT);
                            LocationRows.insert(tx, house, Entry.IMPORT);
                            StaffRows.insert(tx, organization.id(), admin);
                            return true;
                        });
        DataFolder.finished(folder);
        return facility;
    }
}
