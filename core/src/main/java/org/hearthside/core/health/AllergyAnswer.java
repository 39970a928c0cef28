package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "any allergies of this class?". While an active allergy of the class stands, the
 * state is {@link RecordState#RECORDED} whatever was answered before (G2).
 *
 * @param id its id
 * @param client whose
 * @param allergyClass the class asked
 * @param state the answer
 * @param source who said so; may be empty
 * @param note for example why it could not be verified; may be empty
 * @param reviewDue when to ask again; absent when not set
 * @param stamp who asked and when
 */
public record AllergyAnswer(
        UUID id,
        ClientId client,
        AllergyClass allergyClass,
        RecordState state,
        String source,
        String note,
        @Nullable LocalDate reviewDue,
        Stamp stamp) {

    @Override
    public String toString() {
        return "AllergyAnswer[" + id + "]";
    }
}
