package org.hearthside.core.incidents;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;

/**
 * An incident that begins: opened by what happened, before anybody has looked into it (E15, E26).
 *
 * @param id its id
 * @param client whom it touches
 * @param kind what it is about
 * @param source the ledger line or the entry of the administration record that opened it
 * @param at when it happened
 * @param text what happened, in the words of the record
 * @param stamp whose act opened it and when
 */
public record IncidentDraft(
        UUID id, ClientId client, Kind kind, UUID source, Instant at, String text, Stamp stamp) {

    /** What an incident is about. */
    public enum Kind {
        /** A controlled drug was counted, and the count does not agree. */
        COUNT_OFF,
        /** A dose was left out by mistake (E15). */
        DOSE_OMITTED,
        /** Wrong dose, drug or person. */
        DOSE_ERROR
    }

    @Override
    public String toString() {
        return "IncidentDraft[" + id + " " + kind + "]";
    }
}
