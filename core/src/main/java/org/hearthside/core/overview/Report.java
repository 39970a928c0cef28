package org.hearthside.core.overview;

import org.hearthside.core.security.Permission;

/** The papers that can be printed, and who may print them. */
public enum Report {
    FACE_SHEET(Permission.PRINT_FACE_SHEET),
    TRANSFER_PACKET(Permission.PRINT_PACKET),
    MEDICATION_LIST(Permission.PRINT_MEDICATION_LIST),
    /** The same without what only clinicians need (forms.md 6.5). */
    FAMILY_MEDICATION_LIST(Permission.PRINT_MEDICATION_LIST),
    /** The administration record of a month, with what was recorded. */
    MAR(Permission.PRINT_MAR),
    /** The same, empty to write on. */
    BLANK_MAR(Permission.PRINT_MAR),
    /** Doses from now until tomorrow morning, to sign on paper. */
    DOWNTIME_MAR(Permission.PRINT_MAR),
    /** How the scheduled doses of a month went. */
    COMPLIANCE(Permission.PRINT_COMPLIANCE),
    /** All orders in force, for the prescriber to sign (E40). */
    ORDER_RECAP(Permission.PRINT_MAR),
    CONTACT_SHEET(Permission.PRINT_CONTACT_SHEET),
    INSURANCE_SUMMARY(Permission.PRINT_INSURANCE_SUMMARY);

    private final Permission permission;

    Report(Permission permission) {
        this.permission = permission;
    }

    /**
     * Whether it is about one month: then a later one does not take the place of an earlier one.
     */
    public boolean isMonthly() {
        return this == MAR || this == BLANK_MAR || this == COMPLIANCE;
    }

    /** The right that printing takes. */
    public Permission permission() {
        return permission;
    }
}
