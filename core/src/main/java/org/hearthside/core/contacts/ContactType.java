package org.hearthside.core.contacts;

/** What a contact is to the person (source document 001, extended by forms.md 3.4). */
public enum ContactType {
    EMERGENCY,
    PRIMARY,
    FAMILY,
    GUARDIAN,
    POWER_OF_ATTORNEY,
    HEALTH_CARE_PROXY,
    PHYSICIAN,
    SPECIALIST,
    DENTIST,
    PHARMACY,
    CASE_MANAGER,
    OTHER;

    /** Whether this contact is a professional who treats or serves the person. */
    public boolean isProvider() {
        return switch (this) {
            case PHYSICIAN, SPECIALIST, DENTIST, PHARMACY, CASE_MANAGER -> true;
            case EMERGENCY,
                    PRIMARY,
                    FAMILY,
                    GUARDIAN,
                    POWER_OF_ATTORNEY,
                    HEALTH_CARE_PROXY,
                    OTHER ->
                    false;
        };
    }
}
