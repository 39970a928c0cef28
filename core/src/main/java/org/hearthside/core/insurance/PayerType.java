package org.hearthside.core.insurance;

/** The kinds of payers that a form offers (forms.md 3.4). */
public enum PayerType {
    MEDICARE_A_B,
    MEDICARE_C,
    MEDICARE_D,
    MEDICAID,
    WAIVER,
    VETERANS,
    PRIVATE,
    OTHER
}
