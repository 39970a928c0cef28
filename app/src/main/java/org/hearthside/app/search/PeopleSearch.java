package org.hearthside.app.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Dates;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.search.SearchIndex;
import org.hearthside.core.search.SearchScope;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.SearchStore;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * Finds people whom the session may see, for the search box. Holds the index of their names, which
 * is read anew whenever people may have changed. Nothing here is called on the screen's thread.
 */
public final class PeopleSearch {
    private static final Words WORDS = Words.of(PeopleSearch.class);
    private static final int MOST = 12;

    private final Session session;
    private final SearchStore people;
    private final OverviewStore rows;
    private final Consumer<ClientId> open;
    private volatile SearchIndex index = new SearchIndex();

    /**
     * A search over nobody yet.
     *
     * @param session whose eyes
     * @param people names, numbers and birth dates
     * @param rows what a hit says beside the name
     * @param open goes to the person
     */
    public PeopleSearch(
            Session session, SearchStore people, OverviewStore rows, Consumer<ClientId> open) {
        this.session = session;
        this.people = people;
        this.rows = rows;
        this.open = open;
    }

    /** Reads everybody anew. */
    public void refresh() {
        index = SearchIndex.of(people.people(session));
    }

    /** Whom the typed text means, best first. */
    public List<Hit> find(String typed) {
        var found =
                index.search(typed, MOST, SearchScope.of(session)).stream()
                        .map(org.hearthside.core.search.Hit::client)
                        .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var byId =
                rows.residents(session, found).stream()
                        .collect(Collectors.toMap(row -> row.client().id(), Function.identity()));
        return found.stream().map(byId::get).filter(Objects::nonNull).map(this::hit).toList();
    }

    private Hit hit(ResidentRow row) {
        var client = row.client();
        var born = client.birthDate();
        var stay = row.stay();
        return new Hit(
                MaterialDesignA.ACCOUNT_OUTLINE,
                client.names().listed(),
                WORDS.text(
                        "detail",
                        born == null ? WORDS.text("notrecorded") : Dates.print(born),
                        client.number().text(),
                        stay == null ? WORDS.text("noplace") : stay.place()),
                () -> open.accept(client.id()));
    }
}
