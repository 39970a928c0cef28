package org.hearthside.core.search;

/** What part of a person's entry a term comes from. */
enum Role {
    /** The whole last name, run together when it has several words. */
    LAST(MatchKind.LAST, MatchKind.LAST_START),
    /** One word of a last name that has several. */
    LAST_PART(MatchKind.LAST_PART, MatchKind.LAST_PART_START),
    FIRST(MatchKind.FIRST, MatchKind.FIRST_START),
    PREFERRED(MatchKind.PREFERRED, MatchKind.PREFERRED_START),
    MIDDLE(MatchKind.MIDDLE, MatchKind.MIDDLE_START),
    NATIVE(MatchKind.NATIVE, MatchKind.NATIVE_START),
    NUMBER(MatchKind.NUMBER, MatchKind.NUMBER_START),
    MRN(MatchKind.MRN, MatchKind.MRN_START),
    PHONE(MatchKind.PHONE, MatchKind.PHONE_START),
    /** The last seven or the last four digits. */
    PHONE_TAIL(MatchKind.PHONE_PART, MatchKind.PHONE_START),
    EMAIL(MatchKind.EMAIL, MatchKind.EMAIL_START);

    /** Bits that a role takes in a posting. */
    private static final int BITS = 4;

    private static final int LOW_BITS = (1 << BITS) - 1;

    /** The roles that are names, as a {@link #mask}. */
    static final int NAMES = mask(LAST, LAST_PART, FIRST, PREFERRED, MIDDLE, NATIVE);

    /** The names for which customary short forms apply. */
    static final int GIVEN = mask(FIRST, PREFERRED, MIDDLE);

    private static final byte[] WHOLE_CODES = new byte[1 << BITS];
    private static final byte[] START_CODES = new byte[1 << BITS];

    static {
        for (var role : values()) {
            WHOLE_CODES[role.posting(0)] = role.whole.code();
            START_CODES[role.posting(0)] = role.start.code();
        }
    }

    private final MatchKind whole;
    private final MatchKind start;

    Role(MatchKind whole, MatchKind start) {
        this.whole = whole;
        this.start = start;
    }

    /** A person, by place in a segment, and this role. */
    @SuppressWarnings("EnumOrdinal") // Lives as long as the index; nothing keeps it.
    int posting(int person) {
        return person << BITS | ordinal();
    }

    /** A set of roles: one bit each. */
    static int mask(Role... roles) {
        int mask = 0;
        for (var role : roles) {
            mask |= 1 << role.posting(0);
        }
        return mask;
    }

    /** Whether the role is one of the mask. */
    boolean isIn(int mask) {
        return isIn(posting(0), mask);
    }

    static boolean isIn(int posting, int mask) {
        return (mask >>> (posting & LOW_BITS) & 1) != 0;
    }

    static int personOf(int posting) {
        return posting >>> BITS;
    }

    /** The posting with its person elsewhere. */
    static int moved(int posting, int person) {
        return person << BITS | (posting & LOW_BITS);
    }

    /** The code of the kind, for a term that is what was typed. */
    static byte wholeCode(int posting) {
        return WHOLE_CODES[posting & LOW_BITS];
    }

    /** The code of the kind, for a term that only starts with what was typed. */
    static byte startCode(int posting) {
        return START_CODES[posting & LOW_BITS];
    }
}
