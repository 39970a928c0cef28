package org.hearthside.core.clients;

/** Sex for clinical use: what dosing, laboratory ranges and imaging ask for (forms.md 3.1). */
public enum ClinicalSex {
    FEMALE,
    MALE,
    SPECIFIED,
    NOT_RECORDED
}
