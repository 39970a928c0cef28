package org.hearthside.core.health;

/**
 * What helpers, ambulance crews and hospitals must know of a person, topic by topic (forms.md 3.2).
 * Each topic has a state of its own, so that an unasked question never looks like "no".
 */
public enum CareTopic {
    /** Usual alertness: first of the five domains of baseline mental status (SR-63). */
    ALERTNESS(Group.BASELINE),
    COMMUNICATION(Group.BASELINE),
    MEMORY(Group.BASELINE),
    BEHAVIOR(Group.BASELINE),
    MOOD(Group.BASELINE),
    /** What is usual for this person, not for people. */
    USUAL_VITALS(Group.BASELINE),
    YES_AND_NO(Group.COMMUNICATING),
    SHOWS_PAIN(Group.COMMUNICATING),
    CANNOT_TELL(Group.COMMUNICATING),
    /** Usual pain, the scale that is used, the usual score. */
    PAIN(Group.COMMUNICATING),
    /** Device, sign language, pictures: what the person talks with. */
    COMMUNICATION_AID(Group.COMMUNICATING),
    VISION(Group.COMMUNICATING),
    HEARING(Group.COMMUNICATING),
    DENTURES(Group.DAILY),
    MOBILITY(Group.DAILY),
    CONTINENCE(Group.DAILY),
    LAST_BOWEL_MOVEMENT(Group.DAILY),
    /** Level is the IDDSI number 3 to 7. */
    FOOD_TEXTURE(Group.DAILY),
    /** Level is the IDDSI number 0 to 4. */
    DRINK_THICKNESS(Group.DAILY),
    FLUIDS(Group.DAILY),
    /** Formula, rate, kind, size and date of the tube. */
    TUBE_FEEDING(Group.DAILY),
    MEDICINE_TAKING(Group.DAILY),
    /** What sets the person off, and the early signs. */
    TRIGGERS(Group.DAILY),
    CALMING(Group.DAILY),
    SWALLOWING(Group.HAZARD),
    SEIZURES(Group.HAZARD),
    SEIZURE_RESCUE(Group.HAZARD),
    FALLS(Group.HAZARD),
    BLEEDING(Group.HAZARD),
    DEVICES(Group.HAZARD),
    SKIN(Group.HAZARD),
    ELOPEMENT(Group.HAZARD),
    SELF_HARM(Group.HAZARD),
    RESTRAINT(Group.HAZARD),
    NEVER_DO(Group.HAZARD),
    ISOLATION(Group.HAZARD),
    /** MRSA, VRE, C. diff and other resistant germs in the past. */
    INFECTIONS(Group.HAZARD),
    /** With aspiration and seizures the "fatal five" of developmental disability (forms.md S38). */
    CONSTIPATION(Group.HAZARD),
    DEHYDRATION(Group.HAZARD),
    SEPSIS(Group.HAZARD),
    /** Eats what is not food. */
    PICA(Group.HAZARD),
    /** MRI, contrast, blood pressure on one arm and the like. */
    PROCEDURES_TO_AVOID(Group.HAZARD),
    CAPACITY(Group.LEGAL),
    ADVANCE_DIRECTIVE(Group.LEGAL),
    /**
     * For example the checklist for people without capacity and proxy in New York (forms.md S36).
     */
    LEGAL_CHECKLIST(Group.LEGAL),
    /** Records of substance use treatment are here: 42 CFR Part 2 limits who may be told. */
    SUBSTANCE_USE_RECORDS(Group.LEGAL),
    MEDICAL_HISTORY(Group.HISTORY),
    FAMILY_HISTORY(Group.HISTORY),
    SURGERIES(Group.HISTORY),
    HOSPITAL_STAYS(Group.HISTORY),
    TB_TEST(Group.HISTORY);

    private final Group group;

    CareTopic(Group group) {
        this.group = group;
    }

    /** Where the topic stands on screens and pages. */
    public enum Group {
        BASELINE,
        COMMUNICATING,
        DAILY,
        HAZARD,
        LEGAL,
        HISTORY
    }

    /** Where the topic stands on screens and pages. */
    public Group group() {
        return group;
    }
}
