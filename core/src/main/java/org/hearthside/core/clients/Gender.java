package org.hearthside.core.clients;

/** How the person describes their gender. Apart from {@link ClinicalSex}, which dosing asks for. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    PREFER_NOT_TO_SAY,
    NOT_RECORDED
}
