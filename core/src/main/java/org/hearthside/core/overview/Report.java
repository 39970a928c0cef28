package org.hearthside.core.overview;

import org.hearthside.core.security.Permission;

/** The papers that can be printed, and who may print them. */
public enum Report {
    FACE_SHEET(Permission.PRINT_FACE_SHEET),
    TRANSFER_PACKET(Permission.PRINT_PACKET),
    MEDICATION_LIST(Permission.PRINT_MEDICATION_LIST),
    /** The same without what only clinicians need (forms.md 6.5). */
    FAMILY_MEDICATION_LIST(Permission.PRINT_MEDICATION_LIST),
    CONTACT_SHEET(Permission.PRINT_CONTACT_SHEET),
    INSURANCE_SUMMARY(Permission.PRINT_INSURANCE_SUMMARY);

    private final Permission permission;

    Report(Permission permission) {
        this.permission = permission;
    }

    /** The right that printing takes. */
    public Permission permission() {
        return permission;
    }
}
