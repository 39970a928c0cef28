package org.hearthside.core.security;

import java.time.Instant;

/** What became of a sign-in. */
public sealed interface SignInOutcome {

    /** The person is in. */
    record SignedIn(Session session) implements SignInOutcome {}

    /** Name or password is wrong; which of the two is not told. */
    record Wrong() implements SignInOutcome {}

    /** Too many wrong tries: no try counts before that instant. */
    record LockedUntil(Instant until) implements SignInOutcome {}

    /** Too many wrong tries for waiting to help: an administrator must reset the password. */
    record Barred() implements SignInOutcome {}

    /** The account was turned off. */
    record Disabled() implements SignInOutcome {}

    /**
     * The data folder is open elsewhere.
     *
     * @param holder which process at which desk, since when; one line to read
     */
    record InUse(String holder) implements SignInOutcome {}

    /**
     * The data fails its checks. Nothing was changed; all evidence is in place.
     *
     * @param what what failed, without a person's data
     */
    record Damaged(String what) implements SignInOutcome {}

    /** There is no facility in the folder. */
    record NoFacility() implements SignInOutcome {}
}
