package org.hearthside.core.search;

/** Why a person was found. The list shows it beside the name. */
public enum Reason {
    /** The first, middle or last name is, or starts with, what was typed. */
    NAME,
    /** The preferred name is, or starts with, what was typed. */
    PREFERRED_NAME,
    /** The name in the person's own script. */
    NATIVE_NAME,
    /** A customary short or full form of the given name: Bob for Robert. */
    NICKNAME,
    /** The name sounds like what was typed. */
    SOUNDS_LIKE,
    /** The name differs by a letter or two. */
    TYPO,
    /** Born on, or in, what was typed. */
    BORN,
    /** Client number. */
    NUMBER,
    /** Medical record number. */
    MRN,
    /** Phone number, or its area code, or its last digits. */
    PHONE,
    /** E-mail address. */
    EMAIL,
    /** Social security number, or its last four digits; only for who may see it. */
    SSN
}
