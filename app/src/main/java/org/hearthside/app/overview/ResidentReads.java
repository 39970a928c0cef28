package org.hearthside.app.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.app.overview.ResidentsModel.Line;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.overview.OverviewStore;

/**
 * Where the list of residents reads; never called on the screen's thread.
 *
 * @param people the list
 * @param filters the lists that the person saved
 * @param find people for what is typed now
 * @param findSaved people for the text of a saved list, which never means a number that is secret
 */
public record ResidentReads(OverviewStore people, FilterStore filters, Find find, Find findSaved) {

    /**
     * Someone found.
     *
     * @param client who
     * @param why what fitted, in words; empty says nothing
     */
    public record Found(ClientId client, String why) {}

    /** Finds people for what was typed, best first. */
    public interface Find {
        /** At most so many. */
        List<Found> find(String typed, int limit);
    }

    /** The lines of those whom the filter leaves, in the order of the hits. */
    List<Line> lines(Session who, List<Found> hits, ResidentFilter filter) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var rows =
                people.residents(who, hits.stream().map(Found::client).toList(), filter).stream()
                        .collect(Collectors.toMap(row -> row.client().id(), row -> row));
        return hits.stream()
                .flatMap(hit ->
                        Stream.ofNullable(rows.get(hit.client()))
                                .map(row -> new Line(row, hit.why())))
                .toList();
    }
}
