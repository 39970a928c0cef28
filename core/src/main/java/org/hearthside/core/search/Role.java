package org.hearthside.core.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    static final int BITS = 4;

    /** The roles that are names. */
    static final Set<Role> NAMES = Collections.unmodifiableSet(EnumSet.range(LAST, NATIVE));

    private static final Role[] ALL = values();

    private final MatchKind whole;
    private final MatchKind start;

    Role(MatchKind whole, MatchKind start) {
        this.whole = whole;
        this.start = start;
    }

    /** The kind of a term that is what was typed. */
    MatchKind whole() {
        return whole;
    }

    /** The kind of a term that only starts with what was typed. */
    MatchKind start() {
        return start;
    }

    /** A person, by place in a segment, and this role. */
    @SuppressWarnings("EnumOrdinal") // Lives as long as the index; nothing keeps it.
    int posting(int person) {
        return person << BITS | ordinal();
    }

    static Role ofPosting(int posting) {
        return ALL[posting & (1 << BITS) - 1];
    }

    static int personOf(int posting) {
        return posting >>> BITS;
    }

    /** Names are compared with tolerance, numbers and addresses never are. */
    boolean isName() {
        return NAMES.contains(this);
    }

    /** Whether customary short forms apply. */
    boolean isGiven() {
        return this == FIRST || this == PREFERRED || this == MIDDLE;
    }
}
