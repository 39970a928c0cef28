package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Something that another system says of a person's past: read only, checked by nobody here, and
 * never shown as what is true now.
 *
 * @param id its id
 * @param client whose
 * @param kind what it is
 * @param title in words, as recorded there
 * @param detail reason, outcome, notes; may be empty
 * @param happenedOn first day; absent when not known to the day
 * @param endedOn last day; absent when there is none or it is not known
 * @param saidStatus the state that the source gives it; may be empty
 * @param source who says so
 * @param stamp who brought it in, and when
 */
public record PastEntry(
        UUID id,
        ClientId client,
        Kind kind,
        String title,
        String detail,
        @Nullable LocalDate happenedOn,
        @Nullable LocalDate endedOn,
        String saidStatus,
        String source,
        Stamp stamp) {

    /** What it is. */
    public enum Kind {
        PROCEDURE,
        ENCOUNTER,
        REPORT,
        DOCUMENT,
        CARE_PLAN,
        GOAL,
        FLAG,
        CONSENT,
        ADMINISTRATION
    }

    @Override
    public String toString() {
        return "PastEntry[" + id + " " + kind + "]";
    }
}
