package org.hearthside.core.health;

/** The four classes in which allergies are asked, each with its own state (forms.md 3.2). */
public enum AllergyClass {
    DRUG,
    FOOD,
    LATEX,
    ENVIRONMENTAL
}
