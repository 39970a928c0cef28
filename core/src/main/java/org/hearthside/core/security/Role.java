package org.hearthside.core.security;

/** What a staff member is here. What each role may do stands in {@link Permission}. */
public enum Role {
    /** Runs the facility: staff, houses, census. No clinical narrative by default. */
    ADMIN,
    /** Keeps the clinical record. */
    NURSE,
    /** Direct support professional: gives care, reads the record, charts. */
    DSP
}
