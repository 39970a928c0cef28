package org.hearthside.core.search;

/**
 * The ways in which a piece of what was typed can fit a person, worst first. Kinds of equal weight
 * rank alike and differ in the reason shown.
 *
 * <p>The order is a nurse's: what is exactly right, then the start of a last name, then of the name
 * a person goes by, then customary short forms, then what sounds alike, then slips of the finger.
 * Every kind from {@link #NICKNAME_START} up is certain enough that a page full of them needs no
 * guesses.
 */
enum MatchKind {
    TYPO_TWO(1, Reason.TYPO),
    SOUND(2, Reason.SOUNDS_LIKE),
    TYPO_START(3, Reason.TYPO),
    TYPO(4, Reason.TYPO),
    /** Sounds alike and is two letters away. */
    SOUND_NEAR(5, Reason.SOUNDS_LIKE),
    /** Sounds alike and is one letter away. */
    SOUND_NEXT(6, Reason.SOUNDS_LIKE),
    NICKNAME_START(7, Reason.NICKNAME),
    NICKNAME(8, Reason.NICKNAME),
    EMAIL_START(9, Reason.EMAIL),
    PHONE_START(9, Reason.PHONE),
    MRN_START(9, Reason.MRN),
    NUMBER_START(10, Reason.NUMBER),
    MIDDLE_START(11, Reason.NAME),
    NATIVE_START(12, Reason.NATIVE_NAME),
    FIRST_START(13, Reason.NAME),
    PREFERRED_START(13, Reason.PREFERRED_NAME),
    LAST_PART_START(14, Reason.NAME),
    LAST_START(15, Reason.NAME),
    PHONE_PART(16, Reason.PHONE),
    MIDDLE(17, Reason.NAME),
    NATIVE(18, Reason.NATIVE_NAME),
    FIRST(19, Reason.NAME),
    PREFERRED(19, Reason.PREFERRED_NAME),
    LAST_PART(20, Reason.NAME),
    LAST(21, Reason.NAME),
    /** Year, month and year, or day and month of birth. */
    BORN_PART(22, Reason.BORN),
    /** Whole date of birth. */
    BORN(23, Reason.BORN),
    EMAIL(24, Reason.EMAIL),
    PHONE(24, Reason.PHONE),
    MRN(25, Reason.MRN),
    NUMBER(26, Reason.NUMBER);

    private final int weight;
    private final Reason reason;

    MatchKind(int weight, Reason reason) {
        this.weight = weight;
        this.reason = reason;
    }

    /** Never 0: 0 stands for "does not fit" in the tables of a search. */
    @SuppressWarnings("EnumOrdinal") // Lives for one search; nothing keeps it.
    byte code() {
        return (byte) (ordinal() + 1);
    }

    /** From 1, worst, to at most 31. */
    int weight() {
        return weight;
    }

    Reason reason() {
        return reason;
    }
}
