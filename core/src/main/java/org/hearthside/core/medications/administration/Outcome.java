package org.hearthside.core.medications.administration;

/**
 * What became of a dose (E13, forms.md 6.2). That nobody has written anything down is no outcome:
 * such a dose is unknown, never missed or refused (SR-27).
 */
public enum Outcome {
    GIVEN("", false),
    /** Less than the whole dose was taken. */
    PARTIAL("", true),
    REFUSED("REF", true),
    /** Held by order or by a reading outside its limits. */
    HELD("HLD", true),
    HOSPITAL("HSP", false),
    LEAVE("LOA", false),
    /** At day program, school or work. */
    DAY_PROGRAM("DAY", false),
    SELF("SLF", false),
    ABSENT("ABS", false),
    ASLEEP("SLP", false),
    VOMITED("VOM", true),
    NOTHING_BY_MOUTH("NPO", false),
    NOT_AVAILABLE("NAV", true),
    /** The reading that the order asks for says that no dose is needed. */
    NOT_NEEDED("NND", false),
    /** Left out by mistake: opens the draft of an incident (E15). */
    OMITTED("OMT", true),
    /** Wrong dose, drug or person. */
    ERROR("ERR", true),
    /** Charted on paper, because the program could not be used. */
    ON_PAPER("PAP", false),
    OTHER("OTH", true);

    private final String code;
    private final boolean noteNeeded;

    Outcome(String code, boolean noteNeeded) {
        this.code = code;
        this.noteNeeded = noteNeeded;
    }

    /** The three letters of the grid; empty of a dose that was given. */
    public String code() {
        return code;
    }

    /** Whether words must say more (E14, SR-29). */
    public boolean noteNeeded() {
        return noteNeeded;
    }

    /** Whether some of the drug was taken under the eyes of staff. */
    public boolean isGiven() {
        return this == GIVEN || this == PARTIAL;
    }

    /** Whether the drug was or may have been taken: it counts toward limits (E19). */
    public boolean mayBeInTheBody() {
        return switch (this) {
            case GIVEN, PARTIAL, SELF, DAY_PROGRAM, VOMITED, ERROR, ON_PAPER -> true;
            case REFUSED, HELD, HOSPITAL, LEAVE, ABSENT, ASLEEP, NOTHING_BY_MOUTH -> false;
            case NOT_AVAILABLE, NOT_NEEDED, OMITTED, OTHER -> false;
        };
    }
}
