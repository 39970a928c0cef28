package org.hearthside.core.contacts;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;

/**
 * A call to a contact: proof that somebody was told (forms.md 3.4). Never changed; one that was
 * entered in error is followed by another that says so.
 *
 * @param id its id
 * @param client about whom
 * @param contact who was called
 * @param name the name at the time
 * @param number the number that was dialed
 * @param at when
 * @param result what came of it
 * @param about why, in a few words
 * @param note what was said; may be empty
 * @param stamp who called
 */
public record ContactCall(
        UUID id,
        ClientId client,
        UUID contact,
        String name,
        String number,
        Instant at,
        Result result,
        String about,
        String note,
        Stamp stamp) {

    /** What came of a call. */
    public enum Result {
        SPOKE,
        LEFT_MESSAGE,
        NO_ANSWER,
        WRONG_NUMBER
    }

    @Override
    public String toString() {
        return "ContactCall[" + id + "]";
    }
}
