package org.hearthside.core.contacts;

/** What a contact wants to be told of at once (forms.md 3.4). */
public enum NotifyOn {
    HOSPITAL,
    FALL_OR_INJURY,
    MEDICATION_ERROR,
    CHANGE_OF_TREATMENT,
    BEHAVIOR,
    MISSING
}
