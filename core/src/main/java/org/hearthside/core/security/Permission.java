package org.hearthside.core.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be permitted, and to whom. This table is the permission matrix (security.md 2.8, for the
 * roles that exist): the checks, the screens and the tests are all derived from it.
 */
public enum Permission {
    READ_DIRECTORY(Role.ADMIN, Role.NURSE, Role.DSP),
    READ_CLIENT(Role.ADMIN, Role.NURSE, Role.DSP),
    WRITE_CLIENT(Role.ADMIN, Role.NURSE),
    REVEAL_SSN(Role.ADMIN, Role.NURSE),
    WRITE_CONTACTS(Role.ADMIN, Role.NURSE),
    /** Whoever telephones writes it down. */
    RECORD_CALL(Role.ADMIN, Role.NURSE, Role.DSP),
    /** Doctors, pharmacies and agencies of the organization. */
    READ_PROVIDERS(Role.ADMIN, Role.NURSE, Role.DSP),
    WRITE_PROVIDERS(Role.ADMIN, Role.NURSE),
    READ_ALERTS(Role.ADMIN, Role.NURSE, Role.DSP),
    READ_HEALTH(Role.NURSE, Role.DSP),
    WRITE_HEALTH(Role.NURSE),
    WRITE_VITALS(Role.NURSE, Role.DSP),
    READ_ORDERS(Role.ADMIN, Role.NURSE, Role.DSP),
    WRITE_ORDERS(Role.NURSE),
    /** Check an order that another person wrote. */
    VERIFY_ORDER(Role.NURSE),
    /** Give medicines and write down what became of each dose. */
    GIVE_MEDICATION(Role.NURSE, Role.DSP),
    /** Give in spite of what speaks against it, with a reason; correct what others wrote. */
    OVERRIDE_STOP(Role.NURSE),
    /** Sign beside a colleague, with a PIN. */
    SIGN(Role.NURSE, Role.DSP),
    /** Receive, count, waste, return and destroy controlled drugs, two people together. */
    COUNT_CONTROLLED(Role.NURSE, Role.DSP),
    /** Say at what times the facility gives. */
    SET_GIVE_TIMES(Role.ADMIN, Role.NURSE),
    /** Say when the shifts of a house begin, and which rules bind the facility. */
    SET_SHIFTS(Role.ADMIN, Role.NURSE),
    /** Close a shift: every dose of it has its entry. */
    SIGN_OFF_SHIFT(Role.NURSE, Role.DSP),
    /** Write down that a prescriber or a pharmacy was told, or an incident was written. */
    FOLLOW_UP(Role.NURSE, Role.DSP),
    /** Write down that somebody is away. */
    RECORD_ABSENCE(Role.ADMIN, Role.NURSE, Role.DSP),
    READ_INSURANCE(Role.ADMIN, Role.NURSE),
    WRITE_INSURANCE(Role.ADMIN),
    READ_DOCUMENT(Role.ADMIN, Role.NURSE, Role.DSP),
    READ_CONFIDENTIAL_DOCUMENT(Role.ADMIN, Role.NURSE),
    WRITE_DOCUMENT(Role.ADMIN, Role.NURSE),
    READ_LOCATIONS(Role.ADMIN, Role.NURSE, Role.DSP),
    WRITE_LOCATIONS(Role.ADMIN),
    MOVE_CLIENT(Role.ADMIN, Role.NURSE),
    MANAGE_STAFF(Role.ADMIN),
    PRINT_FACE_SHEET(Role.ADMIN, Role.NURSE, Role.DSP),
    PRINT_PACKET(Role.ADMIN, Role.NURSE, Role.DSP),
    PRINT_MEDICATION_LIST(Role.ADMIN, Role.NURSE, Role.DSP),
    PRINT_MAR(Role.ADMIN, Role.NURSE, Role.DSP),
    /** How doses went, by drug, shift and who signed. */
    PRINT_COMPLIANCE(Role.ADMIN, Role.NURSE),
    PRINT_CONTACT_SHEET(Role.ADMIN, Role.NURSE, Role.DSP),
    PRINT_INSURANCE_SUMMARY(Role.ADMIN, Role.NURSE),
    READ_DISCLOSURES(Role.ADMIN, Role.NURSE),
    IMPORT(Role.ADMIN, Role.NURSE),
    /** Take a whole import back. */
    UNDO_IMPORT(Role.ADMIN, Role.NURSE),
    /** Take one person's whole record out as a file. */
    EXPORT_ONE(Role.ADMIN, Role.NURSE),
    /**
     * Take the whole records of everyone out as files, also what the role does not read on the
     * screen: who leaves with the records must leave with all of them.
     */
    EXPORT_ALL(Role.ADMIN),
    READ_CODES(Role.ADMIN, Role.NURSE, Role.DSP),
    MANAGE_CODES(Role.ADMIN),
    READ_AUDIT(Role.ADMIN),
    VERIFY_STORE(Role.ADMIN, Role.NURSE, Role.DSP);

    // The copy is immutable; its type cannot say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(Role first, Role... more) {
        this.roles = Set.copyOf(EnumSet.of(first, more));
    }

    /** Whether the role has this right. */
    public boolean allows(Role role) {
        return roles.contains(role);
    }
}
