package org.hearthside.app.overview;

/** The sections of a resident's workspace. Only those that work are here. */
public enum Part {
    SUMMARY,
    DETAILS,
    CONTACTS,
    HEALTH,
    MEDICATIONS,
    INSURANCE,
    DOCUMENTS,
    STAYS,
    HISTORY
}
