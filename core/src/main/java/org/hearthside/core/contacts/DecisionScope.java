package org.hearthside.core.contacts;

/** What a contact may decide for the person. */
public enum DecisionScope {
    MEDICAL,
    BEHAVIORAL,
    FINANCIAL,
    PLACEMENT
}
