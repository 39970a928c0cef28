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
    LAST_TYPO_TWO(2, Reason.TYPO),
    SOUND(3, Reason.SOUNDS_LIKE),
    LAST_SOUND(4, Reason.SOUNDS_LIKE),
    TYPO_START(5, Reason.TYPO),
    LAST_TYPO_START(6, Reason.TYPO),
    /** Sounds alike and is two letters away. */
    SOUND_NEAR(7, Reason.SOUNDS_LIKE),
    LAST_SOUND_NEAR(8, Reason.SOUNDS_LIKE),
    TYPO(9, Reason.TYPO),
    LAST_TYPO(10, Reason.TYPO),
    /** Sounds alike and is one letter away. */
    SOUND_NEXT(11, Reason.SOUNDS_LIKE),
    LAST_SOUND_NEXT(12, Reason.SOUNDS_LIKE),
    NICKNAME_START(13, Reason.NICKNAME),
    NICKNAME(14, Reason.NICKNAME),
    EMAIL_START(15, Reason.EMAIL),
    PHONE_START(15, Reason.PHONE),
    MRN_START(15, Reason.MRN),
    NUMBER_START(16, Reason.NUMBER),
    MIDDLE_START(17, Reason.NAME),
    NATIVE_START(18, Reason.NATIVE_NAME),
    FIRST_START(19, Reason.NAME),
    PREFERRED_START(19, Reason.PREFERRED_NAME),
    LAST_PART_START(20, Reason.NAME),
    LAST_START(21, Reason.NAME),
    PHONE_PART(22, Reason.PHONE),
    MIDDLE(23, Reason.NAME),
    NATIVE(24, Reason.NATIVE_NAME),
    FIRST(25, Reason.NAME),
    PREFERRED(25, Reason.PREFERRED_NAME),
    LAST_PART(26, Reason.NAME),
    LAST(27, Reason.NAME),
    /** Year, month and year, or day and month of birth. */
    BORN_PART(28, Reason.BORN),
    /** Whole date of birth. */
    BORN(29, Reason.BORN),
    EMAIL(30, Reason.EMAIL),
    PHONE(30, Reason.PHONE),
    MRN(31, Reason.MRN),
    NUMBER(32, Reason.NUMBER);

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

    /** From 1, worst, to at most 63. */
    int weight() {
        return weight;
    }

    Reason reason() {
        return reason;
    }
}
