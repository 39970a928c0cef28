package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.util.List;
import org.hearthside.core.clients.Names;

/**
 * One person in the list of a med pass.
 *
 * @param names the person's names
 * @param place room and bed; may be empty
 * @param day what the pass needs to know, without the last dose of each order
 */
public record PassPerson(Names names, String place, MedDay day) {

    /** The doses of the pass. */
    public List<PassRow> rows(Instant now) {
        return PassList.of(day, now);
    }

    @Override
    public String toString() {
        return "PassPerson[" + day.client().value() + "]";
    }
}
