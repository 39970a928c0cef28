package org.hearthside.core.health;

/** The kinds of clinical entries, each a chain of entries of which the newest stands. */
public enum HealthItem {
    ALLERGY,
    ALLERGY_ANSWER,
    CONDITION,
    CODE_STATUS,
    CARE_FACT,
    VITAL,
    LAB_RESULT,
    IMMUNIZATION;

    /** Whether everyone who cares for the person must see it. */
    public boolean isAlert() {
        return this == ALLERGY || this == ALLERGY_ANSWER || this == CODE_STATUS;
    }
}
