package org.hearthside.core.overview;

import java.util.List;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.SimilarNames;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * What the identity band is built from.
 *
 * @param client the person
 * @param stay the current stay; absent while the person lives nowhere here
 * @param allergies allergies
 * @param codeStatus absent when there is no entry
 * @param care care facts that count, at most one per topic
 * @param careWithheld whether the role may not read care facts: then the band says so, because "not
 *     recorded" would be false
 * @param similar people of the house who can be taken for this one
 * @param test whether the people of this organization are made up (SR-60)
 */
public record BandFacts(
        Client client,
        @Nullable Stay stay,
        Allergies allergies,
        @Nullable CodeStatus codeStatus,
        List<CareFact> care,
        boolean careWithheld,
        List<SimilarNames.Match> similar,
        boolean test) {

    public BandFacts {
        care = List.copyOf(care);
        similar = List.copyOf(similar);
    }

    /** The fact of a topic; absent when there is no entry. */
    public @Nullable CareFact fact(CareTopic topic) {
        for (var fact : care) {
            if (fact.topic() == topic) {
                return fact;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "BandFacts[" + client.id().value() + "]";
    }
}
