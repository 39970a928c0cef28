package org.hearthside.persistence.importexport;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.core.importexport.Rehomed;
import org.hearthside.persistence.common.PersonHistory;
import org.hearthside.persistence.common.PersonHistory.Trail;
import org.hearthside.persistence.common.Tx;

/**
 * What was changed in the records that leave. A record that was corrected leaves under the id of
 * its first row, so that where it came before it is known again, and does not stand there twice.
 */
final class Trails {
    private static final List<Kind> CHAINS =
            List.of(
                    Kind.ALLERGIES,
                    Kind.ALLERGY_ANSWERS,
                    Kind.CONDITIONS,
                    Kind.ORDERS,
                    Kind.IMMUNIZATIONS,
                    Kind.VITALS,
                    Kind.LABS,
                    Kind.CODE_STATUS,
                    Kind.CARE_FACTS,
                    Kind.HISTORY);
    private static final List<Kind> IN_PLACE =
            List.of(
                    Kind.CLIENTS,
                    Kind.CONTACTS,
                    Kind.POLICIES,
                    Kind.STAYS,
                    Kind.CALLS,
                    Kind.DOCUMENTS);

    private final ClientId client;
    private final Map<Kind, List<Trail>> trails = new EnumMap<>(Kind.class);
    private final Map<UUID, UUID> first = new HashMap<>();

    /** Reads all that was changed in the records of a person. */
    Trails(Tx tx, ClientId client) {
        this.client = client;
        var history = new PersonHistory(tx, client.value());
        IN_PLACE.forEach(kind -> trails.put(kind, history.inPlace(Takeback.table(kind))));
        CHAINS.forEach(kind -> trails.put(kind, history.chains(Takeback.table(kind))));
        trails.values().forEach(all -> all.forEach(t -> first.put(t.row(), t.first())));
    }

    /** The records under the ids by which they are known where they came before. */
    <R extends Record> List<R> named(Collection<R> records, Function<R, UUID> id) {
        return records.stream()
                .map(record -> {
                    var own = id.apply(record);
                    var known = first.getOrDefault(own, own);
                    return known.equals(own) ? record : Rehomed.under(record, known);
                })
                .toList();
    }

    /** What was changed in those of the records that leave, newest first, the person's first. */
    List<PastChange> of(Set<UUID> leaving) {
        // one that was brought in twice, from tables and as FHIR, leaves once
        var all = new LinkedHashMap<UUID, PastChange>();
        for (var kind : trails.entrySet()) {
            kind.getValue().stream()
                    .filter(trail -> leaving.contains(trail.first()))
                    .sorted(Comparator.comparing(Trail::first))
                    .flatMap(trail ->
                            trail.changes().stream()
                                    .map(c ->
                                            PastChange.of(client, kind.getKey(), trail.first(), c)))
                    .forEach(change -> all.putIfAbsent(change.id(), change));
        }
        return List.copyOf(all.values());
    }
}
