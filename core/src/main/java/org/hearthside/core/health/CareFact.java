package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about one {@link CareTopic}. Never changed in place: a newer one supersedes it.
 *
 * @param id its id
 * @param client whose
 * @param topic what about
 * @param state whether anything is recorded
 * @param text in words; empty unless recorded, or the reason why it could not be verified
 * @param level IDDSI number for food and drink; absent for other topics
 * @param source who said so; may be empty
 * @param reviewDue when to look again; absent when not set
 * @param stamp who recorded it and when
 */
public record CareFact(
        UUID id,
        ClientId client,
        CareTopic topic,
        RecordState state,
        String text,
        @Nullable Integer level,
        String source,
        @Nullable LocalDate reviewDue,
        Stamp stamp) {

    @Override
    public String toString() {
        return "CareFact[" + id + " " + topic + "]";
    }
}
